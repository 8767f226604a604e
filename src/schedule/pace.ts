import type { Clock } from '../lib/clock.ts';

export type Pace = {
  /** Runs a task when its host's turn has come; first asked, first run. What the task throws comes through. */
  run<T>(host: string, task: () => Promise<T>): Promise<T>;
};

type Host = { running: number; nextStartMs: number; readonly waiting: (() => void)[] };

/**
 * Holds back requests so that no host sees more than it should: at most `concurrency` at once and `delayMs` between
 * two starts, whichever stage asks (a source's poll and its article pages share the host's turns).
 */
export function openPace(limits: { readonly concurrency: number; readonly delayMs: number }, clock: Clock): Pace {
  const hosts = new Map<string, Host>();

  async function enter(name: string): Promise<Host> {
    const host = hosts.get(name) ?? { running: 0, nextStartMs: 0, waiting: [] };
    hosts.set(name, host);
    if (host.running >= limits.concurrency) await new Promise<void>((resolve) => host.waiting.push(resolve));
    else host.running += 1;
    const waitMs = host.nextStartMs - clock.now();
    // Taken before the wait, so that the next in line waits for the one after.
    host.nextStartMs = Math.max(host.nextStartMs, clock.now()) + limits.delayMs;
    if (waitMs > 0) await clock.sleep(waitMs);
    return host;
  }

  function leave(host: Host): void {
    const next = host.waiting.shift();
    // The place goes straight to the next in line, so that `running` stays as it is.
    if (next === undefined) host.running -= 1;
    else next();
  }

  return {
    async run(name, task) {
      const host = await enter(name);
      try {
        return await task();
      } finally {
        leave(host);
      }
    },
  };
}
