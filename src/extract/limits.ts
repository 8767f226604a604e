import { type DomDocument, type DomElement, elementsBelow, parsePage } from './dom.ts';

/** Real pages have up to 30,000. Behind them, the page is not read: 2 million take 1 GB. */
const MAX_TAGS = 100_000;
/** Characters. Tokens of a class name that long break the parser. */
const LONG_PAGE = 500_000;
const LONG_ATTRIBUTE = /"[^"<>]{100000,}"/g;
/** Real pages nest up to 60 deep. Every climb to an element's ancestors costs it. */
const MAX_DEPTH = 200;
const KEPT = new Set(['p', 'img', 'figure', 'iframe']);

/** `messages`: what was done about its size. */
export type OpenedPage = { readonly document: DomDocument; readonly messages: readonly string[] };

/**
 * Parses a page so that every later pass may take time in proportion to its elements and their depth: what is too long
 * is cut, what is nested too deep is lifted.
 * @returns what was done about it, for problems
 */
export function openPage(html: string): OpenedPage {
  const bounded = html.length < LONG_PAGE ? html : html.replace(LONG_ATTRIBUTE, '""');
  const end = endOfTags(bounded);
  const document = parsePage(end === null ? bounded : bounded.slice(0, end));
  const messages = end === null ? [] : [`has more than ${MAX_TAGS} tags, so that its end is not read`];
  const depth = liftDeep(document.body);
  if (depth > MAX_DEPTH) messages.push(`nested ${depth} deep, so that its boxes are taken apart`);
  return { document, messages };
}

function endOfTags(html: string): number | null {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    count += 1;
    if (count > MAX_TAGS) return at;
  }
  return null;
}

/** Boxes below the greatest depth give their place to what they hold, from the outside in: each node moves once. */
function liftDeep(body: DomElement): number {
  const depths = new Map<DomElement | null, number>([[body, 1]]);
  let deepest = 1;
  for (const element of elementsBelow(body)) {
    const depth = (depths.get(element.parentElement) ?? 1) + 1;
    depths.set(element, depth);
    if (depth > deepest) deepest = depth;
  }
  if (deepest <= MAX_DEPTH) return deepest;
  for (const [element, depth] of depths) {
    if (element !== null && depth > MAX_DEPTH && !KEPT.has(element.localName))
      element.replaceWith(...element.childNodes);
  }
  return deepest;
}
