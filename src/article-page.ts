import { decode } from './lib/decode.ts';
import { hostOf } from './lib/host.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Page, PageFact } from './model/page.ts';
import type { PageRules } from './model/page-rules.ts';
import type { Problem } from './model/problem.ts';
import type { Source, Validators } from './model/source.ts';
import { obstacleIn } from './parse/what-page.ts';

/** What reading an article's pages needs of the world. */
export type PageTools = {
  /** Guarded and paced. */
  readonly fetch: (request: {
    readonly url: string;
    readonly validators: Validators;
    readonly headers: Readonly<Record<string, string>>;
    readonly accept: string;
  }) => Promise<FetchResult>;
  readonly extract: (page: {
    readonly body: Uint8Array;
    readonly contentType: string | null;
    readonly url: string;
    readonly rules: PageRules | null;
  }) => Promise<Page>;
  /** How article pages at an address are read; `null`: as any page. */
  readonly rulesFor: (source: Source, url: string) => PageRules | null;
};

/** `page` is `null` where the first page could not be fetched; a later one costs only its own text. */
export type ArticlePage = { readonly page: Page | null; readonly problems: readonly Problem[] };

const PAGE_TYPES = 'text/html, application/xhtml+xml, */*;q=0.5';
export const NONE: Validators = { etag: null, lastModified: null };
const MAX_PAGES = 10;

/**
 * Fetches and reads an article's page. Where the site's rules find the article on one page, its text is read there;
 * where they find a next page, the texts of all are joined: ten pages at most, on the same host, each once. What else
 * there is to know of the article is taken from the first page.
 */
export async function readArticlePage(url: string, source: Source, tools: PageTools): Promise<ArticlePage> {
  const first = await visit(url, source, tools, hostOf(url));
  if (first.page === null) return first;
  const whole = await wholeArticle(first.page, source, tools);
  return { page: whole.page, problems: [...first.problems, ...whole.problems] };
}

/** An article of which the first page was read, with the text of its others. */
export async function wholeArticle(
  first: Page,
  source: Source,
  tools: PageTools,
): Promise<{ readonly page: Page; readonly problems: readonly Problem[] }> {
  const whole = await onSinglePage(first, source, tools);
  const rest = await furtherPages(whole.page, source, tools);
  return { page: joined(whole.page, rest.pages), problems: [...whole.problems, ...rest.problems] };
}

/** @param home the host that the source's own headers are for */
async function visit(url: string, source: Source, tools: PageTools, home: string): Promise<ArticlePage> {
  const headers = { ...tools.rulesFor(source, url)?.headers, ...(hostOf(url) === home ? source.headers : {}) };
  const answer = await tools.fetch({ url, validators: NONE, headers, accept: PAGE_TYPES });
  if (answer.kind === 'fetched') {
    const rules = tools.rulesFor(source, answer.url);
    const page = await tools.extract({ ...answer, rules });
    const obstacle = obstacleOn(page, answer);
    if (obstacle === null) return { page, problems: [] };
    return { page: null, problems: [{ where: `page ${url}`, message: `is ${obstacle}` }] };
  }
  const message = answer.kind === 'failed' ? answer.message : `${url} answered 304 to a request without validators`;
  return { page: null, problems: [{ where: `page ${url}`, message }] };
}

/** Characters of HTML: what stands in an article's way says little. */
const SHORT = 2000;

function obstacleOn(
  page: Page,
  answer: { readonly body: Uint8Array; readonly contentType: string | null },
): string | null {
  if (page.bodyHtml !== null && page.bodyHtml.value.length > SHORT) return null;
  return obstacleIn(decode(answer.body, answer.contentType).text);
}

/** The first page with the text of the single one. */
async function onSinglePage(
  first: Page,
  source: Source,
  tools: PageTools,
): Promise<{ readonly page: Page; readonly problems: readonly Problem[] }> {
  if (first.singlePageUrl === null) return { page: first, problems: [] };
  const { page: single, problems } = await visit(first.singlePageUrl, source, tools, hostOf(first.url));
  if (single === null) return { page: first, problems };
  if (single.bodyHtml === null) return { page: first, problems: [...problems, ...single.problems] };
  const { url, canonicalUrl, keywords, media } = first;
  const page = {
    ...single,
    ...said(first),
    url,
    canonicalUrl,
    keywords: keywords.length > 0 ? keywords : single.keywords,
    media: media.length > 0 ? media : single.media,
    bodyHtml: single.bodyHtml,
    nextPageUrl: single.nextPageUrl,
    problems: single.problems,
  };
  return { page, problems };
}

/** What a page says, without what it does not. */
function said(page: Page): Partial<Page> {
  return Object.fromEntries(Object.entries(page).filter(([, value]) => value !== null));
}

async function furtherPages(
  first: Page,
  source: Source,
  tools: PageTools,
): Promise<{ readonly pages: readonly Page[]; readonly problems: readonly Problem[] }> {
  const home = hostOf(first.url);
  const seen = new Set([first.url]);
  const texts = new Set([first.bodyHtml?.value]);
  const pages: Page[] = [];
  for (let next = first.nextPageUrl; next !== null && pages.length + 1 < MAX_PAGES; ) {
    if (seen.has(next) || hostOf(next) !== home) break;
    seen.add(next);
    const { page, problems } = await visit(next, source, tools, home);
    if (page === null) return { pages, problems };
    // A page that does not exist is often answered with the first or the last one.
    if (seen.has(page.url) && page.url !== next) break;
    if (texts.has(page.bodyHtml?.value)) break;
    seen.add(page.url);
    texts.add(page.bodyHtml?.value);
    pages.push(page);
    next = page.nextPageUrl;
  }
  return { pages, problems: [] };
}

function joined(first: Page, rest: readonly Page[]): Page {
  if (rest.length === 0) return first;
  const bodies = [first, ...rest].map(({ bodyHtml }) => bodyHtml).filter((body) => body !== null);
  const [opening] = bodies;
  const bodyHtml: PageFact<string> | null =
    opening === undefined ? null : { ...opening, value: bodies.map(({ value }) => value).join('\n') };
  const known = new Set(first.media.map(({ url }) => url));
  const media = rest.flatMap((page) => page.media).filter(({ url }) => (known.has(url) ? false : known.add(url)));
  return {
    ...first,
    bodyHtml,
    media: [...first.media, ...media],
    problems: [first, ...rest].flatMap(({ problems }) => problems),
  };
}
