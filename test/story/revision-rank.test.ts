import { expect, it } from 'vitest';
import { revisionRank } from '../../src/story/revision-rank.ts';

it('orders the marks of one story as the wire sends them', () => {
  const english = ['URGENT', null, 'LEAD', '2nd LD', '3rd LD', '11th LD', 'CORRECTED'];
  const korean = ['속보', '2보', '3보', null, '종합', '종합2보', '종합3보', '수정'];
  for (const marks of [english, korean]) {
    const ranks = marks.map(revisionRank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  }
});
