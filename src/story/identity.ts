import { sha256 } from '../lib/hash.ts';
import type { Draft, Identified } from '../model/story.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * What an article is recognized by within its source, strongest evidence first:
 * - `guid:` and `url:` say it is the same item;
 * - `family:` (the publisher's id without its wire version) says it is the same story under another address;
 * - `title:` says so only for wire revisions close in time, see `revise`;
 * - `text:` stands in where there is neither guid nor address.
 * @param drafts of one document: a guid that stands there twice with different addresses names nothing and is left out
 */
export function identify(drafts: readonly Draft[]): readonly Identified[] {
  const repeated = repeatedGuids(drafts);
  return drafts.map((draft) => ({ draft, keys: keysOf(draft, repeated), fingerprint: fingerprint(draft) }));
}

/** Ids of one visit of the page under which the item stands: equal means the same item. */
export function itemKeys(keys: readonly string[]): readonly string[] {
  return keys.filter((key) => key.startsWith('guid:') || key.startsWith('url:') || key.startsWith('text:'));
}

/**
 * @param authority of the `tag:` URI: `feeds.example.org,2026`
 * @returns the same id for the same source and key, so that a crash before the commit repeats it
 * @see RFC 4151
 */
export function mintId(authority: string, sourceId: string, keys: readonly string[]): string {
  return `tag:${authority}:${sourceId}/${sha256(keys[0] ?? '').slice(0, 22)}`;
}

function keysOf(draft: Draft, repeated: ReadonlySet<string>): readonly string[] {
  const { guid, publisherId } = draft.nativeIds;
  const keys = [
    guid === null || repeated.has(guid) ? null : `guid:${guid}`,
    draft.canonicalUrl === null ? null : `url:${draft.canonicalUrl}`,
    publisherId === null ? null : familyKey(publisherId),
    draft.title === '' || draft.kind === 'digest' ? null : `title:${sha256(draft.title.toLowerCase())}`,
  ].filter((key) => key !== null);
  const hasItemKey = keys.some((key) => key.startsWith('guid:') || key.startsWith('url:'));
  if (hasItemKey) return keys;
  return [`text:${sha256(`${draft.rawTitle}\n${draft.publishedAt?.raw ?? draft.bodyText ?? ''}`)}`, ...keys];
}

/** `AEN20201124010251315`: prefix, day and serial are the story; the wire version (51) and the desk (315) are not. */
const WIRE_ID = /^([A-Z]{3}\d{8}\d{4})\d{2}\d{3}$/;

function familyKey(publisherId: string): string | null {
  const family = WIRE_ID.exec(publisherId)?.[1];
  return family === undefined ? null : `family:${family}`;
}

function repeatedGuids(drafts: readonly Draft[]): ReadonlySet<string> {
  const urls = new Map<string, string | null>();
  const repeated = new Set<string>();
  for (const { nativeIds, canonicalUrl } of drafts) {
    if (nativeIds.guid === null) continue;
    const first = urls.get(nativeIds.guid);
    if (first === undefined) urls.set(nativeIds.guid, canonicalUrl);
    else if (first !== canonicalUrl) repeated.add(nativeIds.guid);
  }
  return repeated;
}
