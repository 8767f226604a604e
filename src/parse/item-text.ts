import type { ItemText } from '../model/item.ts';
import { atomText } from './atom-text.ts';
import { attributeOf, childrenInOrder, childrenOf, type NameOrder, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';
import { rebase } from './rebase.ts';
import { markupOf } from './xml-html.ts';

/** Whether `title`, `summary` and `content` are Atom's constructs, or RSS's where markup is always allowed. */
export type Style = 'rss' | 'atom';

/** A text, and the address that addresses in it are relative to. */
export type FoundText = { readonly text: ItemText; readonly base: string };

/** What is asked of an item: names of elements in order of precedence, and whose names they are. */
export type TextQuery = { readonly names: NameOrder; readonly style: Style; readonly report: Report };

/** @returns the first text found under these names, in the order of the names; of two under one name, the one with markup */
export function findText(item: XmlElement, { names, style, report }: TextQuery): FoundText | null {
  let plain: { readonly name: string; readonly found: FoundText } | null = null;
  for (const child of childrenInOrder(item, names)) {
    if (plain !== null && plain.name !== child.name) break;
    const text = textIn(child, style, report);
    if (text === null) continue;
    const found = { text, base: child.base };
    if (text.type === 'html') return found;
    plain ??= { name: child.name, found };
  }
  return plain?.found ?? null;
}

/** All texts under one name, in document order. */
export function findTexts(item: XmlElement, name: string, style: Style, report: Report): readonly FoundText[] {
  return childrenOf(item, name).flatMap((child) => {
    const text = textIn(child, style, report);
    return text === null ? [] : [{ text, base: child.base }];
  });
}

/** An item has one base address: that of its content. A summary that is relative to another one is made absolute. */
export function withOneBase(summary: FoundText | null, content: FoundText | null): ItemText | null {
  if (summary === null || content === null || summary.base === content.base || summary.text.type !== 'html') {
    return summary?.text ?? null;
  }
  return { ...summary.text, value: rebase(summary.text.value, summary.base) };
}

const atomNames = new Set(['title', 'summary', 'content', 'tagline', 'subtitle']);

function textIn(element: XmlElement, style: Style, report: Report): ItemText | null {
  const { name } = element;
  if (name.startsWith('atom:') || (style === 'atom' && atomNames.has(name))) return atomText(element, report);
  if (name === 'content:items') return contentItems(element);
  const isPlain = name.startsWith('media:') && attributeOf(element, 'type')?.toLowerCase() !== 'html';
  const value = markupOf(element);
  return value === null ? null : { value, type: isPlain ? 'text' : 'html' };
}

/** How far down `content:items` a value stands: bag, li, item, value. */
const MAX_DEPTH = 6;

/** The older form of mod_content. @see https://web.resource.org/rss/1.0/modules/content/ */
function contentItems(element: XmlElement, depth = 0): ItemText | null {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const value = child.name === 'rdf:value' ? markupOf(child) : null;
    if (value !== null) return { value, type: 'html' };
    const below = depth === MAX_DEPTH ? null : contentItems(child, depth + 1);
    if (below !== null) return below;
  }
  return null;
}
