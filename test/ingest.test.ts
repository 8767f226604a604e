import { beforeEach, describe, expect, it } from 'vitest';
import { type IngestTools, ingest } from '../src/ingest.ts';
import { epochMsOf } from '../src/lib/instant.ts';
import type { FetchResult } from '../src/model/fetch.ts';
import type { Listing, Source, SourceState, Validators } from '../src/model/source.ts';
import { readDocument } from '../src/read-document.ts';
import { compileRouter } from '../src/route/router.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';
import { page as articlePage, NOW, page, section, source } from './builders.ts';

const FEED = 'https://wire.example.com/rss.xml';

type Story = { readonly id: string; readonly title: string; readonly body?: string };

function rss(...stories: readonly Story[]): string {
  const items = stories.map(
    ({ id, title, body = `${title}, officials said.` }) =>
      `<item><title>${title}</title><link>https://wire.example.com/view/${id}</link><guid>${id}</guid>` +
      `<description>${body}</description><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Wire</title>${items.join('')}</channel></rss>`;
}

function fetched(text: string, over: Partial<Extract<FetchResult, { kind: 'fetched' }>> = {}): FetchResult {
  return {
    kind: 'fetched',
    url: FEED,
    status: 200,
    contentType: 'application/rss+xml',
    contentLocation: null,
    validators: { etag: '"1"', lastModified: null },
    body: new TextEncoder().encode(text),
    ...over,
  };
}

function failed(message: string, over: Partial<Extract<FetchResult, { kind: 'failed' }>> = {}): FetchResult {
  return { kind: 'failed', url: FEED, reason: 'status', status: 503, message, retryAt: null, ...over };
}

/** A desk whose source answers what the test says. */
async function openDesk(over: Partial<IngestTools> = {}) {
  const store: Store = await openStore('sqlite::memory:');
  const asked: { readonly url: string; readonly validators: Validators }[] = [];
  const sent: Readonly<Record<string, string>>[] = [];
  const answers = new Map<string, FetchResult>();
  const tools: IngestTools = {
    fetch: async ({ url, validators, headers }) => {
      asked.push({ url, validators });
      sent.push(headers);
      return answers.get(url) ?? failed(`no answer for ${url}`);
    },
    read: async (received, from, now) => readDocument(received, from, now),
    extract: async ({ url }) => page({ url }),
    rulesFor: () => null,
    route: compileRouter([section({ match: { kind: 'term', term: 'ferry' } }), section({ slug: 'all' })]),
    store,
    authority: 'feeds.example.org,2026',
    now: () => epochMsOf(NOW),
    random: () => 0,
    ...over,
  };
  let state: SourceState | null = null;
  return {
    store,
    asked,
    sent,
    answer: (result: FetchResult, url = FEED) => answers.set(url, result),
    async poll(from: Source = source()) {
      const report = await ingest(from, state, tools);
      state = report.state;
      return report;
    },
    titles: async (slug: string) => (await store.newest(slug, 10)).map(({ title }) => title),
  };
}

describe('ingest', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    desk = await openDesk();
  });

  it('stores what is new in the sections it belongs to, with the validators', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' }, { id: '2', title: 'Train late' })));
    const report = await desk.poll();
    expect(report).toMatchObject({
      outcome: 'news',
      added: 2,
      revised: 0,
      failure: null,
      sections: ['all', 'north-korea'],
    });
    expect(await desk.titles('north-korea')).toEqual(['Ferry back']);
    expect(await desk.titles('all')).toHaveLength(2);
    expect(await desk.store.sourceStates()).toEqual([report.state]);
    expect(report.state).toMatchObject({
      validators: { etag: '"1"', lastModified: null },
      lastSuccessAt: NOW,
      failures: 0,
      nextPollAt: '2026-03-02T09:15:00Z',
    });
  });

  it('asks with the validators it was given, and takes 304 as nothing new', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    await desk.poll();
    desk.answer({ kind: 'not-modified', url: FEED, validators: { etag: '"2"', lastModified: null } });
    const report = await desk.poll();
    expect(desk.asked.at(-1)?.validators.etag).toBe('"1"');
    expect(report).toMatchObject({ outcome: 'not-modified', added: 0, sections: [] });
    expect(report.state.validators.etag).toBe('"2"');
  });

  it('does not read the same bytes twice', async () => {
    let reads = 0;
    desk = await openDesk({
      read: async (received, from, now) => {
        reads += 1;
        return readDocument(received, from, now);
      },
    });
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    await desk.poll();
    expect((await desk.poll()).outcome).toBe('unchanged');
    expect(reads).toBe(1);
  });

  it('stores only what has changed of a document that has', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    const first = await desk.poll();
    desk.answer(fetched(rss({ id: '2', title: 'Ferry late' }, { id: '1', title: 'Ferry back' })));
    expect(await desk.poll()).toMatchObject({ outcome: 'news', added: 1, revised: 0 });
    desk.answer(fetched(rss({ id: '2', title: 'Ferry very late' }, { id: '1', title: 'Ferry back' })));
    expect(await desk.poll()).toMatchObject({ outcome: 'news', added: 0, revised: 1 });
    expect(await desk.store.counts()).toEqual({ articles: 2, revisions: 3 });
    expect(first.added).toBe(1);
  });

  it('keeps sections, validators and articles as they are when the source fails', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    await desk.poll();
    desk.answer(failed('GET https://wire.example.com/rss.xml answered 503', { retryAt: '2026-03-02T11:00:00Z' }));
    const report = await desk.poll();
    expect(report).toMatchObject({ outcome: 'failed', failure: 'GET https://wire.example.com/rss.xml answered 503' });
    expect(report.state).toMatchObject({
      validators: { etag: '"1"', lastModified: null },
      lastSuccessAt: NOW,
      failures: 1,
      nextPollAt: '2026-03-02T11:00:00Z',
    });
    expect(await desk.titles('north-korea')).toEqual(['Ferry back']);
  });

  it.each([
    ['an HTML page', '<!doctype html><html><body><h1>Please log in</h1></body></html>', /HTML page where a feed/],
    ['a feed without items', rss(), /has no items/],
    ['nothing', '', /has no items/],
  ])('takes %s for a failure, and asks again without its validators', async (_, text, message) => {
    desk.answer(fetched(text));
    const report = await desk.poll();
    expect(report).toMatchObject({ outcome: 'failed', added: 0, failure: expect.stringMatching(message) });
    expect(report.state.validators.etag).toBeNull();
    expect(report.state.bodyFingerprint).toBeNull();
  });

  it('forgets the validators of a source whose address has changed', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    await desk.poll();
    const moved = 'https://wire.example.com/new.xml';
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })), moved);
    await desk.poll(source({ url: moved }));
    expect(desk.asked.at(-1)).toEqual({ url: moved, validators: { etag: null, lastModified: null } });
  });

  it('adds the text of the page where the source is read in full, for news only', async () => {
    const body = '<p>The ferry is back after two weeks.</p><p>Tickets are sold at the pier, the company said.</p>';
    desk = await openDesk({ extract: async ({ url }) => page({ url, bodyHtml: { value: body, from: 'page' } }) });
    const full = source({ fullText: true });
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    desk.answer(fetched('<html></html>', { contentType: 'text/html' }), 'https://wire.example.com/view/1');
    await desk.poll(full);
    expect((await desk.store.newest('north-korea', 1))[0]?.bodyText).toContain('Tickets are sold at the pier');
    desk.answer(fetched(rss({ id: '2', title: 'Train late' }, { id: '1', title: 'Ferry back' })));
    await desk.poll(full);
    expect(desk.asked.map(({ url }) => url)).toEqual([
      FEED,
      'https://wire.example.com/view/1',
      FEED,
      'https://wire.example.com/view/2',
    ]);
  });

  it('stores the item without its page when the page fails, and says so', async () => {
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    const report = await desk.poll(source({ fullText: true }));
    expect(report).toMatchObject({ outcome: 'news', added: 1 });
    expect(report.problems).toEqual([
      { where: 'page https://wire.example.com/view/1', message: 'no answer for https://wire.example.com/view/1' },
    ]);
  });

  it('takes a page that is polled itself as one article', async () => {
    const body = '<p>The ferry is back after two weeks of repairs.</p>';
    desk = await openDesk({
      extract: async ({ url }) =>
        page({ url, title: { value: 'Ferry back', from: 'meta' }, bodyHtml: { value: body, from: 'page' } }),
    });
    desk.answer(fetched('<!doctype html><html><body><h1>Ferry back</h1></body></html>', { contentType: 'text/html' }));
    expect(await desk.poll(source({ kind: 'page' }))).toMatchObject({ outcome: 'news', added: 1 });
    expect(await desk.titles('north-korea')).toEqual(['Ferry back']);
  });
});

describe('a source of several documents', () => {
  const INDEX = 'https://wire.example.com/sitemap.xml';
  const sitemapOf = (...urls: readonly string[]) =>
    `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls
      .map(
        (url) =>
          `<url><loc>${url}</loc><news:news><news:title>Ferry at ${url.slice(-1)}</news:title></news:news></url>`,
      )
      .join('')}</urlset>`;
  const indexOf = (...urls: readonly string[]) =>
    `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
  const listing: Listing = {
    item: 'li',
    where: null,
    url: null,
    title: null,
    date: null,
    summary: null,
    author: null,
    image: null,
    next: 'a.next',
    pages: 3,
  };
  const pageOf = (next: string, ...ids: readonly number[]) =>
    `<ul>${ids.map((id) => `<li><a href="/view/${id}">Ferry ${id}</a>`).join('')}</ul><a class="next" href="${next}">next</a>`;
  const page = (url: string) => `https://wire.example.com${url}`;
  const pageOfUrl = (url: string) =>
    articlePage({
      url,
      title: { value: `Ferry at ${url}`, from: 'page' },
      bodyHtml: { value: '<p>The ferry is back after two weeks.</p>', from: 'page' },
    });

  it('reads the sitemaps of an index, also when one of them fails', async () => {
    const desk = await openDesk();
    const from = source({ url: INDEX });
    desk.answer(fetched(indexOf(page('/a.xml'), page('/b.xml'), page('/c.xml')), { url: INDEX }), INDEX);
    desk.answer(fetched(sitemapOf(page('/1'), page('/2'))), page('/a.xml'));
    desk.answer(fetched(sitemapOf(page('/2'), page('/3'))), page('/c.xml'));
    const report = await desk.poll(from);
    expect(report).toMatchObject({ outcome: 'news', added: 3, revised: 0, failure: null });
    expect(report.problems).toEqual([
      { where: `document ${page('/b.xml')}`, message: `no answer for ${page('/b.xml')}` },
    ]);
  });

  it('reads the sitemaps again although their index is the same', async () => {
    const desk = await openDesk();
    const from = source({ url: INDEX });
    desk.answer(fetched(indexOf(page('/a.xml')), { url: INDEX }), INDEX);
    desk.answer(fetched(sitemapOf(page('/1'))), page('/a.xml'));
    const first = await desk.poll(from);
    expect(first.state.validators).toEqual({ etag: null, lastModified: null });
    desk.answer(fetched(sitemapOf(page('/1'), page('/2'))), page('/a.xml'));
    expect(await desk.poll(from)).toMatchObject({ added: 1, revised: 0 });
  });

  it('fails where none of an index can be read', async () => {
    const desk = await openDesk();
    desk.answer(fetched(indexOf(page('/a.xml')), { url: INDEX }), INDEX);
    const { failure } = await desk.poll(source({ url: INDEX }));
    expect(failure).toBe(`${INDEX} has no items (document ${page('/a.xml')}: no answer for ${page('/a.xml')})`);
  });

  it('sends its headers to its own host only', async () => {
    const desk = await openDesk();
    const headers = { authorization: 'Bearer secret' };
    const elsewhere = 'https://other.example.net/a.xml';
    desk.answer(fetched(indexOf(page('/a.xml'), elsewhere), { url: INDEX }), INDEX);
    await desk.poll(source({ url: INDEX, headers }));
    expect(desk.asked.map(({ url }) => url)).toEqual([INDEX, page('/a.xml'), elsewhere]);
    expect(desk.sent).toEqual([headers, headers, {}]);
  });

  it('follows an index that names itself and another index no further than ten documents', async () => {
    const desk = await openDesk();
    desk.answer(fetched(indexOf(INDEX, page('/0.xml')), { url: INDEX }), INDEX);
    for (let at = 0; at < 20; at += 1) {
      desk.answer(fetched(indexOf(page(`/${at + 1}.xml`))), page(`/${at}.xml`));
    }
    await desk.poll(source({ url: INDEX }));
    expect(desk.asked).toHaveLength(10);
  });

  it('reads the next pages of a listing up to its limit, an item that moved meanwhile once', async () => {
    const desk = await openDesk();
    desk.answer(fetched(pageOf('?page=2', 4, 3)));
    desk.answer(fetched(pageOf('?page=3', 3, 2), { url: `${FEED}?page=2` }), `${FEED}?page=2`);
    desk.answer(fetched(pageOf('?page=4', 1), { url: `${FEED}?page=3` }), `${FEED}?page=3`);
    const report = await desk.poll(source({ listing }));
    expect(desk.asked.map(({ url }) => url)).toEqual([FEED, `${FEED}?page=2`, `${FEED}?page=3`]);
    expect(report).toMatchObject({ added: 4, revised: 0, problems: [] });
  });

  it('fails where the selector of a listing matches nothing, and names it', async () => {
    const desk = await openDesk();
    desk.answer(fetched('<html><body><p>Rebuilt</p></body></html>'));
    const { failure } = await desk.poll(source({ listing }));
    expect(failure).toBe(`${FEED} has no items (document: listing.item "li" matches nothing on ${FEED})`);
  });

  it('leaves out an address that says nothing of itself, and says how to read its page', async () => {
    const desk = await openDesk();
    desk.answer(fetched('<urlset><url><loc>https://wire.example.com/view/1</loc></url></urlset>'));
    const report = await desk.poll();
    expect(report).toMatchObject({ added: 0, failure: null });
    expect(report.problems).toEqual([
      {
        where: 'article https://wire.example.com/view/1',
        message: 'has neither headline nor text and is left out; fullText: true reads its page',
      },
    ]);
  });

  it('reads the pages of a hundred articles in one poll, the newest first, and the others at the next ones', async () => {
    const desk = await openDesk({ extract: async ({ url }) => pageOfUrl(url) });
    const from = source({ fullText: true });
    const day = (index: number) => `2025-${index < 100 ? '02' : '03'}-${String((index % 28) + 1).padStart(2, '0')}`;
    const urls = Array.from({ length: 150 }, (_, index) => page(`/view/${index}`));
    const entries = urls.map((url, index) => `<url><loc>${url}</loc><lastmod>${day(index)}</lastmod></url>`);
    desk.answer(fetched(`<urlset>${entries.join('')}</urlset>`));
    for (const url of urls) desk.answer(fetched('<html></html>', { url }), url);
    const first = await desk.poll(from);
    expect(first).toMatchObject({ added: 100, failure: null });
    expect(first.problems).toEqual([
      {
        where: 'document',
        message: 'the pages of the newest 100 articles were read; 50 more follow at the next polls',
      },
    ]);
    expect(first.state).toMatchObject({ validators: { etag: null, lastModified: null }, bodyFingerprint: null });
    expect(desk.asked.map(({ url }) => url)).toContain(page('/view/149'));
    const second = await desk.poll(from);
    expect(second).toMatchObject({ added: 50, problems: [] });
    expect(second.state.validators.etag).toBe('"1"');
  });

  it('takes a page of a plain sitemap that holds no article for none, and does not ask for it again', async () => {
    const desk = await openDesk();
    const from = source({ fullText: true });
    const about = page('/about');
    desk.answer(fetched(`<urlset><url><loc>${about}</loc></url></urlset>`));
    desk.answer(fetched('<html><h1>About us</h1></html>'), about);
    expect(await desk.poll(from)).toMatchObject({ added: 0, failure: null });
    desk.answer(fetched(`<urlset><url><loc>${about}</loc></url><url><loc>${page('/gone')}</loc></url></urlset>`));
    desk.answer(failed('GET answered 404', { status: 404 }), page('/gone'));
    await desk.poll(from);
    desk.answer(fetched(`<urlset><url><loc>${page('/gone')}</loc></url><url><loc>${about}</loc></url></urlset>`));
    await desk.poll(from);
    expect(desk.asked.map(({ url }) => url)).toEqual([FEED, about, FEED, page('/gone'), FEED]);
  });

  it('does not let pages that hold no article keep others from being read', async () => {
    const desk = await openDesk({
      extract: async ({ url }) => (url.includes('gallery') ? articlePage({ url }) : pageOfUrl(url)),
    });
    const urls = Array.from({ length: 130 }, (_, index) => page(index < 100 ? `/gallery/${index}` : `/view/${index}`));
    const lastmod = (index: number) => (index < 100 ? '2025-03-01' : '2025-02-01');
    const entries = urls.map((url, index) => `<url><loc>${url}</loc><lastmod>${lastmod(index)}</lastmod></url>`);
    desk.answer(fetched(`<urlset>${entries.join('')}</urlset>`));
    for (const url of urls) desk.answer(fetched('<html></html>', { url }), url);
    expect(await desk.poll(source({ fullText: true }))).toMatchObject({ added: 0 });
    expect(await desk.poll(source({ fullText: true }))).toMatchObject({ added: 30, problems: [] });
  });

  it('takes a page in place of a sitemap for no news', async () => {
    const desk = await openDesk();
    desk.answer(fetched(indexOf(page('/a.xml'), page('/b.xml')), { url: INDEX }), INDEX);
    desk.answer(fetched(sitemapOf(page('/1'))), page('/a.xml'));
    desk.answer(fetched('<!doctype html><title>Subscribe to Harbor Wire Premium</title><p>Now.'), page('/b.xml'));
    const report = await desk.poll(source({ url: INDEX }));
    expect(report).toMatchObject({ added: 1, failure: null });
    expect(report.problems).toMatchObject([
      { where: `document ${page('/b.xml')}`, message: expect.stringMatching(/^is an HTML page/) },
    ]);
  });

  it('asks again for all where a page of a listing failed that may be there later', async () => {
    const desk = await openDesk();
    desk.answer(fetched(pageOf('?page=2', 4, 3)));
    desk.answer(failed('GET answered 503'), `${FEED}?page=2`);
    const first = await desk.poll(source({ listing }));
    expect(first).toMatchObject({ added: 2, failure: null });
    expect(first.state).toMatchObject({ validators: { etag: null }, bodyFingerprint: null, failures: 0 });
    desk.answer(fetched('<ul><li><a href="/view/2">Ferry 2</a></ul>', { url: `${FEED}?page=2` }), `${FEED}?page=2`);
    const second = await desk.poll(source({ listing }));
    expect(second).toMatchObject({ added: 1, revised: 0 });
    expect(second.state.validators.etag).toBe('"1"');
  });

  it('joins the pages of an article that is polled itself', async () => {
    const desk = await openDesk({
      extract: async ({ url }) => ({ ...pageOfUrl(url), nextPageUrl: url === FEED ? page('/2') : null }),
    });
    desk.answer(fetched('<!doctype html><html><body><h1>Ferry</h1></body></html>'));
    desk.answer(fetched('<html></html>', { url: page('/2') }), page('/2'));
    await desk.poll(source({ kind: 'page', fullText: true }));
    expect(desk.asked.map(({ url }) => url)).toEqual([FEED, page('/2')]);
  });
});

describe('a page that fails', () => {
  const VIEW = 'https://wire.example.com/view/1';
  const full = source({ fullText: true });
  const text = '<p>The ferry is back after two weeks.</p><p>Tickets are sold at the pier, the company said.</p>';
  const openFull = () =>
    openDesk({
      extract: async ({ url }) =>
        articlePage({ url, title: { value: 'Ferry back', from: 'page' }, bodyHtml: { value: text, from: 'page' } }),
    });
  const visitsTo = (desk: Awaited<ReturnType<typeof openDesk>>, wanted: string) =>
    desk.asked.filter(({ url }) => url === wanted).length;

  it('is asked for at the next polls, and then becomes the next revision', async () => {
    const desk = await openFull();
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    desk.answer(failed('GET answered 503'), VIEW);
    const first = await desk.poll(full);
    expect(first).toMatchObject({ added: 1, revised: 0, failure: null });
    expect(first.state).toMatchObject({ validators: { etag: null }, bodyFingerprint: null });
    expect(await desk.poll(full)).toMatchObject({ outcome: 'unchanged', added: 0, revised: 0 });
    desk.answer(fetched('<html></html>', { url: VIEW }), VIEW);
    expect(await desk.poll(full)).toMatchObject({ added: 0, revised: 1, problems: [] });
    expect((await desk.store.newest('all', 1))[0]?.bodyText).toContain('Tickets');
    expect(await desk.poll(full)).toMatchObject({ outcome: 'unchanged', revised: 0 });
    expect(visitsTo(desk, VIEW)).toBe(3);
  });

  it('is given up after five failures, but not for ever: a change of the item asks again', async () => {
    const desk = await openFull();
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    desk.answer(failed('GET answered 503'), VIEW);
    for (let poll = 0; poll < 5; poll += 1) await desk.poll(full);
    const given = await desk.poll(full);
    expect(visitsTo(desk, VIEW)).toBe(5);
    expect(given.state.validators.etag).toBe('"1"');
    expect(await desk.store.counts()).toEqual({ articles: 1, revisions: 1 });
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back again' })));
    desk.answer(fetched('<html></html>', { url: VIEW }), VIEW);
    expect(await desk.poll(full)).toMatchObject({ revised: 1 });
  });

  it('of which only the item’s address is known, is not lost', async () => {
    const desk = await openFull();
    desk.answer(fetched(`<urlset><url><loc>${VIEW}</loc></url></urlset>`));
    desk.answer(failed('GET answered 503'), VIEW);
    expect(await desk.poll(full)).toMatchObject({ added: 0, failure: null });
    desk.answer(fetched('<html></html>', { url: VIEW }), VIEW);
    expect(await desk.poll(full)).toMatchObject({ added: 1 });
    expect(await desk.titles('all')).toEqual(['Ferry back']);
  });

  it('with a further page missing, is a part of the article until that is there', async () => {
    const next = `${VIEW}?page=2`;
    const desk = await openDesk({
      extract: async ({ url }) =>
        articlePage({
          url,
          bodyHtml: { value: text.replaceAll('Tickets', `Tickets of ${url}`), from: 'page' },
          nextPageUrl: url === VIEW ? next : null,
        }),
    });
    desk.answer(fetched(rss({ id: '1', title: 'Ferry back' })));
    desk.answer(fetched('<html></html>', { url: VIEW }), VIEW);
    desk.answer(failed('GET answered 503'), next);
    await desk.poll(full);
    expect((await desk.store.newest('all', 1))[0]).toMatchObject({ textScope: 'teaser', revision: { number: 1 } });
    desk.answer(fetched('<html></html>', { url: next }), next);
    expect(await desk.poll(full)).toMatchObject({ added: 0, revised: 1 });
    expect((await desk.store.newest('all', 1))[0]).toMatchObject({ textScope: 'full', revision: { number: 2 } });
  });
});

describe('a source that is read in another way than before', () => {
  it('is read anew although its bytes are the same', async () => {
    const desk = await openDesk();
    const VIEW = 'https://wire.example.com/view/1';
    desk.answer(fetched(`<urlset><url><loc>${VIEW}</loc></url></urlset>`));
    await desk.poll();
    await desk.poll(source({ fullText: true }));
    expect(desk.asked.map(({ url, validators }) => [url, validators.etag])).toEqual([
      [FEED, null],
      [FEED, null],
      [VIEW, null],
    ]);
  });
});
