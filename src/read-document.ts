import type { DocumentKind, Item } from './model/item.ts';
import type { Page } from './model/page.ts';
import type { Problem } from './model/problem.ts';
import type { Source } from './model/source.ts';
import type { Identified } from './model/story.ts';
import type { Instant } from './model/time.ts';
import { normalize } from './normalize/normalize.ts';
import { parse, type Received } from './parse/index.ts';
import { identify } from './story/identity.ts';

export type { Received } from './parse/index.ts';

/** A news item of a source with what it was made from, so that its page can be added. */
export type ReadItem = { readonly item: Item; readonly identified: Identified };

export type ReadDocument = {
  readonly kind: DocumentKind | null;
  /** Of the publisher, as the document says. */
  readonly homeUrl: string | null;
  readonly items: readonly ReadItem[];
  /** Further documents that belong to it. */
  readonly more: readonly string[];
  readonly problems: readonly Problem[];
};

/**
 * The pure part of the write line: bytes → items → drafts with their keys. An item that cannot be normalized becomes a
 * problem and costs no other.
 * @param now the drafts' firstSeenAt
 */
export function readDocument(received: Received, source: Source, now: Instant): ReadDocument {
  const document = parse(received, source);
  const problems = [...document.problems];
  const read = document.items.flatMap((item, index) => {
    try {
      const { draft, problems: found } = normalize({ source, item, page: null, now });
      problems.push(...found);
      return [{ item, draft }];
    } catch (error) {
      problems.push({
        where: `item ${index + 1} ${JSON.stringify(item.title?.value ?? item.url)}`,
        message: `cannot be normalized: ${error}`,
      });
      return [];
    }
  });
  const identified = identify(read.map(({ draft }) => draft));
  const items = pair(
    read.map(({ item }) => item),
    identified,
  );
  const { kind, homeUrl, more } = document;
  return { kind, homeUrl, items, more, problems };
}

/** The same item with what its page says. Its fingerprint stays that of the item: only that is seen at every poll. */
export function addPage(
  { item, identified }: ReadItem,
  page: Page,
  source: Source,
  now: Instant,
): { readonly identified: Identified; readonly problems: readonly Problem[] } {
  const { draft, problems } = normalize({ source, item, page, now });
  return { identified: { ...identified, draft }, problems: [...page.problems, ...problems] };
}

/** A document that is an article page itself: all there is to know is on it. */
export function readPage(page: Page, document: ReadDocument, source: Source, now: Instant): ReadDocument {
  // A page's own reading of its headline is better than its <title>.
  const untitled = document.items.map(({ item }) => (page.title === null ? item : { ...item, title: null }));
  const drafts = untitled.map((item) => normalize({ source, item, page, now }));
  const identified = identify(drafts.map(({ draft }) => draft));
  return {
    ...document,
    items: pair(
      document.items.map(({ item }) => item),
      identified,
    ),
    problems: [...document.problems, ...page.problems, ...drafts.flatMap(({ problems }) => problems)],
  };
}

function pair(items: readonly Item[], identified: readonly Identified[]): readonly ReadItem[] {
  return items.flatMap((item, index) => {
    const found = identified[index];
    return found === undefined ? [] : [{ item, identified: found }];
  });
}
