import type { DocumentKind } from './item.ts';
import type { PageRules } from './page-rules.ts';
import type { Instant } from './time.ts';

export type Schedule =
  | { readonly kind: 'every'; readonly everyMs: number }
  | { readonly kind: 'cron'; readonly cron: string; readonly timezone: string };

/** What we poll, as configured. */
export type Source = {
  readonly id: string;
  readonly title: string;
  /** Absolute http(s). */
  readonly url: string;
  /** `null`: by what comes back. */
  readonly kind: DocumentKind | null;
  /** How to take apart the page at `url`, where that is a list of articles. */
  readonly listing: Listing | null;
  /** Where the articles are in the JSON at `url`. */
  readonly api: JsonApi | null;
  /** How to read its article pages; `null`: as all pages are read. */
  readonly page: PageRules | null;
  readonly schedule: Schedule;
  /** IANA zone of dates that name none. */
  readonly timezone: string;
  /** BCP 47 of articles that declare none; `null` where unknown. */
  readonly language: string | null;
  /** Fetch each article's page for its body. */
  readonly fullText: boolean;
  readonly tags: readonly string[];
  /** Request headers beside our own; values may come from the environment and are never logged. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * A page that lists articles, as CSS selectors. Those of fields are relative to the item, and an attribute may follow:
 * `time@datetime`; `@href` alone is the item's own. `null`: not given.
 */
export type Listing = {
  readonly item: string;
  /** An item must match it: `:not(.ad)`. */
  readonly where: string | null;
  /** `null`: the item's first link. */
  readonly url: string | null;
  /** `null`: the text of that link. */
  readonly title: string | null;
  readonly date: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly image: string | null;
  /** The link to the next page, in the whole page. */
  readonly next: string | null;
  /** Pages that are read at most, the first one included. */
  readonly pages: number;
};

/**
 * JSON that lists articles, as paths: names and numbers with dots between them, `*` for each member: `data.items.*`.
 * Those of fields are relative to the item. `null`: not given.
 */
export type JsonApi = {
  readonly items: string;
  readonly id: string | null;
  /** A path, or an address with paths in braces: `https://example.org/view/{id}`. */
  readonly url: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly modified: string | null;
  readonly summary: string | null;
  readonly body: string | null;
  readonly author: string | null;
  readonly image: string | null;
  readonly keywords: string | null;
};

/** ETag and Last-Modified as the source sent them, to be sent back verbatim. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What we remember of a source between polls. */
export type SourceState = {
  readonly sourceId: string;
  /** The address the validators belong to: a source that is configured anew starts without. */
  readonly url: string;
  readonly validators: Validators;
  /** Fingerprint of how the source was read, as configured: read in another way, the same bytes say something else. */
  readonly readingFingerprint: string;
  /** Fingerprint of the last body read, to skip parsing the same bytes again. */
  readonly bodyFingerprint: string | null;
  readonly lastPolledAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** In a row. */
  readonly failures: number;
  /** What the last poll met when it failed: one line for a human. */
  readonly lastFailure: string | null;
  readonly nextPollAt: Instant | null;
  /** Why then: "every 15m", "back-off after 3 failures". */
  readonly nextPollWhy: string | null;
};
