import type { FetchFailure, FetchResult } from '../model/fetch.ts';
import { RefusedAddressError } from './guard.ts';

type Failure = { readonly reason: FetchFailure; readonly what: string };

/** First match wins. Codes of undici, of the system, of OpenSSL and of zlib. */
const BY_CODE: readonly (readonly [RegExp, FetchFailure, string])[] = [
  [/^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/, 'timeout', 'timed out'],
  [/^(ENOTFOUND|ENODATA|EAI_\w+)$/, 'dns', 'has a host name that does not resolve'],
  [
    /^(ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/,
    'connect',
    'cannot be connected to',
  ],
  [/^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_ABORTED)$/, 'reset', 'broke off'],
  [
    /^(ERR_SSL_|ERR_TLS_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH|EPROTO$)/,
    'tls',
    'has no valid TLS',
  ],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'bad-response', 'answered with too many headers'],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_|ZSTD_|ERR_ZSTD)/, 'bad-response', 'answered with a body that cannot be decompressed'],
  [/^HPE_/, 'bad-response', 'answered something that is not HTTP'],
  [/^(UND_ERR_DESTROYED|UND_ERR_CLOSED)$/, 'connect', 'was not sent: the fetcher is closed'],
];

/**
 * What an error of fetch, or of reading its body, means.
 * @param error as thrown: a DOMException of the time limit, or a TypeError whose cause tells
 */
export function failureOf(error: unknown, timeoutMs: number): Failure {
  const chain = causes(error);
  const refused = chain.find((link) => link instanceof RefusedAddressError);
  if (refused !== undefined) return { reason: 'refused-address', what: `was not sent: ${refused.message}` };
  if (chain.some(({ name }) => name === 'TimeoutError'))
    return { reason: 'timeout', what: `took longer than ${timeoutMs} ms` };
  if (chain.some(({ message }) => message === 'bad port'))
    return { reason: 'invalid-url', what: 'was not sent: its port is closed to HTTP (bad port)' };

  const codes = chain.map(codeOf).filter((code) => code !== null);
  for (const [pattern, reason, what] of BY_CODE) {
    const code = codes.find((candidate) => pattern.test(candidate));
    if (code !== undefined) return { reason, what: `${what} (${code})` };
  }
  const last = chain.at(-1);
  return {
    reason: 'bad-response',
    what: `failed: ${last?.message.replace(/\s+/g, ' ').slice(0, 200) ?? 'unknown error'}`,
  };
}

const PASSING: ReadonlySet<FetchFailure> = new Set(['dns', 'connect', 'tls', 'timeout', 'reset']);
const PASSING_STATUS = new Set([408, 425, 429]);

/** Whether the same request may bring an answer at another time. */
export function isPassing({ reason, status }: Extract<FetchResult, { kind: 'failed' }>): boolean {
  return PASSING.has(reason) || (status !== null && (status >= 500 || PASSING_STATUS.has(status)));
}

/** The error and what caused it, outermost first. Some errors hold several: those of all addresses of a host. */
function causes(error: unknown): readonly Error[] {
  if (!(error instanceof Error)) return [];
  const several: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [error, ...[error.cause, ...several].flatMap(causes)];
}

function codeOf(error: Error): string | null {
  const code: unknown = 'code' in error ? error.code : null;
  if (typeof code === 'string') return code;
  return error.name === 'HTTPParserError' ? 'HPE_INVALID' : null;
}
