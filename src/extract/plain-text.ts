import { foldSpace } from '../lib/text.ts';
import { type DomNode, parsePage } from './dom.ts';

/** The text of an element on one line; empty where there is none. */
export function textOf(node: DomNode | null): string {
  return foldSpace(node?.textContent ?? '');
}

/** Text that may hold entities or tags although it should not (`A &amp; B` in JSON-LD), as plain text on one line. */
export function plainText(text: string): string {
  const isMarkup = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|<\/?[a-z][^>]*>/i.test(text);
  return foldSpace(isMarkup ? (parsePage(`<body>${text}</body>`).documentElement.textContent ?? '') : text);
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
