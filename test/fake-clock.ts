import type { Clock } from '../src/lib/clock.ts';

/** A clock that moves only when told. */
export function fakeClock(startMs = 0): Clock & { readonly runAll: () => Promise<void> } {
  let nowMs = startMs;
  let sleepers: { readonly atMs: number; readonly wake: () => void }[] = [];
  return {
    now: () => nowMs,
    sleep: (ms) => new Promise((wake) => sleepers.push({ atMs: nowMs + ms, wake })),
    /** Wakes sleepers in the order of their times until none is left. */
    async runAll() {
      await settle();
      while (sleepers.length > 0) {
        const next = Math.min(...sleepers.map(({ atMs }) => atMs));
        nowMs = Math.max(nowMs, next);
        const due = sleepers.filter(({ atMs }) => atMs <= nowMs);
        sleepers = sleepers.filter(({ atMs }) => atMs > nowMs);
        for (const { wake } of due) wake();
        await settle();
      }
    },
  };
}

/** Lets everything that is ready run. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
