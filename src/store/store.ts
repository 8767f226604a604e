import type { Article } from '../model/article.ts';
import type { SourceState } from '../model/source.ts';
import type { Known, PageVisit, Revised } from '../model/story.ts';
import type { Instant } from '../model/time.ts';

/** What one poll of a source brought: committed whole or not at all. */
export type Batch = {
  readonly state: SourceState;
  readonly articles: readonly (Revised & {
    /** Slugs of every section the current revision belongs to. */
    readonly sections: readonly string[];
  })[];
  /** Article pages that were asked for, as far as they are to be remembered; each replaces what was remembered of its key. */
  readonly pageVisits: readonly PageVisit[];
};

export type StoredSection = {
  readonly slug: string;
  /** Fingerprint of the rule its memberships were decided by. */
  readonly ruleFingerprint: string;
  readonly createdAt: Instant;
};

export type StoredArticle = {
  /** Grows in the order in which articles were first stored; pages through all of them. */
  readonly position: number;
  readonly article: Article;
};

/**
 * Everything that outlives the process. Every engine passes `test/contract/store.ts`.
 *
 * Memberships carry a sequence number that is given once, when an article first enters a section, and never changes;
 * leaving a section hides the membership and coming back shows it under its old number. Methods throw only when the
 * engine fails, with what was being done and the cause.
 */
export type Store = {
  /** States of all sources ever polled, in no order. */
  sourceStates(): Promise<readonly SourceState[]>;
  /** Which of these keys are known within the source, and of which article. */
  known(sourceId: string, keys: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  /** What is remembered of the article pages of items with these keys. */
  pageVisits(sourceId: string, keys: readonly string[]): Promise<ReadonlyMap<string, PageVisit>>;
  /**
   * Stores articles (older revisions are kept), memberships, page visits and the source's state in one transaction.
   * Committing the same batch again changes nothing.
   * @returns slugs whose feed is changed by it, each once, sorted
   */
  commit(batch: Batch): Promise<readonly string[]>;
  /** A section's articles by time (published, never later than first seen; else first seen), newest first; ties by newest sequence number. */
  newest(slug: string, limit: number): Promise<readonly Article[]>;
  /** By `id`, or by any address the article was seen under. */
  article(idOrUrl: string): Promise<Article | null>;
  /** All revisions of an article, oldest first. */
  revisions(id: string): Promise<readonly Article[]>;
  /** Articles after a position (0: from the start), oldest first: current revisions. */
  articlesAfter(position: number, limit: number): Promise<readonly StoredArticle[]>;
  sections(): Promise<readonly StoredSection[]>;
  /**
   * Replaces the memberships of these articles, in one transaction.
   * @returns slugs whose feed is changed by it, each once, sorted
   */
  reroute(
    rows: readonly { readonly articleId: string; readonly sections: readonly string[] }[],
  ): Promise<readonly string[]>;
  /** Remembers which sections exist and by which rule they are routed; known ones keep `createdAt`, absent ones are forgotten. */
  saveSections(
    sections: readonly { readonly slug: string; readonly ruleFingerprint: string }[],
    now: Instant,
  ): Promise<void>;
  /** Articles and revisions stored. */
  counts(): Promise<{ readonly articles: number; readonly revisions: number }>;
  close(): Promise<void>;
};
