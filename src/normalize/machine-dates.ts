import type { Groups } from './date-forms.ts';

const CLOCK = '(?<hour>\\d{2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,]\\d+)?)?)?';
const ZONE = '\\s?(?<zone>z|[+−-]\\d{2}(?::?\\d{2})?)?';
const TIME = `(?:[t\\s]${CLOCK}${ZONE})?`;

/** Forms of ISO 8601 that only machines write: a whole text each, after `dateText`. */
export const MACHINE_FORMS: readonly RegExp[] = [
  // 20260927; 20260927T190000Z; 202609271900; 20260927190000
  new RegExp(`^(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?:[t\\s]?${CLOCK}${ZONE})?$`),
  // 2026-09-27T1900Z, 2026-09-27T19Z
  new RegExp(`^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})t${CLOCK}${ZONE}$`),
  // 2026-W10-1; 2026W101T0800Z
  new RegExp(`^(?<year>\\d{4})-?w(?<week>\\d{2})-?(?<weekday>[1-7])${TIME}$`),
  // 2026-061; 2026061T0800Z
  new RegExp(`^(?<year>(?:19|20)\\d{2})-?(?<dayOfYear>\\d{3})${TIME}$`),
];

/** Seconds, milliseconds or microseconds since 1970, of JSON; .NET writes /Date(1597700000000+0900)/. */
const EPOCH =
  /^(?:(?<s>\d{9,10})(?:\.\d+)?|(?<ms>\d{13})|(?<us>\d{16})|\/?date\((?<net>\d{12,13})(?:[+-]\d{4})?\)\/?)$/;

/** @returns milliseconds since 1970, `null` where a text is no such number */
export function epochOf(text: string): number | null {
  const { s, ms, us, net } = EPOCH.exec(text)?.groups ?? {};
  if (s !== undefined) return Number(s) * 1000;
  if (us !== undefined) return Math.floor(Number(us) / 1000);
  return ms === undefined && net === undefined ? null : Number(ms ?? net);
}

/** @returns what a form of machines says, `null` where none fits */
export function readMachineDate(text: string): Groups | null {
  for (const form of MACHINE_FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}
