import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { FEEDS, ITEMS, NEWS_EVERY } from './feeds.ts';
import type { Result, Task } from './poll/contestant.ts';
import type { Phase } from './poll/origin.ts';
import { median, printTable } from './table.ts';

type Contestant = Pick<Task, 'workers' | 'commits'> & {
  readonly name: string;
  readonly file: string;
  /** Held to one core, where the machine can. */
  readonly oneCore: boolean;
  /** Whether it keeps items: the floor does not. */
  readonly keeps: boolean;
};

const plain = { workers: 1, commits: 'item', oneCore: true, keeps: true } as const;
const contestants: readonly Contestant[] = [
  { ...plain, name: 'floor', file: 'floor.ts', keeps: false },
  { ...plain, name: 'naive', file: 'naive.ts' },
  { ...plain, name: 'naive, a transaction a feed', file: 'naive.ts', commits: 'feed' },
  { ...plain, name: 'copydesk, one core', file: 'copydesk.ts' },
  { ...plain, name: 'copydesk, all cores', file: 'copydesk.ts', oneCore: false, workers: availableParallelism() },
];
const phases: readonly Phase[] = ['cold', 'warm'];
/** Feeds with a new item at the warm poll. */
const NEWS = FEEDS / NEWS_EVERY;
const BASELINE = 'naive';
const CONCURRENCY = 32;
const RUNS = 3;

type Measured = Result & { readonly wallMs: number };

/** Polls all feeds cold, then warm, with every contestant in turn, and prints the median of several runs. */
export async function benchPoll(): Promise<void> {
  const origin = await startOrigin();
  const measured = new Map<string, Measured[]>();
  try {
    for (let run = 0; run < RUNS; run += 1) {
      for (const contestant of contestants) await compare(contestant, origin, measured);
    }
  } finally {
    origin.stop();
  }
  for (const phase of phases) printPhase(phase, measured);
}

/** One run of one contestant, in a folder of its own. */
async function compare(contestant: Contestant, origin: Origin, measured: Map<string, Measured[]>): Promise<void> {
  const { name, workers, commits } = contestant;
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    for (const phase of phases) {
      await origin.show(phase);
      const task = { origin: origin.url, folder, warm: phase === 'warm', concurrency: CONCURRENCY, workers, commits };
      const result = await runContestant(contestant, task);
      check(contestant, phase, result);
      const key = keyOf(name, phase);
      measured.set(key, [...(measured.get(key) ?? []), result]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Origin = {
  readonly url: string;
  readonly show: (phase: Phase) => Promise<void>;
  readonly stop: () => void;
};

async function startOrigin(): Promise<Origin> {
  const child = fork(join(import.meta.dirname, 'poll', 'origin.ts'), { execArgv: [] });
  const [port] = await once(child, 'message');
  return {
    url: `http://127.0.0.1:${port}`,
    async show(phase: Phase) {
      child.send(phase);
      await once(child, 'message');
    },
    stop: () => child.disconnect(),
  };
}

async function runContestant({ file, oneCore }: Contestant, task: Task): Promise<Measured> {
  const command = [process.execPath, join(import.meta.dirname, 'poll', file), JSON.stringify(task)];
  const [program = '', ...rest] =
    oneCore && process.platform === 'linux' ? ['taskset', '-c', '0', ...command] : command;
  const startMs = performance.now();
  // As the command line does for itself: code is compiled at the first start, in the warm-up.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'copydesk-bench-compile-cache') };
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const wallMs = performance.now() - startMs;
  if (code !== 0) throw new Error(`${file} ended with exit code ${code}`);
  return { ...JSON.parse(output), wallMs };
}

/** A contestant that did less than it was asked has not won. */
function check({ name, keeps }: Contestant, phase: Phase, met: Result): void {
  const wanted =
    phase === 'cold' ? { notModified: 0, added: FEEDS * ITEMS } : { notModified: FEEDS - NEWS, added: NEWS };
  if (met.notModified !== wanted.notModified || (keeps && met.added !== wanted.added)) {
    throw new Error(
      `${name} met ${JSON.stringify(met)} at the ${phase} poll, where there was ${JSON.stringify(wanted)}`,
    );
  }
}

function printPhase(phase: Phase, measured: ReadonlyMap<string, readonly Measured[]>): void {
  const value = (name: string, pick: (one: Measured) => number) =>
    median((measured.get(keyOf(name, phase)) ?? []).map(pick));
  const rows = contestants.map(({ name }) => [
    name,
    value(name, ({ wallMs }) => wallMs / 1000),
    value(name, ({ cpuMs }) => cpuMs / 1000),
    value(name, ({ startCpuMs }) => startCpuMs / 1000),
    value(name, ({ peakMb }) => peakMb),
    value(name, ({ wallMs }) => wallMs) / value(BASELINE, ({ wallMs }) => wallMs),
    value(name, ({ cpuMs }) => cpuMs) / value(BASELINE, ({ cpuMs }) => cpuMs),
  ]);
  const news = phase === 'cold' ? 'every item is new' : `${FEEDS - NEWS} not modified, one new item in the others`;
  printTable(
    `${phase} poll of ${FEEDS} feeds with ${ITEMS} items each: ${news}`,
    ['contestant', 'wall s', 'CPU s', 'of it start', 'peak MB', 'wall : naive', 'CPU : naive'],
    rows,
  );
}

function keyOf(name: string, phase: Phase): string {
  return `${name} ${phase}`;
}
