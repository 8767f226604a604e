import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MONTH_NAMES, monthOf } from '../../src/lib/months.ts';
import { dateOrderOf } from '../../src/normalize/date-order.ts';
import { datePart } from '../../src/normalize/date-parts.ts';
import { parseDate } from '../../src/normalize/dates.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/normalize-dates');

function casesOf(name: string): readonly (readonly [string, string])[] {
  return readFileSync(join(FIXTURES, `${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [raw = '', read = ''] = line.split('\t');
      return [raw, read] as const;
    });
}

function readIn(raw: string, timezone: string): string {
  const time = parseDate(raw, timezone);
  return time === null ? 'null' : `${time.at} ${time.precision} ${time.zone}`;
}

describe.each(['machine', 'europe', 'asia', 'nothing'])('the date texts of %s.txt', (name) => {
  it.each(casesOf(name))('%s is %s', (raw, read) => {
    expect(readIn(raw, 'Asia/Seoul')).toBe(read);
  });
});

describe('parseDate', () => {
  it('keeps the text as printed and names the zone it assumed', () => {
    expect(parseDate(' 2026-03-02  08:00 ', 'Asia/Seoul')).toEqual({
      at: '2026-03-01T23:00:00Z',
      raw: ' 2026-03-02  08:00 ',
      precision: 'minute',
      zone: 'assumed',
      zoneName: 'Asia/Seoul',
    });
    expect(parseDate('2026-03-02T08:00Z', 'Asia/Seoul')).toMatchObject({ zone: 'stated', zoneName: null });
  });

  it('follows the summer time of the zone', () => {
    expect(parseDate('2026-07-01 12:00:00', 'Europe/Berlin')?.at).toBe('2026-07-01T10:00:00Z');
    expect(parseDate('2026-01-01 12:00:00', 'Europe/Berlin')?.at).toBe('2026-01-01T11:00:00Z');
  });

  it('reads a time that a clock skips as that much later, and one it shows twice as the first', () => {
    expect(parseDate('2026-03-29 02:30', 'Europe/Berlin')?.at).toBe('2026-03-29T01:30:00Z');
    expect(parseDate('2026-10-25 02:30', 'Europe/Berlin')?.at).toBe('2026-10-25T00:30:00Z');
  });

  it.each([
    ['Mon, 02 Mar 2026 08:00:00 CST', 'America/Chicago', '2026-03-02T14:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 CST', 'Asia/Shanghai', '2026-03-02T00:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 IST', 'Asia/Kolkata', '2026-03-02T02:30:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 IST', 'Asia/Jerusalem', '2026-03-02T06:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 EST', 'Australia/Sydney', '2026-03-01T21:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 PST', 'Asia/Manila', '2026-03-02T00:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 BST', 'Asia/Dhaka', '2026-03-02T02:00:00Z'],
  ])('reads %s in %s as %s: some names mean what they mean at home', (raw, timezone, at) => {
    expect(parseDate(raw, timezone)?.at).toBe(at);
  });

  it('does not know a name that several countries use elsewhere than at home', () => {
    expect(parseDate('Mon, 02 Mar 2026 08:00:00 IST', 'UTC')).toBeNull();
  });

  it.each([
    ['05/08/2020', 'en-US', '2020-05-08'],
    ['05/08/2020', 'en-GB', '2020-08-05'],
    ['05/08/2020', 'fr', '2020-08-05'],
    ['05/08/2020 4:38 PM', 'en-us', '2020-05-08'],
    ['05/08/20', 'de-DE', '2020-08-05'],
    ['24.05.03', 'ko', '2024-05-03'],
    ['24/05/03', 'ja', '2024-05-03'],
    ['24.05.03', 'de', '2003-05-24'],
    ['8/18/2020', 'fr', '2020-08-18'],
    ['05/08/2020', 'en', null],
    ['05/08/2020', 'ko', null],
    ['05.08.2020', 'en', '2020-08-05'],
  ])('reads %s, printed in %s, as %s', (raw, language, day) => {
    expect(parseDate(raw, 'UTC', () => dateOrderOf([language]))?.at.slice(0, 10) ?? null).toBe(day);
  });

  it('is quick to give up on long texts', () => {
    expect(parseDate('1 '.repeat(100_000), 'UTC')).toBeNull();
  });
});

describe('datePart', () => {
  it.each([
    [
      'Published 18 Aug 2020 10:00, updated 19 Aug 2020 11:00',
      'Published 18 Aug 2020 10:00',
      'updated 19 Aug 2020 11:00',
    ],
    ['입력 2024.05.03 14:30 | 수정 2024.05.03 15:00', '입력 2024.05.03 14:30', '수정 2024.05.03 15:00'],
    ['Updated: 19 Aug 2020 Published: 18 Aug 2020', 'Published: 18 Aug 2020', 'Updated: 19 Aug 2020'],
    [
      'Publié le 18 août 2020 à 14:05 - Mis à jour le 19 août 2020',
      'Publié le 18 août 2020 à 14:05',
      'Mis à jour le 19 août 2020',
    ],
    ['18.08.2020, aktualisiert 19.08.2020', '18.08.2020', 'aktualisiert 19.08.2020'],
    ['18 August 2020', '18 August 2020', null],
    ['Updated 18 August 2020', 'Updated 18 August 2020', null],
  ])('of %s is %s and %s', (raw, published, modified) => {
    expect(datePart(raw, 'published')).toBe(published);
    expect(datePart(raw, 'modified')).toBe(modified);
  });
});

it('names every month of every language once', () => {
  for (const year of Object.values(MONTH_NAMES)) {
    const months = year.split(' ').map((names) => names.split('|').map(monthOf));
    expect(months.map((numbers) => [...new Set(numbers)])).toEqual(months.map((_, index) => [index + 1]));
  }
});
