import { NONE, type PageTools, wholeArticle } from './article-page.ts';
import { isPassing } from './fetch/failure.ts';
import { sha256 } from './lib/hash.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Problem } from './model/problem.ts';
import type { Source, SourceState, Validators } from './model/source.ts';
import type { Instant } from './model/time.ts';
import { type ReadDocument, type ReadItem, type Received, readPage } from './read-document.ts';
import { headersFor } from './source-headers.ts';
import { itemKeys } from './story/identity.ts';

export const FEED_TYPES =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5';

/** What reading a source needs of the world. */
export type SourceTools = PageTools & {
  readonly read: (received: Received, source: Source, now: Instant) => Promise<ReadDocument>;
};

/** What a source says at one poll. */
export type SourceDocuments = {
  readonly items: readonly ReadItem[];
  readonly problems: readonly Problem[];
  /** Why it could not be read; `null` where it could. */
  readonly failure: string | null;
  /** Of the body read; `null` where none was, or where the same bytes may lead to other items. */
  readonly bodyFingerprint: string | null;
  /** To be sent at the next poll. */
  readonly validators: Validators;
};

type Poll = {
  readonly source: Source;
  readonly before: SourceState;
  readonly now: Instant;
  readonly tools: SourceTools;
};

/** Documents of an index that are read in one poll. */
const MAX_DOCUMENTS = 10;

/**
 * Reads the document that a visit brought, and those that belong to it: a listing's next pages, an index's sitemaps.
 * Where one of them fails that may be there later, the validators stay as they were, so that all is asked for again.
 */
export async function readSource(visit: FetchResult, poll: Poll): Promise<SourceDocuments> {
  const { before, source, now, tools } = poll;
  const nothing = { items: [], problems: [], failure: null, bodyFingerprint: null, validators: before.validators };
  if (visit.kind === 'failed') return { ...nothing, failure: visit.message };
  const { validators } = visit;
  if (visit.kind === 'not-modified') return { ...nothing, validators };
  const bodyFingerprint = sha256(visit.body);
  if (bodyFingerprint === before.bodyFingerprint) return { ...nothing, validators };
  const document = await tools.read(visit, source, now);
  if (document.kind === 'page' && source.kind === 'page' && document.items.length > 0) {
    const page = await tools.extract({ ...visit, rules: tools.rulesFor(source, visit.url) });
    const { page: whole, problems, mayRetry } = await wholeArticle(page, source, tools);
    const read = readPage(whole, document, source, now);
    const kept = mayRetry ? nothing : { bodyFingerprint, validators };
    return { ...nothing, ...kept, items: read.items, problems: [...problems, ...read.problems] };
  }
  const { items, problems, mayRetry } = await followed(document, poll);
  const failure = failureOf({ ...document, items, problems }, source, visit);
  if (failure !== null || mayRetry) return { ...nothing, items: failure === null ? items : [], problems, failure };
  // An index may stay as it is while the sitemaps that it names change.
  if (document.kind === 'sitemap-index') return { ...nothing, items, problems, validators: NONE };
  return { ...nothing, items, problems, bodyFingerprint, validators };
}

type Following = {
  readonly source: Source;
  readonly now: Instant;
  readonly tools: Pick<SourceTools, 'fetch' | 'read'>;
};

type Followed = Pick<ReadDocument, 'items' | 'problems'> & {
  /** A document failed that may be there at another time. */
  readonly mayRetry: boolean;
};

/** A document's items and those of the documents it leads to, each item once; one that fails costs only itself. */
export async function followed(first: ReadDocument, { source, now, tools }: Following): Promise<Followed> {
  const documents = [first];
  const limit = source.listing?.pages ?? MAX_DOCUMENTS;
  const queue = [...first.more];
  const asked = new Set<string>([source.url]);
  const problems: Problem[] = [];
  let mayRetry = false;
  for (let url = queue.shift(); url !== undefined && asked.size < limit; url = queue.shift()) {
    if (asked.has(url)) continue;
    asked.add(url);
    const visit = await tools.fetch({ url, headers: headersFor(source, url), validators: NONE, accept: FEED_TYPES });
    const document = visit.kind === 'fetched' ? await tools.read(visit, partOf(source, first), now) : null;
    const failure = visitFailure(visit, document);
    if (failure !== null) problems.push({ where: `document ${url}`, message: failure });
    if (visit.kind === 'failed' && isPassing(visit)) mayRetry = true;
    if (document === null || failure !== null) continue;
    documents.push(document);
    problems.push(...document.problems.map(({ where, message }) => ({ where: `${url}, ${where}`, message })));
    queue.push(...document.more);
  }
  return { items: distinct(documents), problems: [...first.problems, ...problems], mayRetry };
}

/** A page that asks to subscribe, in place of a sitemap, is no news. */
function visitFailure(visit: FetchResult, document: ReadDocument | null): string | null {
  if (visit.kind === 'failed') return visit.message;
  if (visit.kind === 'not-modified') return 'answered 304 to a request without validators';
  return document?.kind === 'page' ? `is an HTML page${reasonOf(document)}` : null;
}

/** What an index leads to is no index itself, whatever the source is said to be. */
function partOf(source: Source, first: ReadDocument): Source {
  return first.kind === 'sitemap-index' ? { ...source, kind: null } : source;
}

/** An item moves from one page of a listing to the next while we read. */
function distinct(documents: readonly ReadDocument[]): readonly ReadItem[] {
  const seen = new Set<string>();
  return documents.flatMap(({ items }) => {
    const keysOf = ({ identified }: ReadItem) => itemKeys(identified.keys);
    const own = items.filter((item) => !keysOf(item).some((key) => seen.has(key)));
    for (const key of items.flatMap(keysOf)) seen.add(key);
    return own;
  });
}

/** A page or an empty document where a feed was expected is a failure: it must not pass for "nothing new". */
function failureOf(document: ReadDocument, source: Source, { url }: { readonly url: string }): string | null {
  const why = reasonOf(document);
  if (document.kind === 'page' && source.kind !== 'page') {
    return `${url} answered with an HTML page where a feed was expected${why}; "copydesk discover ${url}" looks for its feeds`;
  }
  return document.items.length > 0 ? null : `${url} has no items${why}`;
}

function reasonOf({ problems: [problem] }: Pick<ReadDocument, 'problems'>): string {
  return problem === undefined ? '' : ` (${problem.where}: ${problem.message})`;
}
