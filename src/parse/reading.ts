import type { DocumentKind, Item, SourceDocument } from '../model/item.ts';
import type { Source } from '../model/source.ts';
import type { Content } from './content.ts';

/** What a source says of its document: its kind, or rules to take it apart. */
export type ReadAs = Pick<Source, 'kind' | 'listing' | 'api'>;

/** A source that says nothing of its document. */
export const asSeen: ReadAs = { kind: null, listing: null, api: null };

/** A kind of source document: how it is recognized, and how it is read. */
export type KindReader = {
  readonly kind: DocumentKind;
  /** Elements it can begin with, local names in lower case. */
  readonly roots: readonly string[];
  /** Whether a JSON document is of this kind. */
  readonly ownsJson: (value: unknown) => boolean;
  /** @returns every item that could be read, none where the content is of another kind */
  readonly read: (content: Content, as: ReadAs) => SourceDocument;
};

/** One item as read, and what was wrong with it. */
export type ReadItem = { readonly item: Item; readonly messages: readonly string[] };

/** Told of what is wrong with the item being read. */
export type Report = (message: string) => void;

/** A picture or enclosure of which nothing is known but its address. */
export const noMedia = {
  type: null,
  bytes: null,
  width: null,
  height: null,
  caption: null,
  credit: null,
  alt: null,
} as const;

export const noItem: Item = {
  guid: null,
  url: null,
  title: null,
  summary: null,
  content: null,
  baseUrl: null,
  published: null,
  modified: null,
  authors: [],
  categories: [],
  media: [],
  language: null,
  rights: null,
  origin: null,
};

/** A document of which nothing could be read. */
export function nothing(kind: DocumentKind | null, message: string): SourceDocument {
  const problems = [{ where: 'document', message }];
  return { kind, title: null, homeUrl: null, language: null, items: [], more: [], problems };
}
