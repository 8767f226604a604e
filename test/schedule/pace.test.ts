import { describe, expect, it } from 'vitest';
import { openPace } from '../../src/schedule/pace.ts';
import { fakeClock } from '../fake-clock.ts';

describe('openPace', () => {
  it('keeps the delay between two starts on one host, and lets other hosts pass', async () => {
    const clock = fakeClock();
    const pace = openPace({ concurrency: 5, delayMs: 1000 }, clock);
    const starts: [string, number][] = [];
    const visit = (host: string) => pace.run(host, async () => void starts.push([host, clock.now()]));
    const all = Promise.all([visit('a'), visit('a'), visit('a'), visit('b')]);
    await clock.runAll();
    await all;
    expect(starts).toEqual([
      ['a', 0],
      ['b', 0],
      ['a', 1000],
      ['a', 2000],
    ]);
  });

  it('never runs more than its limit at once on one host, and goes in order', async () => {
    const pace = openPace({ concurrency: 2, delayMs: 0 }, fakeClock());
    const order: number[] = [];
    let atOnce = 0;
    let most = 0;
    const visit = (n: number) =>
      pace.run('a', async () => {
        order.push(n);
        atOnce += 1;
        most = Math.max(most, atOnce);
        await Promise.resolve();
        atOnce -= 1;
      });
    await Promise.all([1, 2, 3, 4, 5].map(visit));
    expect(most).toBe(2);
    expect(order).toEqual([1, 2, 3, 4, 5]);
  });

  it('frees the place of a task that throws', async () => {
    const pace = openPace({ concurrency: 1, delayMs: 0 }, fakeClock());
    await expect(pace.run('a', () => Promise.reject(new Error('reset')))).rejects.toThrow('reset');
    await expect(pace.run('a', async () => 'next')).resolves.toBe('next');
  });
});
