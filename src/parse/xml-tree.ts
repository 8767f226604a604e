import { quote } from '../lib/quote.ts';
import { resolveUrl } from './address.ts';
import type { XmlElement } from './element.ts';
import { homeScope, nameIn, scopeWith, type XmlName, type XmlScope } from './xml-names.ts';
import { noAttributes, noteAt, popTo, push, top, type XmlNode, type XmlTree } from './xml-stack.ts';
import { endOpenFields, recover } from './xml-unclosed.ts';

/** Leaves whose beginning is of use when the rest was cut off. */
const divisible = new Set(['description', 'content:encoded', 'content', 'summary']);

/** @param attributes as written, references decoded, flat: name, value, name, value */
export function open(tree: XmlTree, tag: string, attributes: readonly string[], offset: number): void {
  const inside = scopeOf(tree, contextOf(tree).scope, tag, attributes);
  const scope = isEscaped(tree, nameIn(inside, tag)) ? outsideLeaf(tree) : inside;
  const names = asItem(tree, nameIn(scope, tag), scope);
  endOpenFields(tree, names, offset);
  const parent = top(tree);
  const context = contextOf(tree);
  const own = attributes.length === 0 ? noAttributes : attributesIn(scope, attributes);
  const base = own.get('xml:base');
  const node: XmlNode = {
    name: names.name,
    attributes: own,
    children: [],
    base: base === undefined ? context.base : baseFrom(base, context.base),
    language: languageFrom(own, context.language),
    names,
    scope,
  };
  parent.children.push(node);
  push(tree, node);
  // Markup that nobody escaped is HTML, where these have no end tag.
  if (tree.leafAt !== -1 && tree.leafAt < tree.stack.length - 1 && names.isVoid) popTo(tree, tree.stack.length - 1);
}

/** RSS and Atom take in each other's items: in a channel an entry is one, in a feed an item. */
function asItem({ format, head, itemAt, leafAt }: XmlTree, names: XmlName, scope: XmlScope): XmlName {
  if (itemAt !== -1 || leafAt !== -1 || head === null) return names;
  const { name } = names;
  const isGuest = format.item === 'item' ? name === 'entry' || name === 'atom:entry' : name === 'item';
  return isGuest ? { ...nameIn(scope, format.item), name: format.item, container: true, tag: names.tag } : names;
}

/** What follows a root that ended too early still belongs to its head. */
function contextOf(tree: XmlTree): XmlNode {
  return tree.stack.length === 1 && tree.head !== null ? tree.head : top(tree);
}

/** XHTML that is not closed properly makes what follows look like part of it: items and fields are none of its elements. */
function isEscaped(tree: XmlTree, { name }: XmlName): boolean {
  if (!name.startsWith('xhtml:') || tree.leafAt === -1) return false;
  const local = name.slice('xhtml:'.length);
  return local === tree.format.item || nameIn(outsideLeaf(tree), local).ends === 'any';
}

function outsideLeaf(tree: XmlTree): XmlScope {
  return (tree.stack[tree.leafAt - 1] ?? top(tree)).scope;
}

/** Each element may add to the base of the one around it: of 100,000 nested ones, every address would be that long. */
const MAX_BASE = 2000;

/** An address that nothing can be relative to is no base. */
function baseFrom(written: string, above: string): string {
  const base = written.length > MAX_BASE ? null : resolveUrl(written, above);
  return base !== null && /^https?:/.test(base) && base.length <= MAX_BASE ? base : above;
}

/** An empty `xml:lang` says that the language is unknown (XML 1.0 §2.12). */
function languageFrom(attributes: ReadonlyMap<string, string>, above: string | null): string | null {
  if (attributes.size === 0) return above;
  const written = attributes.get('xml:lang') ?? attributes.get('lang');
  return written === undefined ? above : written.trim() || null;
}

export function close(tree: XmlTree, tag: string, offset: number): void {
  const closing = nameIn(top(tree).scope, tag);
  const at = tree.openAt.get(closing.tag)?.at(-1) ?? -1;
  // An item ends by its own end tag or one of what holds it: not by one that belongs to an older, unclosed tag.
  if (at === -1 || (at < tree.itemAt && !closing.container)) {
    if (closing.isVoid || recover(tree, closing, offset)) return;
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
  else addLooseAddress(parent, value);
}

/** `<link/>https://…`: what a program writes that takes a feed for HTML, whose `<link>` is empty. */
function addLooseAddress(parent: XmlNode, value: string): void {
  const last = parent.children.at(-1);
  if (last === undefined || typeof last === 'string' || last.name !== 'link') return;
  const isEmpty = last.children.length === 0 && last.attributes.size === 0;
  if (!isEmpty || !/^\s*https?:\/\/\S+\s*$/i.test(value)) return;
  parent.children[parent.children.length - 1] = { ...last, children: [value] };
}

/** Ends the document. @returns the item that was still open, if the document ends in one of its fields */
export function closeAll(tree: XmlTree): XmlElement | null {
  const isBetweenFields = tree.leafAt === -1 && tree.text.trimEnd().endsWith('>');
  const cut = isBetweenFields ? null : (tree.stack[tree.itemAt] ?? null);
  if (tree.stack.length > 1) {
    const innermost = top(tree).names.tag;
    noteAt(tree, 'cut', tree.text.length, `the document ends inside <${innermost}>; what came before is kept`);
    const leaf = tree.stack[tree.leafAt];
    if (leaf !== undefined && !divisible.has(leaf.name)) tree.stack[tree.leafAt - 1]?.children.pop();
  }
  popTo(tree, 1);
  return cut;
}

function noteOutside(tree: XmlTree, value: string, offset: number): void {
  const text = value.trim();
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
  const scope = declarations.length === 0 ? above : scopeWith(above, declarations, tree.leafAt === -1);
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
