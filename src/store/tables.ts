import type { Generated } from 'kysely';

/** The tables as the newest migration leaves them. Times are `Instant` text. */
export type Tables = {
  articles: {
    position: Generated<number>;
    id: string;
    source_id: string;
    fingerprint: string;
    revision: number;
    revision_label: string | null;
    /** JSON: SourceTime. */
    published_at: string | null;
    first_seen_at: string;
    /** Of its memberships: see `sortAt`. */
    sort_at: string;
    /** JSON: every address the article was seen under. */
    urls: string;
    /** JSON: the current revision as Article. */
    body: string;
  };
  /** Older revisions; the current one is in `articles`. */
  revisions: { article: number; number: number; body: string };
  /** `fingerprint`: of the revision that was last stored under the key. */
  article_keys: { source_id: string; key: string; article: number; fingerprint: string };
  /** `failures`: in a row, 0 where the page was read. `visited_at`: Instant. */
  page_visits: { source_id: string; key: string; fingerprint: string; failures: number; visited_at: string };
  article_urls: { url: string; article: number };
  memberships: { seq: Generated<number>; section: string; article: number; active: number; sort_at: string };
  /** JSON: SourceState. */
  sources: { id: string; state: string };
  sections: { slug: string; rule_fingerprint: string; created_at: string };
};
