import { expect, test } from 'vitest';
import type { Item, ItemText } from '../../../src/model/item.ts';
import { read } from '../documents.ts';

/** A document, the field of its first item that the case is about, and what `shown` makes of that field. */
export type Case = readonly [document: string | Uint8Array, field: keyof Item, expected: string | null];

/** Each case is a test: its document is its name. */
export function runCases(cases: readonly Case[]): void {
  test.each(cases)('%s: %s', (document, field, expected) => {
    const [item] = read(document).items;
    expect(item === undefined ? 'no item' : shown(item, field)).toBe(expected);
  });
}

/** An item's field on one line: what is absent is left out. */
function shown(item: Item, field: keyof Item): string | null {
  const value = item[field];
  if (value === null || typeof value === 'string') return value;
  if (field === 'authors') return item.authors.map(({ name, email, url }) => joined([name, email, url])).join('; ');
  if (field === 'categories')
    return item.categories.map(({ term, scheme, label }) => joined([term, scheme, label])).join('; ');
  if (field === 'media') return item.media.map(shownMedium).join('; ');
  if (field === 'origin') return joined([item.origin?.title ?? null, item.origin?.url ?? null]);
  const { value: text, type } = value as ItemText;
  return type === 'text' ? `text: ${text}` : text;
}

function shownMedium({ url, type, bytes, width, height, caption, credit, role }: Item['media'][number]): string {
  const size = width === null && height === null ? null : `${width}x${height}`;
  return joined([role, url, type, bytes === null ? null : `${bytes}`, size, caption, credit]);
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' | ');
}

/** RSS around the fields of one item. */
export function inRss(fields: string, channel = ''): string {
  return `<rss version="2.0"><channel>${channel}<item>${fields}</item></channel></rss>`;
}

/** Atom 1.0 around the elements of one entry. */
export function inAtom(elements: string, feed = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${elements}</entry></feed>`;
}

/** Atom 0.3 around the elements of one entry. */
export function inOldAtom(elements: string, feed = ''): string {
  return `<feed version="0.3" xmlns="http://purl.org/atom/ns#">${feed}<entry>${elements}</entry></feed>`;
}

/** RSS 1.0 around the fields of one item. */
export function inRdf(fields: string, attributes = ''): string {
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>C</title></channel><item ${attributes}>${fields}</item></rdf:RDF>`;
}
