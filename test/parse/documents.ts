import type { DocumentKind, SourceDocument } from '../../src/model/item.ts';
import type { JsonApi, Listing } from '../../src/model/source.ts';
import { parse } from '../../src/parse/index.ts';

export const DOCUMENT_URL = 'https://feeds.example.com/dir/feed';

/** Parses a document given as text or bytes. */
export function read(
  body: string | Uint8Array,
  over: {
    readonly contentType?: string;
    readonly kind?: DocumentKind;
    readonly listing?: Listing;
    readonly api?: JsonApi;
  } = {},
): SourceDocument {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const { contentType = null, kind = null, listing = null, api = null } = over;
  return parse({ body: bytes, contentType, contentLocation: null, url: DOCUMENT_URL }, { kind, listing, api });
}

/** An RSS document around these items; the items begin on line 3. */
export function rssOf(items: string): string {
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbor</title>\n${items}\n</channel></rss>`;
}

export function titlesOf(document: SourceDocument): readonly (string | null)[] {
  return document.items.map((item) => item.title?.value ?? null);
}

/** Rules of a listing of which nothing is given but its items. */
export function listingOf(item: string, over: Partial<Listing> = {}): Listing {
  const fields = { where: null, url: null, title: null, date: null, summary: null, author: null, image: null };
  return { item, ...fields, next: null, pages: 1, ...over };
}

/** Paths of an API of which nothing is given but its items and their addresses. */
export function apiOf(items: string, url: string, over: Partial<JsonApi> = {}): JsonApi {
  const texts = { id: null, title: null, summary: null, body: null, author: null, image: null, keywords: null };
  return { items, url, ...texts, date: null, modified: null, ...over };
}
