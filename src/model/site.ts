import type { Instant } from './time.ts';

/** What every published document says of the service. */
export type Site = {
  readonly title: string;
  /** Public base address, absolute http(s), with a trailing slash. */
  readonly url: string;
  /** Authority of minted `tag:` URIs (RFC 4151): `feeds.example.org,2026`. Not to be changed when the address does. */
  readonly authority: string;
};

/** A finished public document: the same bytes over HTTP and as a file. */
export type Document = {
  /** Absolute path: `/north-korea/rss.xml`; a path that ends in `/` is `index.html` as a file. */
  readonly path: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Newest change of what it shows, never now. */
  readonly lastModified: Instant;
};
