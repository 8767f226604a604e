import { childrenInOrder, deepTextOf, type NameOrder, nameOrder, type XmlElement } from './element.ts';

/** A format's own names stand first among them in its documents, too: no other has them. */
const publishedNames = nameOrder([
  ...['pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'atom:published', 'atom:issued'],
  ...['dcterms:available', 'dcterms:date', 'prism:publicationdate', 'prism:coverdate', 'dcterms:created', 'created'],
  ...['atom:created', 'date', 'dc:pubdate', 'publicationdate', 'pubtime', 'dc:created', 'dc:issued'],
]);
const modifiedNames = nameOrder([
  ...['updated', 'atom:updated', 'modified', 'atom:modified', 'dcterms:modified', 'lastmod', 'lastmodified'],
  ...['dc:modified', 'prism:modificationdate', 'lastbuilddate', 'dcterms:updated'],
]);

/** As printed. */
export function publishedOf(item: XmlElement): string | null {
  return firstDate(item, publishedNames);
}

/** As printed. */
export function modifiedOf(item: XmlElement): string | null {
  return firstDate(item, modifiedNames);
}

/** What has no digit is no date: it counts only if nothing better is there. */
function firstDate(item: XmlElement, names: NameOrder): string | null {
  let other: string | null = null;
  for (const child of childrenInOrder(item, names)) {
    const text = deepTextOf(child);
    if (text === null) continue;
    if (/\d/.test(text)) return text;
    other ??= text;
  }
  return other;
}
