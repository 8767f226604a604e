import { messageOf } from '../../lib/error.ts';
import { evaluateXPath } from '../../lib/xpath.ts';
import type { Selector } from '../../model/page-rules.ts';
import { type DomDocument, type DomElement, type DomNode, elementsOf } from '../dom.ts';

/** One thing that a selector found: a node (never an attribute), an attribute, or a text that it computed. */
export type Match =
  | { readonly kind: 'node'; readonly node: DomNode }
  | { readonly kind: 'attribute'; readonly owner: DomElement; readonly name: string; readonly value: string }
  | { readonly kind: 'text'; readonly value: string };

/** What a selector found, in document order, or why it cannot be used. */
export type Selected = { readonly matches: readonly Match[]; readonly problem: string | null };

type DomAttribute = DomNode & {
  readonly name: string;
  readonly value: string;
  readonly ownerElement: DomElement | null;
};

const ATTRIBUTE_NODE = 2;
const DOCUMENT_NODE = 9;

/** Never throws: XPath can still be wrong in a way that shows only on a page. */
export function select(document: DomDocument, selector: Selector): Selected {
  try {
    return {
      matches: selector.kind === 'css' ? byCss(document, selector.text) : byXPath(document, selector.text),
      problem: null,
    };
  } catch (error) {
    return { matches: [], problem: messageOf(error) };
  }
}

/** Whether it finds anything, or computes what is true. */
export function holds(document: DomDocument, selector: Selector): boolean {
  return select(document, selector).matches.some((match) => match.kind !== 'text' || match.value !== '');
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

function byXPath(document: DomDocument, text: string): readonly Match[] {
  const result = evaluateXPath(text, document);
  switch (result.kind) {
    case 'text':
      return [{ kind: 'text', value: result.value }];
    case 'boolean':
      return result.value ? [{ kind: 'text', value: 'true' }] : [];
    case 'nodes':
      return (result.nodes as readonly DomNode[]).flatMap((node) => matchOf(node));
    default:
      return result satisfies never;
  }
}

function matchOf(node: DomNode): readonly Match[] {
  if (node.nodeType === DOCUMENT_NODE) return [{ kind: 'node', node: (node as never as DomDocument).documentElement }];
  if (node.nodeType !== ATTRIBUTE_NODE) return [{ kind: 'node', node }];
  const { ownerElement: owner, name, value } = node as DomAttribute;
  return owner === null ? [] : [{ kind: 'attribute', owner, name, value }];
}
