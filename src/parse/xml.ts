import { type QuoteType, Tokenizer } from 'htmlparser2';
import { quote } from '../lib/quote.ts';
import { type DamageList, lineAt, note } from './damage.ts';
import { withoutSubset } from './doctype.ts';
import type { XmlElement } from './element.ts';
import {
  isMisspeltCdata,
  isSuspectAside,
  isSuspectAttribute,
  isSuspectCdata,
  isSuspectTag,
  repairMarkup,
} from './xml-repair.ts';
import { noteAt, startTree, type XmlFormat, type XmlTree } from './xml-stack.ts';
import { decodeReferences, forbidden, type OddReference } from './xml-text.ts';
import { addText, close, closeAll, open } from './xml-tree.ts';

export type XmlDocument = {
  /** `channel` or `feed`, the first. */
  readonly head: XmlElement | null;
  /** Wherever they stand, in document order; none inside another. */
  readonly items: readonly XmlElement[];
  /** The item that was still open when the document ended. */
  readonly cut: XmlElement | null;
  readonly damage: DamageList;
};

/**
 * Reads an XML document with a format's items, however damaged it is: what is wrong is noted and read past.
 * Markup so broken that a tag would swallow what follows is repaired first, and the document read again.
 * Depth costs no stack; entities that a DOCTYPE declares are not expanded.
 * @param url the document's address, where `xml:base` begins
 */
export function readXml(text: string, url: string, format: XmlFormat): XmlDocument {
  const damage: DamageList = new Map();
  const clean = withoutSubset(withoutForbidden(withLineFeeds(text), damage));
  const asWritten = startTree(clean, url, format, new Map(damage));
  if (tokenize(asWritten, 'stop when in doubt')) return finished(asWritten);
  const repair = repairMarkup(clean);
  for (const { offset, excerpt } of repair.changes) {
    const message = `markup that is not closed properly is read as text: ${quote(excerpt)}`;
    note(damage, 'markup', () => ({ item: null, line: lineAt(clean, offset), message }));
  }
  const repaired = startTree(repair.text, url, format, damage);
  tokenize(repaired, 'read to the end');
  return finished(repaired);
}

function finished(tree: XmlTree): XmlDocument {
  const cut = closeAll(tree);
  return { head: tree.head, items: tree.items, cut, damage: tree.damage };
}

/** XML 1.0 §2.11. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function withoutForbidden(text: string, damage: DamageList): string {
  const first = text.search(forbidden);
  if (first === -1) return text;
  const code = text.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0');
  const clean = text.replace(forbidden, '');
  const message = `control characters that XML forbids are left out: ${text.length - clean.length}, the first U+${code}`;
  note(damage, 'control', () => ({ item: null, line: lineAt(text, first), message }));
  return clean;
}

/** @returns false where it stopped because markup is so broken that it would swallow what follows */
function tokenize(tree: XmlTree, mode: 'stop when in doubt' | 'read to the end'): boolean {
  let stopped = false;
  const doubt = (isSuspect: boolean): void => {
    if (!isSuspect || stopped || mode === 'read to the end') return;
    stopped = true;
    tokenizer.pause();
  };
  const callbacks = { ...textCallbacks(tree, doubt), ...tagCallbacks(tree, doubt) };
  const tokenizer: Tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, callbacks);
  tokenizer.write(tree.text);
  if (!stopped) tokenizer.end();
  return !stopped;
}

type Doubt = (isSuspect: boolean) => void;

function textCallbacks(tree: XmlTree, doubt: Doubt) {
  const { text } = tree;
  return {
    ontext(start: number, end: number) {
      addText(tree, decode(tree, text.slice(start, end), start), start);
      doubt(end === text.length && text.startsWith('<?', start - 2));
    },
    // References are not decoded by the tokenizer: it would cut the text at each, and knows XML's five only.
    ontextentity() {},
    oncdata(start: number, end: number, offset: number) {
      const content = text.slice(start, end - offset);
      doubt(isSuspectCdata(content, offset > 0));
      addText(tree, content, start);
    },
    oncomment(start: number, end: number, offset: number) {
      doubt(isSuspectAside(text.slice(start, end), offset > 0));
    },
    ondeclaration(start: number) {
      const opening = text.slice(start, start + 12);
      doubt(isMisspeltCdata(opening));
      tree.hasDoctype ||= /^doctype/i.test(opening);
    },
    onprocessinginstruction(start: number, end: number) {
      doubt(isSuspectAside(text.slice(start, end), false));
    },
  };
}

/** The start tag being read; `complete` is false from its name to its end. */
type StartTag = { name: string; offset: number; attributes: string[]; complete: boolean };

function tagCallbacks(tree: XmlTree, doubt: Doubt) {
  const { text } = tree;
  const tag: StartTag = { name: '', offset: 0, attributes: [], complete: true };
  const opened = () => {
    doubt(isSuspectTag(tag.name));
    open(tree, tag.name, tag.attributes, tag.offset);
    if (tag.attributes.length > 0) tag.attributes = [];
    tag.complete = true;
  };
  return {
    ...attributeCallbacks(tree, tag, doubt),
    onopentagname(start: number, end: number) {
      tag.name = text.slice(start, end);
      tag.offset = start;
      tag.complete = false;
    },
    onopentagend: opened,
    onselfclosingtag(end: number) {
      opened();
      close(tree, tag.name, end);
    },
    onclosetag(start: number, end: number) {
      const closing = text.slice(start, end);
      doubt(isSuspectTag(closing) || isOpenEnd(text, end));
      close(tree, closing, start);
    },
    onend() {
      doubt(!tag.complete && text.includes('<', tag.offset));
    },
  };
}

/** An end tag whose `>` is missing would take that of the next tag. */
function isOpenEnd(text: string, end: number): boolean {
  if (text[end] === '>') return false;
  const close = text.indexOf('>', end);
  return text.slice(end, close === -1 ? text.length : close).includes('<');
}

function attributeCallbacks(tree: XmlTree, tag: StartTag, doubt: Doubt) {
  const { text } = tree;
  let name = '';
  let rawValue = '';
  return {
    onattribname(start: number, end: number) {
      name = text.slice(start, end);
      rawValue = '';
    },
    onattribdata(start: number, end: number) {
      rawValue = text.slice(start, end);
    },
    onattribentity() {},
    onattribend(_quote: QuoteType, end: number) {
      doubt(isSuspectAttribute(name, rawValue));
      tag.attributes.push(name, decode(tree, rawValue, end));
    },
  };
}

function decode(tree: XmlTree, raw: string, offset: number): string {
  return decodeReferences(raw, (reference) => noteReference(tree, reference, offset));
}

function noteReference(tree: XmlTree, { kind, text }: OddReference, offset: number): void {
  if (kind === 'bare') noteAt(tree, 'ampersand', offset, `"&" that begins no entity is read as text: ${quote(text)}`);
  else if (kind === 'unknown') noteAt(tree, text, offset, `entity ${text} is not known and is kept as text`);
  else if (!tree.hasDoctype) noteAt(tree, text, offset, `entity ${text} is not declared and is read as in HTML`);
}
