import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/normalize/dates.ts';

/** In Asia/Seoul where the text names no zone. */
const READ: readonly (readonly [string, string, 'instant' | 'minute' | 'day', 'stated' | 'assumed'])[] = [
  ['Mon, 02 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00Z', 'instant', 'stated'],
  ['Mon, 2 Mar 2026 08:00 GMT', '2026-03-02T08:00:00Z', 'minute', 'stated'],
  ['02 Mar 2026 08:00:00 +0900', '2026-03-01T23:00:00Z', 'instant', 'stated'],
  ['Sun, 27 Sep 2026 19:00:00 +09:00', '2026-09-27T10:00:00Z', 'instant', 'stated'],
  ['Sun, 27 Sep 2026 19:00:00 KST', '2026-09-27T10:00:00Z', 'instant', 'stated'],
  ['Tue, 01 Dec 2026 10:00:00 EST', '2026-12-01T15:00:00Z', 'instant', 'stated'],
  ['Wed, 01 Jul 2026 10:00:00 EDT', '2026-07-01T14:00:00Z', 'instant', 'stated'],
  ['Thu, 5 Jan 06 13:00:00 PST', '2006-01-05T21:00:00Z', 'instant', 'stated'],
  ['Fri, 02 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00Z', 'instant', 'stated'],
  ['Sun,27 Sep 2026', '2026-09-26T15:00:00Z', 'day', 'assumed'],
  ['27 Sep  2026', '2026-09-26T15:00:00Z', 'day', 'assumed'],
  ['27 09 2026', '2026-09-26T15:00:00Z', 'day', 'assumed'],
  ['Mon, 02 March 2026 08:00:00', '2026-03-01T23:00:00Z', 'instant', 'assumed'],
  ['2026-09-27T19:00:00Z', '2026-09-27T19:00:00Z', 'instant', 'stated'],
  ['2026-09-27T19:00:00.123+09:00', '2026-09-27T10:00:00Z', 'instant', 'stated'],
  ['2026-09-27T19:00Z', '2026-09-27T19:00:00Z', 'minute', 'stated'],
  ['2026-09-27T19:00:00', '2026-09-27T10:00:00Z', 'instant', 'assumed'],
  ['2026-09-27 19:00:00', '2026-09-27T10:00:00Z', 'instant', 'assumed'],
  ['2026-09-27', '2026-09-26T15:00:00Z', 'day', 'assumed'],
  ['2024-01-15 14:30', '2024-01-15T05:30:00Z', 'minute', 'assumed'],
  ['05:38 August 19, 2020', '2020-08-18T20:38:00Z', 'minute', 'assumed'],
  ['August 19, 2020 05:38', '2020-08-18T20:38:00Z', 'minute', 'assumed'],
  ['Aug. 19, 2020', '2020-08-18T15:00:00Z', 'day', 'assumed'],
  ['2004년 05월 28일 01:31:15', '2004-05-27T16:31:15Z', 'instant', 'assumed'],
  ['2004-05-25 오후 11:23:17', '2004-05-25T14:23:17Z', 'instant', 'assumed'],
  ['2004-05-25 오전 12:23:17', '2004-05-24T15:23:17Z', 'instant', 'assumed'],
  ['2026.1.15.', '2026-01-14T15:00:00Z', 'day', 'assumed'],
  ['2026/07/20 09:00 송고', '2026-07-20T00:00:00Z', 'minute', 'assumed'],
  ['2026年9月27日', '2026-09-26T15:00:00Z', 'day', 'assumed'],
  ['12 marzo 2026', '2026-03-11T15:00:00Z', 'day', 'assumed'],
  ['12. März 2026', '2026-03-11T15:00:00Z', 'day', 'assumed'],
  ['5 août 2026', '2026-08-04T15:00:00Z', 'day', 'assumed'],
  ['12 марта 2026', '2026-03-11T15:00:00Z', 'day', 'assumed'],
];

describe('parseDate', () => {
  it.each(READ)('reads %s', (raw, at, precision, zone) => {
    expect(parseDate(raw, 'Asia/Seoul')).toEqual({
      at,
      raw,
      precision,
      zone,
      zoneName: zone === 'assumed' ? 'Asia/Seoul' : null,
    });
  });

  it.each([
    '',
    'yesterday',
    '3월 2일',
    '2026-02-30',
    '31 Apr 2026',
    '2026-13-01',
    '12:30',
    'Mon, 02 Mar 2026 25:00:00 GMT',
    'GMT',
  ])('guesses nothing of %j', (raw) => {
    expect(parseDate(raw, 'Asia/Seoul')).toBeNull();
  });

  it('follows the summer time of the zone', () => {
    expect(parseDate('2026-07-01 12:00:00', 'Europe/Berlin')?.at).toBe('2026-07-01T10:00:00Z');
    expect(parseDate('2026-01-01 12:00:00', 'Europe/Berlin')?.at).toBe('2026-01-01T11:00:00Z');
  });

  it('is quick to give up on long texts', () => {
    expect(parseDate('1 '.repeat(100_000), 'UTC')).toBeNull();
  });
});
