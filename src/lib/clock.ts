import { setTimeout as sleep } from 'node:timers/promises';

/** Time as an argument, so that tests bring their own. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves after the time, or as soon as the signal aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

/** Waits for a promise, but no longer than this. */
export async function waitAtMost(ms: number, promise: Promise<unknown>, clock: Clock): Promise<void> {
  const done = new AbortController();
  await Promise.race([promise, clock.sleep(ms, done.signal)]);
  done.abort();
}
