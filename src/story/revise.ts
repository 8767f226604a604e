import { epochMsOf } from '../lib/instant.ts';
import type { Article } from '../model/article.ts';
import type { Draft, Identified, Known, Revised } from '../model/story.ts';
import { itemKeys, mintId } from './identity.ts';
import { revisionRank } from './revision-rank.ts';

/** How far apart two wire revisions with one headline may be. */
const SAME_TITLE_WINDOW_MS = 48 * 60 * 60_000;

/** Whether the source says something the store does not have yet. */
export function isNews({ keys, fingerprint }: Identified, known: ReadonlyMap<string, Known>): boolean {
  return !itemKeys(keys).some((key) => known.get(key)?.fingerprint === fingerprint);
}

/**
 * Decides which article each news item is: a new one, or the next revision of a known one, whose id, first
 * publication and first sight it keeps. An older revision that arrives late changes nothing.
 * @param identified news of one source, in any order
 * @param known what the store has under their keys
 * @returns in the order to be stored: the revisions of one article follow each other
 */
export function revise(
  identified: readonly Identified[],
  known: ReadonlyMap<string, Known>,
  authority: string,
): readonly Revised[] {
  const seen = new Map(known);
  const revised: Revised[] = [];
  for (const news of identified.toSorted(byAge)) {
    const before = findKnown(news, seen);
    if (before !== null && isOlder(news, before, seen)) continue;
    const article = before === null ? newArticle(news, authority) : nextRevision(news.draft, before);
    revised.push({ article, keys: news.keys, fingerprint: news.fingerprint });
    const now = remember(article, news.fingerprint);
    for (const key of news.keys) seen.set(key, now);
  }
  return revised;
}

function byAge(a: Identified, b: Identified): number {
  const [timeA, timeB] = [a.draft.publishedAt?.at ?? '', b.draft.publishedAt?.at ?? ''];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  return revisionRank(a.draft.revision.label) - revisionRank(b.draft.revision.label);
}

function findKnown({ draft, keys }: Identified, seen: ReadonlyMap<string, Known>): Known | null {
  for (const key of keys) {
    const found = seen.get(key);
    if (found === undefined) continue;
    if (!key.startsWith('title:') || isWireRevision(draft, found)) return found;
  }
  return null;
}

/** One headline twice is one story only where the wire marks a revision, and only within days: columns repeat theirs. */
function isWireRevision(draft: Draft, known: Known): boolean {
  if (draft.revision.label === null && known.revision.label === null) return false;
  const at = draft.publishedAt?.at ?? draft.firstSeenAt;
  const knownAt = known.publishedAt?.at ?? known.firstSeenAt;
  return Math.abs(epochMsOf(at) - epochMsOf(knownAt)) <= SAME_TITLE_WINDOW_MS;
}

/** The same item may be edited back; another item of the story counts only if it is not behind what we show. */
function isOlder({ draft, keys }: Identified, known: Known, seen: ReadonlyMap<string, Known>): boolean {
  const rank = revisionRank(draft.revision.label);
  const knownRank = revisionRank(known.revision.label);
  const isSameItem = itemKeys(keys).some((key) => seen.get(key)?.id === known.id);
  return isSameItem ? rank < knownRank && known.urls.length > 1 : rank < knownRank;
}

function newArticle({ draft, keys }: Identified, authority: string): Article {
  return { id: mintId(authority, draft.source.id, keys), ...draft };
}

function nextRevision(draft: Draft, known: Known): Article {
  const publishedAt = known.publishedAt ?? draft.publishedAt;
  const isLater = draft.publishedAt !== null && publishedAt !== null && draft.publishedAt.at > publishedAt.at;
  return {
    id: known.id,
    ...draft,
    nativeIds: { ...draft.nativeIds, urls: [...new Set([...known.urls, ...draft.nativeIds.urls])] },
    revision: { ...draft.revision, number: known.revision.number + 1 },
    publishedAt,
    // A revision under an address of its own says when it was made by its publication date.
    modifiedAt: draft.modifiedAt ?? (isLater ? draft.publishedAt : null),
    firstSeenAt: known.firstSeenAt,
  };
}

function remember(article: Article, fingerprint: string): Known {
  const { id, revision, publishedAt, firstSeenAt, nativeIds } = article;
  return { id, fingerprint, revision, publishedAt, firstSeenAt, urls: nativeIds.urls };
}
