import type { FetchFailure, FetchResult } from '../model/fetch.ts';
import type { Instant } from '../model/time.ts';
import type { FetchRequest } from './request.ts';

export type Failed = FetchResult & { readonly kind: 'failed' };

/** One address of a visit. */
export type Hop = {
  readonly kind: 'hop';
  /** Without user, password and fragment. */
  readonly url: string;
  /** The source's own headers as far as they may be sent here. */
  readonly headers: Readonly<Record<string, string>>;
  /** Addresses of this visit before this one, in order. */
  readonly before: readonly string[];
};

/** Where a visit begins. A user and password in the address become a header: fetch takes no address that holds them. */
export function firstHop({ url, headers }: FetchRequest): Hop | Failed {
  const target = URL.parse(url);
  if (target === null || !isHttp(target))
    return failedAt({ url: url.replace(/\/\/[^/?#]*@/, '//'), before: [] }, notHttp);
  const { username, password } = target;
  if (username === '' && password === '') return { kind: 'hop', url: bare(target), headers, before: [] };
  const pair = [username, password].map(decoded).join(':');
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  return { kind: 'hop', url: bare(target), headers: { authorization, ...headers }, before: [] };
}

/**
 * Where a redirect leads. The source's own headers end for good at the first other host.
 * @param location as sent, one character a byte
 */
export function nextHop(hop: Hop, location: string, maxRedirects: number): Hop | Failed {
  // Many servers send UTF-8 here although only ASCII is allowed (RFC 9110 §10.2.2); browsers read it so.
  const printed = Buffer.from(location, 'latin1').toString();
  const target = URL.parse(printed, hop.url);
  const quoted = JSON.stringify(printed.slice(0, 200));
  const fail = (reason: FetchFailure, what: string) => failedAt(hop, { reason, what });

  if (target === null || !isHttp(target))
    return fail('bad-response', `redirects to ${quoted}, which is no http(s) address`);
  if (target.username !== '' || target.password !== '')
    return fail('bad-response', 'redirects to an address with a password');
  const from = new URL(hop.url);
  const url = bare(target);
  if (from.protocol === 'https:' && target.protocol === 'http:')
    return fail('bad-response', `redirects from https to ${url}`);
  const before = [...hop.before, hop.url];
  if (before.includes(url)) return fail('too-many-redirects', `redirects in a circle to ${url}`);
  if (before.length > maxRedirects) return fail('too-many-redirects', `is redirected more than ${maxRedirects} times`);
  return { kind: 'hop', url, headers: target.host === from.host ? hop.headers : {}, before };
}

/** @param failure.what the rest of the sentence that begins with method and address */
export function failedAt(
  hop: Pick<Hop, 'url' | 'before'>,
  failure: {
    readonly reason: FetchFailure;
    readonly what: string;
    readonly status?: number;
    readonly retryAt?: Instant | null;
  },
): Failed {
  const [first] = hop.before;
  const origin = first === undefined ? '' : ` (redirected from ${first})`;
  return {
    kind: 'failed',
    url: hop.url,
    reason: failure.reason,
    status: failure.status ?? null,
    message: `GET ${hop.url} ${failure.what}${origin}`,
    retryAt: failure.retryAt ?? null,
  };
}

const notHttp = { reason: 'invalid-url', what: 'is no http(s) address' } as const;

function isHttp(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function bare(url: URL): string {
  const copy = new URL(url);
  copy.username = '';
  copy.password = '';
  copy.hash = '';
  return copy.href;
}
