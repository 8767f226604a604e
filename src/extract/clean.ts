import { foldSpace } from '../lib/text.ts';
import { absoluteUrl } from './address.ts';
import { flatBlocks } from './blocks.ts';
import {
  ancestorsOf,
  type DomElement,
  elementsBelow,
  elementsOf,
  holds,
  isElement,
  nextNode,
  removeBlock,
} from './dom.ts';
import { isFrame } from './frames.ts';
import { LABEL, RELATED } from './furniture-lines.ts';
import { linesOf } from './lines.ts';
import { outlineOf, type Size } from './outline.ts';
import { type Elsewhere, textBlocks } from './text-blocks.ts';

const END_MARK = /(?:^|\s)[([（【](?:END|끝|完|了)[)\]）】]$/i;
const KEPT_ATTRIBUTES = new Set(
  'href src alt title width height colspan rowspan lang dir cite datetime start reversed allowfullscreen poster type'.split(
    ' ',
  ),
);
const NEVER_TEXT = 'script, style, noscript, template, form, button, nav, aside, footer, link, meta, input, select';
const BOX = /^(?:div|section|ul|ol|dl|aside|table|header|a)$/;
const OFFER_BOX = /^(?:.{0,20}\s)?(?:newsletters?|infolettre|bolet[ií]n|рассылка|뉴스레터|メルマガ)(?:\s.{0,20})?$/iu;
/** Of a box's text, from which on its links make it a list of other pages. */
const LINKED_SHARE = 0.6;
const MAX_RELATED_SHARE = 0.4;

/**
 * Takes out of an article's body what is not its text: the headline and the time printed again, share bars, lists of
 * links, captions printed again, and everything behind the end mark. Takes the elements apart.
 * @param parts the elements that hold it, in order
 * @param base address that relative ones are resolved against
 * @returns HTML, one block a line, not sanitized
 */
export function cleanBody(parts: readonly DomElement[], elsewhere: Elsewhere, base: string): string {
  for (const part of parts) {
    for (const element of elementsOf(part, NEVER_TEXT)) element.remove();
    removeLinkBoxes(part);
  }
  cutBehindEnd(parts);
  return textBlocks(flatBlocks(parts), elsewhere)
    .map((block) => htmlOf(block, base))
    .join('\n');
}

/** Behind "(END)" the page goes on with other stories (yna.co.kr, 2020). */
function cutBehindEnd(parts: readonly DomElement[]): void {
  for (const [index, part] of parts.entries()) {
    const end = linesOf(part).find(({ text }) => END_MARK.test(text))?.element;
    if (end === undefined) continue;
    for (const element of ancestorsOf(end)) {
      if (element === part) break;
      while (element.nextSibling !== null) element.nextSibling.remove();
    }
    for (const later of parts.slice(index + 1)) later.remove();
  }
}

/** Boxes and lists that lead to other pages: by their links, or by what their first line says. */
function removeLinkBoxes(part: DomElement): void {
  const { elements, sizeOf, lines } = outlineOf(part);
  const all = sizeOf(part);
  const openings = new Map<DomElement, string>();
  for (const line of lines) {
    for (let at: DomElement | null = line.element; at !== null && !openings.has(at); at = at.parentElement)
      openings.set(at, line.text);
  }
  for (let at: DomElement | null = elements[0] ?? null; at !== null; ) {
    const isGone = BOX.test(at.localName) && isLinkBox(at, sizeOf(at), openings.get(at) ?? '', all);
    const next = nextElement(at, part, !isGone);
    if (isGone) removeBlock(at);
    at = next;
  }
}

function isLinkBox(box: DomElement, size: Size, opening: string, all: Size): boolean {
  if (size.text === 0 || size.prose > all.prose * MAX_RELATED_SHARE) return false;
  if (size.text < all.text * MAX_RELATED_SHARE && opening.length <= 60 && RELATED.test(opening)) return true;
  if (box.localName === 'a') return holds(box, 'p', 'div', 'h2', 'h3', 'h4', 'ul');
  if (size.text < all.text * MAX_RELATED_SHARE && size.lines > 1 && OFFER_BOX.test(opening)) return true;
  if (LABEL.test(opening) && size.prose === 0 && size.lines > 1) return size.linked * 2 > size.text;
  const links = size.linked < size.text * LINKED_SHARE ? 0 : elementsOf(box, 'a').length;
  return links >= 2 && size.prose * 2 < size.text;
}

function nextElement(from: DomElement, root: DomElement, isEntered: boolean): DomElement | null {
  for (let node = nextNode(from, root, isEntered); node !== null; node = nextNode(node, root, true)) {
    if (isElement(node)) return node;
  }
  return null;
}

function htmlOf(block: DomElement, base: string): string {
  for (const element of [block, ...elementsBelow(block)]) {
    const lazy = element.localName === 'iframe' ? element.getAttribute('data-src') : null;
    if (lazy !== null && !element.hasAttribute('src')) element.setAttribute('src', lazy);
    for (const { name } of [...element.attributes]) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    if (element.localName === 'iframe' && !isFrame(element)) element.remove();
    const href = absoluteUrl(element.getAttribute('href'), base);
    if (href !== null) element.setAttribute('href', href);
    else element.removeAttribute('href');
  }
  const html = block.outerHTML;
  return block.localName === 'pre' || html.includes('<pre') ? html : foldSpace(html);
}
