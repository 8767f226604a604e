import type { Problem } from '../model/problem.ts';
import type { XmlElement } from './element.ts';

/** One sort of damage in a document: where it was first met, and how often. */
export type Damage = {
  /** The item it stands in. */
  readonly item: XmlElement | null;
  /** Counts from 1. */
  readonly line: number;
  readonly message: string;
  readonly count: number;
};

/** Damage by sort. The same sort met again is counted, not repeated. */
export type DamageList = Map<string, Damage>;

/** More sorts than this are not told apart: a document can be made to have any number. */
const MAX_SORTS = 20;

/** @param where computes item, line and message: called for the first of its sort only */
export function note(list: DamageList, sort: string, where: () => Omit<Damage, 'count'>): void {
  const known = list.get(sort);
  if (known !== undefined) list.set(sort, { ...known, count: known.count + 1 });
  else if (list.size < MAX_SORTS) list.set(sort, { ...where(), count: 1 });
}

/** @param placeOf names an item for a human */
export function damageProblems(list: DamageList, placeOf: (item: XmlElement | null) => string): readonly Problem[] {
  return [...list.values()].map(({ item, line, message, count }) => ({
    where: placeOf(item),
    message: `line ${line}: ${message}${count > 1 ? ` (${count} times, first here)` : ''}`,
  }));
}

/** Counts from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
