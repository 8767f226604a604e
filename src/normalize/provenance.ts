import type { Provenance } from '../model/article.ts';
import type { PageOrigin } from '../model/page.ts';

/** Where a value was read. */
export type Origin = 'feed' | PageOrigin;

/** A value and where it was read. */
export type Found<T> = { readonly value: T; readonly from: Provenance };

/** The first of several readings that is there. */
export function firstOf<T>(...readings: readonly (Found<T> | null)[]): Found<T> | null {
  return readings.find((reading) => reading !== null) ?? null;
}

export function found<T>(value: T | null, from: Provenance): Found<T> | null {
  return value === null ? null : { value, from };
}
