import { Readability } from '@mozilla/readability';
import { commonAncestor, type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { textOf } from './plain-text.ts';

/** The part of the page that holds the article. */
export type Body = {
  /** What to print; may be changed. */
  readonly content: DomElement;
  /** Where it stands in the page. */
  readonly place: DomElement;
};

/** Ends of class names and ids under which sites keep exactly the article's text, `-` and `_` left out. */
const BODY_NAMES =
  /(?:article(?:body|text|content|story|bodycontents)|story(?:body|content|news)|(?:entry|post|news)(?:content|body)|bodycopy)\d*$/;
const MARK = 'data-extract-mark';
const MARKED = 'p, div, section, article, figure';
/** Readability tries again with milder rules below this: wire copy is short. */
const ENOUGH_CHARACTERS = 250;
const MIN_CHARACTERS = 40;
/** Readability's time grows with the cube of it: 0.1 s at 200, 3 s at 800. */
const MAX_DEPTH = 150;

/**
 * Finds the article's text in a pruned page: the one element that the page marks as such, else what Readability thinks
 * it is.
 * @param report told when the page is too much for Readability
 * @returns `null` where neither finds any
 */
export function findBody(document: DomDocument, report: (message: string) => void): Body | null {
  const marked = markedBody(document);
  if (marked !== null) return { content: marked, place: marked };
  const depth = depthOf(document);
  if (depth > MAX_DEPTH) {
    report(`nested ${depth} deep, so that its text is read without Readability`);
    return null;
  }
  try {
    return readableBody(document);
  } catch (error) {
    report(`Readability fell over, so that its text is read without: ${error}`);
    return null;
  }
}

/** The element whose own paragraphs are the longest text of the page. */
export function largestBlock(document: DomDocument): Body | null {
  const sizes = new Map<DomElement, number>();
  for (const paragraph of elementsOf(document.body, 'p')) {
    const parent = paragraph.parentElement;
    if (parent !== null) sizes.set(parent, (sizes.get(parent) ?? 0) + textOf(paragraph).length);
  }
  const [largest] = [...sizes].toSorted(([, a], [, b]) => b - a);
  if (largest === undefined || largest[1] < MIN_CHARACTERS) return null;
  return { content: largest[0], place: largest[0] };
}

/** `null` also where several are marked: the list of an index page, or an article in pieces. */
function markedBody(document: DomDocument): DomElement | null {
  const named = elementsOf(document.body, '[itemprop~="articleBody"], div, section, article').filter(isNamedBody);
  const outermost = named.filter((element) => !named.some((other) => other !== element && other.contains(element)));
  const holding = outermost.filter((element) => paragraphText(element).length >= MIN_CHARACTERS);
  const only = holding.length === 1 ? holding[0] : undefined;
  if (only === undefined) return null;
  return paragraphText(only).length * 2 >= textOf(only).length ? only : null;
}

function isNamedBody(element: DomElement): boolean {
  if (/(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names.split(/\s+/).some((name) => BODY_NAMES.test(name.replace(/[-_]/g, '').toLowerCase()));
}

function paragraphText(element: DomElement): string {
  return elementsOf(element, 'p').map(textOf).join(' ');
}

function readableBody(document: DomDocument): Body | null {
  const originals = elementsOf(document.body, MARKED);
  // Readability tears up the document it is given; the marks tell where its result came from.
  const copy = document.cloneNode(true);
  for (const [index, element] of elementsOf(copy.body, MARKED).entries()) element.setAttribute(MARK, String(index));
  const read = new Readability<DomElement>(copy as never, {
    charThreshold: ENOUGH_CHARACTERS,
    disableJSONLD: true,
    serializer: (node: unknown) => node as DomElement,
  }).parse();
  const content = read?.content ?? null;
  if (content === null || textOf(content) === '') return null;
  return { content, place: placeOf(content, originals) ?? document.body };
}

function placeOf(content: DomElement, originals: readonly DomElement[]): DomElement | null {
  const marked = elementsOf(content, `[${MARK}]`);
  const indexes = marked.map((element) => Number(element.getAttribute(MARK))).toSorted((a, b) => a - b);
  for (const element of marked) element.removeAttribute(MARK);
  const [first, last] = [originals[indexes[0] ?? -1], originals[indexes.at(-1) ?? -1]];
  return first === undefined || last === undefined ? null : commonAncestor(first, last);
}

/** Iterative: pages nest deeper than the stack. */
function depthOf(document: DomDocument): number {
  let depth = 0;
  for (let level = [document.body]; level.length > 0; level = level.flatMap((element) => [...element.children]))
    depth += 1;
  return depth;
}
