import { parseHTML } from 'linkedom';

/** The part of the DOM we use. `lib.dom` stays out of the project: it would declare `window` and friends everywhere. */
export type DomNode = {
  readonly nodeType: number;
  readonly childNodes: Iterable<DomNode>;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentElement: DomElement | null;
  textContent: string | null;
  before(...nodes: readonly DomNode[]): void;
  remove(): void;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly ownerDocument: DomDocument;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly children: Iterable<DomElement>;
  readonly previousElementSibling: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  innerHTML: string;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  matches(selector: string): boolean;
  contains(other: DomNode): boolean;
  append(...nodes: readonly DomNode[]): void;
  replaceWith(...nodes: readonly DomNode[]): void;
  cloneNode(deep: boolean): DomElement;
};

export type DomDocument = {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  readonly childNodes: Iterable<DomNode>;
  createElement(name: string): DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  cloneNode(deep: boolean): DomDocument;
};

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
const DOCTYPE_NODE = 10;
const TAG_NAMES = /^[a-z][a-z0-9]*(?:, [a-z][a-z0-9]*)*$/;

/**
 * A page as a tree that always has html, head and body. linkedom does not move misplaced nodes as a browser does: where
 * the page leaves out those tags or never closes its head, everything is put into the body.
 */
export function parsePage(html: string): DomDocument {
  const document = parseDocument(html);
  const root = firstElement(document.childNodes);
  const head = root?.localName === 'html' ? firstElement(root.childNodes) : null;
  if (head?.localName === 'head' && head.nextElementSibling?.localName === 'body') return document;

  const shell = parseDocument('<!DOCTYPE html><html><head></head><body></body></html>');
  for (const node of [...document.childNodes]) {
    if (node.nodeType === DOCTYPE_NODE) continue;
    if (!isElement(node) || node.localName !== 'html') {
      shell.body.append(node);
      continue;
    }
    for (const { name, value } of [...node.attributes]) shell.documentElement.setAttribute(name, value);
    shell.body.append(...node.childNodes);
  }
  return shell;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

/**
 * Every element below a root that a selector fits, in document order; a list of its own, so that elements may be removed
 * on the way. Lists of tag names, which are asked for often, are looked up without linkedom, which compiles a selector
 * each time.
 */
export function elementsOf(root: DomElement | DomDocument, selector: string): readonly DomElement[] {
  if (!TAG_NAMES.test(selector) || 'documentElement' in root) return [...root.querySelectorAll(selector)];
  const names = selector.split(', ');
  return elementsBelow(root).filter(({ localName }) => names.includes(localName));
}

/** Whether any element below a root has one of these tag names. */
export function holds(root: DomElement, ...names: readonly string[]): boolean {
  for (let node = nextNode(root, root, true); node !== null; node = nextNode(node, root, true)) {
    if (isElement(node) && names.includes(node.localName)) return true;
  }
  return false;
}

/** The innermost element of one of these tag names that an element is or stands in. */
export function enclosing(element: DomElement, ...names: readonly string[]): DomElement | null {
  for (const ancestor of ancestorsOf(element)) {
    if (names.includes(ancestor.localName)) return ancestor;
  }
  return null;
}

/** Every element below a root in document order; linear and without recursion, as pages nest deeper than the stack. */
export function elementsBelow(root: DomElement): readonly DomElement[] {
  const elements: DomElement[] = [];
  for (let node = nextNode(root, root, true); node !== null; node = nextNode(node, root, true)) {
    if (isElement(node)) elements.push(node);
  }
  return elements;
}

/**
 * The node that follows in document order.
 * @param root `null` is returned behind its end
 * @param isEntered whether to go into the node itself
 */
export function nextNode(node: DomNode, root: DomElement, isEntered: boolean): DomNode | null {
  if (isEntered && node.firstChild !== null) return node.firstChild;
  for (let at: DomNode | null = node; at !== null && at !== root; at = at.parentElement) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}

/** Removes a block; where text follows it in its own box, the line still ends there. */
export function removeBlock(element: DomElement): void {
  const next = element.nextSibling;
  const isText = next !== null && next.nodeType === TEXT_NODE && (next.textContent ?? '').trim() !== '';
  if (isText && !/^(?:span|a|b|i|em|strong|font|sup|sub|img)$/.test(element.localName))
    element.replaceWith(element.ownerDocument.createElement('br'));
  else element.remove();
}

/** The element and what it stands in, innermost first. */
export function* ancestorsOf(element: DomElement): Generator<DomElement> {
  for (let at: DomElement | null = element; at !== null; at = at.parentElement) yield at;
}

/** The innermost element that contains both. */
export function commonAncestor(one: DomElement, other: DomElement): DomElement {
  for (const ancestor of ancestorsOf(one)) {
    if (ancestor.contains(other)) return ancestor;
  }
  return one;
}

function parseDocument(html: string): DomDocument {
  const { document }: { document: DomDocument } = parseHTML(html);
  return document;
}

function firstElement(nodes: Iterable<DomNode>): DomElement | null {
  for (const node of nodes) {
    if (isElement(node)) return node;
  }
  return null;
}
