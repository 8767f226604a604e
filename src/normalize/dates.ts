import type { SourceTime } from '../model/time.ts';
import { COLON_CLOCK, OTHER_CLOCKS } from './clock-forms.ts';
import { clockOf } from './date-clock.ts';
import { type Day, dayOf } from './date-day.ts';
import { DATE_FORMS, type Groups } from './date-forms.ts';
import type { DateOrder } from './date-order.ts';
import { dateText } from './date-text.ts';
import { isNoise } from './date-words.ts';
import { epochOf, readMachineDate } from './machine-dates.ts';
import { inZone } from './wall-clock.ts';
import { ZONE_AFTER_CLOCK, ZONE_ELSEWHERE } from './zone-forms.ts';
import { agrees, offsetMinutes } from './zones.ts';

/** What nearly every feed has; the other forms are tried only where neither fits. */
const COMMON: readonly RegExp[] = [
  /^[A-Z][a-z]{2}, (?<day>\d\d?) (?<monthName>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d) (?<zone>[+-]\d{4}|GMT|UTC|[A-IK-Z])$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.\d+)?(?<zone>Z|[+-]\d\d:\d\d)$/,
];
const OTHERS = OTHER_CLOCKS.map(({ pattern }) => pattern);
/** Only German has it, and German puts the day first. */
const UHR = /\buhr\b/;
const MAX_LENGTH = 160;

/**
 * Reads a date as a source printed it: clock, zone and day wherever they stand; what is left over must say nothing
 * else. Weekdays are not compared: sources get them wrong and the rest right.
 * @param raw any text
 * @param timezone IANA zone for texts that name none
 * @param orderOf says which number is the day in 05/08/2020, `null` where that is not known; asked only for such texts
 * @returns `null` where it is not wholly understood, ambiguous, impossible, less than a day, relative to today, or
 *   outside 1970 to 2100: nothing is guessed
 * @see RFC 822 §5, RFC 2822 §4.3, RFC 3339, ISO 8601, W3C-DTF; the forms are in `date-forms.ts` and `clock-forms.ts`
 */
export function parseDate(
  raw: string,
  timezone: string,
  orderOf: () => DateOrder | null = () => null,
): SourceTime | null {
  for (const form of COMMON) {
    const groups = form.exec(raw)?.groups;
    if (groups !== undefined) return timeOf(groups, { day: dayOf(groups, null), raw, timezone });
  }
  if (raw.length > MAX_LENGTH * 2) return null;
  const text = dateText(raw);
  if (text === '' || text.length > MAX_LENGTH || !/\d/.test(text)) return null;
  const epochMs = epochOf(text);
  if (epochMs !== null) return sourceTime({ epochMs, raw, precision: 'instant', zoneName: null });
  const machine = readMachineDate(text);
  if (machine !== null) return timeOf(machine, { day: dayOf(machine, null), raw, timezone });
  const known = { raw, timezone, order: orderOf() ?? (UHR.test(text) ? 'day-month' : null) };
  const read = readText(text, known);
  if (read !== null || !UNKNOWN_ZONE.test(raw)) return read;
  return readText(dateText(raw.replace(UNKNOWN_ZONE, '')), known);
}

/** A name of a zone that nobody knows, behind a clock: read as if there were none. Those of several places are known. */
const UNKNOWN_ZONE =
  /(?<=:\d\d(?:[.,]\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?)\s\(?(?!IST|GST|MMT|AMT|[AP]M)(?:[A-Z]{3,5}|J|%[zZ])\)?(?=\s*$|\s\d{4}\s*$)/;

type Known = { readonly raw: string; readonly timezone: string; readonly order: DateOrder | null };

function readText(text: string, { raw, timezone, order }: Known): SourceTime | null {
  const first = takeClock(text, [COLON_CLOCK]);
  const found = takeDay(first.rest, order);
  if (found === null) return null;
  const { day, before } = found;
  const second = first.groups === null ? takeClock(found.after, OTHERS) : null;
  const third = second?.groups === null ? takeClock(before, OTHERS) : null;
  const clock = first.groups ?? second?.groups ?? third?.groups ?? {};
  const front = third === null || third.groups === null ? before : third.rest;
  const zoned = takeZone(second?.rest ?? found.after, clock, raw);
  return isNoise(front, zoned.rest) ? timeOf({ ...clock, zone: zoned.zone }, { day, raw, timezone }) : null;
}

type Taken = { readonly groups: Groups | null; readonly rest: string };

/** Takes the first clock out of a text, with the zone behind it. */
function takeClock(text: string, forms: readonly RegExp[]): Taken {
  for (const form of forms) {
    const found = form.exec(text);
    if (found?.groups === undefined) continue;
    const before = text.slice(0, found.index).replace(/(?<=\d)t$/, '');
    const after = text.slice(found.index + found[0].length);
    const zone = ZONE_AFTER_CLOCK.exec(after);
    const groups = { ...found.groups, ...zone?.groups };
    return { groups, rest: `${before} ${after.slice(zone?.[0].length ?? 0)}` };
  }
  return { groups: null, rest: text };
}

function takeDay(
  text: string,
  order: DateOrder | null,
): { readonly day: Day; readonly before: string; readonly after: string } | null {
  for (const { pattern } of DATE_FORMS) {
    const found = pattern.exec(text);
    const day = found?.groups === undefined ? null : dayOf(found.groups, order);
    if (found === null || day === null) continue;
    return { day, before: text.slice(0, found.index), after: text.slice(found.index + found[0].length) };
  }
  return null;
}

/** Names of zones that are also words must be printed as names. */
function takeZone(
  after: string,
  clock: Groups,
  raw: string,
): { readonly zone: string | undefined; readonly rest: string } {
  if (clock['zone'] !== undefined || clock['local'] !== undefined) return { zone: clock['zone'], rest: after };
  const found = ZONE_ELSEWHERE.exec(after);
  const zone = found?.groups?.['zone'];
  const isName = zone === undefined || !/^[a-z]+$/.test(zone) || raw.includes(zone.toUpperCase());
  return found === null || !isName ? { zone: undefined, rest: after } : { zone, rest: after.replace(found[0], ' ') };
}

function timeOf(
  groups: Groups,
  known: { readonly day: Day | null; readonly raw: string; readonly timezone: string },
): SourceTime | null {
  const { day, raw, timezone } = known;
  const clock = clockOf(groups);
  if (day === null || clock === null) return null;
  const zone = groups['zone'];
  const offset = zone === undefined ? 'home' : offsetMinutes(zone, timezone);
  if (offset === null || !agrees(groups['said'], offset)) return null;
  const wall = Date.UTC(day.year, day.month - 1, day.day, clock.hour, clock.minute, clock.second);
  const epochMs =
    typeof offset === 'number' ? wall - offset * 60_000 : inZone(wall, offset === 'home' ? timezone : offset.rules);
  const precision = groups['hour'] === undefined ? 'day' : groups['second'] === undefined ? 'minute' : 'instant';
  return epochMs === null
    ? null
    : sourceTime({ epochMs, raw, precision, zoneName: offset === 'home' ? timezone : null });
}

function sourceTime(known: {
  readonly epochMs: number;
  readonly raw: string;
  readonly precision: SourceTime['precision'];
  readonly zoneName: string | null;
}): SourceTime | null {
  const { epochMs, raw, precision, zoneName } = known;
  // Zero is what software prints where it has no date.
  if (epochMs === 0) return null;
  const at = new Date(epochMs);
  const year = at.getUTCFullYear();
  if (Number.isNaN(year) || year < 1969 || year > 2100) return null;
  return {
    at: `${at.toISOString().slice(0, 19)}Z`,
    raw,
    precision,
    zone: zoneName === null ? 'stated' : 'assumed',
    zoneName,
  };
}
