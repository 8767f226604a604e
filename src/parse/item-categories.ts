import type { ItemCategory } from '../model/item.ts';
import { attributeOf, childrenOf, deepTextOf, type XmlElement } from './element.ts';

type Reader = (element: XmlElement) => readonly ItemCategory[];

const readers: Readonly<Record<string, Reader>> = {
  category: printed,
  'atom:category': printed,
  'media:category': printed,
  'dc:subject': printed,
  'dcterms:subject': printed,
  'prism:keyword': printed,
  'itunes:category': nested,
  'googleplay:category': nested,
  'itunes:keywords': listed,
  'media:keywords': listed,
  keywords: listed,
  tags: listed,
  tag: printed,
  'media:group': below,
  'media:content': below,
};

/** Media modules put keywords into media elements, two deep. */
const MAX_DEPTH = 3;

/** Every category an item names, each once, in document order. */
export function categoriesOf(item: XmlElement): readonly ItemCategory[] {
  const byKey = new Map<string, ItemCategory>();
  for (const category of collect(item, 0)) {
    const key = `${category.scheme ?? ''}\n${category.term}`;
    if (!byKey.has(key)) byKey.set(key, category);
  }
  return [...byKey.values()];
}

function collect(element: XmlElement, depth: number): readonly ItemCategory[] {
  const found: ItemCategory[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || !Object.hasOwn(readers, child.name)) continue;
    const reader = readers[child.name];
    const inside = reader === below ? (depth < MAX_DEPTH ? collect(child, depth + 1) : []) : (reader?.(child) ?? []);
    // Not as arguments of one call, of which there may be only so many.
    for (const category of inside) found.push(category);
  }
  return found;
}

/** Media elements are looked into by `collect`. */
function below(): readonly ItemCategory[] {
  return [];
}

/** The term stands in the element (RSS), else in `term` (Atom). */
function printed(element: XmlElement): readonly ItemCategory[] {
  const label = attributeOf(element, 'label');
  const term = attributeOf(element, 'term') ?? deepTextOf(element) ?? attributeOf(element, 'text') ?? label;
  const scheme = attributeOf(element, 'scheme') ?? attributeOf(element, 'domain');
  return term === null ? [] : [{ term, scheme, label }];
}

/** Podcast categories stand in an attribute, with their own categories below. */
function nested(element: XmlElement): readonly ItemCategory[] {
  const own = printed(element);
  const scheme = element.name.startsWith('itunes:') ? 'http://www.itunes.com/' : null;
  return [
    ...own.map((category) => ({ ...category, scheme: category.scheme ?? scheme })),
    ...childrenOf(element, element.name).flatMap((child) => printed(child).map((each) => ({ ...each, scheme }))),
  ];
}

/** Keywords with commas between them. */
function listed(element: XmlElement): readonly ItemCategory[] {
  return (deepTextOf(element) ?? '').split(/[,;、，]/).flatMap((part) => {
    const term = part.trim();
    return term === '' ? [] : [{ term, scheme: null, label: null }];
  });
}
