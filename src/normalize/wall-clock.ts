const HOUR_MS = 3_600_000;
/** These zones have kept one offset since there are feeds; Temporal takes some 20 times as long to say so. */
const FIXED_HOURS: Readonly<Record<string, number>> = { UTC: 0, 'Asia/Seoul': 9, 'Asia/Tokyo': 9 };
/** Korea had summer time in 1987 and 1988, the last of the two. */
const FIXED_SINCE_MS = Date.UTC(1990, 0, 1);

/**
 * The instant at which a clock of a zone shows a time. A time that occurs twice (end of summer time) is its first
 * occurrence, one that does not occur is as much later.
 * @param wallMs the clock's reading as if it were UTC, milliseconds since 1970
 * @param timezone IANA
 * @returns milliseconds since 1970, `null` where there is no such zone
 */
export function inZone(wallMs: number, timezone: string): number | null {
  const hours = wallMs < FIXED_SINCE_MS && timezone !== 'UTC' ? undefined : FIXED_HOURS[timezone];
  if (hours !== undefined) return wallMs - hours * HOUR_MS;
  const local = new Date(wallMs).toISOString().slice(0, 19);
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).epochMilliseconds;
  } catch {
    return null;
  }
}
