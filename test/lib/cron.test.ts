import { describe, expect, it } from 'vitest';
import { nextCron } from '../../src/lib/cron.ts';

describe('nextCron', () => {
  it.each([
    [
      '*/10 6-23 * * *',
      'Asia/Seoul',
      '2026-03-02T15:00:00Z',
      '2026-03-02T21:00:00Z',
      'waits for the active hours of its zone',
    ],
    ['*/10 * * * *', 'UTC', '2026-03-02T15:00:00Z', '2026-03-02T15:10:00Z', 'is later than now, never now'],
    ['*/5 * * * * *', 'UTC', '2026-03-02T15:00:00Z', '2026-03-02T15:00:05Z', 'takes seconds as a sixth field'],
    ['0 9 * * 1-5', 'Europe/Berlin', '2026-03-06T12:00:00Z', '2026-03-09T08:00:00Z', 'skips the weekend'],
    ['0 3 29 2 *', 'UTC', '2026-03-02T15:00:00Z', '2028-02-29T03:00:00Z', 'waits for a leap year'],
    [
      '30 2 * * *',
      'Europe/Berlin',
      '2026-03-28T15:00:00Z',
      '2026-03-30T00:30:00Z',
      'passes over an hour that summer time skips',
    ],
  ])('%s in %s after %s is %s: it %s', (cron, timezone, after, expected) => {
    expect(nextCron(cron, timezone, after)).toBe(expected);
  });
});
