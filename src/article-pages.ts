import { type PageTools, readArticlePage } from './article-page.ts';
import { mapSome } from './lib/concurrent.ts';
import { sha256 } from './lib/hash.ts';
import type { Problem } from './model/problem.ts';
import type { Source } from './model/source.ts';
import type { Identified, Known, PageVisit } from './model/story.ts';
import type { Instant } from './model/time.ts';
import { addPage, type ReadItem } from './read-document.ts';
import { readingFingerprintOf } from './schedule/source-state.ts';
import type { Store } from './store/store.ts';
import { isNews } from './story/revise.ts';

export type PagePoll = {
  readonly source: Source;
  readonly now: Instant;
  readonly tools: PageTools & { readonly store: Pick<Store, 'pageVisits'> };
};

/** What the article pages of a document's items bring at one poll. */
export type ArticlePages = {
  /** To be stored. */
  readonly identified: readonly Identified[];
  readonly problems: readonly Problem[];
  /** To be remembered. */
  readonly visits: readonly PageVisit[];
  /** Nothing is left for the next poll. */
  readonly isComplete: boolean;
};

/** What a poll asks for: at the pace of one host a second, more would take longer than most intervals. */
const VISITS_PER_POLL = 100;
const AT_ONCE = 8;
/** A page that fails so often is given up: what the item itself says stays. */
const MAX_FAILURES = 5;

type Due = ReadItem & { readonly isNew: boolean; readonly before: PageVisit | null; readonly fingerprint: string };

/**
 * Fetches the pages of items that are new or changed, and of those whose page failed at an earlier poll, the newest
 * first. A page that fails costs only its own text. An article that was begun is read to its last page; what a poll has
 * no visits left for follows at the next one.
 */
export async function readArticlePages(
  items: readonly ReadItem[],
  known: ReadonlyMap<string, Known>,
  poll: PagePoll,
): Promise<ArticlePages> {
  const due = await dueItems(items, known, poll);
  let visits = 0;
  const fetch: PageTools['fetch'] = (request) => {
    visits += 1;
    return poll.tools.fetch(request);
  };
  const counted = { ...poll, tools: { ...poll.tools, fetch } };
  const read = await mapSome(due, AT_ONCE, async (item) =>
    visits < VISITS_PER_POLL ? readPageOf(item, counted) : null,
  );
  const done = read.filter((one) => one !== null);
  const left = due.length - done.length;
  return {
    identified: done.flatMap(({ identified }) => identified),
    problems: [...done.flatMap(({ problems }) => problems), ...leftOver(done.length, left)],
    visits: done.flatMap(({ visit }) => visit ?? []),
    isComplete: left === 0 && done.every(({ visit }) => visit === null || isSettled(visit)),
  };
}

function leftOver(read: number, left: number): readonly Problem[] {
  if (left === 0) return [];
  const message = `the pages of the newest ${read} articles were read; ${left} more follow at the next polls`;
  return [{ where: 'document', message }];
}

async function dueItems(
  items: readonly ReadItem[],
  known: ReadonlyMap<string, Known>,
  { source, tools }: PagePoll,
): Promise<readonly Due[]> {
  const reading = readingFingerprintOf(source);
  const visits = await tools.store.pageVisits(
    source.id,
    items.map(({ identified }) => keyOf(identified)),
  );
  return items
    .map((item): Due => {
      const fingerprint = sha256(`${item.identified.fingerprint} ${reading}`);
      const visit = visits.get(keyOf(item.identified));
      const before = visit?.fingerprint === fingerprint ? visit : null;
      return { ...item, isNew: isNews(item.identified, known), before, fingerprint };
    })
    .filter(({ isNew, before }) => (before === null ? isNew : !isSettled(before)))
    .toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}

/** By what the source says; those without a time come last. */
function timeOf({ identified: { draft } }: ReadItem): string {
  return (draft.publishedAt ?? draft.modifiedAt)?.at ?? '';
}

function keyOf({ keys }: Identified): string {
  return keys[0] ?? '';
}

function isSettled({ failures }: PageVisit): boolean {
  return failures === 0 || failures >= MAX_FAILURES;
}

type Read = Omit<ArticlePages, 'visits' | 'isComplete'> & { readonly visit: PageVisit | null };

async function readPageOf(item: Due, { source, now, tools }: PagePoll): Promise<Read> {
  const { url } = item.identified.draft;
  if (url === null) return { identified: item.isNew ? [item.identified] : [], problems: [], visit: null };
  // What is stored waits for its page, not for another revision of what the item says itself.
  const unread = item.isNew && !isBare(item) ? [item.identified] : [];
  const { page, problems, mayRetry } = await readArticlePage(url, source, tools);
  const failures = mayRetry ? (item.before?.failures ?? 0) + 1 : 0;
  const visit = { key: keyOf(item.identified), fingerprint: item.fingerprint, failures, visitedAt: now };
  if (page === null || (isBare(item) && page.bodyHtml === null)) return { identified: unread, problems, visit };
  const whole = addPage(item, page, source, now);
  return {
    identified: item.isNew || !mayRetry ? [whole.identified] : [],
    problems: [...problems, ...whole.problems],
    visit: failures > 0 || item.before !== null ? visit : null,
  };
}

/** Plain sitemaps name every page of a site: one that holds no text is no article. */
function isBare({ item, identified: { draft } }: ReadItem): boolean {
  return item.title === null && draft.summary === null && draft.bodyText === null;
}
