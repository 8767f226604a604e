import { readLenientJson } from './json-lenient.ts';
import { forbidden } from './xml-text.ts';

export type Json = { readonly value: unknown; readonly problem: string | null };

/**
 * Reads JSON as sources send it: control characters in strings, commas before an end bracket, and a document that is
 * damaged or was cut off (whatever is complete is kept) are problems, not the end.
 * @returns `null` where it is no JSON at all
 */
export function readJson(text: string): Json | null {
  const exact = attempt(text);
  if (exact !== null) return { value: exact, problem: null };
  const clean = attempt(withoutSlips(text));
  if (clean !== null) return { value: clean, problem: 'the JSON has control characters or stray commas, left out' };
  const part = readLenientJson(text.replace(forbidden, ''));
  return part === null ? null : { value: part, problem: 'the JSON is damaged or cut off; what came complete is kept' };
}

/** @returns the parsed object or array, `null` where there is none */
function attempt(text: string): object | null {
  try {
    const value: unknown = hugeNumber.test(text) ? JSON.parse(text, exactly) : JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Ids of some services are numbers too long for a JavaScript number: they become text, as written. */
const hugeNumber = /[:,[]\s*\d{16}/;

function exactly(_name: string, value: unknown, ...context: readonly unknown[]): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = fieldOf(context[0], 'source');
  return typeof source === 'string' && /^\d+$/.test(source) ? source : value;
}

/** A string that is not closed goes on to the end: it is looked at once, and not from each quote in it. */
const SLIP = /"[^"\\]*(?:\\(?:[\s\S]|$)[^"\\]*)*(?:"|$)|,(?=\s*[}\]])/g;

function withoutSlips(text: string): string {
  return text.replace(forbidden, '').replace(SLIP, (piece) => (piece === ',' ? '' : piece.replace(/[\n\r\t]/g, ' ')));
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object has any member that is not empty. */
export function holdsAnything(value: unknown): boolean {
  return (
    isRecord(value) && Object.values(value).some((member) => member !== null && member !== '' && !isEmptyList(member))
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** @returns `undefined` where the value is no object or has no such member */
export function fieldOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** @returns a text, ends trimmed, or a number as text; `null` for anything else and for empty text */
export function stringOf(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  if (typeof field === 'number' || typeof field === 'bigint') return String(field);
  return typeof field === 'string' ? field.toWellFormed().replace(forbidden, '').trim() || null : null;
}

/** @returns a positive number, also one written as text; `null` for anything else */
export function numberOf(value: unknown, name: string): number | null {
  const number = Math.round(Number(stringOf(value, name) ?? 0));
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** @returns the members of a list; none for anything else */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}
