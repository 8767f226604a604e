import { messageOf } from '../../lib/error.ts';
import { evaluateXPath, type XPathNode } from '../../lib/xpath.ts';
import { type TreeNode, xpathTree } from '../../lib/xpath-tree.ts';
import type { Selector } from '../../model/page-rules.ts';
import { type DomDocument, type DomElement, type DomNode, elementsOf, isElement } from '../dom.ts';

/** One thing that a selector found: a node (never an attribute), an attribute, or a text that it computed. */
export type Match =
  | { readonly kind: 'node'; readonly node: DomNode }
  | { readonly kind: 'attribute'; readonly owner: DomElement; readonly name: string; readonly value: string }
  | { readonly kind: 'text'; readonly value: string };

/** What a selector found, in document order, or why it cannot be used. */
export type Selected = { readonly matches: readonly Match[]; readonly problem: string | null };

/** A document that selectors look into. */
export type Search = {
  readonly document: DomDocument;
  /** Never throws: XPath can still be wrong in a way that shows only on a page. */
  readonly select: (selector: Selector) => Selected;
  /** To be told when the document was changed. */
  readonly refresh: () => void;
};

const DOCUMENT_NODE = 9;

export function openSearch(document: DomDocument): Search {
  let tree: TreeNode<DomNode> | null = null;
  const treeNow = () => {
    tree ??= xpathTree<DomNode>(document as never);
    return tree;
  };
  return {
    document,
    select: ({ kind, text }) => {
      try {
        return { matches: kind === 'css' ? byCss(document, text) : byXPath(treeNow(), text), problem: null };
      } catch (error) {
        return { matches: [], problem: messageOf(error) };
      }
    },
    refresh: () => {
      tree = null;
    },
  };
}

/** Whether it finds anything, or computes what is true. */
export function holds({ select }: Search, selector: Selector): boolean {
  return select(selector).matches.some((match) => match.kind !== 'text' || match.value !== '');
}

function byCss(document: DomDocument, text: string): readonly Match[] {
  const { css = '', name } = /^(?<css>.*?)(?:@(?<name>[\w:.-]+))?$/su.exec(text)?.groups ?? {};
  const elements = elementsOf(document, css);
  if (name === undefined) return elements.map((node) => ({ kind: 'node', node }));
  return elements.flatMap((owner) => {
    const value = owner.getAttribute(name);
    return value === null ? [] : [{ kind: 'attribute', owner, name, value }];
  });
}

function byXPath(tree: TreeNode<DomNode>, text: string): readonly Match[] {
  const result = evaluateXPath(text, tree);
  switch (result.kind) {
    case 'text':
      return [{ kind: 'text', value: result.value }];
    case 'boolean':
      return result.value ? [{ kind: 'text', value: 'true' }] : [];
    case 'nodes':
      return result.nodes.flatMap(matchOf);
    default:
      return result satisfies never;
  }
}

function matchOf(found: XPathNode<DomNode>): readonly Match[] {
  if (found.kind === 'attribute') return isElement(found.owner) ? [{ ...found, owner: found.owner }] : [];
  const { node } = found;
  return [
    { kind: 'node', node: node.nodeType === DOCUMENT_NODE ? (node as never as DomDocument).documentElement : node },
  ];
}
