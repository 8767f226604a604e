import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPageBytes } from '../../src/extract/worker.ts';
import type { Item } from '../../src/model/item.ts';
import type { Draft, Identified, Revised } from '../../src/model/story.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { parse } from '../../src/parse/index.ts';
import { createFragmentCache, publishSection } from '../../src/publish.ts';
import { compileRouter } from '../../src/route/router.ts';
import { openStore } from '../../src/store/index.ts';
import { identify } from '../../src/story/identity.ts';
import { revise } from '../../src/story/revise.ts';
import { NOW, site, source, sourceState } from '../builders.ts';
import { createFeed, FEEDS } from './feeds.ts';
import { createPage } from './page.ts';
import { median, printTable } from './table.ts';
import { benchSections } from './topics.ts';

/** Of the thousand: enough that each stage takes some tenths of a second. */
const SAMPLE = 100;
const RUNS = 5;
const FIXTURES = join(import.meta.dirname, '../fixtures');
/** Made to be slow; not to be mixed with the others. */
const HOSTILE = 'page-hostile';
const LARGE_PAGES = 20;
const ENTRIES = 50;

/** Runs each stage alone, on one thread, over the same feeds, and prints the median of several runs. */
export async function benchStages(): Promise<void> {
  const feeds = Array.from({ length: SAMPLE }, (_, index) => readFeed(index));
  const drafts = feeds.flatMap((feed) => feed.identified.map(({ draft }) => draft));
  const rows = [
    await benchParse(feeds),
    await benchNormalize(feeds),
    await benchIdentify(feeds),
    ...(await benchExtract()),
    await benchRoute(drafts),
    await benchCommit(feeds),
    ...(await benchRender(feeds)),
  ];
  printTable(`stages alone, on ${feeds.length} feeds with ${drafts.length} items`, ['stage', 'figure', 'unit'], rows);
}

type Row = readonly [stage: string, figure: number, unit: string];

type ReadFeed = {
  readonly source: ReturnType<typeof source>;
  readonly input: Parameters<typeof parse>[0];
  readonly items: readonly Item[];
  readonly identified: readonly Identified[];
  readonly revised: readonly Revised[];
};

function readFeed(index: number): ReadFeed {
  const { path, contentType, body } = createFeed(index, false);
  const origin = source({ id: `paper-${index}`, url: `https://paper-${index}.example.com${path}` });
  const input = { body: Buffer.from(body), contentType, contentLocation: null, url: origin.url };
  const { items } = parse(input);
  const identified = identify(items.map((item) => normalize({ source: origin, item, page: null, now: NOW }).draft));
  return { source: origin, input, items, identified, revised: revise(identified, new Map(), site.authority) };
}

async function benchParse(feeds: readonly ReadFeed[]): Promise<Row> {
  const bytes = feeds.reduce((sum, { input }) => sum + input.body.length, 0);
  const ms = await timeEach(feeds, ({ input }) => parse(input));
  return ['parse', bytes / 1e6 / (ms / 1000), 'MB/s'];
}

async function benchNormalize(feeds: readonly ReadFeed[]): Promise<Row> {
  const pairs = feeds.flatMap(({ source: origin, items }) => items.map((item) => ({ source: origin, item })));
  const ms = await timeEach(pairs, (pair) => normalize({ ...pair, page: null, now: NOW }));
  return ['normalize', pairs.length / (ms / 1000), 'drafts/s'];
}

async function benchIdentify(feeds: readonly ReadFeed[]): Promise<Row> {
  const drafts = feeds.map(({ identified }) => identified.map(({ draft }) => draft));
  const ms = await timeEach(drafts, identify);
  return ['identify', drafts.flat().length / (ms / 1000), 'drafts/s'];
}

async function benchExtract(): Promise<readonly Row[]> {
  const files = globSync('page-*/*.html', { cwd: FIXTURES }).toSorted();
  const fixtures = files.map((file) => ({ file, body: readFileSync(join(FIXTURES, file)) }));
  const kinds = {
    fixtures: fixtures.filter(({ file }) => !file.startsWith(HOSTILE)).map(({ body }) => body),
    'a large page': Array.from({ length: LARGE_PAGES }, (_, seed) => Buffer.from(createPage(seed))),
    hostile: fixtures.filter(({ file }) => file.startsWith(HOSTILE)).map(({ body }) => body),
  };
  const url = 'https://paper.example.com/2026/03/02/story-1';
  const rows: Row[] = [];
  for (const [kind, bodies] of Object.entries(kinds)) {
    const ms = await timeEach(bodies, (body) => readPageBytes({ body, contentType: 'text/html', url, rules: null }));
    const kilobytes = bodies.reduce((sum, { length }) => sum + length, 0) / 1000 / bodies.length;
    rows.push([`extract, ${kind}`, ms / bodies.length, `ms/page of ${Math.round(kilobytes)} kB`]);
  }
  return rows;
}

async function benchRoute(drafts: readonly Draft[]): Promise<Row> {
  const route = compileRouter(benchSections([...new Set(drafts.map((draft) => draft.source.id))]));
  const ms = await timeEach(drafts, route);
  return ['route', (ms * 1000) / drafts.length, 'µs/article (3 sections of 40 terms)'];
}

/** To disk, one transaction a feed as the write line does. */
async function benchCommit(feeds: readonly ReadFeed[]): Promise<Row> {
  const route = compileRouter(benchSections(feeds.map((feed) => feed.source.id)));
  const batches = feeds.map((feed) => ({
    state: sourceState({ sourceId: feed.source.id, url: feed.source.url }),
    articles: feed.revised.map((one) => ({ ...one, sections: route(one.article) })),
    pageVisits: [],
  }));
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  let nth = 0;
  const ms = await time(async () => {
    const store = await openStore(`sqlite:${join(folder, `${nth++}.db`)}`);
    for (const batch of batches) await store.commit(batch);
    await store.close();
  });
  rmSync(folder, { recursive: true });
  return ['store commit', (ms / batches.length) * FEEDS, `ms for ${FEEDS} feeds of 35 (from ${batches.length})`];
}

async function benchRender(feeds: readonly ReadFeed[]): Promise<readonly Row[]> {
  const articles = feeds.flatMap(({ revised }) => revised.map(({ article }) => article)).slice(0, ENTRIES);
  const [section] = benchSections([]);
  if (section === undefined) throw new Error('there is no section to render');
  const content = { section, articles, createdAt: NOW };
  const fragments = createFragmentCache();
  const first = await time(() => void publishSection({ site, content, fragments: createFragmentCache() }));
  const again = await time(() => void publishSection({ site, content, fragments }));
  const unit = `ms/section of ${ENTRIES} (page and three feeds)`;
  return [
    ['render, all new', first, unit],
    ['render, from cache', again, unit],
  ];
}

function timeEach<T>(list: readonly T[], work: (one: T) => unknown): Promise<number> {
  return time(() => {
    for (const one of list) work(one);
  });
}

/** @returns milliseconds, the median of several runs after one that warms up */
async function time(work: () => void | Promise<void>): Promise<number> {
  await work();
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    globalThis.gc?.();
    const startMs = performance.now();
    await work();
    runs.push(performance.now() - startMs);
  }
  return median(runs);
}
