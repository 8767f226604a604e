import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { loadText, parseWords, SMALL, said } from './loading.ts';

describe('loadConfig', () => {
  it.each(['mistakes', 'references'])('reports all mistakes of %s at once, with line and column', async (name) => {
    const loaded = await loadConfig(`test/fixtures/config/${name}/copydesk.yaml`, { env: {}, parseQuery: parseWords });
    expect(`${said(loaded).join('\n')}\n`).toBe(await readFile(`test/golden/config/${name}.txt`, 'utf8'));
  });

  it('fills in every default', async () => {
    const loaded = await loadText(SMALL);
    expect(loaded).toEqual({
      ok: true,
      tests: [],
      warnings: [],
      config: {
        site: { title: 'Copydesk', url: 'https://feeds.example.org/', authority: 'feeds.example.org,2026' },
        listen: { host: '127.0.0.1', port: 8080 },
        store: 'sqlite:data/copydesk.db',
        network: {
          allow: [],
          userAgent: 'Copydesk (+https://feeds.example.org/)',
          timeoutMs: 30_000,
          maxBytes: 10_485_760,
          maxRedirects: 5,
          concurrency: 32,
          perHost: { concurrency: 2, delayMs: 1000 },
        },
        sources: [
          {
            id: 'harbor-wire',
            title: 'harbor-wire',
            url: 'https://wire.example.com/rss.xml',
            kind: null,
            listing: null,
            api: null,
            page: null,
            schedule: { kind: 'every', everyMs: 900_000 },
            timezone: 'UTC',
            language: null,
            fullText: false,
            tags: [],
            headers: {},
          },
        ],
        sections: [
          {
            slug: 'ferries',
            title: 'Ferries',
            description: null,
            language: null,
            sources: ['harbor-wire'],
            match: null,
            except: null,
            limit: 50,
          },
        ],
        sites: {},
        files: [expect.stringMatching(/a\.yaml$/)],
      },
    });
  });

  it('takes everything that can be given', async () => {
    const loaded = await loadText(
      `service:
  title: Harbor news
  url: https://feeds.example.org/news
  listen: "[::1]:0"
  store: "sqlite::memory:"
  authority: ops@example.org,2025-03
  contact: ops@example.org
  network: { allow: [127.0.0.0/8, "fd00::/8"], timeout: 1m, maxBytes: 2048, maxRedirects: 0, concurrency: 4, perHost: { concurrency: 1, delay: 0s } }
defaults: { every: 6h, timezone: Asia/Seoul, language: KO, fullText: true }
sources:
  a: { url: "https://a.example", title: A, kind: atom, tags: [wire, korea], headers: { X-Key: k }, fullText: false }
  b: { url: https://b.example/, cron: "*/10 6-23 * * *", timezone: Asia/Tokyo, language: zh-hant }
  c: { url: https://c.example/, cron: "0 7 * * *", every: }
sections:
  one: { title: One, description: First, language: en, sources: ["tag:korea", c, c], match: x OR y, except: { any: [z] }, limit: 7 }
`,
      { version: '1.2.3' },
    );
    if (!loaded.ok) throw new Error(said(loaded).join('\n'));
    const { config } = loaded;
    expect(config.site).toEqual({
      title: 'Harbor news',
      url: 'https://feeds.example.org/news/',
      authority: 'ops@example.org,2025-03',
    });
    expect(config.listen).toEqual({ host: '::1', port: 0 });
    expect(config.network).toEqual({
      allow: ['127.0.0.0/8', 'fd00::/8'],
      userAgent: 'Copydesk/1.2.3 (+mailto:ops@example.org)',
      timeoutMs: 60_000,
      maxBytes: 2048,
      maxRedirects: 0,
      concurrency: 4,
      perHost: { concurrency: 1, delayMs: 0 },
    });
    expect(
      config.sources.map(({ schedule, timezone, language, fullText }) => [schedule, timezone, language, fullText]),
    ).toEqual([
      [{ kind: 'every', everyMs: 21_600_000 }, 'Asia/Seoul', 'ko', false],
      [{ kind: 'cron', cron: '*/10 6-23 * * *', timezone: 'Asia/Tokyo' }, 'Asia/Tokyo', 'zh-Hant', true],
      [{ kind: 'cron', cron: '0 7 * * *', timezone: 'Asia/Seoul' }, 'Asia/Seoul', 'ko', true],
    ]);
    expect(config.sources[0]).toMatchObject({ url: 'https://a.example/', kind: 'atom', headers: { 'X-Key': 'k' } });
    expect(config.sections).toEqual([
      {
        slug: 'one',
        title: 'One',
        description: 'First',
        language: 'en',
        sources: ['a', 'c'],
        match: {
          kind: 'any',
          of: [
            { kind: 'term', term: 'x' },
            { kind: 'term', term: 'y' },
          ],
        },
        except: { kind: 'any', of: [{ kind: 'term', term: 'z' }] },
        limit: 7,
      },
    ]);
  });

  it('freezes the result in all its depth', async () => {
    const loaded = await loadText(SMALL);
    const seen: unknown[] = [loaded];
    for (const value of seen) {
      expect(Object.isFrozen(value)).toBe(true);
      if (typeof value === 'object' && value !== null) seen.push(...Object.values(value));
    }
    expect(seen.length).toBeGreaterThan(40);
  });

  it('keeps the headlines to be tried, with their places', async () => {
    const loaded = await loadText(
      SMALL.replace('title: Ferries', 'title: F, tests: { include: [a], exclude: [b, c] }'),
    );
    const tests = loaded.ok ? loaded.tests.map(({ file: _, ...test }) => test) : [];
    expect(tests).toEqual([
      {
        section: 'ferries',
        headline: 'a',
        expected: 'in',
        line: 3,
        column: 53,
        path: 'sections.ferries.tests.include[0]',
      },
      {
        section: 'ferries',
        headline: 'b',
        expected: 'out',
        line: 3,
        column: 67,
        path: 'sections.ferries.tests.exclude[0]',
      },
      {
        section: 'ferries',
        headline: 'c',
        expected: 'out',
        line: 3,
        column: 70,
        path: 'sections.ferries.tests.exclude[1]',
      },
    ]);
  });

  it('refuses durations that no timer can hold', async () => {
    const network = 'network: { timeout: 25d, perHost: { delay: 2h } }';
    const text = SMALL.replace(' }', `, ${network} }`).replace('rss.xml }', 'rss.xml, every: 0s }');
    expect(said(await loadText(text))).toEqual([
      'a.yaml:1:65 service.network.timeout: "25d" is out of range, from 1s to 1h',
      'a.yaml:1:88 service.network.perHost.delay: "2h" is out of range, from 0s to 1h',
      'a.yaml:2:73 sources.harbor-wire.every: "0s" is out of range, from 1s to 365d',
    ]);
  });

  it('asks for an authority where the host cannot be one', async () => {
    expect(said(await loadText(SMALL.replace('https://feeds.example.org/', '"http://[::1]/"')))).toEqual([
      'a.yaml:1:1 service.authority: is missing: the host of service.url cannot begin article ids, expected e.g. example.org,2026',
    ]);
  });

  it('loads the configuration that comes with the project', async () => {
    const loaded = await loadConfig('config/copydesk.yaml', { env: {}, parseQuery: parseWords });
    expect(said(loaded)).toEqual([]);
    if (!loaded.ok) return;
    expect(loaded.config.sections.map(({ slug }) => slug)).toEqual(['north-korea', 'korea', 'asia-security']);
    expect(loaded.config.files).toEqual(
      ['copydesk.yaml', 'sites', 'sites/localhost.txt'].map((file) => resolve('config', file)),
    );
    expect(new Set(loaded.tests.map(({ section }) => section)).size).toBe(3);
  });
});
