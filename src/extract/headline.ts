import { foldSpace } from '../lib/text.ts';
import { sameText } from './plain-text.ts';

const SEPARATORS = /\s+[|\-–—:·»]\s+|\s*[|｜_]\s*|\s*-{2,}\s*|\s?[（(](?=[^()（）]{2,24}[)）]$)|\s+::\s+/gu;

/** Longer ones are no headlines. */
const MAX_LENGTH = 600;

/**
 * A headline without the name of the site: `Ferry resumes | Harbor Wire`, `Harbor Wire - Ferry resumes`. A part is
 * dropped only when the page shows that it is no part of the headline.
 * @param siteNames names the page gives its site
 * @param others the headline as other places of the page print it
 */
export function withoutSiteName(title: string, siteNames: readonly string[], others: readonly string[]): string {
  const folded = foldSpace(title);
  if (folded.length > MAX_LENGTH) return folded;
  const bare = new Set(others.map(sameText).filter((text) => text !== ''));
  const names = siteNames.map(sameText).filter((name) => name !== '');
  const splits = [...folded.matchAll(SEPARATORS)].map((found) => ({
    head: folded.slice(0, found.index),
    tail: folded.slice(found.index + found[0].length),
  }));
  for (const { head, tail } of splits) {
    if (bare.has(sameText(head)) && sameText(head) !== '') return head;
    if (bare.has(sameText(tail)) && names.includes(sameText(head))) return tail;
  }
  for (const { head, tail } of splits) {
    if (isName(tail, names)) return head;
  }
  for (const { head, tail } of splits.toReversed()) {
    if (names.includes(sameText(head))) return tail;
  }
  return folded;
}

/** The name itself, or the name with the section: `Politics | Harbor Wire`. */
function isName(tail: string, names: readonly string[]): boolean {
  const text = sameText(tail);
  if (names.includes(text)) return true;
  const last = sameText(tail.split(SEPARATORS).at(-1) ?? '');
  return tail.split(/\s+/u).length <= 6 && last !== text && names.includes(last);
}
