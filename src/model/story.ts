import type { Article } from './article.ts';
import type { Instant, SourceTime } from './time.ts';

/** An article as `normalize` leaves it: no identity yet, revision number 1, first seen now. */
export type Draft = Omit<Article, 'id'>;

/** A draft with what it is recognized by. */
export type Identified = {
  readonly draft: Draft;
  /** Within its source, strongest first: `guid:…`, `item:…`, `url:…`, `family:…`, `text:…`. Never empty. */
  readonly keys: readonly string[];
  /** Of what the source itself says, before any page is fetched: equal means nothing changed. */
  readonly fingerprint: string;
};

/** What the store remembers of an article, as far as the next poll needs it. */
export type Known = {
  readonly id: string;
  /** As last stored under the key it was looked up by: one article can stand in a source under several addresses. */
  readonly fingerprint: string;
  readonly revision: { readonly number: number; readonly label: string | null };
  readonly publishedAt: SourceTime | null;
  readonly firstSeenAt: Instant;
  readonly urls: readonly string[];
};

/** What is remembered of an item's article page where no article tells it. */
export type PageVisit = {
  /** The item's strongest key. */
  readonly key: string;
  /** Of the item, and of how its page is read: another one means that the page is to be asked for. */
  readonly fingerprint: string;
  /** In a row; 0: it was read. */
  readonly failures: number;
  readonly visitedAt: Instant;
};

/** An article ready to be stored: new, or a new revision of a known one. */
export type Revised = {
  readonly article: Article;
  readonly keys: readonly string[];
  readonly fingerprint: string;
};
