import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { NONE, wholeArticle } from '../article-page.ts';
import type { Config } from '../config/config.ts';
import { decode } from '../lib/decode.ts';
import { messageOf } from '../lib/error.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Draft, Identified } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { inferListing } from '../parse/discover/infer.ts';
import { MIN_LISTED } from '../parse/index.ts';
import { type ReadDocument, type Received, readDocument, readPage } from '../read-document.ts';
import { followed, type SourceTools } from '../source-documents.ts';
import { mintId } from '../story/identity.ts';
import { sourceFor, type Traces } from './known-source.ts';

export type ReadTools = {
  readonly tools: SourceTools;
  readonly config: Config;
  /** Overrides the zone of dates that name none; `null`: by the source they seem to come from. */
  readonly timezone: string | null;
  readonly now: Instant;
  readonly out: (line: string) => void;
};

/**
 * Reads feeds or article pages as a poll would and prints what they hold, one JSON object a line: `kind` is `article`,
 * `problem` (something was wrong, the rest was read) or `error` (nothing was read).
 * @param target an http(s) address or a file
 * @returns whether it could be read
 */
export async function readTarget(target: string, reading: ReadTools): Promise<boolean> {
  try {
    const received = await receive(target, reading);
    const document = await readAs(received, reading);
    const articles = document.items.map(({ identified }) =>
      articleLine(target, identified, reading.config.site.authority),
    );
    const problems = document.problems.map((problem) =>
      JSON.stringify({ kind: 'problem', source: target, ...problem }),
    );
    for (const line of [...articles, ...problems]) reading.out(line);
    if (document.items.length > 0) return true;
    throw new Error(document.problems[0]?.message ?? 'holds no items');
  } catch (error) {
    const message = messageOf(error);
    reading.out(JSON.stringify({ kind: 'error', source: target, message }));
    return false;
  }
}

async function receive(target: string, { tools, config, timezone }: ReadTools): Promise<Received> {
  if (!/^https?:/i.test(target)) {
    return { body: await readFile(target), contentType: null, contentLocation: null, url: pathToFileURL(target).href };
  }
  const url = URL.parse(target)?.href ?? target;
  const { headers } = sourceFor(config, url, { urls: [url], names: [] }, timezone);
  const visit = await tools.fetch({ url, accept: '*/*', headers, validators: NONE });
  if (visit.kind === 'fetched') return visit;
  throw new Error(visit.kind === 'failed' ? visit.message : `${target} answered 304 to a request without validators`);
}

async function readAs(received: Received, reading: ReadTools): Promise<Pick<ReadDocument, 'items' | 'problems'>> {
  const { config, now, tools, timezone } = reading;
  const { url } = received;
  const source = sourceFor(config, url, { urls: [url], names: [] }, timezone);
  const document = readDocument(received, source, now);
  // A file has no address; the document's own links are relative to where it was published.
  const home = isFile(url) ? document.homeUrl : null;
  if (document.kind !== 'page') {
    if (home !== null) return readAs({ ...received, url: home }, reading);
    return followed(document, { source, now, tools });
  }
  const address = home ?? url;
  const first = await tools.extract({ ...received, url: address, rules: tools.rulesFor(source, address) });
  // A file stands for itself: its other pages are not fetched.
  const whole = isFile(url) ? { page: first, problems: [] } : await wholeArticle(first, source, tools);
  return readWhole(whole, { ...received, url: address }, reading);
}

/** The article of a page, as one of the source that it seems to come from. */
function readWhole(
  { page, problems }: { readonly page: Page; readonly problems: readonly Problem[] },
  received: Received,
  { config, now, timezone }: ReadTools,
): Pick<ReadDocument, 'items' | 'problems'> {
  const { url } = received;
  const sourceBy = (traces: Traces) => sourceFor(config, url, traces, timezone);
  const document = readDocument(received, sourceBy({ urls: [url], names: [] }), now);
  const first = readPage(page, document, sourceBy({ urls: [url], names: [] }), now);
  const agency = first.items[0]?.identified.draft.dateline?.agency ?? null;
  const owner = sourceBy({ urls: [url, page.canonicalUrl], names: [page.siteName, agency] });
  const read = readPage(page, document, owner, now);
  if (read.items.some(({ identified }) => !isNoArticle(identified.draft))) {
    return { items: read.items, problems: [...problems, ...read.problems] };
  }
  const listed = read.items.length === 0 ? null : readListed(received, owner, now);
  if (listed !== null) return listed;
  const why = read.problems[0]?.message ?? 'no article was found';
  throw new Error(isFile(url) ? why : `${why}; "copydesk discover ${url}" looks for feeds`);
}

/** A front page as the list of articles it is, by rules that its own structure tells. */
function readListed(received: Received, source: Source, now: Instant): Pick<ReadDocument, 'items' | 'problems'> | null {
  const listing = inferListing(decode(received.body, received.contentType).text, received.url);
  if (listing === null) return null;
  const { items, problems } = readDocument(received, { ...source, listing, api: null }, now);
  if (items.length < MIN_LISTED) return null;
  const rules = JSON.stringify(listing, (_key, value: unknown) => value ?? undefined);
  const message = `is no article, but lists ${items.length}; read by rules inferred from the page: ${rules}`;
  return { items, problems: [{ where: `page ${received.url}`, message }, ...problems] };
}

function isFile(url: string): boolean {
  return url.startsWith('file:');
}

/** A front page has a headline at most. */
function isNoArticle({ bodyText, publishedAt, byline }: Draft): boolean {
  return bodyText === null && publishedAt === null && byline === null;
}

function articleLine(target: string, { draft, keys }: Identified, authority: string): string {
  const { kind: articleKind, source, ...rest } = draft;
  const id = mintId(authority, source.id, keys);
  return JSON.stringify({ kind: 'article', source: target, id, ...rest, articleKind, publisher: source });
}
