import { type DamageList, lineAt, note } from './damage.ts';
import type { XmlElement } from './element.ts';
import { nameIn, outermostScope, type XmlName, type XmlScope } from './xml-names.ts';

/** An element under construction. */
export type XmlNode = XmlElement & {
  readonly children: (XmlElement | string)[];
  readonly names: XmlName;
  readonly scope: XmlScope;
};

/** Which elements matter to a format, by lower-case local name. */
export type XmlFormat = {
  /** Their namespace is the format's own. */
  readonly roots: readonly string[];
  readonly head: string;
  readonly item: string;
};

/** A tree under construction. */
export type XmlTree = {
  readonly text: string;
  readonly format: XmlFormat;
  readonly damage: DamageList;
  /** Open elements, the document itself first. */
  readonly stack: XmlNode[];
  /** Where in the stack each tag is open: end tags are found without searching, however deep the document. */
  readonly openAt: Map<string, number[]>;
  /** Place of the open item, and of the outermost open leaf, in the stack; -1: none. */
  itemAt: number;
  leafAt: number;
  head: XmlNode | null;
  readonly items: XmlElement[];
  /** Whether there is a DOCTYPE: it may declare HTML's entities. */
  hasDoctype: boolean;
};

export const noAttributes: ReadonlyMap<string, string> = new Map();

export function startTree(text: string, url: string, format: XmlFormat, damage: DamageList): XmlTree {
  const scope = outermostScope();
  const names = nameIn(scope, '#document');
  const document: XmlNode = {
    name: '',
    attributes: noAttributes,
    children: [],
    base: url,
    language: null,
    names,
    scope,
  };
  return {
    text,
    format,
    damage,
    stack: [document],
    openAt: new Map(),
    itemAt: -1,
    leafAt: -1,
    head: null,
    items: [],
    hasDoctype: false,
  };
}

/** Opens an element. */
export function push(tree: XmlTree, node: XmlNode): void {
  const at = tree.stack.length;
  tree.stack.push(node);
  const places = tree.openAt.get(node.names.tag);
  if (places === undefined) tree.openAt.set(node.names.tag, [at]);
  else places.push(at);
  if (node.name === tree.format.item) {
    tree.itemAt = at;
    tree.items.push(node);
  } else if (node.name === tree.format.head) {
    tree.head ??= node;
  }
  if (tree.leafAt === -1 && node.names.leaf) tree.leafAt = at;
}

/** Closes elements until the stack is as long as `length`. */
export function popTo(tree: XmlTree, length: number): void {
  while (tree.stack.length > length) {
    const node = tree.stack.pop();
    if (node !== undefined) tree.openAt.get(node.names.tag)?.pop();
  }
  if (tree.itemAt >= length) tree.itemAt = -1;
  if (tree.leafAt >= length) tree.leafAt = -1;
}

/** The innermost open element. */
export function top(tree: XmlTree): XmlNode {
  const node = tree.stack.at(-1);
  if (node === undefined) throw new Error('the document itself was closed');
  return node;
}
/** Notes damage at an offset, in the item that is open. */
export function noteAt(tree: XmlTree, sort: string, offset: number, message: string): void {
  note(tree.damage, sort, () => {
    return { item: tree.stack[tree.itemAt] ?? null, line: lineAt(tree.text, offset), message };
  });
}
