import { createRequire } from 'node:module';
import { ATTRIBUTE_NODE, type TreeNode, type TreeSource } from './xpath-tree.ts';

/** What an expression finds in a document: nodes and attributes in document order, or a value that it computes. */
export type XPathResult<T> =
  | { readonly kind: 'nodes'; readonly nodes: readonly XPathNode<T>[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export type XPathNode<T> =
  | { readonly kind: 'node'; readonly node: T }
  | { readonly kind: 'attribute'; readonly owner: T; readonly name: string; readonly value: string };

type Value = {
  toArray?(): readonly unknown[];
  stringValue(): string;
  booleanValue(): boolean;
};
type Parsed = { readonly expression: unknown; evaluate(options: Readonly<Record<string, unknown>>): Value };

/** Required and not imported, because its types would declare `window` and friends everywhere. */
const xpath: { parse(text: string): Parsed; readonly XBoolean: abstract new (...args: never) => object } =
  createRequire(import.meta.url)('xpath');

/** XPath 1.0 §4. */
const FUNCTIONS = new Set(
  (
    'last position count id local-name namespace-uri name string concat starts-with contains substring-before ' +
    'substring-after substring string-length normalize-space translate boolean not true false lang number sum floor ' +
    'ceiling round'
  ).split(' '),
);

/** @returns what is wrong with a text that should be XPath 1.0, `null` where nothing is */
export function xpathProblem(text: string): string | null {
  try {
    const unknown = functionsOf(xpath.parse(text).expression).find((name) => !FUNCTIONS.has(name));
    return unknown === undefined ? null : `is no XPath 1.0: there is no function ${unknown}()`;
  } catch {
    return 'is no XPath 1.0';
  }
}

/**
 * Evaluates XPath 1.0 on an HTML document, where names of elements match in any case.
 * @param tree of the document, see `xpathTree`: good for any number of expressions, until the document changes
 * @throws {Error} for a text that `xpathProblem` objects to, or that uses a namespace prefix or variable
 */
export function evaluateXPath<T extends TreeSource>(text: string, tree: TreeNode<T>): XPathResult<T> {
  const value = xpath.parse(text).evaluate({ node: tree, isHtml: true, allowAnyNamespaceForNoPrefix: true });
  if (value.toArray !== undefined) {
    return { kind: 'nodes', nodes: (value.toArray() as readonly TreeNode<T>[]).map(nodeOf) };
  }
  const isBoolean = (found: object): boolean => found instanceof xpath.XBoolean;
  return isBoolean(value)
    ? { kind: 'boolean', value: value.booleanValue() }
    : { kind: 'text', value: value.stringValue() };
}

function nodeOf<T extends TreeSource>({ source, nodeType, nodeName, nodeValue }: TreeNode<T>): XPathNode<T> {
  return nodeType === ATTRIBUTE_NODE
    ? { kind: 'attribute', owner: source, name: nodeName, value: nodeValue ?? '' }
    : { kind: 'node', node: source };
}

function functionsOf(expression: unknown): readonly string[] {
  if (typeof expression !== 'object' || expression === null) return [];
  const own =
    'functionName' in expression && typeof expression.functionName === 'string' ? [expression.functionName] : [];
  return [...own, ...Object.values(expression).flatMap(functionsOf)];
}
