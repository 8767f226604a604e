import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../src/store/index.ts';
import { type Origin, openOrigin, rssOf } from './origin.ts';

const SOURCES = 200;
const HEADLINES = 5;
const PROGRAM = join(import.meta.dirname, '../src/copydesk.js');

let origin: Origin;
let folder: string;

beforeEach(async () => {
  origin = await openOrigin();
  folder = await mkdtemp(join(tmpdir(), 'copydesk-crash-'));
  const sources = Array.from({ length: SOURCES }, (_, index) => {
    const headlines = Array.from({ length: HEADLINES }, (_, item) => `Ferry ${index}-${item}`);
    origin.publish(`/${index}.xml`, rssOf(headlines));
    return `  source-${index}: { url: "${origin.url}${index}.xml" }`;
  });
  const lines = [
    'service:',
    '  url: http://localhost/',
    `  store: sqlite:${join(folder, 'store.db')}`,
    '  network: { allow: [127.0.0.0/8], perHost: { concurrency: 8, delay: 0s } }',
    'sources:',
    ...sources,
    'sections:',
    '  ferries: { title: Ferries, match: [ferry] }',
  ];
  await writeFile(join(folder, 'copydesk.yaml'), lines.join('\n'));
});

afterEach(async () => {
  await origin.close();
  await rm(folder, { recursive: true });
});

/** Runs `poll` and kills it once this many sources have been reported, while others are under way. */
async function poll(killAfter = Number.POSITIVE_INFINITY): Promise<number | null> {
  const child = spawn(process.execPath, [PROGRAM, 'poll', '--config', join(folder, 'copydesk.yaml')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let polled = 0;
  createInterface(child.stderr).on('line', () => {
    polled += 1;
    if (polled === killAfter) child.kill('SIGKILL');
  });
  const [code] = await once(child, 'close');
  return code;
}

it('has every article once after polls that were killed midway', { timeout: 60_000 }, async () => {
  expect(await poll(30)).toBeNull();
  expect(await poll(90)).toBeNull();
  expect(await poll()).toBe(0);
  expect(await poll()).toBe(0);

  const store = await openStore(`sqlite:${join(folder, 'store.db')}`);
  const articles = await store.newest('ferries', 2 * SOURCES * HEADLINES);
  expect(await store.counts()).toEqual({ articles: SOURCES * HEADLINES, revisions: SOURCES * HEADLINES });
  expect(new Set(articles.map(({ title }) => title)).size).toBe(SOURCES * HEADLINES);
  expect(new Set(articles.map(({ id }) => id)).size).toBe(SOURCES * HEADLINES);
  await store.close();
});
