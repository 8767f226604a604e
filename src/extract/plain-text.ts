import { foldSpace } from '../lib/text.ts';
import { type DomNode, parsePage, TEXT_NODE } from './dom.ts';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;
/** `<of the council>` is no tag. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|div|em|figure|font|h[1-6]|hr|i|img|li|mark|ol|p|s|small|span|strong|su[bp]|table|t[dhr]|u|ul)(?:\s[^>]*)?\/?>/i;

/** The text of an element on one line; empty where there is none. */
export function textOf(node: DomNode | null): string {
  return foldSpace(node?.textContent ?? '');
}

const GLUED_BEFORE = /[\p{L}\p{M}\p{N}.)\]]$/u;
const GLUED_AFTER = /^[\p{Lu}\p{Lo}\p{N}([]/u;

/**
 * The text of a byline on one line: elements that only styles set apart, `<li>A</li><li>B</li>`, are divided by ` | `.
 * A word that goes on in small letters is one.
 */
export function pieceText(node: DomNode | null): string {
  if (node === null) return '';
  let text = '';
  let isBorder = false;
  const rest: (DomNode | 'end')[] = [node];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next === 'end') {
      isBorder = true;
      continue;
    }
    if (next.nodeType === TEXT_NODE) {
      const piece = next.textContent ?? '';
      const isGlued = isBorder && GLUED_BEFORE.test(text) && GLUED_AFTER.test(piece);
      text += (isGlued ? ' | ' : '') + piece;
      if (piece !== '') isBorder = false;
      continue;
    }
    isBorder = true;
    rest.push('end', ...[...next.childNodes].toReversed());
  }
  return foldSpace(text);
}

/** Text that may hold entities or tags although it should not (`A &amp; B` in JSON-LD), as plain text on one line. */
export function plainText(text: string): string {
  const hasTags = TAG.test(text);
  if (!hasTags && !ENTITY.test(text)) return foldSpace(text);
  const html = hasTags ? text : text.replaceAll('<', '&lt;');
  return foldSpace(parsePage(`<body>${html}</body>`).documentElement.textContent ?? '');
}

/** @returns `null` for text that is empty once folded */
export function orNull(text: string | null | undefined): string | null {
  const folded = foldSpace(text ?? '');
  return folded === '' ? null : folded;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The same words, whatever the case, quotes and spaces: for telling whether two texts print the same. */
export function sameText(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
