import { readArticlePage } from './article-page.ts';
import { instantOf } from './lib/instant.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Problem } from './model/problem.ts';
import type { Source, SourceState } from './model/source.ts';
import type { Identified } from './model/story.ts';
import type { Instant } from './model/time.ts';
import { addPage, type ReadItem } from './read-document.ts';
import type { Router } from './route/router.ts';
import { stateAfter, stateBefore } from './schedule/source-state.ts';
import { FEED_TYPES, readSource, type SourceTools } from './source-documents.ts';
import type { Store } from './store/store.ts';
import { isNews, revise } from './story/revise.ts';

/** What the write line needs of the world. */
export type IngestTools = SourceTools & {
  readonly route: Router;
  readonly store: Store;
  /** Of minted ids, see `Site`. */
  readonly authority: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
};

export type IngestReport = {
  readonly sourceId: string;
  readonly outcome: 'news' | 'unchanged' | 'not-modified' | 'failed';
  /** New articles and new revisions of known ones. */
  readonly added: number;
  readonly revised: number;
  /** Why the poll failed; `null` where it did not. */
  readonly failure: string | null;
  readonly problems: readonly Problem[];
  /** Sections whose feeds are changed by it. */
  readonly sections: readonly string[];
  readonly state: SourceState;
  readonly ms: number;
};

/** Article pages that one poll fetches: at the pace of one host a second, more would take longer than most intervals. */
const PAGES_PER_POLL = 100;

/**
 * Polls one source: state is read at the top, all is computed, and articles, memberships and validators are committed
 * in one transaction at the bottom. What the source does wrong is in the report; only a failing store throws.
 * @param remembered the source's state, `null` if it was never polled
 */
export async function ingest(
  source: Source,
  remembered: SourceState | null,
  tools: IngestTools,
): Promise<IngestReport> {
  const startMs = tools.now();
  const now = instantOf(startMs);
  const before = stateBefore(source, remembered);
  const { url, headers } = source;
  const visit = await tools.fetch({ url, headers, validators: before.validators, accept: FEED_TYPES });
  const document = await readSource(visit, { source, before, now, tools });
  const known = await tools.store.known(
    source.id,
    document.items.flatMap(({ identified }) => identified.keys),
  );
  const news = document.items.filter(({ identified }) => isNews(identified, known));
  const due = source.fullText ? newest(news, PAGES_PER_POLL) : news;
  const { identified, problems } = withoutBlank(await addPages(due, { source, now, tools }));
  const revised = revise(identified, known, tools.authority);
  const articles = revised.map((one) => ({ ...one, sections: tools.route(one.article) }));
  const { failure } = document;
  const left = news.length - due.length;
  // What is left waits for the next poll, which has to see the same document again.
  const { bodyFingerprint, validators } = left === 0 ? document : before;
  const random = tools.random();
  const state = stateAfter({ source, before, visit, failure, bodyFingerprint, validators, now, random });
  const sections = await tools.store.commit({ state, articles });
  return {
    sourceId: source.id,
    outcome: outcomeOf(visit, failure, articles.length),
    added: articles.filter(({ article }) => article.revision.number === 1).length,
    revised: articles.filter(({ article }) => article.revision.number > 1).length,
    failure,
    problems: [...document.problems, ...problems, ...leftOver(left)],
    sections,
    state,
    ms: tools.now() - startMs,
  };
}

type Poll = { readonly source: Source; readonly now: Instant; readonly tools: IngestTools };

/** By what the source says, those without a time last; in the order of the document otherwise. */
function newest(news: readonly ReadItem[], limit: number): readonly ReadItem[] {
  if (news.length <= limit) return news;
  const timeOf = ({ identified: { draft } }: ReadItem) => (draft.publishedAt ?? draft.modifiedAt)?.at ?? '';
  const chosen = new Set(
    news.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0)).slice(0, limit),
  );
  return news.filter((item) => chosen.has(item));
}

function leftOver(count: number): readonly Problem[] {
  if (count === 0) return [];
  const message = `the pages of the newest ${PAGES_PER_POLL} articles were read; ${count} more follow at the next polls`;
  return [{ where: 'document', message }];
}

type Read = { readonly identified: readonly Identified[]; readonly problems: readonly Problem[] };

/** Fetches the pages of news where the source is read in full; a page that fails costs only its own text. */
async function addPages(news: readonly ReadItem[], poll: Poll): Promise<Read> {
  if (!poll.source.fullText) return { identified: news.map(({ identified }) => identified), problems: [] };
  const read = await Promise.all(news.map((item) => addOnePage(item, poll)));
  return {
    identified: read.flatMap(({ identified }) => identified),
    problems: read.flatMap(({ problems }) => problems),
  };
}

async function addOnePage(item: ReadItem, { source, now, tools }: Poll): Promise<Read> {
  const { url } = item.identified.draft;
  const unread = { identified: [item.identified], problems: [] };
  if (url === null) return unread;
  const { page, problems } = await readArticlePage(url, source, tools);
  if (page === null) return { ...unread, problems };
  // Plain sitemaps name every page of a site.
  if (item.item.title === null && page.bodyHtml === null) return { identified: [], problems };
  const whole = addPage(item, page, source, now);
  return { identified: [whole.identified], problems: [...problems, ...whole.problems] };
}

/** What shows nothing is left out: of an entry of a plain sitemap only the address is known. */
function withoutBlank({ identified, problems }: Read): Read {
  const isBlank = ({ draft }: Identified) =>
    draft.title === '' && draft.summary === null && draft.bodyText === null && draft.media.length === 0;
  const blank = identified.filter(isBlank).map(({ draft }) => ({
    where: `article ${draft.url}`,
    message: 'has neither headline nor text and is left out; fullText: true reads its page',
  }));
  return { identified: identified.filter((one) => !isBlank(one)), problems: [...problems, ...blank] };
}

function outcomeOf(visit: FetchResult, failure: string | null, stored: number): IngestReport['outcome'] {
  if (failure !== null) return 'failed';
  if (visit.kind === 'not-modified') return 'not-modified';
  return stored > 0 ? 'news' : 'unchanged';
}
