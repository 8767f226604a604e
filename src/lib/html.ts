import { type AnyNode, type Document, DomHandler, type Element, hasChildren, isTag, isText } from 'domhandler';
import { DomUtils, Parser } from 'htmlparser2';
import { foldSpace } from './text.ts';

export type HtmlDocument = Document;
export type HtmlElement = Element;

/** Browsers nest no deeper either, and selectors take time by depth. */
const MAX_DEPTH = 512;
/** The parser takes time with the square of what is open: 10 ms here, 1 s at ten times as much. */
const MAX_OPEN = 10_000;
/** Ten times as many as large pages have; a megabyte can be made to have 300,000, which take 100 MB. */
const MAX_ELEMENTS = 500_000;
const CHUNK = 65_536;

/**
 * A page as a tree, elements nested as the page writes them: a browser would move some. What is too deep is flat; what
 * leaves thousands of elements open, or has hundreds of thousands, is read so far.
 */
export function parseHtml(text: string): HtmlDocument {
  const tree = new DomHandler();
  let open = 0;
  let elements = 0;
  const isTooMuch = () => open > MAX_OPEN || elements > MAX_ELEMENTS;
  const parser = new Parser({
    onparserinit: (started) => tree.onparserinit(started),
    onopentag(name, attributes) {
      tree.onopentag(name, attributes);
      if (open >= MAX_DEPTH) tree.onclosetag();
      open += 1;
      elements += 1;
      if (isTooMuch()) parser.pause();
    },
    onclosetag() {
      open -= 1;
      if (open < MAX_DEPTH) tree.onclosetag();
    },
    ontext: (data) => tree.ontext(data),
  });
  for (let at = 0; at < text.length && !isTooMuch(); at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  if (!isTooMuch()) parser.end();
  return tree.root;
}

/** @returns the attribute, ends trimmed; `null` where it is absent or empty */
export function attributeIn(element: HtmlElement, name: string): string | null {
  return element.attribs[name.toLowerCase()]?.trim() || null;
}

/** Elements that end a word; all others are taken for a part of one. */
const BREAKS = new Set(
  'address article br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p section table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'template', 'noscript']);

/** The text a reader sees of an element or a page, on one line; `null` where there is none. Depth costs no stack. */
export function textIn(element: HtmlElement | HtmlDocument): string | null {
  const parts: string[] = [];
  const rest: AnyNode[] = [element];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (isText(node)) parts.push(node.data);
    if (!hasChildren(node) || (isTag(node) && SILENT.has(node.name))) continue;
    if (isTag(node) && BREAKS.has(node.name)) parts.push(' ');
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) rest.push(child);
    }
  }
  return foldSpace(parts.join('')) || null;
}

/** The markup in an element as HTML, written anew. */
export function innerHtml(element: HtmlElement): string {
  return DomUtils.getInnerHTML(element);
}
