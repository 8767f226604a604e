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
  const { identified, problems } = await addPages(news, { source, now, tools });
  const { readable, blank } = partition(identified);
  const revised = revise(readable, known, tools.authority);
  const articles = revised.map((one) => ({ ...one, sections: tools.route(one.article) }));
  const { failure, bodyFingerprint, validators } = document;
  const random = tools.random();
  const state = stateAfter({ source, before, visit, failure, bodyFingerprint, validators, now, random });
  const sections = await tools.store.commit({ state, articles });
  return {
    sourceId: source.id,
    outcome: outcomeOf(visit, failure, articles.length),
    added: articles.filter(({ article }) => article.revision.number === 1).length,
    revised: articles.filter(({ article }) => article.revision.number > 1).length,
    failure,
    problems: [...document.problems, ...problems, ...blank],
    sections,
    state,
    ms: tools.now() - startMs,
  };
}

type Poll = { readonly source: Source; readonly now: Instant; readonly tools: IngestTools };

/** Fetches the pages of news where the source is read in full; a page that fails costs only its own text. */
async function addPages(
  news: readonly ReadItem[],
  { source, now, tools }: Poll,
): Promise<{ readonly identified: readonly Identified[]; readonly problems: readonly Problem[] }> {
  if (!source.fullText) return { identified: news.map(({ identified }) => identified), problems: [] };
  const complete = await Promise.all(
    news.map(async (item) => {
      const { url } = item.identified.draft;
      if (url === null) return { identified: item.identified, problems: [] };
      const { page, problems } = await readArticlePage(url, source, tools);
      if (page === null) return { identified: item.identified, problems };
      const complete = addPage(item, page, source, now);
      return { ...complete, problems: [...problems, ...complete.problems] };
    }),
  );
  return {
    identified: complete.map(({ identified }) => identified),
    problems: complete.flatMap(({ problems }) => problems),
  };
}

/** An article without headline, text and picture shows nothing: plain sitemaps give addresses, whose pages have to be read. */
function partition(identified: readonly Identified[]): {
  readonly readable: readonly Identified[];
  readonly blank: readonly Problem[];
} {
  const isBlank = ({ draft }: Identified) =>
    draft.title === '' && draft.summary === null && draft.bodyText === null && draft.media.length === 0;
  return {
    readable: identified.filter((one) => !isBlank(one)),
    blank: identified.filter(isBlank).map(({ draft }) => ({
      where: `article ${draft.url}`,
      message: 'has neither headline nor text and is left out; fullText: true reads its page',
    })),
  };
}

function outcomeOf(visit: FetchResult, failure: string | null, stored: number): IngestReport['outcome'] {
  if (failure !== null) return 'failed';
  if (visit.kind === 'not-modified') return 'not-modified';
  return stored > 0 ? 'news' : 'unchanged';
}
