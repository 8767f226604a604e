/** Instants are RFC 3339 text in UTC and whole seconds, `2020-08-18T20:38:00Z`: text order is time order. */

/** @param epochMs milliseconds since 1970; fractions of a second are cut */
export function instantOf(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}

/** @returns milliseconds since 1970 */
export function epochMsOf(instant: string): number {
  return Date.parse(instant);
}
