import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discover } from '../../src/commands/discover.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { config } from '../builders.ts';
import { loadText } from '../config/loading.ts';
import { type Origin, openOrigin, rssOf } from '../origin.ts';

let origin: Origin;
beforeEach(async () => {
  origin = await openOrigin();
});
afterEach(() => origin.close());

const LIST = `<!doctype html><html lang="ko"><title>부두뉴스</title><ul class="news">${[1, 2, 3, 4]
  .map(
    (n) =>
      `<li><a href="/news/view/${n}2345">항구 의회, 새 여객선 시간표 승인 ${n}</a><i class="date">2026.02.0${n}</i></li>`,
  )
  .join('')}</ul>`;

async function run(target: string, over: Partial<Parameters<typeof discover>[1]> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const { network } = config();
  const code = await discover(target, {
    load: async () => ({
      ok: true,
      config: config({ sources: [], network: { ...network, allow: [] } }),
      tests: [],
      warnings: [],
    }),
    timezone: null,
    listing: false,
    json: false,
    clock: systemClock,
    out: (line) => out.push(line),
    err: (line) => err.push(line.replaceAll(origin.url, 'http://origin/')),
    ...over,
  });
  return { code, out, err };
}

/** A configuration would take it for a variable. */
const LITERAL = ['정치 "$', '{x}"'].join('');

/** The sources of a configuration that holds what was printed. */
async function loaded(yaml: readonly string[]) {
  const result = await loadText(
    ['service: { url: https://feeds.example.org/ }', 'sections: { all-news: { title: News } }', ...yaml].join('\n'),
  );
  return result.ok ? result.config.sources : result.problems;
}

describe('discover', () => {
  it('prints a report for people and YAML that a configuration can hold', async () => {
    origin.publish(
      '/',
      `<title>Harbor Wire</title><link rel="alternate" type="application/rss+xml" href="/rss.xml">`,
      'text/html',
    );
    origin.publish('/rss.xml', rssOf(['Ferry', 'B', 'C', 'D']));
    const { code, out, err } = await run(origin.url);
    expect(code).toBe(0);
    expect(err).toEqual([
      'found at http://origin/; 6 addresses visited:',
      '',
      '1. Harbor Wire',
      '   http://origin/rss.xml',
      '   rss, 4 items, newest 2026-03-02T08:00:00Z, declared by the page',
      '   - 2026-03-02T08:00:00Z  Ferry  https://wire.example.com/view/Ferry',
      '   - 2026-03-02T08:00:00Z  B  https://wire.example.com/view/B',
      '   - 2026-03-02T08:00:00Z  C  https://wire.example.com/view/C',
    ]);
    expect(out).toEqual(['sources:', '  harbor-wire:', '    title: "Harbor Wire"', `    url: "${origin.url}rss.xml"`]);
    expect(await loaded(out)).toMatchObject([{ id: 'harbor-wire', title: 'Harbor Wire', url: `${origin.url}rss.xml` }]);
  });

  it('prints the rules of a listing, the language of the page and the zone that was named', async () => {
    origin.publish('/', LIST, 'text/html; charset=utf-8');
    const { code, out } = await run(origin.url, { timezone: 'Asia/Seoul' });
    expect(code).toBe(0);
    expect(out).toEqual([
      'sources:',
      '  127-0-0-1:',
      '    title: "부두뉴스"',
      `    url: "${origin.url}"`,
      '    language: "ko"',
      '    timezone: "Asia/Seoul"',
      '    listing:',
      '      item: "ul.news > li"',
      '      date: "i.date"',
    ]);
    expect(await loaded(out)).toMatchObject([
      {
        id: '127-0-0-1',
        language: 'ko',
        timezone: 'Asia/Seoul',
        listing: { item: 'ul.news > li', date: 'i.date', pages: 1 },
      },
    ]);
  });

  it('gives every feed of a site an id of its own, and leaves comments out', async () => {
    const titled = (title: string) => rssOf([title]).replace('<title>Harbor Wire</title>', `<title>${title}</title>`);
    const feeds = ['Harbor Wire', 'Harbor Wire - Politics', 'Harbor Wire - Politics', LITERAL, 'Comments on: Ferries'];
    const links = feeds.map((_, n) => `<link rel="alternate" type="application/rss+xml" href="/${n}.xml">`).join('');
    origin.publish('/', `<title>Harbor Wire</title>${links}`, 'text/html');
    for (const [n, title] of feeds.entries())
      origin.publish(
        `/${n}.xml`,
        titled(title).replace('<item><title>', `<item><title>${n} `).replaceAll('/view/', `/view/${n}`),
      );
    const { out } = await run(origin.url);
    expect(out.filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  harbor-wire:',
      '  harbor-wire-politics:',
      '  harbor-wire-politics-2:',
      '  harbor-wire-2:',
    ]);
    expect(await loaded(out)).toMatchObject([{}, {}, {}, { id: 'harbor-wire-2', title: LITERAL }]);
  });

  it('asks for the pages of a sitemap without headlines, which alone publishes nothing', async () => {
    origin.publish('/sitemap.xml', `<urlset><url><loc>${origin.url}a/12345</loc></url></urlset>`, 'application/xml');
    const { out } = await run(`${origin.url}sitemap.xml`);
    expect(out).toEqual(['sources:', '  127-0-0-1:', `    url: "${origin.url}sitemap.xml"`, '    fullText: true']);
    expect(await loaded(out)).toMatchObject([{ id: '127-0-0-1', fullText: true }]);
  });

  it('prints one source for each address, the listing where it was asked for', async () => {
    const items = [1, 2, 3, 4].map((n) => ({
      '@type': 'NewsArticle',
      headline: `Marked ${n}`,
      url: `${origin.url}marked/${n}2345`,
    }));
    const marked = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': items })}</script>`;
    origin.publish('/', LIST.replace('<ul', `${marked}<ul`), 'text/html; charset=utf-8');
    const { out, err } = await run(origin.url, { listing: true });
    expect(err.filter((line) => /^\d/.test(line))).toHaveLength(2);
    expect(out.filter((line) => /url:|item:/.test(line))).toEqual([
      `    url: "${origin.url}"`,
      '      item: "ul.news > li"',
    ]);
    expect(await loaded(out)).toMatchObject([{ listing: { item: 'ul.news > li' } }]);
    expect((await run(origin.url)).out.filter((line) => /url:|item:/.test(line))).toEqual([`    url: "${origin.url}"`]);
  });

  it.each(['null', 'True', '1984', '1e3', '0x1F'])(
    'never names a source %s, which YAML takes for no text',
    async (title) => {
      origin.publish('/rss.xml', rssOf(['Ferry']).replace('<title>Harbor Wire</title>', `<title>${title}</title>`));
      const { out } = await run(`${origin.url}rss.xml`);
      expect(out[1]).toBe(`  source-${title.toLowerCase()}:`);
      expect(await loaded(out)).toMatchObject([{ id: `source-${title.toLowerCase()}`, title }]);
    },
  );

  it('prints data where it is asked to', async () => {
    origin.publish('/rss.xml', rssOf(['Ferry']));
    const { code, out, err } = await run(`${origin.url}rss.xml`, { json: true });
    expect(code).toBe(0);
    expect(err).toEqual([]);
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      url: `${origin.url}rss.xml`,
      found: [{ kind: 'rss', items: 1, title: 'Harbor Wire' }],
      tried: [{ outcome: 'rss, 1 item' }],
    });
  });

  it('says what came back where nothing was found', async () => {
    origin.publish('/', '<title>Log in</title><form><input type="password"></form>', 'text/html');
    origin.fail('/feed/', 403);
    const { code, out, err } = await run(origin.url);
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(err.slice(0, 4)).toEqual([
      'nothing was found at http://origin/; 19 addresses visited:',
      '  http://origin/: a login page',
      '  http://origin/feed/: answered 403 Forbidden',
      '  http://origin/rss.xml: answered 404 Not Found',
    ]);
  });

  it.each(['', 'news', 'ftp://example.org/', 'https://', 'https://user:secret@example.org/'])(
    'refuses what is no web address: %j',
    async (target) => {
      const { code, out, err } = await run(target);
      expect(code).toBe(2);
      expect(out).toEqual([]);
      expect(err).toEqual([`${JSON.stringify(target)} is no http(s) address, expected e.g. https://news.example.org/`]);
    },
  );

  it('tells the mistakes of the configuration', async () => {
    const problem = { file: 'a.yaml', line: 1, column: 1, path: '', message: 'is empty' };
    const { code, err } = await run(origin.url, { load: async () => ({ ok: false, problems: [problem] }) });
    expect(code).toBe(2);
    expect(err).toEqual(['a.yaml:1:1: is empty']);
  });
});
