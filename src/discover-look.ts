import { decode } from './lib/decode.ts';
import { sha256 } from './lib/hash.ts';
import type { FetchFailure, FetchResult } from './model/fetch.ts';
import type { DocumentKind } from './model/item.ts';
import type { Listing, Source } from './model/source.ts';
import type { SourceTime } from './model/time.ts';
import type { Lead } from './parse/discover/feed-links.ts';
import { languageTag } from './parse/discover/site-name.ts';
import { parse, type Received } from './parse/index.ts';
import { whatPage } from './parse/what-page.ts';
import { type ReadDocument, readDocument } from './read-document.ts';

/** A source of news that was found. Absent is `null`. */
export type Found = {
  readonly kind: DocumentKind;
  /** After redirects. */
  readonly url: string;
  /** How it was found, for a human: `declared by the page`. */
  readonly via: string;
  readonly title: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** IANA zone, where the source is known to write its dates in one. */
  readonly timezone: string | null;
  readonly listing: Listing | null;
  readonly items: number;
  /** Whether its items have headlines: those of plain sitemaps do not. */
  readonly hasTitles: boolean;
  /** Whether it is a feed of readers' comments. */
  readonly isComments: boolean;
  /** Of its items. */
  readonly newest: SourceTime | null;
  /** The first three. */
  readonly samples: readonly Sample[];
  /** The same for the same items, wherever they are. */
  readonly fingerprint: string;
};

export type Sample = { readonly title: string; readonly publishedAt: string | null; readonly url: string | null };

/** What came back from an address. */
export type Looked = {
  readonly lead: Lead;
  /** For a human: `rss, 20 items`, `a login page`. */
  readonly outcome: string;
  /** Whether a server answered. */
  readonly isReached: boolean;
  readonly found: Found | null;
  /** Where it is an HTML page. */
  readonly page: { readonly text: string; readonly url: string; readonly received: Received } | null;
  /** Documents that it leads to: the sitemaps of an index. */
  readonly more: readonly string[];
};

export type LookTools = {
  readonly now: string;
  /** The source to read a document of this address as. */
  readonly sourceFor: (url: string) => Source;
};

/** Of a page that begins with neither `<html>` nor anything else that tells. */
const HTML = /<(?:html|head|body|title|link|meta|a|div|p|table|form|script)\b/i;

/** Kinds that are a page for people first. */
const PAGES: ReadonlySet<DocumentKind | null> = new Set(['page', 'json-ld', 'h-feed', 'listing']);

/** Reads what came back from an address, whatever it is. */
export function lookAt(lead: Lead, visit: FetchResult, tools: LookTools): Looked {
  const nothing = { lead, isReached: isReached(visit), found: null, page: null, more: [] };
  if (visit.kind !== 'fetched') return { ...nothing, outcome: failureOf(visit, lead.url) };
  const { found, document } = readAs(lead, visit, { listing: null, tools });
  const { text } = decode(visit.body, visit.contentType);
  const isPage = PAGES.has(document.kind) || (document.kind === null && HTML.test(text));
  const page = isPage ? { text, url: visit.url, received: visit } : null;
  return { ...nothing, found, page, more: document.more, outcome: outcomeOf(document, found, text) };
}

/** Where no server answers, another path of it does not either. */
const UNREACHED: ReadonlySet<FetchFailure> = new Set([
  'refused-address',
  'invalid-url',
  'dns',
  'connect',
  'tls',
  'timeout',
  'reset',
]);

function isReached(visit: FetchResult): boolean {
  return visit.kind !== 'failed' || !UNREACHED.has(visit.reason);
}

/** What a visit met that brought nothing; the address itself is left out where it says it again. */
export function failureOf(visit: Exclude<FetchResult, { kind: 'fetched' }>, url: string): string {
  return visit.kind === 'failed' ? visit.message.replace(`GET ${url} `, '') : 'not modified';
}

/** Reads a page by the rules of a listing. */
export function lookAtListing(
  lead: Lead,
  { listing, received, tools }: { readonly listing: Listing; readonly received: Received; readonly tools: LookTools },
): Found | null {
  return readAs(lead, received, { listing, tools }).found;
}

type As = { readonly listing: Listing | null; readonly tools: LookTools };

function readAs(
  lead: Lead,
  received: Received,
  { listing, tools }: As,
): { found: Found | null; document: ReadDocument } {
  const known = tools.sourceFor(received.url);
  const source = { ...known, kind: null, listing, api: null };
  const document = readDocument(received, source, tools.now);
  const { kind } = document;
  if (kind === null || kind === 'page' || document.items.length === 0) return { found: null, document };
  const { title, language } = parse(received, { kind: null, listing, api: null });
  const drafts = document.items.map(({ identified }) => identified.draft);
  const times = drafts.flatMap(({ publishedAt, modifiedAt }) => publishedAt ?? modifiedAt ?? []);
  const found: Found = {
    kind,
    url: received.url,
    via: lead.via,
    title,
    language: languageTag(language ?? document.items[0]?.item.language ?? null),
    timezone: known.timezone === 'UTC' ? null : known.timezone,
    listing,
    items: drafts.length,
    hasTitles: document.items.some(({ item }) => item.title !== null),
    isComments: /\/comments?\b/i.test(received.url) || /^comments? (?:on|for)\b|댓글/i.test(title ?? ''),
    newest: times.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
    samples: drafts.slice(0, SAMPLES).map((draft) => ({
      title: draft.title,
      publishedAt: draft.publishedAt?.at ?? null,
      url: draft.url,
    })),
    fingerprint: sha256(JSON.stringify(drafts.slice(0, COMPARED).map(({ url, title: headline }) => url ?? headline))),
  };
  return { found, document };
}

const SAMPLES = 3;
/** RSS and Atom of the same site may differ in how far they go back. */
const COMPARED = 5;

function outcomeOf({ kind, items, more, problems }: ReadDocument, found: Found | null, text: string): string {
  if (found !== null) return `${found.kind}, ${items.length} ${items.length === 1 ? 'item' : 'items'}`;
  if (kind === 'page') return whatPage(text) ?? 'an HTML page';
  if (more.length > 0) return `${kind}, leads to ${more.length} more`;
  if (kind !== null) return `${kind} without items`;
  return whatPage(text) ?? problems[0]?.message ?? 'nothing that we know';
}
