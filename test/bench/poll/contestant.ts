import { writeSync } from 'node:fs';
import { FEEDS, feedPath } from '../feeds.ts';

/** What a contestant is told, as JSON in its one argument. */
export type Task = {
  /** `http://127.0.0.1:40123` */
  readonly origin: string;
  /** Its own, empty at the cold poll and as it left it at the warm one. */
  readonly folder: string;
  readonly warm: boolean;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Threads at most, beside the main one. */
  readonly workers: number;
  /** Of the naive script: what it puts into one transaction. */
  readonly commits: 'item' | 'feed';
};

/** What it has met, so that who skips work is seen. */
export type Met = { readonly notModified: number /** Items. */; readonly added: number };

/** What it prints at its end, as JSON. */
export type Result = Met & {
  /** User and system time of the process with its threads; `start` is what it took to load. */
  readonly cpuMs: number;
  readonly startCpuMs: number;
  readonly peakMb: number;
};

/** Runs the contestant that this process is, and prints what it took at the very end. */
export async function compete(run: (task: Task) => Promise<Met>): Promise<void> {
  const startCpuMs = cpuMs();
  const met = await run(JSON.parse(process.argv[2] ?? '{}'));
  process.on('exit', () => {
    const peakMb = (process.resourceUsage().maxRSS * 1024) / 1e6;
    const result: Result = { ...met, cpuMs: cpuMs(), startCpuMs, peakMb };
    writeSync(1, JSON.stringify(result));
  });
}

export function feedUrls(origin: string): readonly string[] {
  return Array.from({ length: FEEDS }, (_, index) => origin + feedPath(index));
}

/** Works through a list, so many at once. */
export async function eachOf<T>(
  list: readonly T[],
  concurrency: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const rest = list.values();
  const lane = async () => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
