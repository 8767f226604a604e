import { describe, expect, test } from 'vitest';
import { listingOf, read, titlesOf } from './documents.ts';

const listing = listingOf('li');

describe('the link of a listed article', () => {
  test.each([
    ['#', 'a fold'],
    ['#share-1', 'an anchor'],
    ['javascript:share()', 'a script'],
    ['/dir/feed', 'the page itself'],
    ['/dir/feed#top', 'a place in the page'],
    ['mailto:desk@example.com', 'mail'],
    ['tel:+15550100', 'a telephone'],
  ])('is not a button before it that leads to %s, %s', (href) => {
    const card = (id: number) => `<li><a href="${href}">Share</a> <a href="/a/${id}">Ferry ${id}</a></li>`;
    const document = read(`<ul>${card(1)}${card(2)}</ul>`, { listing });
    expect(document.items.map(({ url }) => url)).toEqual([
      'https://feeds.example.com/a/1',
      'https://feeds.example.com/a/2',
    ]);
    expect(titlesOf(document)).toEqual(['Ferry 1', 'Ferry 2']);
    expect(document.problems).toEqual([]);
  });

  test('is not a button either where a selector finds both', () => {
    const html = '<ul><li><a class="b" href="#">Share</a> <a class="b" href="/a/1">Ferry</a></li></ul>';
    const document = read(html, { listing: listingOf('li', { url: '.b' }) });
    expect(document.items.map(({ url }) => url)).toEqual(['https://feeds.example.com/a/1']);
  });

  test('that is a script, and no other, is named', () => {
    expect(read('<ul><li><a href="javascript:view(100)">Ferry</a></li></ul>', { listing }).problems).toEqual([
      { where: 'item 1', message: 'no web address: "javascript:view(100)"' },
      { where: 'item 1', message: 'has no link and is left out: "Ferry"' },
    ]);
  });

  test('has its text from any link to the same address', () => {
    const html =
      '<ul><li><a href="/a/1"><img src="p.png"></a><a href="https://feeds.example.com/a/1">Ferry</a></li></ul>';
    expect(titlesOf(read(html, { listing }))).toEqual(['Ferry']);
  });

  test('may be several: the photo and the headline of one article are one item', () => {
    const html = '<div><a class="l" href="/a/1"><img src="/p.jpg"></a><a class="l" href="/a/1">Ferry</a></div>';
    const { items } = read(html, { listing: listingOf('a.l', { image: 'img' }) });
    expect(items).toHaveLength(1);
    expect(items[0]?.title?.value).toBe('Ferry');
    expect(items[0]?.media.map(({ url }) => url)).toEqual(['https://feeds.example.com/p.jpg']);
  });
});
