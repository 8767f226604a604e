import { messageOf } from '../lib/error.ts';
import type { DocumentKind, Item, SourceDocument } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Content } from './content.ts';
import { itemPlace } from './quote.ts';

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

/**
 * Reads items one by one: one that fails costs only itself, one without anything to read is left out.
 * @param readOne reads one raw item; `null`: it has said why there is none; may throw
 */
export function readEach<Raw>(
  raws: readonly Raw[],
  readOne: (raw: Raw, report: Report) => Item | null,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const items: Item[] = [];
  const problems: Problem[] = [];
  raws.forEach((raw, index) => {
    const messages: string[] = [];
    const item = attempt(() => readOne(raw, (message) => messages.push(message)), messages);
    if (item !== null && isReadable(item)) items.push(item);
    else if (item !== null) messages.push('says nothing and is left out');
    const where = itemPlace(index, item?.title?.value ?? null);
    problems.push(...messages.map((message) => ({ where, message })));
  });
  return { items, problems };
}

/** A document of which nothing could be read. */
export function nothing(kind: DocumentKind | null, message: string): SourceDocument {
  const problems = [{ where: 'document', message }];
  return { kind, title: null, homeUrl: null, language: null, items: [], more: [], problems };
}

function attempt(readOne: () => Item | null, messages: string[]): Item | null {
  try {
    return readOne();
  } catch (error) {
    messages.push(`cannot be read: ${messageOf(error)}`);
    return null;
  }
}

/** What is not worth publishing is decided later: here an item counts once it says anything. */
function isReadable({ baseUrl: _base, language: _language, ...said }: Item): boolean {
  return Object.values(said).some((value) => value !== null && (!Array.isArray(value) || value.length > 0));
}
