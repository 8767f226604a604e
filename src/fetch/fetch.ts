import { Agent } from 'undici';
import type { FetchResult } from '../model/fetch.ts';
import { type Answer, readAnswer } from './answer.ts';
import { failureOf } from './failure.ts';
import { guardedConnector, systemLookup } from './guard.ts';
import { headersFor } from './headers.ts';
import { failedAt, firstHop, type Hop, nextHop } from './hop.ts';
import type { FetchOptions, FetchRequest } from './request.ts';

export type { NamedHost } from './guard.ts';
export type { FetchOptions, FetchRequest } from './request.ts';

export type Fetcher = {
  /** Never rejects for what a server, a network or a configured address does: that is a `failed` result. */
  fetch(request: FetchRequest): Promise<FetchResult>;
  /** Waits for visits under way, then closes all connections. */
  close(): Promise<void>;
};

/**
 * Opens what visits addresses: conditional GET, redirects by hand, limits on time, bytes and hops, no private addresses.
 * @throws when `options.allow` holds something that is no CIDR range
 * @see RFC 9110 §13 (conditional requests), §15.4 (redirection), §10.2.3 (Retry-After)
 */
export function openFetcher(options: FetchOptions): Fetcher {
  const agent = new Agent({
    connections: options.perHost.concurrency,
    // fetch gives no body for a 205: only this ends one that does not come.
    bodyTimeout: options.timeoutMs,
    connect: guardedConnector({
      allow: options.allow,
      named: options.named ?? null,
      connectTimeoutMs: options.timeoutMs,
      lookup: options.lookup ?? systemLookup,
    }),
  });
  const underWay = new Set<Promise<FetchResult>>();
  return {
    fetch(request) {
      const visiting = visit({ agent, options }, request).finally(() => underWay.delete(visiting));
      underWay.add(visiting);
      return visiting;
    },
    async close() {
      await Promise.allSettled(underWay);
      if (!agent.destroyed) await agent.destroy();
    },
  };
}

/** The global fetch takes the Agent of undici's package, which is newer than the one in Node's own types. */
const network: {
  fetch(url: string, init?: Omit<RequestInit, 'dispatcher'> & { readonly dispatcher?: object }): Promise<Response>;
} = globalThis;

type Visitor = { readonly agent: Agent; readonly options: FetchOptions };

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

async function takeHop({ agent, options }: Visitor, { request, hop, signal }: Step): Promise<Answer> {
  const headers = headersFor(request, hop, options.userAgent);
  if (typeof headers === 'string') return failedAt(hop, { reason: 'invalid-url', what: headers });
  try {
    const response = await network.fetch(hop.url, { dispatcher: agent, headers, redirect: 'manual', signal });
    return await readAnswer(response, {
      hop,
      sent: request.validators,
      maxBytes: options.maxBytes,
      now: options.now(),
    });
  } catch (error) {
    return failedAt(hop, failureOf(error, options.timeoutMs));
  }
}
