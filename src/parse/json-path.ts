import type { JsonPath } from '../lib/json-path.ts';
import { isRecord } from './json.ts';

/** What a path finds in a JSON value, in document order. */
export function findAll(value: unknown, path: JsonPath): readonly unknown[] {
  let found: readonly unknown[] = [value];
  for (const step of path) found = found.length === 1 ? membersOf(found[0], step) : everyMember(found, step);
  return found;
}

/** The first text, number or true/false that a path finds; an object's is its `name` or `rendered`. */
export function findText(value: unknown, path: JsonPath): string | null {
  return findTexts(value, path)[0] ?? null;
}

/** All texts that a path finds, those of lists at its end included. */
export function findTexts(value: unknown, path: JsonPath): readonly string[] {
  return findAll(value, path).flatMap(textsOf);
}

function everyMember(values: readonly unknown[], step: string): readonly unknown[] {
  return values.flatMap((value) => membersOf(value, step));
}

function membersOf(value: unknown, step: string): readonly unknown[] {
  if (Array.isArray(value)) {
    if (step === '*') return value;
    return /^\d+$/.test(step) && Number(step) < value.length ? [value[Number(step)]] : [];
  }
  if (!isRecord(value)) return [];
  if (step === '*') return Object.values(value);
  return Object.hasOwn(value, step) ? [value[step]] : [];
}

/** WordPress keeps texts as `{rendered}`, others give people and tags as `{name}`. */
function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => (Array.isArray(each) ? [] : textsOf(each)));
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.toWellFormed().trim()];
  if (!isRecord(value)) return [];
  const inner = value['rendered'] ?? value['name'];
  return typeof inner === 'string' && inner.trim() !== '' ? [inner.trim()] : [];
}
