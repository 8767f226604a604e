import { bylineOf } from './byline.ts';
import { type DomDocument, type DomElement, elementsBelow, elementsOf } from './dom.ts';
import { isDesk, peopleIn } from './people.ts';
import { pieceText, textOf } from './plain-text.ts';

const NAMED = /byline|author|writer|reporter|journalist|autor|auteur|redakteur|tit-name/i;
const TEST_ID = /author|byline/i;
const PERSON_PAGE = /\/(?:authors?|autor(?:es)?|auteur|profile|reporter)\/|\/journalist/;
const ELSEWHERE =
  'li article, aside, nav, [class*="related" i], [class*="comment" i], [class*="recommend" i], [class*="teaser" i], [class*="most-" i], [class*="ranking" i], [class*="sidebar" i]';
const MAX_ELEMENTS = 150;
const MAX_TEXT = 160;
const MAX_BYLINE = 300;
/** Elements behind the headline that still may belong to one byline. */
const SPAN = 12;

/**
 * The people whom the page marks as its authors by class names, links to their pages and the like: those of the first
 * byline behind the headline, else of the first on the page.
 */
export function markedAuthors(document: DomDocument, headline: DomElement | null): readonly string[] {
  const elements = elementsBelow(document.body).filter((element) => isHeading(element) || isMarked(element));
  const at = headline === null ? -1 : elements.indexOf(headline);
  const behind = elements.slice(at + 1, at + 1 + MAX_ELEMENTS);
  const ahead = elements.slice(Math.max(0, at - MAX_ELEMENTS), Math.max(0, at));
  return firstByline(behind) ?? firstByline(ahead) ?? signedBelow(document);
}

function isHeading({ localName }: DomElement): boolean {
  return localName === 'h1' || localName === 'h2' || localName === 'h3';
}

/** By its class, its relation, its test id, or the page that it leads to. */
function isMarked(element: DomElement): boolean {
  const has = (name: string, pattern: RegExp) => pattern.test(element.getAttribute(name) ?? '');
  if (has('class', NAMED) || has('data-testid', TEST_ID) || has('itemprop', /(?:^|\s)author(?:\s|$)/)) return true;
  return has('rel', /(?:^|\s)author(?:\s|$)/) || (element.localName === 'a' && has('href', PERSON_PAGE));
}

function firstByline(elements: readonly DomElement[]): readonly string[] | null {
  const named = elements
    .filter((element) => !isHeading(element))
    .map((element, index) => ({ index, element, names: namesIn(element) }))
    .filter(({ names, element }) => names.length > 0 && !isElsewhere(element));
  const first = named[0];
  if (first === undefined) return null;
  const box = boxOf(first.element);
  const together = named.filter(({ index, element }) => index - first.index < SPAN && box.contains(element));
  return [...new Set(together.flatMap(({ names }) => names))];
}

/** The foot of the page is nobody's; that of the article may name its authors. */
function isElsewhere(element: DomElement): boolean {
  if (element.closest(ELSEWHERE) !== null) return true;
  return element.closest('footer') !== null && element.closest('article') === null;
}

/** A name alone in bold or at the right margin, right below a paragraph. */
function signedBelow(document: DomDocument): readonly string[] {
  const signed = elementsOf(document, 'p > strong, p > em, p > b, p[style*="right"], p[align="right"]')
    .slice(-MAX_ELEMENTS)
    .map((element) => (element.localName === 'p' ? element : element.parentElement))
    .filter((element) => element !== null && isBetween(element))
    .map((element) => textOf(element))
    .findLast((text) => text.length <= MAX_TEXT / 4 && isPerson(text) && !isDesk(text));
  return signed === undefined ? [] : [signed];
}

/** A paragraph is before it, and none behind it. */
function isBetween(element: DomElement): boolean {
  const isParagraph = (other: DomElement | null) => textOf(other).length > MAX_TEXT / 2;
  return isParagraph(element.previousElementSibling) && !isParagraph(element.nextElementSibling);
}

/** The byline around one name: the largest of the next boxes that holds little more. */
function boxOf(element: DomElement): DomElement {
  const boxes = [element.parentElement?.parentElement ?? null, element.parentElement];
  return boxes.find((box) => box !== null && textOf(box).length <= MAX_BYLINE) ?? element;
}

function namesIn(element: DomElement): readonly string[] {
  const links = elementsOf(element, 'a')
    .map(textOf)
    .filter((text) => text !== '');
  const text = pieceText(element);
  if (text === '' || text.length > MAX_TEXT) return [];
  const names = (links.length > 1 && links.length < 6 ? links : [text]).flatMap((printed) => peopleIn(printed));
  return names.filter((name) => isPerson(name) && !isDesk(name));
}

/** Two to five words with capitals, or a name of a script without them. */
function isPerson(name: string): boolean {
  if (/[\d@:!?#"“”…]/.test(name) || bylineOf(name) === name) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ 　]{2,10}$/u.test(name)) return true;
  if (/^\p{Script=Hangul}{2,4}$/u.test(name)) return true;
  // A Korean name is one word.
  if (/\p{Script=Hangul}/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lo}'’]/u.test(word) ||
      /^(?:de|da|di|do|dos|del|der|den|van|von|bin|ibn|al|el|la|le|du|y|e|af|ten|ter)$/u.test(word) ||
      /^(?:d|l|al)['’-]\p{Lu}/u.test(word),
  );
}
