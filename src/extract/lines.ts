import { foldSpace } from '../lib/text.ts';
import { type DomElement, type DomNode, isElement, TEXT_NODE } from './dom.ts';

/** A line of text as a reader sees it: what stands between two breaks or block borders. */
export type Line = { readonly text: string; readonly element: DomElement };

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark nobr q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

export function isInline(node: DomNode): boolean {
  return !isElement(node) || INLINE.has(node.localName);
}

/** The lines below an element, in order, each with the innermost block it stands in. Iterative: pages nest deeply. */
export function linesOf(root: DomElement): readonly Line[] {
  const lines: Line[] = [];
  let text = '';
  const endLine = (element: DomElement) => {
    const folded = foldSpace(text);
    if (folded !== '') lines.push({ text: folded, element });
    text = '';
  };
  const stack: { readonly node: DomNode; readonly block: DomElement; readonly isEnd: boolean }[] = [
    { node: root, block: root, isEnd: false },
  ];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node, block, isEnd } = at;
    if (isEnd) endLine(block);
    else if (node.nodeType === TEXT_NODE) text += node.textContent ?? '';
    else if (isElement(node)) {
      const isBlock = !isInline(node);
      if (isBlock) endLine(block);
      const inside = isBlock ? node : block;
      if (isBlock) stack.push({ node, block: node, isEnd: true });
      for (const child of [...node.childNodes].toReversed()) stack.push({ node: child, block: inside, isEnd: false });
    }
  }
  endLine(root);
  return lines;
}
