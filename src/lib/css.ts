import { compile, is, selectAll, selectOne } from 'css-select';
import type { ChildNode, Document, Element } from 'domhandler';
import { messageOf } from './error.ts';

/** @returns what is wrong with a text that should be a CSS selector, `null` where nothing is */
export function cssProblem(text: string): string | null {
  if (text.trim() === '') return 'is no CSS selector: it is empty';
  try {
    compile(text);
    return null;
  } catch (error) {
    return `is no CSS selector: ${messageOf(error).trim()}`;
  }
}

/**
 * All elements that a CSS selector finds below a root, in document order.
 * @throws where the selector is none
 */
export function selectIn(root: Document | Element, selector: string): readonly Element[] {
  return selectAll<ChildNode | Document, Element>(selector, root);
}

/** The first element that a CSS selector finds; `null` where it finds none. @throws where the selector is none */
export function firstIn(root: Document | Element, selector: string): Element | null {
  return selectOne<ChildNode | Document, Element>(selector, root);
}

/** Whether an element matches a CSS selector. @throws where the selector is none */
export function isMatch(element: Element, selector: string): boolean {
  return is<ChildNode | Document, Element>(element, selector);
}
