import type { Validators } from '../model/source.ts';
import type { Lookup, NamedHost } from './guard.ts';

/** How to behave on the network. */
export type FetchOptions = {
  /** CIDR ranges that may be reached although they are not public: `127.0.0.0/8`. */
  readonly allow: readonly string[];
  /** The one host that is open besides; none where absent. */
  readonly named?: NamedHost | null;
  readonly userAgent: string;
  /** Whole visit, redirects and body included. */
  readonly timeoutMs: number;
  /** After decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Connections to one host at once; further requests wait within their time limit. */
  readonly perHost: { readonly concurrency: number };
  /** Milliseconds since 1970, to read Retry-After against. */
  readonly now: () => number;
  /** The resolver; the system's own where absent. */
  readonly lookup?: Lookup;
};

export type FetchRequest = {
  /** http(s); a user and password in it are sent as basic authentication. */
  readonly url: string;
  /** Sent back verbatim; both `null` for an unconditional request. */
  readonly validators: Validators;
  /** The source's own request headers. They stay with its host, and their values stay out of every message. */
  readonly headers: Readonly<Record<string, string>>;
  /** Accept header. */
  readonly accept: string;
};
