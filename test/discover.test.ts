import { describe, expect, it } from 'vitest';
import { discover } from '../src/discover.ts';
import type { FetchResult } from '../src/model/fetch.ts';
import { NOW, source } from './builders.ts';
import { rssOf } from './origin.ts';

const HOME = 'https://www.example.org/';

/** What is at which path; a text alone is a page. */
type Site = Readonly<Record<string, string>>;

function visitTo(site: Site, asked: string, visited: string[]): FetchResult {
  visited.push(asked);
  const path = asked.startsWith(HOME) ? `/${asked.slice(HOME.length)}` : asked;
  const text = site[path];
  if (text?.startsWith('-> ')) return visitTo(site, new URL(text.slice(3), HOME).href, []);
  if (text === 'down') {
    return {
      kind: 'failed',
      url: asked,
      reason: 'timeout',
      status: null,
      message: `GET ${asked} timed out`,
      retryAt: null,
    };
  }
  if (text === undefined) {
    const message = `GET ${asked} answered 404 Not Found`;
    return { kind: 'failed', url: asked, reason: 'status', status: 404, message, retryAt: null };
  }
  const contentType = /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/html; charset=utf-8';
  const validators = { etag: null, lastModified: null };
  return {
    kind: 'fetched',
    url: asked,
    status: 200,
    contentType,
    contentLocation: null,
    validators,
    body: Buffer.from(text),
  };
}

async function discoverIn(site: Site, { url = HOME, listing = false } = {}) {
  const visited: string[] = [];
  const discovery = await discover(
    url,
    { listing },
    {
      fetch: async (asked) => visitTo(site, asked, visited),
      now: NOW,
      sourceFor: (of) => source({ url: of, id: 'x', title: 'x', language: null }),
    },
  );
  return {
    ...discovery,
    visited,
    brief: discovery.found.map(({ kind, url: at, via, items }) => `${kind} ${at} ${items} ${via}`),
  };
}

function pageOf(head: string, body = ''): string {
  return `<!doctype html><html lang="en_GB"><head><title>Harbor Wire</title>${head}</head><body>${body}</body></html>`;
}

const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const LIST = `<ul class="news">${[1, 2, 3, 4]
  .map(
    (n) =>
      `<li><a href="/news/view/${n}2345">Harbor council approves timetable ${n}</a> <time>2026-02-0${n}</time></li>`,
  )
  .join('')}</ul>`;
const COMMENTS = rssOf(['On ferries']).replace('<title>Harbor Wire</title>', '<title>Comments for Harbor Wire</title>');
const sitemapOf = (entries: string) => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`;
const NEWS_SITEMAP = sitemapOf(
  `<url><loc>${HOME}a/12345</loc><news:news><news:publication><news:name>W</news:name><news:language>en</news:language></news:publication>
  <news:publication_date>2026-03-02T08:00:00Z</news:publication_date><news:title>Ferry resumes</news:title></news:news></url>`,
);
const PLAIN_SITEMAP = sitemapOf(`<url><loc>${HOME}a/1</loc></url><url><loc>${HOME}a/2</loc></url>`);

describe('discover', () => {
  it('takes an address that already is a feed', async () => {
    const { found, visited } = await discoverIn(
      { '/rss.xml': rssOf(['Ferry resumes', 'Pier closed']) },
      { url: `${HOME}rss.xml` },
    );
    expect(visited).toEqual([`${HOME}rss.xml`]);
    expect(found).toEqual([
      {
        kind: 'rss',
        url: `${HOME}rss.xml`,
        via: 'the address itself',
        title: 'Harbor Wire',
        language: null,
        timezone: null,
        listing: null,
        items: 2,
        hasTitles: true,
        isComments: false,
        newest: {
          at: '2026-03-02T08:00:00Z',
          raw: 'Mon, 02 Mar 2026 08:00:00 GMT',
          precision: 'instant',
          zone: 'stated',
          zoneName: null,
        },
        samples: [
          {
            title: 'Ferry resumes',
            publishedAt: '2026-03-02T08:00:00Z',
            url: 'https://wire.example.com/view/Ferry%20resumes',
          },
          {
            title: 'Pier closed',
            publishedAt: '2026-03-02T08:00:00Z',
            url: 'https://wire.example.com/view/Pier%20closed',
          },
        ],
        fingerprint: expect.any(String),
      },
    ]);
  });

  it('reads what the page declares, comments last, and leaves out the empty and the same again', async () => {
    const site = {
      '/': pageOf(
        link('/comments/feed/') +
          link('/empty.xml') +
          link('/a.xml') +
          link('/b.xml') +
          link('/moved.xml') +
          link('/gone.xml'),
      ),
      '/comments/feed/': COMMENTS,
      '/empty.xml': rssOf([]),
      '/a.xml': rssOf(['Ferry resumes']),
      '/b.xml': rssOf(['Ferry resumes']),
      '/moved.xml': '-> /a.xml',
    };
    const { brief, tried, site: name } = await discoverIn(site);
    expect(name).toEqual({ title: 'Harbor Wire', language: 'en-GB' });
    expect(brief).toEqual([
      'rss https://www.example.org/a.xml 1 declared by the page',
      'rss https://www.example.org/comments/feed/ 1 declared by the page',
    ]);
    expect(tried.slice(0, 7)).toEqual([
      { url: HOME, outcome: 'an HTML page' },
      { url: `${HOME}comments/feed/`, outcome: 'rss, 1 item' },
      { url: `${HOME}empty.xml`, outcome: 'rss without items' },
      { url: `${HOME}a.xml`, outcome: 'rss, 1 item' },
      { url: `${HOME}b.xml`, outcome: 'rss, 1 item' },
      { url: `${HOME}moved.xml`, outcome: 'rss, 1 item' },
      { url: `${HOME}gone.xml`, outcome: 'answered 404 Not Found' },
    ]);
  });

  it('goes one page on to a list of feeds, and no further', async () => {
    const { brief, visited } = await discoverIn({
      '/': pageOf('', '<a href="/rss/">RSS 안내</a>'),
      '/rss/': pageOf(
        '',
        '<a href="/rss/politics.xml">정치</a><a href="/rss/north.xml">북한</a><a href="/rss/more">RSS more</a>',
      ),
      '/rss/politics.xml': rssOf(['Vote']),
      '/rss/north.xml': rssOf(['Talks']),
      '/rss/more': pageOf('', '<a href="/rss/hidden.xml">RSS</a>'),
      '/rss/hidden.xml': rssOf(['Hidden']),
    });
    expect(brief).toEqual([
      'rss https://www.example.org/rss/politics.xml 1 linked as "정치"',
      'rss https://www.example.org/rss/north.xml 1 linked as "북한"',
    ]);
    expect(visited).not.toContain(`${HOME}rss/hidden.xml`);
  });

  it('finds the feeds that a page about feeds prints as text', async () => {
    const { brief } = await discoverIn({
      '/': pageOf('', '<a href="/service/rss-info">RSS</a>'),
      '/service/rss-info': pageOf('', `<p>정치 ${HOME}rss/politics.xml</p>`),
      '/rss/politics.xml': rssOf(['Vote']),
    });
    expect(brief).toEqual(['rss https://www.example.org/rss/politics.xml 1 printed on a page about feeds']);
  });

  it('looks at the usual places where no feed is named, until one is there', async () => {
    const { brief, visited } = await discoverIn({
      '/': pageOf(''),
      '/rss.xml': rssOf(['Ferry']),
      '/feed.xml': rssOf(['Pier']),
    });
    expect(brief).toEqual(['rss https://www.example.org/rss.xml 1 a usual place']);
    expect(visited).not.toContain(`${HOME}feed.xml`);
  });

  it('does so even where the page itself cannot be read', async () => {
    const { brief } = await discoverIn({ '/feed/': rssOf(['Ferry']) });
    expect(brief).toEqual(['rss https://www.example.org/feed/ 1 a usual place']);
  });

  it('adds the sitemap of news that robots.txt names, but no plain one, to a feed', async () => {
    const { brief } = await discoverIn({
      '/': pageOf(link('/rss.xml'), LIST),
      '/rss.xml': rssOf(['Ferry']),
      '/robots.txt': `Sitemap: ${HOME}sitemap.xml\nSitemap: ${HOME}news.xml`,
      '/news.xml': NEWS_SITEMAP,
      '/sitemap.xml': PLAIN_SITEMAP,
    });
    expect(brief).toEqual([
      'rss https://www.example.org/rss.xml 1 declared by the page',
      'sitemap https://www.example.org/news.xml 1 named by robots.txt',
    ]);
  });

  it('takes an index of sitemaps as one source', async () => {
    const { brief } = await discoverIn({
      '/': pageOf(''),
      '/robots.txt': `Sitemap: ${HOME}news-index.xml`,
      '/news-index.xml': `<?xml version="1.0"?><sitemapindex><sitemap><loc>${HOME}news-1.xml</loc></sitemap></sitemapindex>`,
      '/news-1.xml': NEWS_SITEMAP,
    });
    expect(brief).toEqual(['sitemap-index https://www.example.org/news-index.xml 1 named by robots.txt']);
  });

  it('infers a listing where there is no feed, and prefers it to a plain sitemap', async () => {
    const { brief, found } = await discoverIn({ '/': pageOf('', LIST), '/sitemap.xml': PLAIN_SITEMAP });
    expect(brief).toEqual([
      'listing https://www.example.org/ 4 the list of articles in the page',
      'sitemap https://www.example.org/sitemap.xml 2 a usual place',
    ]);
    expect(found[0]?.listing).toMatchObject({ item: 'ul.news > li', date: 'time' });
    expect(found[0]?.newest?.at).toBe('2026-02-04T00:00:00Z');
  });

  it('infers no listing where there is a feed, unless it is asked to', async () => {
    const site = { '/': pageOf(link('/rss.xml'), LIST), '/rss.xml': rssOf(['Ferry']) };
    expect((await discoverIn(site)).brief).toEqual(['rss https://www.example.org/rss.xml 1 declared by the page']);
    expect((await discoverIn(site, { listing: true })).brief).toEqual([
      'rss https://www.example.org/rss.xml 1 declared by the page',
      'listing https://www.example.org/ 4 the list of articles in the page',
    ]);
  });

  it('prefers what the page marks up to what can be inferred from it', async () => {
    const entries = [1, 2, 3].map(
      (n) =>
        `<article class="h-entry"><h2 class="p-name"><a class="u-url" href="/news/view/${n}2345">Harbor council approves ${n}</a></h2></article>`,
    );
    const { brief } = await discoverIn({ '/': pageOf('', entries.join('')) });
    expect(brief).toEqual(['h-feed https://www.example.org/ 3 the address itself']);
  });

  it('finds nothing in a bot wall and says what it saw', async () => {
    const { found, tried } = await discoverIn({ '/': pageOf('<script>window._cf_chl_opt={}</script>') });
    expect(found).toEqual([]);
    expect(tried[0]).toEqual({ url: HOME, outcome: 'a bot wall (Cloudflare)' });
  });

  it('goes on to where an old front door leads', async () => {
    const site = {
      '/': '<meta http-equiv="refresh" content="0;url=main.do">',
      '/main.do': pageOf(link('/rss.xml')),
      '/rss.xml': rssOf(['Ferry']),
    };
    expect((await discoverIn(site)).brief).toEqual(['rss https://www.example.org/rss.xml 1 declared by the page']);
  });

  it('takes the address of an index of sitemaps', async () => {
    const index = `<?xml version="1.0"?><sitemapindex><sitemap><loc>${HOME}news-1.xml</loc></sitemap></sitemapindex>`;
    const { brief } = await discoverIn(
      { '/index.xml': index, '/news-1.xml': NEWS_SITEMAP },
      { url: `${HOME}index.xml` },
    );
    expect(brief).toEqual(['sitemap-index https://www.example.org/index.xml 1 the address itself']);
  });

  it('asks no further where no server answers', async () => {
    const { visited, isReached, tried } = await discoverIn({ '/': 'down' });
    expect(visited).toEqual([HOME]);
    expect(isReached).toBe(false);
    expect(tried).toEqual([{ url: HOME, outcome: 'timed out' }]);
  });

  it('stops where a server answers no more', async () => {
    const { visited } = await discoverIn({
      '/': pageOf(''),
      '/feed/': 'down',
      '/rss.xml': 'down',
      '/feed.xml': 'down',
    });
    expect(visited).toEqual(['', 'feed/', 'rss.xml', 'feed.xml'].map((path) => HOME + path));
  });

  it('stops at its limit of visits, and leaves some for sitemaps', async () => {
    const many = Array.from({ length: 60 }, (_, n) => link(`/feed-${n}.xml`)).join('');
    const { visited, left } = await discoverIn({ '/': pageOf(many), '/sitemap.xml': PLAIN_SITEMAP });
    expect(left.slice(0, 2)).toEqual([`${HOME}feed-17.xml`, `${HOME}feed-18.xml`]);
    expect(visited).toHaveLength(23);
    expect(visited.at(-1)).toBe(`${HOME}sitemap.xml`);
  });
});
