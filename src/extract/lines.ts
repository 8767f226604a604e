import { foldSpace } from '../lib/text.ts';
import { type DomElement, type DomNode, isElement, TEXT_NODE } from './dom.ts';

/** A line of text as a reader sees it: what stands between two breaks or block borders. */
export type Line = {
  readonly text: string;
  /** The innermost block it stands in. */
  readonly element: DomElement;
  /** Characters of it that are links. */
  readonly linked: number;
};

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function isInline(node: DomNode): boolean {
  return !isElement(node) || INLINE.has(node.localName);
}

type Step = {
  readonly node: DomNode;
  readonly block: DomElement;
  readonly isLinked: boolean;
  readonly isEnd: boolean;
};

/** The lines below an element, in order. Iterative: pages nest deeply. */
export function linesOf(root: DomElement): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  const endLine = (element: DomElement) => {
    const folded = foldSpace(text);
    if (folded !== '') lines.push({ text: folded, element, linked: Math.min(linked, folded.length) });
    text = '';
    linked = 0;
  };
  const stack: Step[] = [{ node: root, block: root, isLinked: false, isEnd: false }];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node, block, isEnd } = at;
    if (isEnd) endLine(block);
    else if (node.nodeType === TEXT_NODE) {
      const part = node.textContent ?? '';
      text += part;
      if (at.isLinked) linked += part.length;
    } else if (isElement(node)) {
      const isBlock = !isInline(node);
      if (isBlock) endLine(block);
      if (isBlock) stack.push({ node, block: node, isLinked: false, isEnd: true });
      const inside = { block: isBlock ? node : block, isLinked: at.isLinked || node.localName === 'a', isEnd: false };
      for (const child of [...node.childNodes].toReversed()) stack.push({ node: child, ...inside });
    }
  }
  endLine(root);
  return lines;
}
