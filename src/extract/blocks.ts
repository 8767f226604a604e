import { type DomElement, type DomNode, ELEMENT_NODE, elementsBelow, isElement, TEXT_NODE } from './dom.ts';
import { isInline } from './lines.ts';

/** Elements that are printed as they stand; all other boxes only serve layout. */
const LEAVES = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure pre hr iframe video audio img picture address amp-img'.split(
    ' ',
  ),
);
const IN_PARAGRAPH = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The blocks of a text in one flat list: boxes are left out, text that stands in a box itself becomes paragraphs, and a
 * paragraph with an empty line in it becomes two. Takes the tree apart; linear.
 */
export function flatBlocks(parts: readonly DomElement[]): readonly DomElement[] {
  const flat: Flat = { blocks: [], paragraph: null };
  for (const part of parts) {
    if (/^h[2-4]$/.test(part.localName)) flat.blocks.push(part);
    else addInside(part, blockHolders(part), flat);
    flat.paragraph = null;
  }
  return flat.blocks;
}

type Flat = { readonly blocks: DomElement[]; paragraph: DomElement | null };

/** Inline elements that hold blocks, as `<a><h3>` and `<span><p>` do, are boxes, too. */
function blockHolders(root: DomElement): ReadonlySet<DomElement> {
  const holders = new Set<DomElement>();
  for (const element of elementsBelow(root)) {
    if (isInline(element) || element.localName === 'br') continue;
    for (let at = element.parentElement; at !== null && at !== root && !holders.has(at); at = at.parentElement)
      holders.add(at);
  }
  return holders;
}

function addInside(root: DomElement, holders: ReadonlySet<DomElement>, flat: Flat): void {
  const stack: (DomNode | 'end')[] = [...root.childNodes].toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'end') flat.paragraph = null;
    else if (node.nodeType === TEXT_NODE) addInline(node, flat);
    else if (!isElement(node)) continue;
    else if (node.localName === 'br') flat.paragraph = null;
    else if (isInline(node) && !holders.has(node)) addInline(node, flat);
    else {
      flat.paragraph = null;
      if (LEAVES.has(node.localName) && !isBox(node, holders)) addBlock(node, flat);
      else stack.push('end', ...[...node.childNodes].toReversed());
    }
  }
}

/** A paragraph or heading that holds a figure or another paragraph. */
function isBox(element: DomElement, holders: ReadonlySet<DomElement>): boolean {
  return IN_PARAGRAPH.has(element.localName) && holders.has(element);
}

function addBlock(block: DomElement, flat: Flat): void {
  if (block.localName === 'p') flat.blocks.push(...splitAtEmptyLines(block));
  else flat.blocks.push(block);
}

function addInline(node: DomNode, flat: Flat): void {
  if (flat.paragraph === null) {
    if ((node.textContent ?? '').trim() === '') return;
    const owner = node.parentElement?.ownerDocument;
    if (owner === undefined) return;
    flat.paragraph = owner.createElement('p');
    flat.blocks.push(flat.paragraph);
  }
  flat.paragraph.append(node);
}

/** `<p>One.<br><br>Two.</p>` */
function splitAtEmptyLines(paragraph: DomElement): readonly DomElement[] {
  const nodes = [...paragraph.childNodes];
  const isBreak = (node: DomNode) => isElement(node) && node.localName === 'br';
  const isEmpty = (node: DomNode) => node.nodeType !== ELEMENT_NODE && (node.textContent ?? '').trim() === '';
  const groups: DomNode[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (isBreak(node)) breaks += 1;
    else if (!isEmpty(node)) {
      if (breaks > 1) groups.push([]);
      breaks = 0;
    }
    groups.at(-1)?.push(node);
  }
  if (groups.length === 1) return [paragraph];
  return groups.map((group) => {
    const part = paragraph.ownerDocument.createElement('p');
    part.append(...trimBreaks(group, isBreak));
    return part;
  });
}

function trimBreaks(nodes: readonly DomNode[], isBreak: (node: DomNode) => boolean): readonly DomNode[] {
  const last = nodes.findLastIndex((node) => !isBreak(node) && (node.textContent ?? '').trim() !== '');
  return nodes.slice(0, last + 1);
}
