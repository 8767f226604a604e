import { type Decoded, decode } from '../lib/decode.ts';
import { messageOf } from '../lib/error.ts';
import { quote } from '../lib/quote.ts';
import type { DocumentKind, SourceDocument } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { resolveUrl } from './address.ts';
import { atom } from './atom.ts';
import { cdf } from './cdf.ts';
import { type Content, look } from './content.ts';
import { hFeed } from './h-feed.ts';
import { jsonApi } from './json-api.ts';
import { jsonFeed } from './json-feed.ts';
import { jsonLd } from './json-ld.ts';
import { listing } from './listing.ts';
import { page, saysArticle } from './page.ts';
import { rdf } from './rdf.ts';
import { asSeen, type KindReader, nothing, type ReadAs } from './reading.ts';
import { rss } from './rss.ts';
import { rssJson } from './rss-json.ts';
import { sitemap } from './sitemap.ts';
import { sitemapIndex } from './sitemap-index.ts';
import { obstacleIn, whatPage } from './what-page.ts';

/** Every kind of source document. A new one is a file and a line here. */
const kinds: readonly KindReader[] = [
  cdf,
  rss,
  rdf,
  atom,
  rssJson,
  jsonFeed,
  jsonApi,
  sitemap,
  sitemapIndex,
  listing,
  jsonLd,
  hFeed,
  page,
];

/** A document as fetched. `contentType` and `contentLocation` as sent; `url` absolute, after redirects. */
export type Received = {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly contentLocation: string | null;
  readonly url: string;
};

/**
 * Reads a source's document: bytes → items. Never throws: damage is a problem, and costs no item that can be read.
 * A document that is none of the kinds is one of the kind `null` without items, and a problem says what was seen. An HTML
 * page where another kind was asked for is a `page` without items: an error page is no article.
 * @param as what the source says of its document: its kind, or rules to take it apart; else it is what it looks like
 */
export function parse(received: Received, as: ReadAs = asSeen): SourceDocument {
  try {
    return read(received, as, decode(received.body, received.contentType));
  } catch (error) {
    const why = messageOf(error);
    return nothing(as.kind, `the document at ${received.url} cannot be read: ${why}`);
  }
}

function read({ url, contentLocation }: Received, as: ReadAs, { text, messages }: Decoded): SourceDocument {
  if (text.trim() === '') return nothing(as.kind, 'the document is empty');
  const problems = messages.map((message) => ({ where: 'document', message }));
  const base = contentLocation === null ? url : (resolveUrl(contentLocation, url) ?? url);
  const content = look(text, url, base);
  const wanted = wantedKind(as);
  const seen = readerOf(content);
  if (seen === page && wanted !== null && !pageKinds.has(wanted)) return pageInstead(content, wanted);
  const reader = kinds.find(({ kind }) => kind === wanted) ?? seen;
  const list = wanted === null && seen === page ? markedList(content) : null;
  const document = list ?? readBy(reader, content, as);
  const some = document.items.length + document.more.length + document.problems.length > 0;
  const none = some ? [] : [noItems(content, document.kind)];
  return { ...document, problems: [...problems, ...document.problems, ...none] };
}

/** Fewer are a teaser on an article's page. */
export const MIN_LISTED = 3;

/** The articles that a page marks up as a list; `null` where it does not, or says that it is one article itself. */
function markedList(content: Content): SourceDocument | null {
  if (saysArticle(content)) return null;
  for (const reader of [jsonLd, hFeed]) {
    const document = reader.read(content, asSeen);
    if (document.items.length >= MIN_LISTED) return document;
  }
  return null;
}

/** Kinds that are HTML pages. */
const pageKinds: ReadonlySet<DocumentKind> = new Set(['page', 'listing', 'json-ld', 'h-feed']);

function wantedKind({ kind, listing, api }: ReadAs): DocumentKind | null {
  if (listing !== null) return 'listing';
  return api === null ? kind : 'json-api';
}

/** The first element, or the JSON, that a kind calls its own. */
function readerOf({ elements, json }: Content): KindReader | null {
  if (json !== null) return kinds.find((reader) => reader.ownsJson(json.value)) ?? null;
  const owners = elements.flatMap((element) => kinds.find((reader) => reader.roots.includes(element)) ?? []);
  const [owner = null] = owners;
  // Servers put an empty page before a feed, and browsers theirs around one.
  const wrapped = owners.find((each) => each !== page);
  const hasItems = elements.includes('item') || elements.includes('entry');
  return owner === page && wrapped !== undefined && hasItems ? wrapped : owner;
}

function readBy(reader: KindReader | null, content: Content, as: ReadAs): SourceDocument {
  if (reader === null) return nothing(null, `this is no kind of document we know: ${seenIn(content)}`);
  return reader === page ? articlePage(content) : reader.read(content, as);
}

/** An error page is no article. */
function articlePage(content: Content): SourceDocument {
  const document = page.read(content, asSeen);
  const obstacle = saysArticle(content) ? null : obstacleIn(content.text);
  if (obstacle === null) return document;
  return { ...document, items: [], problems: [{ where: 'document', message: `this is ${obstacle}` }] };
}

function pageInstead(content: Content, wanted: DocumentKind): SourceDocument {
  const document = page.read(content, asSeen);
  const seen = whatPage(content.text) ?? 'an HTML page';
  const message = `${seen} came instead of ${wanted}: ${quote(document.title ?? content.text)}`;
  return { ...document, items: [], problems: [{ where: 'document', message }] };
}

function noItems(content: Content, kind: DocumentKind | null): Problem {
  return {
    where: 'document',
    message: `no items were found in this ${kind ?? 'unknown'} document: ${seenIn(content)}`,
  };
}

function seenIn({ text, elements }: Content): string {
  const [first] = elements;
  return first === undefined ? quote(text) : `it begins with <${first}>, ${quote(text)}`;
}
