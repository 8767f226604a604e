import { describe, expect, it } from 'vitest';
import { loadText, SMALL, said } from './loading.ts';

const withListing = (listing: string) => SMALL.replace('rss.xml }', `news, listing: ${listing} }`);

async function pagesOf(listing: string) {
  const loaded = await loadText(withListing(listing));
  return loaded.ok ? loaded.config.sources[0]?.listing?.pages : said(loaded);
}

describe('the pages of a listing', () => {
  it.each([
    ['{ item: li }', 1],
    ['{ item: li, pages: 1 }', 1],
    ['{ item: li, next: a.next }', 3],
    ['{ item: li, next: a.next, pages: 1 }', 1],
    ['{ item: li, next: a.next, pages: 20 }', 20],
  ])('of %s are %d', async (listing, pages) => {
    expect(await pagesOf(listing)).toBe(pages);
  });

  it('are a mistake where nothing leads to the second', async () => {
    expect(await pagesOf('{ item: li, pages: 3 }')).toEqual([
      'a.yaml:2:84 sources.harbor-wire.listing.pages: is for listings with a link to the next page: say under "next:" where it is',
    ]);
  });
});
