import { Agent } from 'undici';
import type { FetchResult } from '../model/fetch.ts';
import { type Answer, readAnswer } from './answer.ts';
import { failureOf } from './failure.ts';
import { guardedConnector, type Lookup, systemLookup } from './guard.ts';
import { headersFor } from './headers.ts';
import { failedAt, firstHop, type Hop, nextHop } from './hop.ts';
import type { FetchOptions, FetchRequest } from './request.ts';

export type { FetchOptions, FetchRequest } from './request.ts';

export type Fetcher = {
  /** Never rejects for what a server, a network or a configured address does: that is a `failed` result. */
  fetch(request: FetchRequest): Promise<FetchResult>;
  /** Waits for visits under way, then closes all connections. */
  close(): Promise<void>;
};

/**
 * Opens what visits addresses: conditional GET, redirects by hand, limits on time, bytes and hops, no private addresses.
 * @param context.now milliseconds since 1970, to read Retry-After against
 * @param context.lookup the resolver, the system's own where absent
 * @throws when `options.allow` holds something that is no CIDR range
 * @see RFC 9110 §13 (conditional requests), §15.4 (redirection), §10.2.3 (Retry-After)
 */
export function openFetcher(
  options: FetchOptions,
  context: { readonly now: () => number; readonly lookup?: Lookup },
): Fetcher {
  const agent = new Agent({
    connections: options.perHost.concurrency,
    connect: guardedConnector({
      allow: options.allow,
      connectTimeoutMs: options.timeoutMs,
      lookup: context.lookup ?? systemLookup,
    }),
  });
  const visitor: Visitor = { agent, options, now: context.now };
  return {
    fetch: (request) => visit(visitor, request),
    close: () => agent.close(),
  };
}

type Visitor = { readonly agent: Agent; readonly options: FetchOptions; readonly now: () => number };

async function visit(visitor: Visitor, request: FetchRequest): Promise<FetchResult> {
  const signal = AbortSignal.timeout(visitor.options.timeoutMs);
  let hop = firstHop(request);
  while (true) {
    if (hop.kind === 'failed') return hop;
    const answer = await takeHop(visitor, { request, hop, signal });
    if (answer.kind !== 'redirect') return answer;
    hop = nextHop(hop, answer.location, visitor.options.maxRedirects);
  }
}

type Step = { readonly request: FetchRequest; readonly hop: Hop; readonly signal: AbortSignal };

async function takeHop({ agent, options, now }: Visitor, { request, hop, signal }: Step): Promise<Answer> {
  const headers = headersFor(request, hop, options.userAgent);
  if (typeof headers === 'string') return failedAt(hop, { reason: 'invalid-url', what: headers });
  try {
    const response = await fetch(hop.url, { dispatcher: agent, headers, redirect: 'manual', signal });
    return await readAnswer(response, { hop, sent: request.validators, maxBytes: options.maxBytes, now: now() });
  } catch (error) {
    return failedAt(hop, failureOf(error, options.timeoutMs));
  }
}
