import { type DomDocument, type DomElement, elementsBelow, elementsOf } from './dom.ts';
import { isDesk, isPerson, peopleIn } from './people.ts';
import { OTHER_LABEL, PHOTO } from './people-words.ts';
import { pieceText, textOf } from './plain-text.ts';

const NAMED =
  /byline|author|writer|reporter|journalist|contributor|autor|auteur|redakteur|szerzo|penulis|muhabir|yazar|forfatter|skribent|toimittaja|giornalista|periodista|tit-name/i;
const TEST_ID = /author|byline/i;
const PERSON_PAGE =
  /\/(?:authors?|autor(?:es|i|en)?|auteurs?|profile|perfil|reporter|by|people|contributors?|szerzo|yazar|penulis|forfatter|skribent|autore)\/|\/journalist/;
const ELSEWHERE =
  'li article, aside, nav, [class*="related" i], [class*="comment" i], [class*="recommend" i], [class*="teaser" i], [class*="most-" i], [class*="ranking" i], [class*="sidebar" i]';
const MAX_ELEMENTS = 150;
const MAX_TEXT = 160;
const MAX_BYLINE = 300;
const MAX_LABEL = 40;
/** What the box of an author holds beside the name. */
const ROLE_CLASS =
  /(?:author|byline|writer|reporter|contributor)\S*[-_](?:locations?|roles?|jobs?|positions?|bios?|descriptions?)(?![a-z])/i;
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
  return firstByline(behind) ?? firstByline(ahead) ?? [];
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
    .filter(({ names, element }) => names.length > 0 && !isElsewhere(element) && !isOther(element));
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

/** The byline around one name: the largest of the next boxes that holds little more. */
function boxOf(element: DomElement): DomElement {
  const boxes = [element.parentElement?.parentElement ?? null, element.parentElement];
  return boxes.find((box) => box !== null && textOf(box).length <= MAX_BYLINE) ?? element;
}

/** Of several links, those that say what they are; else all that did not take the photos, edit the text or air it. */
function namesIn(element: DomElement): readonly string[] {
  const text = pieceText(element);
  if (text === '' || text.length > MAX_TEXT) return [];
  const links = elementsOf(element, 'a').filter((link) => textOf(link) !== '');
  const [link] = links;
  const lead = links.length === 1 ? text.replace(textOf(links[0] ?? null), '').trim() : '';
  if (link !== undefined && /^\p{Ll}{1,4}:?$/u.test(lead)) return namesIn(link);
  const marked = links.filter(isMarked);
  const named = (marked.length > 0 ? marked : links).filter((link) => !isOther(link)).map(textOf);
  const names = (links.length > 1 && links.length < 6 ? named : [text]).flatMap((printed) => peopleIn(printed));
  return names.filter((name) => isPerson(name) && !isDesk(name));
}

/** Who did something else: "Edited by" or "Heard on" before it, "Foto" behind it. */
function isOther(element: DomElement): boolean {
  const around = [...(element.parentElement?.childNodes ?? [])];
  const before = around[around.indexOf(element) - 1]?.textContent ?? '';
  if (before.length <= MAX_LABEL && OTHER_LABEL.test(before.trim())) return true;
  const behind = textOf(element.nextElementSibling).replace(/[():：]/gu, '');
  return PHOTO.test(behind.trim()) || ROLE_CLASS.test(element.getAttribute('class') ?? '');
}
