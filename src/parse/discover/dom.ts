import { attributeIn, type HtmlDocument, type HtmlElement, parseHtml, textIn } from '../../lib/html.ts';
import { baseOf } from '../page-head.ts';

/** An HTML page as a tree. */
export type PageTree = {
  readonly document: HtmlDocument;
  /** Every element, in document order; what scripts and templates hold is left out. */
  readonly elements: readonly HtmlElement[];
  /** Absolute, after redirects. */
  readonly url: string;
  /** What relative addresses are relative to: `<base href>`, else `url`. */
  readonly base: string;
};

/** Nobody reads a list of headlines longer than this. */
const MAX_CHARACTERS = 4_000_000;

/** Elements whose text nobody sees. */
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'select', 'textarea']);

export function readTree(text: string, url: string): PageTree {
  const document = parseHtml(text.slice(0, MAX_CHARACTERS));
  return { document, elements: descendantsOf(document), url, base: baseOf(document, url) };
}

/** @returns what a reader sees, white space folded */
export function textOf(element: HtmlElement): string {
  return textIn(element) ?? '';
}

/** @returns the elements above, the nearest first */
export function ancestorsOf(element: HtmlElement): readonly HtmlElement[] {
  const above: HtmlElement[] = [];
  for (let at = element.parent; at !== null && 'attribs' in at; at = at.parent) above.push(at);
  return above;
}

/** Whether one is the other, or around it. */
export function holds(outer: HtmlElement, inner: HtmlElement): boolean {
  return outer === inner || ancestorsOf(inner).includes(outer);
}

/** Whether one is in the other, or they are one. */
export function touches(a: HtmlElement, b: HtmlElement): boolean {
  return holds(a, b) || holds(b, a);
}

export function childElements(parent: HtmlDocument | HtmlElement): readonly HtmlElement[] {
  return parent.children.filter((child): child is HtmlElement => 'attribs' in child);
}

/** Elements below, in document order; those in hidden ones are left out. */
export function descendantsOf(root: HtmlDocument | HtmlElement): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const rest = childElements(root).toReversed();
  for (let element = rest.pop(); element !== undefined; element = rest.pop()) {
    found.push(element);
    if (!HIDDEN.has(element.name)) for (const child of childElements(element).toReversed()) rest.push(child);
  }
  return found;
}

/** Longer names and addresses are none that a publisher gave: what is looked for in them would take long. */
const MAX_NAME = 100;
const MAX_ADDRESS = 2000;

export function classesOf(element: HtmlElement): readonly string[] {
  return (element.attribs['class'] ?? '').split(/\s+/).filter((name) => name !== '' && name.length <= MAX_NAME);
}

/** @returns the absolute http(s) address a link leads to, without fragment; `null` where there is none */
export function targetOf(link: HtmlElement, base: string): URL | null {
  const href = attributeIn(link, 'href');
  if (href === null || href.startsWith('#') || href.length > MAX_ADDRESS) return null;
  // Feeds are also linked as feed://example.org/rss.xml and feed:https://example.org/rss.xml.
  const url = URL.parse(href.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://'), base);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  url.hash = '';
  return url;
}
