/**
 * A moment in UTC as RFC 3339 text in whole seconds, `2020-08-18T20:38:00Z`.
 * Text of this one form sorts by time, compares with `<`, and goes through JSON and SQL unchanged.
 */
export type Instant = string;

/** A time as a source gave it. What could not be read is no SourceTime but `null`; nothing is guessed. */
export type SourceTime = {
  readonly at: Instant;
  /** As printed by the source. */
  readonly raw: string;
  /** `day`: only the date was given; `at` is then the day's first moment in the zone. */
  readonly precision: 'instant' | 'minute' | 'day';
  /** Whether the text named its zone or offset, or the source's configured zone was assumed. */
  readonly zone: 'stated' | 'assumed';
  /** The IANA zone that was assumed, e.g. `Asia/Seoul`; `null` where the zone was stated. */
  readonly zoneName: string | null;
};
