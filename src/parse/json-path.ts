import { isRecord } from './json.ts';

/**
 * What a path finds in a JSON value, in document order: `data.items.*.title`. A step is a member's name, a place in a
 * list from 0, or `*` for every member; `$.` before it and `[0]`, `[*]` for `.0`, `.*` are allowed. A name that holds a
 * dot is written in brackets and quotes, `["a.b"]`. The empty path is the value itself.
 */
export function findAll(value: unknown, path: string): readonly unknown[] {
  return stepsOf(path).reduce<readonly unknown[]>(
    (found, step) => found.flatMap((each) => membersOf(each, step)),
    [value],
  );
}

/** The first text, number or true/false that a path finds; an object's is its `name` or `rendered`. */
export function findText(value: unknown, path: string): string | null {
  return findTexts(value, path)[0] ?? null;
}

/** All texts that a path finds, those of lists at its end included. */
export function findTexts(value: unknown, path: string): readonly string[] {
  return findAll(value, path).flatMap(textsOf);
}

/** `a[0]["b.c"]` → a, 0, b.c. */
const STEP = /\[\s*(?:"([^"]*)"|'([^']*)'|(\d+|\*))\s*\]|([^.[\]]+)/g;

function stepsOf(path: string): readonly string[] {
  const steps = [...path.matchAll(STEP)].map((found) => (found[1] ?? found[2] ?? found[3] ?? found[4] ?? '').trim());
  return steps[0] === '$' ? steps.slice(1) : steps;
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
