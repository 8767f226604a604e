import { type PageTools, readArticlePage } from './article-page.ts';
import { sha256 } from './lib/hash.ts';
import { instantOf } from './lib/instant.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Problem } from './model/problem.ts';
import type { Source, SourceState } from './model/source.ts';
import type { Identified } from './model/story.ts';
import type { Instant } from './model/time.ts';
import { addPage, type ReadDocument, type ReadItem, type Received, readPage } from './read-document.ts';
import type { Router } from './route/router.ts';
import { stateAfter, stateBefore } from './schedule/source-state.ts';
import type { Store } from './store/store.ts';
import { isNews, revise } from './story/revise.ts';

/** What the write line needs of the world. */
export type IngestTools = PageTools & {
  readonly read: (received: Received, source: Source, now: Instant) => Promise<ReadDocument>;
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

const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

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
  const document = await open(visit, { source, before, now, tools });
  const known = await tools.store.known(
    source.id,
    document.items.flatMap(({ identified }) => identified.keys),
  );
  const news = document.items.filter(({ identified }) => isNews(identified, known));
  const { identified, problems } = await addPages(news, { source, now, tools });
  const revised = revise(identified, known, tools.authority);
  const articles = revised.map((one) => ({ ...one, sections: tools.route(one.article) }));
  const { failure, bodyFingerprint } = document;
  const state = stateAfter({ source, before, visit, failure, bodyFingerprint, now, random: tools.random() });
  const sections = await tools.store.commit({ state, articles });
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

type Opened = {
  readonly items: readonly ReadItem[];
  readonly problems: readonly Problem[];
  readonly failure: string | null;
  readonly bodyFingerprint: string | null;
};

type Poll = { readonly source: Source; readonly now: Instant; readonly tools: IngestTools };

async function open(visit: FetchResult, poll: Poll & { readonly before: SourceState }): Promise<Opened> {
  const nothing = { items: [], problems: [], failure: null, bodyFingerprint: null };
  if (visit.kind === 'not-modified') return nothing;
  if (visit.kind === 'failed') return { ...nothing, failure: visit.message };
  const bodyFingerprint = sha256(visit.body);
  if (bodyFingerprint === poll.before.bodyFingerprint) return nothing;
  const document = await poll.tools.read(visit, poll.source, poll.now);
  const failure = failureOf(document, poll.source, visit);
  if (failure !== null) return { ...nothing, problems: document.problems, failure };
  if (document.kind !== 'page') return { ...nothing, ...document, bodyFingerprint };
  const page = await poll.tools.extract({ ...visit, rules: poll.tools.rulesFor(poll.source, visit.url) });
  return { ...nothing, ...readPage(page, document, poll.source, poll.now), bodyFingerprint };
}

/** A page or an empty document where a feed was expected is a failure: it must not pass for "nothing new". */
function failureOf(document: ReadDocument, source: Source, { url }: { readonly url: string }): string | null {
  if (document.kind === 'page' && source.kind !== 'page') {
    return `${url} answered with an HTML page where a feed was expected; set kind: page if it is one article`;
  }
  if (document.items.length > 0) return null;
  const [problem] = document.problems;
  return `${url} has no items${problem === undefined ? '' : ` (${problem.where}: ${problem.message})`}`;
}

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

function outcomeOf(visit: FetchResult, failure: string | null, stored: number): IngestReport['outcome'] {
  if (failure !== null) return 'failed';
  if (visit.kind === 'not-modified') return 'not-modified';
  return stored > 0 ? 'news' : 'unchanged';
}
