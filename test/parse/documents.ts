import type { DocumentKind, SourceDocument } from '../../src/model/item.ts';
import type { Listing } from '../../src/model/source.ts';
import { parse } from '../../src/parse/index.ts';
import { asSeen } from '../../src/parse/reading.ts';

export const DOCUMENT_URL = 'https://feeds.example.com/dir/feed';

/** Parses a document given as text or bytes. */
export function read(
  body: string | Uint8Array,
  over: { readonly contentType?: string; readonly kind?: DocumentKind; readonly listing?: Listing } = {},
): SourceDocument {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const { contentType = null, kind = null, listing = null } = over;
  return parse({ body: bytes, contentType, contentLocation: null, url: DOCUMENT_URL }, { ...asSeen, kind, listing });
}

/** An RSS document around these items; the items begin on line 3. */
export function rssOf(items: string): string {
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Harbor</title>\n${items}\n</channel></rss>`;
}

export function titlesOf(document: SourceDocument): readonly (string | null)[] {
  return document.items.map((item) => item.title?.value ?? null);
}
