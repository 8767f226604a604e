import { type DomDocument, type DomElement, elementsBelow } from './dom.ts';
import { weightOf } from './outline.ts';
import { sameText, textOf } from './plain-text.ts';
import { printedTimes } from './printed-time.ts';

const NAME =
  /lead|lede|standfirst|sub-?(?:title|head(?:line)?)|deck?(?:[-_\s]|$)|intro|chapo|chapeau|teaser|vorspann|einleitung|summary|abstract|excerpt|description|sommario|occhiello|bajada|copete|entradilla|balazo|sumario|linha-?fina|gravata|ingress|manchet|perex|anons|zajawka|article-?desc/i;
const MIN_CHARACTERS = 60;
const MAX_CHARACTERS = 900;
const SENTENCE_END = /[.!?…。！？»”"]$/u;

/**
 * The first paragraph of an article that stands before the box with the rest of it: sentences between the headline and
 * the body in a paragraph, or in a box that is named for it.
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
  if (!/^(?:p|div|h2|h3|span|section)$/.test(element.localName) || headline.contains(element)) return false;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const isNamed = NAME.test(name) && !/mis-?lead|leader|leading/i.test(name);
  if (!isNamed && element.localName !== 'p') return false;
  if (element.closest('figure, figcaption, a, ul') !== null || element.querySelector('h1, h2, h3, figure, ul') !== null)
    return false;
  const text = textOf(element);
  if (weightOf(text) < MIN_CHARACTERS || text.length > MAX_CHARACTERS || printedTimes(text).length > 0) return false;
  return SENTENCE_END.test(text);
}
