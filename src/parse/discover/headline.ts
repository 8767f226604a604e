import type { HtmlElement } from '../../lib/html.ts';
import { isDateText } from './date-text.ts';
import { childElements, classesOf, descendantsOf, textOf, touches } from './dom.ts';

/** Where an item prints its headline. */
export type Headline = { readonly element: HtmlElement; readonly text: string };

const HEADINGS = /^h[1-6]$/;
const NAMED =
  /(?:^|[-_])(?:titles?|tit|ttl|headlines?|subject|subj|hd|heading)(?:$|[-_\d])|(?:title|headline|subject|tit)s?$/i;
/** What is larger is a page, and no item: looking for each heading in each link would take long. */
const MAX_ELEMENTS = 400;
const MAX_ANCHORS = 40;
/** Of a class like `subtitle`. */
const BELOW = /sub[-_]?(?:title|tit|head)|kicker|section|category/i;

/**
 * Finds an item's headline: its heading, else what is called a title, else the text of its longest link.
 * @param allAnchors the item's links to the article
 */
export function headlineOf(item: HtmlElement, allAnchors: readonly HtmlElement[]): Headline | null {
  const anchors = allAnchors.slice(0, MAX_ANCHORS);
  const inside = [...(item.name === 'a' ? [item] : []), ...descendantsOf(item)].slice(0, MAX_ELEMENTS);
  const headings = inside.filter(({ name }) => HEADINGS.test(name));
  const named = inside.filter(isNamed);
  const called = [...headings, ...named].flatMap(printable);
  const linked = [...anchors].toSorted((a, b) => widthOf(textOf(b)) - widthOf(textOf(a))).slice(0, 1);
  // A column's name may be a heading, too: it says nothing and leads elsewhere.
  return (
    called.find(({ text }) => isHeadline(text)) ??
    called.find(({ element }) => anchors.some((anchor) => touches(anchor, element))) ??
    linked.map(withoutCompany).flatMap(printable)[0] ??
    null
  );
}

function printable(element: HtmlElement): readonly Headline[] {
  const text = textOf(element);
  return widthOf(text) >= SHORTEST && text.length <= LONGEST ? [{ element, text }] : [];
}

/** A link around a whole card: its headline is the first of its texts that could be one. */
function withoutCompany(link: HtmlElement): HtmlElement {
  const texts = descendantsOf(link).filter((element) => childElements(element).length === 0 && textOf(element) !== '');
  const first =
    texts.length < 2 ? undefined : texts.find((element) => !isDateText(textOf(element)) && isHeadline(textOf(element)));
  return first !== undefined && isWithin(link, texts) ? first : link;
}

/** Whether all that a link says stands in these elements. */
function isWithin(link: HtmlElement, texts: readonly HtmlElement[]): boolean {
  return texts.reduce((sum, element) => sum + textOf(element).length, 0) >= textOf(link).length * MOST;
}

const MOST = 0.9;

/** Less is a label; more is a paragraph. */
const SHORTEST = 6;
const LONGEST = 220;

function isNamed(element: HtmlElement): boolean {
  if (element.attribs['itemprop'] === 'headline') return true;
  return classesOf(element).some((name) => NAMED.test(name) && !BELOW.test(name));
}

/** @returns how wide a text is on the screen: a Han, kana or Hangul character takes the place of two */
export function widthOf(text: string): number {
  return (
    text.length + (text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
  );
}

/** Whether a text says what happened, as no label of a menu does. Scripts without spaces have no words to count. */
export function isHeadline(text: string): boolean {
  const width = widthOf(text);
  const isWords =
    /\p{L}[^\p{L}]+\p{L}/u.test(text) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{8}/u.test(text);
  return width >= 16 && width <= 300 && isWords;
}
