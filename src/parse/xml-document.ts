import type { DocumentKind, Item, SourceDocument } from '../model/item.ts';
import type { Content } from './content.ts';
import { damageProblems } from './damage.ts';
import { deepTextOf, type XmlElement } from './element.ts';
import { itemPlace } from './item-place.ts';
import { readItems } from './read-items.ts';
import type { Report } from './reading.ts';
import { readXml } from './xml.ts';
import type { XmlFormat } from './xml-stack.ts';

/** What an XML kind says of its documents beyond their elements. */
export type XmlReading = XmlFormat & {
  readonly kind: DocumentKind;
  /** @param head `channel` or `feed` */
  readonly readHead: (head: XmlElement) => Pick<SourceDocument, 'title' | 'homeUrl' | 'language'>;
  readonly readItem: (item: XmlElement, head: XmlElement, report: Report) => Item;
};

/** Reads an XML document with an adapter. */
export function readXmlDocument(content: Content, reading: XmlReading): SourceDocument {
  const { head, items, cut, damage } = readXml(content.text, content.base, reading);
  const top = withoutItems(head ?? emptyElement(content.base), reading.item);
  const readOne = (element: XmlElement, report: Report) => {
    const item = reading.readItem(element, top, report);
    return element === cut ? keptOfCut(item, report) : item;
  };
  const read = readItems(items, { readOne, holdsAnything });
  const placeOf = (item: XmlElement | null) => placeIn(items, item);
  return {
    kind: reading.kind,
    ...reading.readHead(top),
    items: read.items,
    more: [],
    problems: [...damageProblems(damage, placeOf), ...read.problems],
  };
}

/** A head says nothing more often, and has no more to say. */
const MAX_OF_NAME = 20;
const MAX_NAMES = 200;

/** Every item asks its head for what it inherits: the head must not be as long as the document. */
export function withoutItems(head: XmlElement, item: string): XmlElement {
  const counts = new Map<string, number>();
  const children = head.children.filter((child) => {
    const name = typeof child === 'string' ? '' : child.name;
    const count = counts.get(name) ?? 0;
    if (name === item || count === MAX_OF_NAME || (count === 0 && counts.size === MAX_NAMES)) return false;
    counts.set(name, count + 1);
    return true;
  });
  return { ...head, children };
}

export function emptyElement(base: string): XmlElement {
  return { name: '', attributes: new Map(), children: [], base, language: null };
}

/** Whether any element in it says something. */
function holdsAnything(item: XmlElement): boolean {
  return item.children.some((child) => {
    return typeof child !== 'string' && (textualAttribute(child) || deepTextOf(child) !== null);
  });
}

function textualAttribute({ attributes }: XmlElement): boolean {
  return [...attributes.values()].some((value) => value.trim() !== '');
}

/** Half an item that nothing identifies would come back whole as another one. */
function keptOfCut(item: Item, report: Report): Item | null {
  if (item.url !== null || item.guid !== null) return item;
  report('was cut off before its address or id and is left out');
  return null;
}

function placeIn(items: readonly XmlElement[], item: XmlElement | null): string {
  if (item === null) return 'document';
  const title = item.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === 'title');
  const text = title?.children.filter((child) => typeof child === 'string').join('');
  return itemPlace(items.indexOf(item), text?.trim() || null);
}
