import { type DomDocument, type DomElement, elementsBelow, elementsOf, enclosing, holds } from './dom.ts';
import { weightOf } from './outline.ts';
import { sameText, textOf } from './plain-text.ts';
import { printedTimes } from './printed-time.ts';

/** Shorter ones only announce the text. */
const MIN_CHARACTERS = 110;
const MAX_CHARACTERS = 900;
const BLOCKS = ['div', 'ul', 'ol', 'h1', 'h2', 'h3', 'figure', 'section', 'li'];
const SENTENCE_END = /[.!?…。！？»”"]$/u;

/**
 * The first paragraph of an article that stands before the box with the rest of it: sentences between the headline and
 * the body.
 * @returns `null` where there is none, or the body begins with it
 */
export function standfirstOf(document: DomDocument, headline: DomElement | null, place: DomElement): DomElement | null {
  if (headline === null || place.contains(headline)) return null;
  const elements = elementsBelow(document.body);
  const start = elements.indexOf(headline);
  const end = elements.indexOf(place);
  if (start === -1 || end < start || end - start > 400) return null;
  const beginning = sameText(textOf(place).slice(0, 1_000));
  const found = elements.slice(start + 1, end).find((element) => isStandfirst(element, headline));
  if (found === undefined) return null;
  return beginning.includes(sameText(textOf(found)).slice(0, 60)) ? null : found;
}

function isStandfirst(element: DomElement, headline: DomElement): boolean {
  if (!/^(?:p|div|h2|h3|span)$/.test(element.localName) || headline.contains(element)) return false;
  if (enclosing(element, 'figure', 'a', 'ul', 'blockquote') !== null || holds(element, ...BLOCKS)) return false;
  const text = textOf(element);
  if (weightOf(text) < MIN_CHARACTERS || text.length > MAX_CHARACTERS || printedTimes(text).length > 0) return false;
  const linked = elementsOf(element, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return linked * 2 < text.length && SENTENCE_END.test(text);
}
