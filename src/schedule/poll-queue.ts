import { hostOf } from '../lib/host.ts';
import type { Source } from '../model/source.ts';

export type PollQueue = {
  /** Queues sources; one that is queued or being polled already is passed over. */
  add(sources: readonly Source[]): void;
  /** Drops what has not begun; polls under way go on. */
  clear(): void;
  /** Resolves once nothing is queued or under way. */
  idle(): Promise<void>;
  /** Polls under way. */
  running(): number;
};

/**
 * Runs polls: at most `concurrency` at once, and of one host no more than `perHost`, so that a slow host with many
 * sources cannot hold every place. Hosts take turns.
 * @param options.poll polls one source; it reports failures itself and must not reject
 */
export function openPollQueue(options: {
  readonly concurrency: number;
  readonly perHost: number;
  readonly poll: (source: Source) => Promise<void>;
}): PollQueue {
  const busy = new Set<string>();
  /** Waiting sources by host; a host's place in the map is its turn. */
  const waiting = new Map<string, Source[]>();
  const runningOf = new Map<string, number>();
  let running = 0;
  let idlers: (() => void)[] = [];

  function start(): void {
    while (running < options.concurrency) {
      const source = takeNext();
      if (source === null) break;
      run(source);
    }
    if (running === 0 && waiting.size === 0) {
      for (const resolve of idlers) resolve();
      idlers = [];
    }
  }

  function takeNext(): Source | null {
    for (const [host, sources] of waiting) {
      if ((runningOf.get(host) ?? 0) >= options.perHost) continue;
      const source = sources.shift();
      waiting.delete(host);
      if (sources.length > 0) waiting.set(host, sources);
      if (source !== undefined) return source;
    }
    return null;
  }

  function run(source: Source): void {
    const host = hostOf(source.url);
    running += 1;
    runningOf.set(host, (runningOf.get(host) ?? 0) + 1);
    void options.poll(source).finally(() => {
      running -= 1;
      busy.delete(source.id);
      const left = (runningOf.get(host) ?? 1) - 1;
      if (left === 0) runningOf.delete(host);
      else runningOf.set(host, left);
      start();
    });
  }

  return {
    add(sources) {
      for (const source of sources) {
        if (busy.has(source.id)) continue;
        busy.add(source.id);
        const host = hostOf(source.url);
        const queued = waiting.get(host);
        if (queued === undefined) waiting.set(host, [source]);
        else queued.push(source);
      }
      start();
    },
    clear() {
      for (const sources of waiting.values()) for (const source of sources) busy.delete(source.id);
      waiting.clear();
      start();
    },
    idle: () =>
      running === 0 && waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
    running: () => running,
  };
}
