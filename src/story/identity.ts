import { sha256 } from '../lib/hash.ts';
import type { Draft, Identified } from '../model/story.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * What an article is recognized by within its source, strongest evidence first:
 * - `guid:`, where there is none `item:` (address and headline), and `url:` say it is the same item;
 * - `family:` (the publisher's id without its wire version) says it is the same story under another address;
 * - `title:` says so only for wire revisions close in time, see `revise`;
 * - `text:` stands in where there is neither guid nor address.
 * @param drafts of one document: a guid that stands there twice with different addresses, or an address with different
 *   guids or headlines, names nothing and is left out
 */
export function identify(drafts: readonly Draft[]): readonly Identified[] {
  const repeated: Repeated = {
    guids: repeatedNames(drafts, guidOf, ({ canonicalUrl }) => canonicalUrl),
    urls: repeatedNames(
      drafts,
      ({ canonicalUrl }) => canonicalUrl,
      (draft) => guidOf(draft) ?? draft.rawTitle,
    ),
  };
  return drafts.map((draft) => ({ draft, keys: keysOf(draft, repeated), fingerprint: fingerprint(draft) }));
}

/** Ids of one visit of the page under which the item stands: equal means the same item. */
export function itemKeys(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => ITEM_KEY.test(key));
}

/**
 * @param authority of the `tag:` URI: `feeds.example.org,2026`
 * @returns the same id for the same source and key, so that a crash before the commit repeats it
 * @see RFC 4151
 */
export function mintId(authority: string, sourceId: string, keys: readonly string[]): string {
  return `tag:${authority}:${sourceId}/${sha256(keys[0] ?? '').slice(0, 22)}`;
}

const ITEM_KEY = /^(?:guid|url|item|text):/;

/** The front page is the address of no article, whatever links to it. */
function isHome(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.pathname === '/' && parsed.search === '' && parsed.hash === '';
}

/** What names more than one item of a document. */
type Repeated = { readonly guids: ReadonlySet<string>; readonly urls: ReadonlySet<string> };

function guidOf({ nativeIds }: Draft): string | null {
  return nativeIds.guid;
}

function keysOf(draft: Draft, repeated: Repeated): readonly string[] {
  const { guid, publisherId } = draft.nativeIds;
  const url = draft.canonicalUrl;
  const keys = [
    guid === null || repeated.guids.has(guid) ? null : `guid:${guid}`,
    // Surer than the address alone, which some front pages give to several articles, one after the other.
    url === null || guid !== null ? null : `item:${sha256(`${url}\n${draft.rawTitle}`)}`,
    url === null || repeated.urls.has(url) || isHome(url) ? null : `url:${url}`,
    publisherId === null ? null : familyKey(publisherId),
    draft.title === '' || draft.kind === 'digest' ? null : `title:${sha256(draft.title.toLowerCase())}`,
  ].filter((key) => key !== null);
  const hasItemKey = keys.some((key) => ITEM_KEY.test(key));
  if (hasItemKey) return keys;
  return [`text:${sha256(`${draft.rawTitle}\n${draft.publishedAt?.raw ?? draft.bodyText ?? ''}`)}`, ...keys];
}

/** `AEN20201124010251315`: prefix, day and serial are the story; the wire version (51) and the desk (315) are not. */
const WIRE_ID = /^([A-Z]{3}\d{8}\d{4})\d{2}\d{3}$/;

function familyKey(publisherId: string): string | null {
  const family = WIRE_ID.exec(publisherId)?.[1];
  return family === undefined ? null : `family:${family}`;
}

function repeatedNames(
  drafts: readonly Draft[],
  nameOf: (draft: Draft) => string | null,
  meantBy: (draft: Draft) => string | null,
): ReadonlySet<string> {
  const meant = new Map<string, string | null>();
  const repeated = new Set<string>();
  for (const draft of drafts) {
    const name = nameOf(draft);
    if (name === null) continue;
    const first = meant.get(name);
    if (first === undefined) meant.set(name, meantBy(draft));
    else if (first !== meantBy(draft)) repeated.add(name);
  }
  return repeated;
}
