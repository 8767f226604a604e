import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { namesIn } from '../contract/batches.ts';

const COMMITTER = join(import.meta.dirname, 'committer.ts');

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
  path = join(folder, 'store.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

function commitInProcess(sourceId: string, count: number): ChildProcess {
  return spawn(process.execPath, [COMMITTER, path, sourceId, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills the process when it has printed `lines` lines. @returns the last number it printed */
async function killAfter(child: ChildProcess, lines: number): Promise<number> {
  if (child.stdout === null) throw new Error('the child has no output');
  let last = 0;
  let printed = 0;
  createInterface(child.stdout).on('line', (line) => {
    last = Number(line);
    printed += 1;
    if (printed === lines) child.kill('SIGKILL');
  });
  const [code] = await once(child, 'close');
  expect(code).toBeNull();
  return last;
}

it('has every commit whole, with its validators, after the process was killed', { timeout: 60_000 }, async () => {
  for (const lines of [1, 5, 60]) {
    const printed = await killAfter(commitInProcess('harbor-wire', 1_000_000), lines);
    const store = await openStore(`sqlite:${path}`);
    const [state] = await store.sourceStates();
    const committed = Number(state?.validators.etag);
    const names = await namesIn(store, 'harbor', 10_000_000);
    expect(committed).toBeGreaterThanOrEqual(printed);
    expect(await store.counts()).toEqual({ articles: 3 * committed, revisions: 3 * committed });
    expect(names.slice(0, 3)).toEqual([3, 2, 1].map((item) => `harbor-wire-${committed}-${item}`));
    expect(names.length).toBe(3 * committed);
    expect((await store.known('harbor-wire', [`guid:harbor-wire-${committed}-3`])).size).toBe(1);
    await store.close();
  }
});

it('is made once by processes that start at the same time, and serves them all', { timeout: 60_000 }, async () => {
  const children = ['a', 'b', 'c', 'd'].map((sourceId) => commitInProcess(sourceId, 20));
  for (const child of children) child.stdout?.resume();
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  const store = await openStore(`sqlite:${path}`);
  expect(await store.counts()).toEqual({ articles: 240, revisions: 240 });
  expect((await store.sourceStates()).map(({ validators }) => validators.etag)).toEqual(['20', '20', '20', '20']);
  await store.close();
});
