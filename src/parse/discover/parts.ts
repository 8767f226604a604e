import type { HtmlElement } from '../../lib/html.ts';
import { isDateText } from './date-text.ts';
import { ancestorsOf, childElements, classesOf, descendantsOf, holds, textOf, touches } from './dom.ts';
import { type Headline, headlineOf, widthOf } from './headline.ts';

/** An element of an item, and the attribute that holds the value; `null`: its text does. */
export type Part = { readonly element: HtmlElement; readonly attribute: string | null };

/** What an item shows of its article. Absent is `null`. */
export type Parts = {
  readonly headline: Headline | null;
  readonly date: Part | null;
  readonly summary: Part | null;
  readonly author: Part | null;
  readonly image: Part | null;
};

const AUTHOR = /(?:^|[-_])(?:author|byline|writer|reporter|by)(?:$|[-_])|(?:author|byline|writer|reporter)s?$/i;
const SUMMARY =
  /summary|desc|excerpt|lead|lede|dek|standfirst|preview|abstract|subhead|intro|blurb|(?:^|[-_])(?:txt|text|cont|body|sub)/i;
/** Attributes of images that are loaded when they come into view, the real address first. */
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-img-url'];
const PLACEHOLDER =
  /^data:|blank|placeholder|spacer|1x1|loading|transparent|noimage|no_image|default\.(?:png|jpe?g|gif)/i;
const SHORTEST_SUMMARY = 40;
const SHORTEST_SENTENCE = 60;

/** An item is no page. */
const MAX_ELEMENTS = 400;

export function partsOf(item: HtmlElement, anchors: readonly HtmlElement[]): Parts {
  const inside = descendantsOf(item).slice(0, MAX_ELEMENTS);
  const headline = headlineOf(item, anchors);
  const rest = inside.filter((element) => headline === null || !touches(element, headline.element));
  return {
    headline,
    // Some print the day within the link.
    date: dateOf(inside.filter((element) => headline === null || !holds(element, headline.element))),
    summary: summaryOf(rest, headline),
    author: authorOf(rest),
    image: imageOf(inside),
  };
}

function dateOf(elements: readonly HtmlElement[]): Part | null {
  const marked = elements.find(({ name, attribs }) => name === 'time' && /\d{4}/.test(attribs['datetime'] ?? ''));
  if (marked !== undefined) return { element: marked, attribute: 'datetime' };
  const printed = elements.filter((element) => isDateText(textOf(element)));
  // The innermost one: what is around it may hold a reporter's name in other items.
  const innermost = innermostOf(printed);
  return innermost === undefined ? null : { element: innermost, attribute: null };
}

function summaryOf(elements: readonly HtmlElement[], headline: Headline | null): Part | null {
  const texts = elements.filter((element) => {
    const text = textOf(element);
    return widthOf(text) >= SHORTEST_SUMMARY && text !== headline?.text && !isDateText(text);
  });
  const called = innermostOf(texts.filter(({ name, attribs }) => name === 'p' || SUMMARY.test(attribs['class'] ?? '')));
  const said = called ?? texts.find((element) => childElements(element).length === 0 && isSentence(textOf(element)));
  return said === undefined ? null : { element: said, attribute: null };
}

/** What has no name may be a list of labels as well. */
function isSentence(text: string): boolean {
  return widthOf(text) >= SHORTEST_SENTENCE && /[.!?。…"”]$/.test(text);
}

function innermostOf(elements: readonly HtmlElement[]): HtmlElement | undefined {
  return elements.find((element) => !elements.some((other) => ancestorsOf(other).includes(element)));
}

function authorOf(elements: readonly HtmlElement[]): Part | null {
  const found = elements.filter((element) => {
    const { rel, itemprop } = element.attribs;
    const isCalledSo =
      rel === 'author' || itemprop === 'author' || classesOf(element).some((name) => AUTHOR.test(name));
    const text = isCalledSo ? textOf(element) : '';
    return text !== '' && text.length <= 60 && !/\d{4}/.test(text);
  });
  const innermost = innermostOf(found);
  return innermost === undefined ? null : { element: innermost, attribute: null };
}

function imageOf(elements: readonly HtmlElement[]): Part | null {
  for (const element of elements) {
    if (element.name !== 'img') continue;
    const lazy = LAZY.find((name) => (element.attribs[name] ?? '') !== '');
    const src = element.attribs['src'] ?? '';
    if (lazy !== undefined && (src === '' || PLACEHOLDER.test(src))) return { element, attribute: lazy };
    if (src !== '' && !PLACEHOLDER.test(src)) return { element, attribute: 'src' };
  }
  return null;
}
