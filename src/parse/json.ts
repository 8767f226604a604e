import { forbidden } from './xml-text.ts';

export type Json = { readonly value: unknown; readonly problem: string | null };

/**
 * Reads JSON as sources send it: control characters in strings, commas before an end bracket, and a document that was
 * cut off (whatever was complete is kept) are problems, not the end.
 * @returns `null` where it is no JSON at all
 */
export function readJson(text: string): Json | null {
  const exact = attempt(text);
  if (exact !== null) return { value: exact, problem: null };
  const clean = attempt(withoutSlips(text));
  if (clean !== null) return { value: clean, problem: 'the JSON has control characters or stray commas, left out' };
  const kept = completePart(withoutSlips(text));
  const part = kept === null ? null : attempt(kept);
  if (part === null) return null;
  return { value: part, problem: 'the JSON is damaged or cut off; what came complete before that is kept' };
}

/** @returns the parsed object or array, `null` where there is none */
function attempt(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function withoutSlips(text: string): string {
  return text.replace(forbidden, '').replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, (piece) => {
    return piece === ',' ? '' : piece.replace(/[\n\r\t]/g, ' ');
  });
}

/**
 * The text up to the last complete member of the outermost list that had one, and the brackets it still needs.
 * Depth costs no stack.
 */
function completePart(text: string): string | null {
  const brackets = /"(?:[^"\\]|\\[\s\S])*"|["{}[\]]/g;
  const open: string[] = [];
  let kept: { end: number; closers: string } | null = null;
  for (const { 0: token, index } of text.matchAll(brackets)) {
    if (token === '"') break;
    if (token === '{' || token === '[') open.push(token === '{' ? '}' : ']');
    if (token !== '}' && token !== ']') continue;
    if (open.pop() !== token) break;
    // An object that ends directly in a list, no deeper than RSS-in-JSON's rss.channel.item.
    if (token === '}' && open.at(-1) === ']' && open.length <= 3) {
      kept = { end: index + 1, closers: [...open].reverse().join('') };
    }
  }
  return kept === null ? null : text.slice(0, kept.end) + kept.closers;
}
