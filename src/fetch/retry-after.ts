import { instantOf } from '../lib/instant.ts';
import type { Instant } from '../model/time.ts';

const YEAR_S = 365 * 24 * 3600;
/** The three forms of RFC 9110 §5.6.7; asctime names no zone, and GMT is meant. */
const HTTP_DATE = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/**
 * Reads a Retry-After header.
 * @param value seconds from now, or an HTTP date
 * @param now milliseconds since 1970
 * @returns `null` where the header is absent or neither; never more than a year ahead
 * @see RFC 9110 §10.2.3
 */
export function retryAtOf(value: string | null, now: number): Instant | null {
  const latest = now + YEAR_S * 1000;
  if (value === null) return null;
  if (/^\d+$/.test(value)) return instantOf(Math.min(now + Number(value) * 1000, latest));
  const date = HTTP_DATE.test(value) ? value : ASCTIME.test(value) ? `${value} GMT` : null;
  const at = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? null : instantOf(Math.min(at, latest));
}
