import { type ArticlePages, type PagePoll, readArticlePages } from './article-pages.ts';
import { instantOf } from './lib/instant.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Problem } from './model/problem.ts';
import type { Source, SourceState } from './model/source.ts';
import type { Identified, Known } from './model/story.ts';
import type { ReadItem } from './read-document.ts';
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
  const keys = document.items.flatMap(({ identified }) => identified.keys);
  const known = await tools.store.known(source.id, keys);
  const news = await readNews(document.items, known, { source, now, tools });
  const { identified, problems } = withoutBlank(news);
  const revised = revise(identified, known, tools.authority);
  const articles = revised.map((one) => ({ ...one, sections: tools.route(one.article) }));
  const { failure } = document;
  // What is left waits for the next poll, which has to see the same document again.
  const { bodyFingerprint, validators } = news.isComplete ? document : before;
  const random = tools.random();
  const state = stateAfter({ source, before, visit, failure, bodyFingerprint, validators, now, random });
  const sections = await tools.store.commit({ state, articles, pageVisits: news.visits });
  return {
    sourceId: source.id,
    outcome: outcomeOf(visit, failure, articles.length),
    added: articles.filter(({ article }) => article.revision.number === 1).length,
    revised: articles.filter(({ article }) => article.revision.number > 1).length,
    failure,
    problems: [...document.problems, ...problems],
    sections,
    state,
    ms: tools.now() - startMs,
  };
}

type News = Pick<ArticlePages, 'identified' | 'problems' | 'visits' | 'isComplete'>;

/** What the source says anew, with the pages where it is read in full. */
async function readNews(items: readonly ReadItem[], known: ReadonlyMap<string, Known>, poll: PagePoll): Promise<News> {
  const isRead = poll.source.fullText && poll.source.kind !== 'page';
  if (isRead) return readArticlePages(items, known, poll);
  const identified = items.map((item) => item.identified).filter((one) => isNews(one, known));
  return { identified, problems: [], visits: [], isComplete: true };
}

/** What shows nothing is left out: of an entry of a plain sitemap only the address is known. */
function withoutBlank({ identified, problems }: Pick<News, 'identified' | 'problems'>) {
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
