import { notices, openingNotices } from './copy-notices.ts';
import { openingReview, openingWire } from './copy-opening.ts';
import { reviewEssays } from './copy-review.ts';
import { wireStories } from './copy-wire.ts';
import type { Copy } from './story.ts';

/** What stands in both sources when the newsroom opens, oldest first. All people and agencies are invented. */
export const opening: readonly Copy[] = [...openingNotices, ...interleave(openingWire, openingReview, 3)];

/** What the newsroom publishes after that, in this order. */
export const script: readonly Copy[] = interleave(interleave(wireStories, notices, 2), reviewEssays, 3);

/** One essay after every so many wire stories. */
function interleave(wire: readonly Copy[], essays: readonly Copy[], every: number): readonly Copy[] {
  const mixed = wire.flatMap((story, index) => {
    const essay = (index + 1) % every === 0 ? essays[(index + 1) / every - 1] : undefined;
    return essay === undefined ? [story] : [story, essay];
  });
  return [...mixed, ...essays.slice(Math.floor(wire.length / every))];
}
