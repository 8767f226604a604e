import type { Article } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Source, SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/** How one source is doing. */
export type StatusRow = {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly health: 'ok' | 'failing' | 'never';
  readonly lastPolledAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  /** In a row. */
  readonly failures: number;
  readonly lastFailure: string | null;
  readonly nextPollAt: Instant | null;
  readonly nextPollWhy: string | null;
  /** The next poll is to be made now. */
  readonly due: boolean;
};

/**
 * Joins what is configured with what is remembered.
 * @param sources in the order in which rows come back; states of other sources are left out
 */
export function statusRows(
  sources: readonly Source[],
  states: readonly SourceState[],
  now: Instant,
): readonly StatusRow[] {
  const byId = new Map(states.map((state) => [state.sourceId, state]));
  return sources.map((source) => statusRow(source, byId.get(source.id) ?? null, now));
}

/**
 * The feed of failures: one article for each failing source, the one that failed last first.
 * An article's id is the same for as long as the source fails without a success between: the next failure replaces it
 * in a reader, and only the next streak is a new entry.
 */
export function failureArticles(rows: readonly StatusRow[], site: Site): readonly Article[] {
  return rows
    .filter(({ health }) => health === 'failing')
    .map((row) => failureArticle(row, site))
    .sort((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1));
}

function statusRow(source: Source, state: SourceState | null, now: Instant): StatusRow {
  const nextPollAt = state?.nextPollAt ?? null;
  const failures = state?.failures ?? 0;
  const lastSuccessAt = state?.lastSuccessAt ?? null;
  return {
    id: source.id,
    title: source.title,
    url: source.url,
    health: failures > 0 ? 'failing' : lastSuccessAt === null ? 'never' : 'ok',
    lastPolledAt: state?.lastPolledAt ?? null,
    lastSuccessAt,
    failures,
    lastFailure: failures > 0 ? (state?.lastFailure ?? null) : null,
    nextPollAt,
    nextPollWhy: state?.nextPollWhy ?? null,
    due: nextPollAt === null || nextPollAt <= now,
  };
}

/** The streak began after the last success; of its own start nothing is remembered, so it has no publication date. */
function failureArticle(row: StatusRow, site: Site): Article {
  const streak = row.lastSuccessAt ?? 'never';
  const seenAt = row.lastPolledAt ?? row.lastSuccessAt ?? '1970-01-01T00:00:00Z';
  const title = `${row.title} fails`;
  const text = failureText(row);
  return {
    id: `tag:${site.authority}:failure/${row.id}/${streak}`,
    url: new URL('status/', site.url).href,
    canonicalUrl: null,
    source: { id: row.id, title: row.title, url: row.url },
    nativeIds: { guid: null, publisherId: null, urls: [] },
    title,
    rawTitle: title,
    kickers: [],
    kind: 'story',
    revision: { number: row.failures, label: null, note: null },
    summary: text,
    lede: text,
    bodyHtml: null,
    bodyText: text,
    textScope: 'full',
    dateline: null,
    byline: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    status: 'usable',
    language: 'en',
    sectionLabel: null,
    keywords: [],
    media: [],
    rights: null,
    provenance: {},
  };
}

function failureText({ failures, lastFailure, lastSuccessAt, nextPollAt, nextPollWhy }: StatusRow): string {
  const count = failures === 1 ? 'The last poll failed' : `The last ${failures} polls failed`;
  const reason = lastFailure === null ? '.' : `: ${lastFailure}`;
  const success = lastSuccessAt === null ? 'It never succeeded.' : `Last success: ${lastSuccessAt}.`;
  const next =
    nextPollAt === null ? '' : ` Next poll: ${nextPollAt}${nextPollWhy === null ? '' : ` (${nextPollWhy})`}.`;
  return `${count}${reason}${reason.endsWith('.') ? '' : '.'} ${success}${next}`;
}
