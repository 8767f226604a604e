import { foldSpace } from '../lib/text.ts';
import type { SourceTime } from '../model/time.ts';
import { DATE_FORMS } from './date-forms.ts';
import { monthOf } from './months.ts';
import { inZone } from './wall-clock.ts';
import { offsetMinutes } from './zones.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** What nearly every feed has; the other forms are tried only where neither fits. */
const COMMON: readonly RegExp[] = [
  /^[A-Z][a-z]{2}, (?<day>\d\d?) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>[+-]\d{4}|GMT|UTC|Z)$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)$/,
];

/** Of JSON: seconds or milliseconds since 1970. */
const EPOCH = /^\d{10}(?:\d{3})?$/;
const MAX_LENGTH = 100;
const AFTERNOON = /^(?:p\.?m\.?|오후|下午|午後)$/i;

/**
 * Reads a date as a source printed it. Weekdays are not compared: sources get them wrong and the rest right.
 * @param raw any text
 * @param timezone IANA zone for texts that name none
 * @returns `null` where it is not wholly understood, ambiguous, impossible, or outside 1970 to 2100: nothing is guessed
 * @see RFC 822 §5, RFC 2822 §4.3, RFC 3339, W3C-DTF; the forms are in `date-forms.ts`
 */
export function parseDate(raw: string, timezone: string): SourceTime | null {
  for (const form of COMMON) {
    const groups = form.exec(raw)?.groups;
    if (groups !== undefined) return fromGroups(groups, raw, timezone);
  }
  const text = foldSpace(raw);
  if (text === '' || text.length > MAX_LENGTH) return null;
  if (EPOCH.test(text)) return fromEpoch(text, raw);
  for (const { pattern } of DATE_FORMS) {
    const groups = pattern.exec(text)?.groups;
    const read = groups === undefined ? null : fromGroups(groups, raw, timezone);
    if (read !== null) return read;
  }
  return null;
}

function fromEpoch(digits: string, raw: string): SourceTime | null {
  const epochMs = Number(digits) * (digits.length === 10 ? 1000 : 1);
  return sourceTime({ epochMs, raw, precision: 'instant', zoneName: null });
}

function fromGroups(groups: Groups, raw: string, timezone: string): SourceTime | null {
  const day = dayOf(groups);
  const clock = clockOf(groups);
  if (day === null || clock === null) return null;
  const zone = groups['zone'] ?? groups['zoneAfter'];
  const offset = zone === undefined ? 'home' : offsetMinutes(zone, timezone);
  if (offset === null) return null;
  const wall = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second);
  const epochMs = offset === 'home' ? inZone(wall, timezone) : wall - offset * 60_000;
  const precision = groups['hour'] === undefined ? 'day' : groups['second'] === undefined ? 'minute' : 'instant';
  return epochMs === null
    ? null
    : sourceTime({ epochMs, raw, precision, zoneName: offset === 'home' ? timezone : null });
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

function dayOf(groups: Groups): Day | null {
  const year = yearOf(groups);
  const monthAndDay = groups['one'] === undefined ? namedMonthAndDay(groups) : unorderedMonthAndDay(groups);
  if (year === null || monthAndDay === null) return null;
  const { month, day } = monthAndDay;
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? { year, month, day } : null;
}

function namedMonthAndDay(groups: Groups): Pick<Day, 'month' | 'day'> | null {
  const printed = groups['month'] ?? '';
  const isNumber = /^\d+$/.test(printed);
  // "March 27 09 2026" names two months: which one is meant is not known.
  if (isNumber && groups['label']?.split(/[^\p{L}]+/u).some((word) => monthOf(word) !== null)) return null;
  const month = isNumber ? Number(printed) : monthOf(printed);
  return month === null ? null : { month, day: Number(groups['day']) };
}

/** 09/27 and 27/09 are one day; 05/09 is two, and so none. */
function unorderedMonthAndDay(groups: Groups): Pick<Day, 'month' | 'day'> | null {
  const [one, other] = [Number(groups['one']), Number(groups['other'])];
  if (one === other || other > 12) return { month: one, day: other };
  return one > 12 ? { month: other, day: one } : null;
}

/** The first year of the Juche calendar is 1912. */
function yearOf(groups: Groups): number | null {
  const printed = groups['year'];
  const year = Number(printed);
  if (groups['juche'] === undefined) {
    // RFC 2822 §4.3
    return printed?.length === 2 ? year + (year < 50 ? 2000 : 1900) : year;
  }
  const juche = 1911 + Number(groups['juche']);
  return printed === undefined || year === juche ? juche : null;
}

function clockOf(groups: Groups): { readonly hour: number; readonly minute: number; readonly second: number } | null {
  const printed = Number(groups['hour'] ?? 0);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second'] ?? 0);
  const hour = groups['half'] === undefined ? printed : onTwelveHourClock(printed, groups['half']);
  if (hour === null || hour > 23 || minute > 59 || second > 60) return null;
  return { hour, minute, second: Math.min(second, 59) };
}

/** "오후 13시" and "13:00 PM" are printed, too, and can only mean 13. */
function onTwelveHourClock(hour: number, half: string): number | null {
  if (AFTERNOON.test(half)) return hour < 12 ? hour + 12 : hour;
  return hour > 12 ? null : hour % 12;
}

function sourceTime(known: {
  readonly epochMs: number;
  readonly raw: string;
  readonly precision: SourceTime['precision'];
  readonly zoneName: string | null;
}): SourceTime | null {
  const { epochMs, raw, precision, zoneName } = known;
  const at = new Date(epochMs);
  if (at.getUTCFullYear() < 1970 || at.getUTCFullYear() > 2100) return null;
  return {
    at: `${at.toISOString().slice(0, 19)}Z`,
    raw,
    precision,
    zone: zoneName === null ? 'stated' : 'assumed',
    zoneName,
  };
}
