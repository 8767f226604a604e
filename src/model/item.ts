import type { Problem } from './problem.ts';

/** Text as the document held it, after its own syntax (XML, JSON) was decoded once. */
export type ItemText = {
  readonly value: string;
  /** `html`: the format allows markup here (RSS descriptions, Atom type=html); `text`: it does not. */
  readonly type: 'text' | 'html';
};

export type ItemAuthor = {
  readonly name: string | null;
  readonly email: string | null;
  readonly url: string | null;
};

export type ItemCategory = {
  readonly term: string;
  readonly scheme: string | null;
  readonly label: string | null;
};

/** An enclosure, media:content, thumbnail, image or attachment as the item names it. */
export type ItemMedia = {
  /** Absolute. */
  readonly url: string;
  readonly type: string | null;
  readonly bytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alt: string | null;
  readonly role: 'image' | 'thumbnail' | 'enclosure';
};

/**
 * One thing in a source document: raw and untrusted. Absent is `null`.
 * Addresses are absolute (resolved against xml:base, then the document's address); an address that cannot be resolved
 * is `null` and a problem. Nothing else is cleaned here: that is `normalize`.
 */
export type Item = {
  readonly guid: string | null;
  /** Where to read it. Of RSS: link, else a guid that is a permalink. */
  readonly url: string | null;
  readonly title: ItemText | null;
  /** description, summary, JSON Feed `summary`. */
  readonly summary: ItemText | null;
  /** content:encoded, Atom content, JSON Feed content_html/content_text. */
  readonly content: ItemText | null;
  /** Addresses inside `summary` and `content` are relative to this one. */
  readonly baseUrl: string | null;
  /** As printed: pubDate, dc:date, issued, published, date_published. */
  readonly published: string | null;
  /** As printed: updated, modified, dcterms:modified, date_modified. */
  readonly modified: string | null;
  readonly authors: readonly ItemAuthor[];
  readonly categories: readonly ItemCategory[];
  readonly media: readonly ItemMedia[];
  readonly language: string | null;
  readonly rights: string | null;
  /** Where the item says it came from: RSS `source`, Atom `source`. */
  readonly origin: { readonly title: string | null; readonly url: string | null } | null;
};

export const DOCUMENT_KINDS = [
  'rss',
  'rdf',
  'atom',
  'cdf',
  'json-feed',
  'rss-json',
  'json-api',
  'sitemap',
  'sitemap-index',
  'listing',
  'json-ld',
  'h-feed',
  'page',
] as const;

/** `json-ld` and `h-feed` are pages that mark up a list of articles; `listing` one that rules of the source take apart. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a source's document holds. `items` has every item that could be read, in document order. */
export type SourceDocument = {
  /** `null`: nothing that we know. */
  readonly kind: DocumentKind | null;
  /** Further documents of the source that belong to this one: the next page of a listing, the sitemaps of an index. Absolute. */
  readonly more: readonly string[];
  readonly title: string | null;
  readonly homeUrl: string | null;
  readonly language: string | null;
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
};
