const KST_MS = 9 * 60 * 60_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** One moment in the ways a Korean wire writes it. */
export type KoreanTime = {
  /** `20260302`. */
  readonly day: string;
  /** `Mon, 02 Mar 2026 18:00:00 +0900`. */
  readonly rfc822: string;
  /** `2026-03-02T18:00:00+09:00`. */
  readonly iso: string;
  /** `2026-03-02 18:00`, no zone, as pages carry it. */
  readonly data: string;
  /** `18:00 March 2, 2026`, no zone, as pages print it. */
  readonly printed: string;
  /** `March 2`, as datelines have it. */
  readonly dateline: string;
};

/** @param epochMs milliseconds since 1970 */
export function koreanTime(epochMs: number): KoreanTime {
  const shifted = new Date(epochMs + KST_MS);
  const iso = shifted.toISOString().slice(0, 19);
  const [month, day] = [shifted.getUTCMonth(), shifted.getUTCDate()];
  const clock = iso.slice(11, 16);
  return {
    day: iso.slice(0, 10).replaceAll('-', ''),
    rfc822: shifted.toUTCString().replace('GMT', '+0900'),
    iso: `${iso}+09:00`,
    data: `${iso.slice(0, 10)} ${clock}`,
    printed: `${clock} ${MONTHS[month]} ${day}, ${shifted.getUTCFullYear()}`,
    dateline: `${SHORT[month]} ${day}`,
  };
}
