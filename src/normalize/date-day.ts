import { monthOf, persianMonthOf } from '../lib/months.ts';
import type { Groups } from './date-forms.ts';
import type { DateOrder } from './date-order.ts';

/** A day of the Gregorian calendar. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;
/** The year before the first of an era. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
  中華民國: 1911,
};
/** The first year of the Juche calendar is 1912. */
const JUCHE = 1911;
/** Croatian names of months that are other months in Polish or Czech. */
const CROATIAN: Readonly<Record<string, number>> = { lip: 6, srp: 7, lis: 10, listopad: 10, listopada: 10 };
/** Thai years count from 543 BC; none of either calendar is one of the other. */
const BUDDHIST = { from: 2513, ahead: 543 } as const;
const PERSIAN = { from: 1348, to: 1479 } as const;

/**
 * The day that a form's groups name.
 * @param order how the language orders numbers, where that is known
 * @returns `null` where there is no such day, it may be two, or its year is not from 1970 to 2100
 */
export function dayOf(groups: Groups, order: DateOrder | null): Day | null {
  if (groups['week'] !== undefined) return ofWeek(groups);
  if (groups['dayOfYear'] !== undefined) return ofYear(groups);
  if (groups['one'] !== undefined) return ofNumbers(groups, order);
  const year = yearOf(groups);
  const day = Number(groups['day']);
  const name = groups['monthName'];
  if (year === null) return null;
  if (name === undefined) {
    const month = Number(groups['month'] ?? CROATIAN[groups['croatian'] ?? '']);
    return checked({ year, month, day });
  }
  const persian = persianMonthOf(name);
  if (persian !== null) return ofPersian(year, persian, day);
  const month = monthNamed(name, groups['dot'] ?? '');
  const isThai = groups['year']?.length === 2 && /\p{Script=Thai}/u.test(name);
  return month === null ? null : checked({ year: isThai ? thaiYear(groups['year'] ?? '') : year, month, day });
}

/** Two digits of a Thai year are of the 26th century of its calendar. */
function thaiYear(printed: string): number {
  return 2500 + Number(printed) - BUDDHIST.ahead;
}

/** "آب/أغسطس" names one month twice. Croats print a dot and mean October by what is November in Polish. */
function monthNamed(printed: string, dot: string): number | null {
  if (dot !== '' && printed === 'listopada') return 10;
  const months = new Set(printed.split('/').map((name) => monthOf(name.trim())));
  const [only = null] = months;
  return months.size === 1 ? only : null;
}

function yearOf(groups: Groups): number | null {
  const printed = groups['year']?.replace("'", '');
  if (groups['juche'] !== undefined) {
    const juche = JUCHE + Number(groups['juche']);
    return printed === undefined || Number(printed) === juche ? juche : null;
  }
  const era = groups['era'];
  if (era !== undefined) return (ERAS[era] ?? 0) + (groups['eraYear'] === '元' ? 1 : Number(groups['eraYear']));
  return printed === undefined ? null : wholeYear(printed);
}

/** Two digits and three as RFC 2822 §4.3 has them. */
function wholeYear(printed: string): number {
  const year = Number(printed);
  if (printed.length === 2) return year + (year < 50 ? 2000 : 1900);
  if (printed.length === 3) return year + 1900;
  return year >= BUDDHIST.from ? year - BUDDHIST.ahead : year;
}

/** 09/27/2026 and 27/09/2026 are one day; 05/09/2026 is two, and so none unless the language says which. */
function ofNumbers(groups: Groups, order: DateOrder | null): Day | null {
  const { one = '', other = '', last = '', mark = '' } = groups;
  const yearLast = wholeYear(last);
  const readings: readonly (readonly [DateOrder, Day | null])[] = [
    ['day-month', checked({ year: yearLast, month: Number(other), day: Number(one) })],
    ['month-day', checked({ year: yearLast, month: Number(one), day: Number(other) })],
    [
      'year-month',
      last.length === 2 && one.length === 2
        ? checked({ year: wholeYear(one), month: Number(other), day: Number(last) })
        : null,
    ],
  ];
  const days = readings.filter((reading): reading is [DateOrder, Day] => reading[1] !== null);
  const known = new Set(days.map(([, { year, month, day }]) => `${year}-${month}-${day}`));
  if (known.size === 1) return days[0]?.[1] ?? null;
  // With dots the day is first everywhere, where the year is plainly last.
  const dotted = mark.startsWith('.') && last.length === 4 && order !== 'month-day' ? 'day-month' : order;
  return days.find(([name]) => name === dotted)?.[1] ?? null;
}

/** ISO 8601 week 1 holds January 4. */
function ofWeek(groups: Groups): Day | null {
  const year = Number(groups['year']);
  const week = Number(groups['week']);
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const at = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + Number(groups['weekday']) - 1));
  const thursday = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + 3));
  if (week < 1 || thursday.getUTCFullYear() !== year) return null;
  return checked({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() });
}

function ofYear(groups: Groups): Day | null {
  const year = Number(groups['year']);
  const at = new Date(Date.UTC(year, 0, Number(groups['dayOfYear'])));
  if (groups['dayOfYear'] === '000' || at.getUTCFullYear() !== year) return null;
  return checked({ year, month: at.getUTCMonth() + 1, day: at.getUTCDate() });
}

function ofPersian(year: number, month: number, day: number): Day | null {
  if (year < PERSIAN.from || year > PERSIAN.to) return null;
  const monthCode = `M${String(month).padStart(2, '0')}`;
  try {
    const date = Temporal.PlainDate.from({ calendar: 'persian', year, monthCode, day }, { overflow: 'reject' });
    const iso = date.withCalendar('iso8601');
    return checked({ year: iso.year, month: iso.month, day: iso.day });
  } catch {
    return null;
  }
}

function checked({ year, month, day }: Day): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : null;
}
