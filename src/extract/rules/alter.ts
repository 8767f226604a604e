import type { PageRules, Selector } from '../../model/page-rules.ts';
import { type DomDocument, type DomElement, type DomNode, elementsOf, isElement } from '../dom.ts';
import { type Match, select } from './select.ts';

/** What a page says as data: it is no part of its text, whatever is taken out of that. */
const DATA = 'script[type*="ld+json" i]';
const KEPT = new Set(['html', 'head', 'body', 'meta', 'link', 'base']);

/**
 * The page's source with the texts replaced that the rules name, one after the other. The doctype goes: in linkedom it
 * has no next sibling, so that XPath would never get past it.
 */
export function ruledSource(html: string, { replace }: PageRules): string {
  return replace
    .reduce((text, { find, by }) => text.replaceAll(find, () => by), html)
    .replace(/<!doctype\b[^>]*>/i, '');
}

/**
 * Changes the document as the rules say: lazy images get their address, `remove` goes, `wrap` is wrapped.
 * @param onProblem told of selectors that cannot be used
 */
export function alter(
  document: DomDocument,
  rules: PageRules,
  onProblem: (rule: string, selectors: readonly Selector[], why: string) => void,
): void {
  for (const name of rules.lazySrc) showLazyImages(document, name);
  for (const selector of rules.remove) {
    const { matches, problem } = select(document, selector);
    if (problem !== null) onProblem('remove', [selector], problem);
    for (const match of matches) remove(document, match);
  }
  for (const { tag, selector } of rules.wrap) {
    const { matches, problem } = select(document, selector);
    if (problem !== null) onProblem(`wrap in ${tag}`, [selector], problem);
    for (const match of matches) if (match.kind === 'node') wrap(document, match.node, tag);
  }
}

function showLazyImages(document: DomDocument, name: string): void {
  for (const image of elementsOf(document, 'img')) {
    const address = image.getAttribute(name)?.trim() ?? '';
    if (address !== '') image.setAttribute('src', address);
  }
}

function remove(document: DomDocument, match: Match): void {
  if (match.kind === 'attribute') match.owner.removeAttribute(match.name);
  if (match.kind !== 'node') return;
  const { node } = match;
  if (isElement(node)) {
    if (isKept(node)) return;
    for (const data of elementsOf(node, DATA)) document.body.append(data);
  }
  node.remove();
}

function isKept(element: DomElement): boolean {
  return KEPT.has(element.localName) || element.matches(DATA) || element.closest('head') !== null;
}

function wrap(document: DomDocument, node: DomNode, tag: string): void {
  if (isElement(node) && isKept(node)) return;
  const wrapper = document.createElement(tag);
  node.before(wrapper);
  wrapper.append(node);
}
