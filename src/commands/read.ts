import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config.ts';
import { formatProblem, type LoadResult } from '../config/load.ts';
import { pageRulesFor } from '../config/sites.ts';
import { type Extractor, openExtractor } from '../extract/pool.ts';
import { type Fetcher, openFetcher } from '../fetch/fetch.ts';
import type { Clock } from '../lib/clock.ts';
import { mapSome } from '../lib/concurrent.ts';
import { messageOf } from '../lib/error.ts';
import { instantOf } from '../lib/instant.ts';
import type { Draft, Identified } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { EXTRACTION } from '../polling.ts';
import { type ReadDocument, type Received, readDocument, readPage } from '../read-document.ts';
import { followed, type SourceTools } from '../source-documents.ts';
import { mintId } from '../story/identity.ts';
import { sourceFor, type Traces } from './known-source.ts';
import { namedRange } from './named-range.ts';

export type ReadOptions = {
  readonly load: () => Promise<LoadResult>;
  readonly timezone: string | null;
  readonly stdin: Readable;
  readonly clock: Clock;
  readonly workers: number;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Reads targets, several at once; see `readTarget` for what is printed. A private address that is named here may be
 * reached, and nothing private besides.
 * @param targets addresses and files; `-` stands for addresses on standard input, one a line
 * @returns exit code: 0 all were read, 1 some were not, 2 the configuration is wrong
 */
export async function read(targets: readonly string[], options: ReadOptions): Promise<number> {
  const loaded = await options.load();
  if (!loaded.ok) {
    for (const problem of loaded.problems) options.err(formatProblem(problem));
    return 2;
  }
  const { config } = loaded;
  const all = (await Promise.all(targets.map((target) => expand(target, options.stdin)))).flat();
  const allow = [...config.network.allow, ...all.flatMap(namedRange)];
  const fetcher = openFetcher({ ...config.network, allow, now: options.clock.now });
  const extractor = openExtractor({ ...EXTRACTION, workers: options.workers });
  const tools = { ...options, config, fetcher, extractor, now: instantOf(options.clock.now()) };
  const isRead = await mapSome(all, AT_ONCE, (target) => readTarget(target, tools));
  await Promise.all([fetcher.close(), extractor.close()]);
  return isRead.every((one) => one) ? 0 : 1;
}

/** Targets under way: enough to keep the workers busy while others wait for the network. */
const AT_ONCE = 8;

async function expand(target: string, stdin: Readable): Promise<readonly string[]> {
  if (target !== '-') return [target];
  const lines = (await text(stdin)).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

type ReadTools = {
  readonly fetcher: Fetcher;
  readonly extractor: Extractor;
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
async function readTarget(target: string, tools: ReadTools): Promise<boolean> {
  try {
    const received = await receive(target, tools);
    const document = await readAs(received, tools);
    const articles = document.items.map(({ identified }) =>
      articleLine(target, identified, tools.config.site.authority),
    );
    const problems = document.problems.map((problem) =>
      JSON.stringify({ kind: 'problem', source: target, ...problem }),
    );
    for (const line of [...articles, ...problems]) tools.out(line);
    if (document.items.length > 0) return true;
    throw new Error(document.problems[0]?.message ?? 'holds no items');
  } catch (error) {
    const message = messageOf(error);
    tools.out(JSON.stringify({ kind: 'error', source: target, message }));
    return false;
  }
}

async function receive(target: string, { fetcher }: ReadTools): Promise<Received> {
  if (!/^https?:/i.test(target)) {
    return { body: await readFile(target), contentType: null, contentLocation: null, url: pathToFileURL(target).href };
  }
  const accept = '*/*';
  const visit = await fetcher.fetch({
    url: target,
    accept,
    headers: {},
    validators: { etag: null, lastModified: null },
  });
  if (visit.kind === 'fetched') return visit;
  throw new Error(visit.kind === 'failed' ? visit.message : `${target} answered 304 to a request without validators`);
}

async function readAs(received: Received, tools: ReadTools): Promise<Pick<ReadDocument, 'items' | 'problems'>> {
  const { url } = received;
  const sourceBy = (traces: Traces) => sourceFor(tools.config, url, traces, tools.timezone);
  const source = sourceBy({ urls: [url], names: [] });
  const document = readDocument(received, source, tools.now);
  // A file has no address; the document's own links are relative to where it was published.
  if (url.startsWith('file:') && document.homeUrl !== null)
    return readAs({ ...received, url: document.homeUrl }, tools);
  if (document.kind !== 'page') return followed(document, { source, now: tools.now, tools: followTools(tools) });

  const page = await tools.extractor.extract({ ...received, rules: pageRulesFor(tools.config.sites, source, url) });
  const first = readPage(page, document, source, tools.now);
  const agency = first.items[0]?.identified.draft.dateline?.agency ?? null;
  const owner = sourceBy({ urls: [url, page.canonicalUrl], names: [page.siteName, agency] });
  const read = readPage(page, document, owner, tools.now);
  if (read.items.every(({ identified }) => isNoArticle(identified.draft))) {
    const why = read.problems[0]?.message ?? 'no article was found';
    throw new Error(`${why}; "copydesk discover ${url}" looks for feeds`);
  }
  return read;
}

/** A front page has a headline at most. */
function isNoArticle({ bodyText, publishedAt, byline }: Draft): boolean {
  return bodyText === null && publishedAt === null && byline === null;
}

function followTools({ fetcher }: ReadTools): Pick<SourceTools, 'fetch' | 'read'> {
  return {
    fetch: (request) => fetcher.fetch(request),
    read: async (received, source, now) => readDocument(received, source, now),
  };
}

function articleLine(target: string, { draft, keys }: Identified, authority: string): string {
  const { kind: articleKind, source, ...rest } = draft;
  const id = mintId(authority, source.id, keys);
  return JSON.stringify({ kind: 'article', source: target, id, ...rest, articleKind, publisher: source });
}
