import type { DocumentKind } from './item.ts';
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

/** ETag and Last-Modified as the source sent them, to be sent back verbatim. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null };

/** What we remember of a source between polls. */
export type SourceState = {
  readonly sourceId: string;
  /** The address the validators belong to: a source that is configured anew starts without. */
  readonly url: string;
  readonly validators: Validators;
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
