import type { PageRules, Selector } from '../../model/page-rules.ts';
import { type DomDocument, type DomElement, type DomNode, elementsOf, isElement } from '../dom.ts';
import { type OpenedPage, openPage } from '../limits.ts';
import type { Match, Search } from './select.ts';

/** What a page says as data: it is no part of its text, whatever is taken out of that. */
const DATA = 'script[type*="ld+json" i]';
const KEPT = new Set(['html', 'head', 'body', 'meta', 'link', 'base']);

/** A page parsed for its rules: with the texts replaced that they name, one after the other, and JSON-LD where it counts. */
export function ruledDocument(html: string, { replace, jsonLd }: PageRules): OpenedPage {
  const opened = openPage(replace.reduce((text, { find, by }) => text.replaceAll(find, () => by), html));
  if (!jsonLd) for (const data of elementsOf(opened.document, DATA)) data.remove();
  return opened;
}

/**
 * Changes the document as the rules say: lazy images get their address, `remove` goes, `wrap` is wrapped. All of
 * `remove` is found before any of it goes.
 * @param onProblem told of selectors that cannot be used
 */
export function alter(
  search: Search,
  rules: PageRules,
  onProblem: (rule: string, selectors: readonly Selector[], why: string) => void,
): void {
  const found = (rule: string, selector: Selector): readonly Match[] => {
    const { matches, problem } = search.select(selector);
    if (problem !== null) onProblem(rule, [selector], problem);
    return matches;
  };
  for (const name of rules.lazySrc) showLazyImages(search.document, name);
  for (const match of rules.remove.flatMap((selector) => found('remove', selector))) remove(search.document, match);
  search.refresh();
  for (const { tag, selector } of rules.wrap) {
    for (const match of found(`wrap in ${tag}`, selector)) {
      if (match.kind === 'node') wrap(search.document, match.node, tag);
    }
    search.refresh();
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
