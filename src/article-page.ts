import { isPassing } from './fetch/failure.ts';
import { decode } from './lib/decode.ts';
import { hostOf } from './lib/host.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Page, PageFact } from './model/page.ts';
import type { PageRules } from './model/page-rules.ts';
import type { Problem } from './model/problem.ts';
import type { Source, Validators } from './model/source.ts';
import { look } from './parse/content.ts';
import { saysArticle } from './parse/page.ts';
import { obstacleIn } from './parse/what-page.ts';
import { headersFor } from './source-headers.ts';

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

export type ArticlePage<P extends Page | null = Page | null> = {
  /** `null` where the first page could not be read; a later one costs only its own text. */
  readonly page: P;
  readonly problems: readonly Problem[];
  /** Something failed that may be there at another time. */
  readonly mayRetry: boolean;
};

const PAGE_TYPES = 'text/html, application/xhtml+xml, */*;q=0.5';
export const NONE: Validators = { etag: null, lastModified: null };
const MAX_PAGES = 10;

/**
 * Fetches and reads an article's page. Where the site's rules find the article on one page, its text is read there;
 * where they find a next page, the texts of all are joined: ten pages at most, on the same host, each once. What else
 * there is to know of the article is taken from the first page. Where some are missing, it is part of an article.
 */
export async function readArticlePage(url: string, source: Source, tools: PageTools): Promise<ArticlePage> {
  const first = await visit(url, source, tools);
  if (first.page === null) return first;
  const whole = await wholeArticle(first.page, source, tools);
  return { ...whole, problems: [...first.problems, ...whole.problems] };
}

/** An article of which the first page was read, with the text of its others. */
export async function wholeArticle(first: Page, source: Source, tools: PageTools): Promise<ArticlePage<Page>> {
  const whole = await onSinglePage(first, source, tools);
  const rest = await furtherPages(whole.page, source, tools);
  const isSingleMissing = whole.page === first && first.singlePageUrl !== null && first.nextPageUrl === null;
  const isPart = isSingleMissing || !rest.isWhole;
  return {
    page: { ...joined(whole.page, rest.pages), isPart },
    problems: [...whole.problems, ...rest.problems],
    mayRetry: isPart && (whole.mayRetry || rest.mayRetry),
  };
}

async function visit(url: string, source: Source, tools: PageTools): Promise<ArticlePage> {
  const headers = { ...tools.rulesFor(source, url)?.headers, ...headersFor(source, url) };
  const answer = await tools.fetch({ url, validators: NONE, headers, accept: PAGE_TYPES });
  const failed = (message: string, mayRetry: boolean): ArticlePage => {
    return { page: null, problems: [{ where: `page ${url}`, message }], mayRetry };
  };
  if (answer.kind === 'failed') return failed(answer.message, isPassing(answer));
  if (answer.kind === 'not-modified') return failed(`${url} answered 304 to a request without validators`, false);
  const page = await tools.extract({ ...answer, rules: tools.rulesFor(source, answer.url) });
  const obstacle = obstacleOn(page, answer);
  return obstacle === null ? { page, problems: [], mayRetry: false } : failed(`is ${obstacle}`, false);
}

/** Characters of HTML: what stands in an article's way says little. */
const SHORT = 2000;

function obstacleOn(
  page: Page,
  answer: { readonly url: string; readonly body: Uint8Array; readonly contentType: string | null },
): string | null {
  if (page.bodyHtml !== null && page.bodyHtml.value.length > SHORT) return null;
  const { text } = decode(answer.body, answer.contentType);
  return page.bodyHtml !== null && saysArticle(look(text, answer.url)) ? null : obstacleIn(text);
}

/** The first page with the text of the single one. */
async function onSinglePage(first: Page, source: Source, tools: PageTools): Promise<ArticlePage<Page>> {
  if (first.singlePageUrl === null) return { page: first, problems: [], mayRetry: false };
  const { page: single, problems, mayRetry } = await visit(first.singlePageUrl, source, tools);
  if (single === null) return { page: first, problems, mayRetry };
  if (single.bodyHtml === null) return { page: first, problems: [...problems, ...single.problems], mayRetry };
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
  return { page, problems, mayRetry };
}

/** What a page says, without what it does not. */
function said(page: Page): Partial<Page> {
  return Object.fromEntries(Object.entries(page).filter(([, value]) => value !== null));
}

type Further = Omit<ArticlePage, 'page'> & { readonly pages: readonly Page[]; readonly isWhole: boolean };

async function furtherPages(first: Page, source: Source, tools: PageTools): Promise<Further> {
  const home = hostOf(first.url);
  const seen = new Set([first.url]);
  const texts = new Set([first.bodyHtml?.value]);
  const pages: Page[] = [];
  for (let next = first.nextPageUrl; next !== null; ) {
    if (seen.has(next) || hostOf(next) !== home) break;
    if (pages.length + 1 === MAX_PAGES) {
      const message = `leads to more than ${MAX_PAGES} pages; those after them are left out`;
      return { pages, problems: [{ where: `page ${first.url}`, message }], mayRetry: false, isWhole: false };
    }
    seen.add(next);
    const { page, problems, mayRetry } = await visit(next, source, tools);
    if (page === null) return { pages, problems, mayRetry, isWhole: false };
    // A page that does not exist is often answered with the first or the last one.
    if (seen.has(page.url) && page.url !== next) break;
    if (texts.has(page.bodyHtml?.value)) break;
    seen.add(page.url);
    texts.add(page.bodyHtml?.value);
    pages.push(page);
    next = page.nextPageUrl;
  }
  return { pages, problems: [], mayRetry: false, isWhole: true };
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
