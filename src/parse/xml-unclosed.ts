import type { XmlName } from './xml-names.ts';
import { noteAt, popTo, top, type XmlNode, type XmlTree } from './xml-stack.ts';

/**
 * An end tag of a field or an item whose start tag is misspelt or lost: what stands there is taken for it.
 * @returns whether there was anything to take
 */
export function recover(tree: XmlTree, closing: XmlName, offset: number): boolean {
  const misspelt = top(tree);
  const parent = tree.stack.at(-2);
  const isItem = closing.name === tree.format.item;
  if (parent?.names.container && !misspelt.names.container && !misspelt.names.leaf && (isItem || closing.leaf)) {
    noteAt(tree, 'misspelt', offset, `<${misspelt.names.tag}> is ended by </${closing.tag}> and is taken for it`);
    popTo(tree, tree.stack.length - 1);
    replaceEnd(tree, parent, parent.children.length - 1, { ...misspelt, name: closing.name, names: closing });
    return true;
  }
  const start = isItem && misspelt.names.container ? startOfLoose(misspelt, closing.name) : -1;
  if (start === -1) return false;
  noteAt(tree, 'no start', offset, `</${closing.tag}> has no start tag; the fields before it are taken for its own`);
  const children = misspelt.children.slice(start);
  replaceEnd(tree, misspelt, start, { ...misspelt, name: closing.name, names: closing, children });
  return true;
}

function replaceEnd(tree: XmlTree, parent: XmlNode, from: number, node: XmlNode): void {
  parent.children.splice(from, parent.children.length - from, node);
  if (node.name === tree.format.item) tree.items.push(node);
}

/** No item has more fields, and no head has more before the first item. */
const MAX_FIELDS = 200;

/** Where fields of an item stand loose: from the last title on, if another title or item comes before. */
function startOfLoose({ children }: XmlNode, item: string): number {
  let title = -1;
  for (let at = children.length - 1; at >= Math.max(0, children.length - MAX_FIELDS); at--) {
    const child = children[at];
    const name = child === undefined || typeof child === 'string' ? '' : child.name;
    if (name === item || (name === 'title' && title !== -1)) return title;
    if (name === 'title') title = at;
  }
  return -1;
}

/** Atom 0.3 lets content of several types stand inside content. */
function isAlternative(tree: XmlTree, opening: XmlName): boolean {
  if (opening.name !== 'content') return false;
  const leaf = tree.stack[tree.leafAt];
  if (leaf === undefined || leaf.name !== 'content') return false;
  return leaf.attributes.get('type')?.toLowerCase().startsWith('multipart/') ?? false;
}

/** How far an end tag is looked for: further than any field that holds another is likely to be. */
const LOOK_AHEAD = 20_000;
const endings = new Map<string, RegExp>();

/** Whether the field's own end tag comes before another of its kind and before its item ends: then it holds what opens. */
function isClosedLater(tree: XmlTree, at: number, offset: number): boolean {
  const field = tree.stack[at]?.names.tag ?? '';
  if (at !== tree.leafAt) return false;
  const item = tree.stack[tree.itemAt]?.names.tag ?? tree.format.item;
  const key = `${field} ${item}`;
  const known = endings.get(key);
  const ending = known ?? new RegExp(`<(/?)(?:${escapeRegExp(field)}|(${escapeRegExp(item)}))(?=[\\s>/])`, 'i');
  if (known === undefined && endings.size < 100) endings.set(key, ending);
  const found = ending.exec(tree.text.slice(offset, offset + LOOK_AHEAD));
  return found !== null && found[1] === '/' && found[2] === undefined;
}

function escapeRegExp(text: string): string {
  return text.replace(/[^\w:-]/g, '\\$&');
}

/** A new item ends the open one; a new field ends the leaf whose end tag was forgotten. */
export function endOpenFields(tree: XmlTree, opening: XmlName, offset: number): void {
  const { itemAt, leafAt } = tree;
  let end = -1;
  if (isAlternative(tree, opening)) return;
  if (opening.name === tree.format.item) end = itemAt === -1 ? leafAt : itemAt;
  else if (opening.ends === 'any' || (opening.ends === 'parent' && leafAt === tree.stack.length - 1)) end = leafAt;
  if (end === -1 || isClosedLater(tree, end, offset)) return;
  const unclosed = tree.stack[end]?.names.tag;
  noteAt(tree, 'unclosed', offset, `<${unclosed}> has no end tag and is read as ended before <${opening.tag}>`);
  popTo(tree, end);
}
