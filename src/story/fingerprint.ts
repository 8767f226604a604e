import { sha256 } from '../lib/hash.ts';
import { foldSpace } from '../lib/text.ts';
import type { Draft } from '../model/story.ts';

/**
 * Exact hash of what a reader would call the article: equal means nothing changed. White space, addresses of images
 * and links, dates and keywords do not count.
 */
export function fingerprint(draft: Draft): string {
  const parts = [
    draft.rawTitle,
    draft.summary,
    draft.bodyText,
    draft.revision.label,
    draft.revision.note,
    draft.status,
    ...draft.authors,
  ];
  return sha256(parts.map((part) => foldSpace(part ?? '')).join('\n'));
}
