import { describe, expect, it } from 'vitest';
import { type PageTools, readArticlePage } from '../src/article-page.ts';
import { noPageRules } from '../src/config/page-rules.ts';
import type { FetchResult } from '../src/model/fetch.ts';
import type { Page } from '../src/model/page.ts';
import { page, source } from './builders.ts';

const HOST = 'https://wire.example.com';
const FIRST = `${HOST}/view/1`;

/** A site of pages: what is read under each address; what is not there answers 404. */
function site(pages: Readonly<Record<string, Partial<Page>>>, over: Partial<PageTools> = {}) {
  const asked: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[] = [];
  const tools: PageTools = {
    fetch: async ({ url, headers }): Promise<FetchResult> => {
      asked.push({ url, headers });
      const found = pages[url];
      if (found === undefined) {
        const message = `GET ${url} answered 404`;
        return { kind: 'failed', url, reason: 'status', status: 404, message, retryAt: null };
      }
      const validators = { etag: null, lastModified: null };
      const body = new TextEncoder().encode(url);
      return {
        kind: 'fetched',
        url: found.url ?? url,
        status: 200,
        contentType: 'text/html',
        contentLocation: null,
        validators,
        body,
      };
    },
    extract: async ({ body, url }) => page({ url, ...pages[new TextDecoder().decode(body)] }),
    rulesFor: () => null,
    ...over,
  };
  return {
    asked,
    tools,
    urls: () => asked.map(({ url }) => url),
    read: (url = FIRST) => readArticlePage(url, source(), tools),
  };
}

function text(value: string): Pick<Page, 'bodyHtml'> {
  return { bodyHtml: { value, from: 'page' } };
}

const photo = (url: string) => ({
  url,
  type: null,
  bytes: null,
  width: null,
  height: null,
  caption: null,
  credit: null,
  alt: null,
  role: 'image' as const,
});

describe('an article on one page', () => {
  it('is that page', async () => {
    const { read, urls } = site({ [FIRST]: text('<p>One.</p>') });
    expect(await read()).toEqual({
      page: page({ url: FIRST, ...text('<p>One.</p>') }),
      problems: [],
      mayRetry: false,
    });
    expect(urls()).toEqual([FIRST]);
  });

  it('that cannot be fetched is a problem', async () => {
    expect(await site({}).read()).toEqual({
      page: null,
      problems: [{ where: `page ${FIRST}`, message: `GET ${FIRST} answered 404` }],
      mayRetry: false,
    });
  });

  it.each([
    ['status', 503, true],
    ['status', 429, true],
    ['timeout', null, true],
    ['dns', null, true],
    ['status', 403, false],
    ['status', 410, false],
    ['refused-address', null, false],
    ['too-large', null, false],
  ] as const)('after %s %s, asking again may help: %s', async (reason, status, mayRetry) => {
    const fetch = async (): Promise<FetchResult> => {
      return { kind: 'failed', url: FIRST, reason, status, message: 'no', retryAt: null };
    };
    expect(await site({}, { fetch }).read()).toMatchObject({ page: null, mayRetry });
  });

  const login = '<html><body><form><input type="password"></form><p>Please log in to read on.</p></body></html>';
  const shown = (html: string, over: Partial<Page>) =>
    site(
      {},
      {
        fetch: async ({ url }): Promise<FetchResult> => ({
          kind: 'fetched',
          url,
          status: 200,
          contentType: 'text/html',
          contentLocation: null,
          validators: { etag: null, lastModified: null },
          body: new TextEncoder().encode(html),
        }),
        extract: async ({ url }) => page({ url, ...over }),
      },
    ).read();

  it('is none where something else stands in its place', async () => {
    expect(await shown(login, text('<p>Please log in.</p>'))).toEqual({
      page: null,
      problems: [{ where: `page ${FIRST}`, message: 'is a login page' }],
      mayRetry: false,
    });
  });

  it('is one where it says so, however short it is, and whatever stands beside it', async () => {
    const article = login.replace('<body>', '<meta property="og:type" content="article"><body>');
    expect((await shown(article, text('<p>The ferry is back.</p>'))).page?.bodyHtml?.value).toContain('ferry');
  });
});

describe('the article on a single page', () => {
  const print = `${HOST}/print/1`;
  const first = page({
    url: FIRST,
    canonicalUrl: FIRST,
    title: { value: 'Ferry back', from: 'json-ld' },
    ...text('<p>One.</p>'),
    singlePageUrl: print,
    nextPageUrl: `${FIRST}?p=2`,
  });

  it('gives its text to what the first page says, and what that does not say', async () => {
    const single = {
      ...text('<p>One.</p><p>Two.</p>'),
      canonicalUrl: print,
      title: { value: 'Print', from: 'page' } as const,
      rights: 'Harbor Wire',
    };
    const { read, urls } = site({ [FIRST]: first, [print]: single });
    const { page: found, problems } = await read();
    expect(found).toMatchObject({
      url: FIRST,
      canonicalUrl: FIRST,
      title: { value: 'Ferry back', from: 'json-ld' },
      rights: 'Harbor Wire',
      ...text('<p>One.</p><p>Two.</p>'),
    });
    expect(problems).toEqual([]);
    expect(urls()).toEqual([FIRST, print]);
  });

  it('that fails or holds no text costs nothing but itself: the pages are read one by one', async () => {
    const pages = { [FIRST]: first, [`${FIRST}?p=2`]: text('<p>Two.</p>') };
    const { page: found, problems } = await site(pages).read();
    expect(found?.bodyHtml?.value).toBe('<p>One.</p>\n<p>Two.</p>');
    expect(problems).toEqual([{ where: `page ${print}`, message: `GET ${print} answered 404` }]);
    const complaint = { where: `page ${print}`, message: 'no text was found' };
    expect(await site({ ...pages, [print]: { problems: [complaint] } }).read()).toMatchObject({
      page: { bodyHtml: { value: '<p>One.</p>\n<p>Two.</p>' } },
      problems: [complaint],
    });
  });
});

describe('an article on several pages', () => {
  const at = (number: number) => (number === 1 ? FIRST : `${FIRST}?p=${number}`);
  const numbered = (number: number, next: number | null): Partial<Page> => ({
    ...text(`<p>${number}.</p>`),
    nextPageUrl: next === null ? null : at(next),
  });

  it('is joined from all of them, with their photos and problems', async () => {
    const { read } = site({
      [at(1)]: { ...numbered(1, 2), media: [photo('https://a.example/1.jpg')] },
      [at(2)]: { ...numbered(2, 3), media: [photo('https://a.example/1.jpg'), photo('https://a.example/2.jpg')] },
      [at(3)]: { ...numbered(3, null), problems: [{ where: 'page 3', message: 'odd' }] },
    });
    const { page: found } = await read();
    expect(found).toMatchObject({ url: FIRST, ...text('<p>1.</p>\n<p>2.</p>\n<p>3.</p>') });
    expect(found?.media.map(({ url }) => url)).toEqual(['https://a.example/1.jpg', 'https://a.example/2.jpg']);
    expect(found?.problems).toEqual([{ where: 'page 3', message: 'odd' }]);
  });

  it('ends where a page fails', async () => {
    const { page: found, problems } = await site({ [at(1)]: numbered(1, 2), [at(2)]: numbered(2, 3) }).read();
    expect(found?.bodyHtml?.value).toBe('<p>1.</p>\n<p>2.</p>');
    expect(problems).toEqual([{ where: `page ${at(3)}`, message: `GET ${at(3)} answered 404` }]);
    expect(found?.isPart).toBe(true);
  });

  it('ends after ten pages', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [at(index + 1), numbered(index + 1, index + 2)]),
    );
    const { read, urls } = site(pages);
    const { page: found, problems, mayRetry } = await read();
    expect(found?.bodyHtml?.value.split('\n')).toHaveLength(10);
    expect(urls()).toHaveLength(10);
    expect({ isPart: found?.isPart, problems, mayRetry }).toEqual({
      isPart: true,
      problems: [{ where: `page ${FIRST}`, message: 'leads to more than 10 pages; those after them are left out' }],
      mayRetry: false,
    });
  });

  it('ends where it leads back, or to a text that was there', async () => {
    const circle = site({ [at(1)]: numbered(1, 2), [at(2)]: numbered(2, 1) });
    expect((await circle.read()).page?.bodyHtml?.value).toBe('<p>1.</p>\n<p>2.</p>');
    const redirected = site({ [at(1)]: numbered(1, 2), [at(2)]: { ...numbered(1, 3), url: FIRST } });
    expect((await redirected.read()).page?.bodyHtml?.value).toBe('<p>1.</p>');
    const same = site({ [at(1)]: numbered(1, 2), [at(2)]: { ...numbered(1, 3) }, [at(3)]: numbered(1, 4) });
    expect((await same.read()).page?.bodyHtml?.value).toBe('<p>1.</p>');
    expect(same.urls()).toEqual([at(1), at(2)]);
  });

  it('does not leave its host', async () => {
    const other = 'https://other.example.net/2';
    const { read, urls } = site({ [FIRST]: { ...text('<p>1.</p>'), nextPageUrl: other }, [other]: text('<p>2.</p>') });
    expect((await read()).page?.bodyHtml?.value).toBe('<p>1.</p>');
    expect(urls()).toEqual([FIRST]);
  });
});

it('the headers of rules are sent to all pages, those of the source to its own origin only', async () => {
  const print = 'https://print.example.net/1';
  const rules = { ...noPageRules('x'), headers: { 'user-agent': 'rule', referer: 'https://a.example/' } };
  const headers = { authorization: 'Bearer 1' };
  const from = source({ headers });
  const ruled = site({ [FIRST]: { singlePageUrl: print } }, { rulesFor: () => rules });
  await readArticlePage(FIRST, from, ruled.tools);
  expect(ruled.asked.map((one) => one.headers)).toEqual([{ ...rules.headers, ...headers }, rules.headers]);
  const elsewhere = site({ [print]: { nextPageUrl: `${print}/2` } });
  await readArticlePage(print, from, elsewhere.tools);
  const plain = FIRST.replace('https', 'http');
  await readArticlePage(plain, from, elsewhere.tools);
  expect(elsewhere.asked).toEqual([
    { url: print, headers: {} },
    { url: `${print}/2`, headers: {} },
    { url: plain, headers: {} },
  ]);
});
