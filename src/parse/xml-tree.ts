import { resolveUrl } from './address.ts';
import { type DamageList, lineAt, note } from './damage.ts';
import type { XmlElement } from './element.ts';
import { quote } from './quote.ts';
import { homeScope, nameIn, outermostScope, scopeWith, type XmlName, type XmlScope } from './xml-names.ts';

type Node = XmlElement & {
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
  readonly stack: Node[];
  /** Where in the stack each tag is open: end tags are found without searching, however deep the document. */
  readonly openAt: Map<string, number[]>;
  /** Place of the open item, and of the outermost open leaf, in the stack; -1: none. */
  itemAt: number;
  leafAt: number;
  head: XmlElement | null;
  readonly items: XmlElement[];
};

const noAttributes: ReadonlyMap<string, string> = new Map();

/** Leaves whose beginning is of use when the rest was cut off. */
const divisible = new Set(['description', 'content:encoded', 'content', 'summary']);

export function startTree(text: string, url: string, format: XmlFormat, damage: DamageList): XmlTree {
  const scope = outermostScope();
  const names = nameIn(scope, '#document');
  const document: Node = { name: '', attributes: noAttributes, children: [], base: url, language: null, names, scope };
  return { text, format, damage, stack: [document], openAt: new Map(), itemAt: -1, leafAt: -1, head: null, items: [] };
}

/** @param attributes as written, references decoded, flat: name, value, name, value */
export function open(tree: XmlTree, tag: string, attributes: readonly string[], offset: number): void {
  const scope = scopeOf(tree, top(tree).scope, tag, attributes);
  const names = nameIn(scope, tag);
  endOpenFields(tree, names, offset);
  const parent = top(tree);
  const own = attributes.length === 0 ? noAttributes : attributesIn(scope, attributes);
  const base = own.get('xml:base');
  const node: Node = {
    name: names.name,
    attributes: own,
    children: [],
    base: base === undefined ? parent.base : (resolveUrl(base, parent.base) ?? parent.base),
    language: own.get('xml:lang')?.trim() || parent.language,
    names,
    scope,
  };
  parent.children.push(node);
  push(tree, node);
}

export function close(tree: XmlTree, tag: string, offset: number): void {
  const closing = nameIn(top(tree).scope, tag);
  const at = tree.openAt.get(closing.tag)?.at(-1) ?? -1;
  // An item ends by its own end tag or one of what holds it: not by one that belongs to an older, unclosed tag.
  if (at === -1 || (at < tree.itemAt && !closing.container)) {
    noteAt(tree, 'stray', offset, `</${tag}> ends nothing that is open and is left out`);
    return;
  }
  if (at < tree.stack.length - 1) {
    noteAt(tree, 'unclosed', offset, `<${top(tree).names.tag}> has no end tag and is read as ended by </${tag}>`);
  }
  popTo(tree, at);
}

/** @param value references decoded */
export function addText(tree: XmlTree, value: string, offset: number): void {
  const parent = top(tree);
  if (tree.stack.length === 1) noteOutside(tree, value, offset);
  else if (!parent.names.container) parent.children.push(value);
}

/** Ends the document. @returns the item that was still open */
export function closeAll(tree: XmlTree): XmlElement | null {
  const cut = tree.stack[tree.itemAt] ?? null;
  if (tree.stack.length > 1) {
    const innermost = top(tree).names.tag;
    noteAt(tree, 'cut', tree.text.length, `the document ends inside <${innermost}>; what came before is kept`);
    const leaf = tree.stack[tree.leafAt];
    if (leaf !== undefined && !divisible.has(leaf.name)) tree.stack[tree.leafAt - 1]?.children.pop();
  }
  popTo(tree, 1);
  return cut;
}

/** Notes damage at an offset, in the item that is open. */
export function noteAt(tree: XmlTree, sort: string, offset: number, message: string): void {
  note(tree.damage, sort, () => {
    return { item: tree.stack[tree.itemAt] ?? null, line: lineAt(tree.text, offset), message };
  });
}

function noteOutside(tree: XmlTree, value: string, offset: number): void {
  // "]>" is what remains of a DOCTYPE with entities after the tokenizer has read past them.
  const text = value.replace(/^\s*\]>/, '').trim();
  if (text === '') return;
  const where = tree.stack[0]?.children.length === 0 ? 'before the first element' : 'outside all elements';
  noteAt(tree, where, offset, `text ${where} is left out: ${quote(text)}`);
}

function scopeOf(tree: XmlTree, above: XmlScope, tag: string, attributes: readonly string[]): XmlScope {
  const declarations: string[] = [];
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? '';
    if (name === 'xmlns' || name.startsWith('xmlns:')) declarations.push(name, attributes[at + 1] ?? '');
  }
  const scope = declarations.length === 0 ? above : scopeWith(above, declarations);
  if (scope.home !== null) return scope;
  const local = tag.slice(tag.indexOf(':') + 1).toLowerCase();
  return tree.format.roots.includes(local) ? homeScope(scope, tag) : scope;
}

function attributesIn(scope: XmlScope, attributes: readonly string[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (let at = 0; at < attributes.length; at += 2) {
    const written = attributes[at] ?? '';
    if (written.startsWith('xmlns')) continue;
    const name = written.includes(':') ? nameIn(scope, written).name : written.toLowerCase();
    if (!byName.has(name)) byName.set(name, attributes[at + 1] ?? '');
  }
  return byName;
}

/** A new item ends the open one; a new field ends the leaf whose end tag was forgotten. */
function endOpenFields(tree: XmlTree, opening: XmlName, offset: number): void {
  const { itemAt, leafAt } = tree;
  let end = -1;
  if (opening.name === tree.format.item) end = itemAt === -1 ? leafAt : itemAt;
  else if (opening.ends === 'any' || (opening.ends === 'parent' && leafAt === tree.stack.length - 1)) end = leafAt;
  if (end === -1) return;
  const unclosed = tree.stack[end]?.names.tag;
  noteAt(tree, 'unclosed', offset, `<${unclosed}> has no end tag and is read as ended before <${opening.tag}>`);
  popTo(tree, end);
}

function push(tree: XmlTree, node: Node): void {
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
function popTo(tree: XmlTree, length: number): void {
  while (tree.stack.length > length) {
    const node = tree.stack.pop();
    if (node !== undefined) tree.openAt.get(node.names.tag)?.pop();
  }
  if (tree.itemAt >= length) tree.itemAt = -1;
  if (tree.leafAt >= length) tree.leafAt = -1;
}

function top(tree: XmlTree): Node {
  const node = tree.stack.at(-1);
  if (node === undefined) throw new Error('the document itself was closed');
  return node;
}
