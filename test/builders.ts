import type { Config } from '../src/config/config.ts';
import type { Log } from '../src/lib/log.ts';
import type { Article } from '../src/model/article.ts';
import type { Item } from '../src/model/item.ts';
import type { Page } from '../src/model/page.ts';
import type { Section } from '../src/model/section.ts';
import type { Site } from '../src/model/site.ts';
import type { Source, SourceState } from '../src/model/source.ts';

/** The clock of the tests. */
export const NOW = '2026-03-02T09:00:00Z';

export const site: Site = {
  title: 'Copydesk',
  url: 'https://feeds.example.org/',
  authority: 'feeds.example.org,2026',
};

export function source(over: Partial<Source> = {}): Source {
  return {
    id: 'harbor-wire',
    title: 'Harbor Wire',
    url: 'https://wire.example.com/rss.xml',
    kind: null,
    listing: null,
    api: null,
    page: null,
    schedule: { kind: 'every', everyMs: 15 * 60_000 },
    timezone: 'UTC',
    language: 'en',
    fullText: false,
    tags: [],
    headers: {},
    ...over,
  };
}

export function sourceState(over: Partial<SourceState> = {}): SourceState {
  return {
    sourceId: 'harbor-wire',
    url: 'https://wire.example.com/rss.xml',
    validators: { etag: null, lastModified: null },
    readingFingerprint: '',
    bodyFingerprint: null,
    lastPolledAt: null,
    lastSuccessAt: null,
    failures: 0,
    lastFailure: null,
    nextPollAt: null,
    nextPollWhy: null,
    ...over,
  };
}

export function item(over: Partial<Item> = {}): Item {
  return {
    guid: null,
    url: null,
    title: null,
    summary: null,
    content: null,
    baseUrl: null,
    published: null,
    modified: null,
    authors: [],
    categories: [],
    media: [],
    language: null,
    rights: null,
    origin: null,
    ...over,
  };
}

export function page(over: Partial<Page> = {}): Page {
  return {
    url: 'https://wire.example.com/view/1',
    canonicalUrl: null,
    title: null,
    summary: null,
    bodyHtml: null,
    byline: null,
    authors: null,
    published: null,
    modified: null,
    sectionLabel: null,
    keywords: [],
    media: [],
    language: null,
    rights: null,
    siteName: null,
    singlePageUrl: null,
    nextPageUrl: null,
    paywalled: false,
    isPart: false,
    problems: [],
    ...over,
  };
}

/** A complete, plain article; tests name only what they are about. */
export function article(over: Partial<Article> = {}): Article {
  return {
    id: 'tag:feeds.example.org,2026:harbor-wire/1',
    url: 'https://wire.example.com/view/1',
    canonicalUrl: 'https://wire.example.com/view/1',
    source: { id: 'harbor-wire', title: 'Harbor Wire', url: 'https://wire.example.com/' },
    nativeIds: { guid: '1', publisherId: null, urls: ['https://wire.example.com/view/1'] },
    title: 'Ferry resumes service',
    rawTitle: 'Ferry resumes service',
    kickers: [],
    kind: 'story',
    revision: { number: 1, label: null, note: null },
    summary: 'The island ferry is back.',
    lede: 'The island ferry is back after two weeks of repairs.',
    bodyHtml: '<p>The island ferry is back after two weeks of repairs.</p><p>Tickets are sold at the pier.</p>',
    bodyText: 'The island ferry is back after two weeks of repairs.\n\nTickets are sold at the pier.',
    textScope: 'full',
    dateline: null,
    byline: 'By Dana Okoro',
    authors: ['Dana Okoro'],
    publishedAt: {
      at: '2026-03-02T08:00:00Z',
      raw: 'Mon, 02 Mar 2026 08:00:00 GMT',
      precision: 'instant',
      zone: 'stated',
      zoneName: null,
    },
    modifiedAt: null,
    firstSeenAt: '2026-03-02T08:05:00Z',
    lastSeenAt: '2026-03-02T08:05:00Z',
    status: 'usable',
    language: 'en',
    sectionLabel: null,
    keywords: [],
    media: [],
    rights: null,
    provenance: {},
    ...over,
  };
}

export function section(over: Partial<Section> = {}): Section {
  return {
    slug: 'north-korea',
    title: 'North Korea',
    description: null,
    language: 'en',
    sources: ['harbor-wire'],
    match: null,
    except: null,
    limit: 50,
    ...over,
  };
}

/** A configuration that reaches loopback and is in no hurry to be polite to it. */
export function config(over: Partial<Config> = {}): Config {
  return {
    site,
    listen: { host: '127.0.0.1', port: 0 },
    store: 'sqlite::memory:',
    network: {
      allow: ['127.0.0.0/8'],
      userAgent: 'Copydesk (test)',
      timeoutMs: 10_000,
      maxBytes: 10_000_000,
      maxRedirects: 5,
      concurrency: 32,
      perHost: { concurrency: 16, delayMs: 0 },
    },
    sources: [source()],
    sections: [section()],
    sites: {},
    files: [],
    ...over,
  };
}

/** A log that keeps its lines for the test to look at. */
export function quietLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (...args: readonly unknown[]): void =>
      void lines.push(`${level} ${args.at(-1)}`);
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
