import { describe, expect, it } from 'vitest';
import { nextPoll } from '../../src/schedule/next-poll.ts';
import { NOW, source } from '../builders.ts';

const every15m = source({ schedule: { kind: 'every', everyMs: 15 * 60_000 } });
const calm = { source: every15m, now: NOW, failures: 0, retryAt: null, random: 0 };

describe('nextPoll', () => {
  it('adds the interval to now, and says so', () => {
    expect(nextPoll(calm)).toEqual({ at: '2026-03-02T09:15:00Z', why: 'every 15m' });
  });

  it('adds up to a tenth of the interval at random', () => {
    expect(nextPoll({ ...calm, random: 0.999999 }).at).toBe('2026-03-02T09:16:29Z');
  });

  it('follows cron in its zone', () => {
    const cron = source({ schedule: { kind: 'cron', cron: '0 9 * * *', timezone: 'Asia/Seoul' } });
    expect(nextPoll({ ...calm, source: cron })).toEqual({
      at: '2026-03-03T00:00:00Z',
      why: 'cron "0 9 * * *" Asia/Seoul',
    });
  });

  it.each([
    [1, '2026-03-02T09:15:00Z'],
    [2, '2026-03-02T09:30:00Z'],
    [3, '2026-03-02T10:00:00Z'],
    [40, '2026-03-02T15:00:00Z'],
  ])('after %i failures in a row waits until %s', (failures, at) => {
    expect(nextPoll({ ...calm, failures }).at).toBe(at);
  });

  it('says how many failures it backs off from', () => {
    expect(nextPoll({ ...calm, failures: 3 }).why).toBe('back-off after 3 failures');
  });

  it('does not poll before the server asked it to, nor later than planned because of it', () => {
    expect(nextPoll({ ...calm, failures: 1, retryAt: '2026-03-02T12:00:00Z' })).toEqual({
      at: '2026-03-02T12:00:00Z',
      why: 'the server asked to wait (Retry-After)',
    });
    expect(nextPoll({ ...calm, failures: 1, retryAt: '2026-03-02T09:01:00Z' }).at).toBe('2026-03-02T09:15:00Z');
  });
});
