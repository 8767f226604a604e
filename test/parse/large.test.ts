import { describe, expect, test } from 'vitest';
import { apiOf, listingOf, read } from './documents.ts';

describe('a sitemap of 50,000 addresses', () => {
  const day = (index: number) => new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString();
  const urls = Array.from({ length: 50_000 }, (_, index) => {
    // Written in no order: 7 and 50,000 have no common divisor.
    const at = (index * 7) % 50_000;
    return `<url><loc>https://wire.example.com/view/${at}</loc><lastmod>${day(at)}</lastmod></url>`;
  });
  const document = read(`<urlset>${urls.join('\n')}</urlset>`);

  test('is read as its newest thousand, newest first', () => {
    expect(document.items).toHaveLength(1000);
    expect(document.items[0]?.url).toBe('https://wire.example.com/view/49999');
    expect(document.items.at(-1)?.url).toBe('https://wire.example.com/view/49000');
  });

  test('says so', () => {
    expect(document.problems).toEqual([
      { where: 'document', message: 'has 50000 addresses, of which the newest 1000 are read' },
    ]);
  });
});

describe('a page of a million elements', () => {
  const listing = listingOf('li');

  test('is read where it is flat', () => {
    const html = `<ul>${'<li><a href="/1">One</a></li>'.repeat(20_000)}</ul>`;
    expect(read(html, { listing }).items).toHaveLength(1);
  });

  test('is read so far where elements are left open', () => {
    const html = `<li><a href="/1">One</a></li>${'<div>'.repeat(1_000_000)}<li><a href="/2">Two</a></li>`;
    expect(read(html, { listing }).items.map(({ url }) => url)).toEqual(['https://feeds.example.com/1']);
  });

  test('keeps what stands deeper than browsers nest, one level flat', () => {
    const html = `${'<div>'.repeat(2000)}<li><a href="/1">One</a></li>`;
    expect(read(html, { listing: listingOf('a') }).items.map(({ url }) => url)).toEqual([
      'https://feeds.example.com/1',
    ]);
  });
});

describe('a list of more items than any publisher has', () => {
  const count = 200_000;
  const all = <T>(one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));
  const first = { where: 'document', message: 'has 200000 items, of which the first 50000 are read' };

  test('is read so far in an API', () => {
    const json = JSON.stringify({ items: all((index) => ({ url: `/${index}` })) });
    const document = read(json, { api: apiOf('items', 'url') });
    expect(document.items).toHaveLength(50_000);
    expect(document.problems).toEqual([first]);
  });

  test('is read so far in JSON-LD, and does not cost the page', () => {
    const list = all((index) => ({ '@type': 'NewsArticle', url: `/${index}`, headline: 'Ferry' }));
    const script = JSON.stringify({ '@type': 'ItemList', itemListElement: list });
    const document = read(`<html><script type="application/ld+json">${script}</script></html>`, { kind: 'json-ld' });
    expect(document.items).toHaveLength(50_000);
    expect(document.problems).toEqual([first]);
  });

  test.each([
    ['a listing', `<html>${'<p><a href="/1">1</a>'.repeat(count)}</html>`, { listing: listingOf('a') }],
    ['JSON Feed', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: all((id) => ({ id })) }), {}],
    ['RSS', `<rss><channel>${'<item><guid>1</guid></item>'.repeat(count)}</channel></rss>`, {}],
    ['Atom', `<feed>${'<entry><id>1</id></entry>'.repeat(count)}</feed>`, {}],
  ])('is read so far in %s', (_what, body, as) => {
    expect(read(body, as).problems).toContainEqual(first);
  });

  test('of which nothing is of use has a hundred problems and their number', () => {
    const { problems } = read(`{"items":[${'1,'.repeat(1_000_000)}1]}`, { api: apiOf('items', 'url') });
    expect(problems).toHaveLength(102);
    expect(problems.slice(-2).map(({ message }) => message)).toEqual([
      '49900 more problems like these',
      'has 1000001 items, of which the first 50000 are read',
    ]);
  });
});

describe('elements of a listing that hold each other', () => {
  test('are items where they hold no others eight deep, which a page does', () => {
    const card = (id: number) => `${'<div>'.repeat(7)}<a href="/${id}">Ferry ${id}</a>${'</div>'.repeat(7)}`;
    const html = `<div><h3>News</h3><div>${card(1)}${card(2)}</div></div>`;
    const { items } = read(html, { listing: listingOf('div', { title: 'h3, a' }) });
    expect(items.map(({ url, title }) => `${url} ${title?.value}`)).toEqual([
      'https://feeds.example.com/1 Ferry 1',
      'https://feeds.example.com/2 Ferry 2',
    ]);
  });

  test('take time by the length of the page', () => {
    const html = `<html>${'<div>'.repeat(500)}${'<a href="/1">1</a> '.repeat(50_000)}`;
    expect(read(html, { listing: listingOf('div', { title: 'h3', date: 'time' }) }).items).toHaveLength(1);
  });
});

describe('an item of more pictures and keywords than anybody looks at', () => {
  test('is read', () => {
    const media = Array.from({ length: 150_000 }, (_, index) => `<media:content url="/${index}.jpg"/>`);
    const words = Array.from({ length: 150_000 }, (_, index) => `w${index}`);
    const fields = `<media:group>${media.join('')}<media:keywords>${words.join(',')}</media:keywords></media:group>`;
    const document = read(`<rss><channel><item><title>Ferry</title>${fields}</item></channel></rss>`);
    expect(document.problems).toEqual([]);
    expect(document.items[0]?.media).toHaveLength(150_000);
    expect(document.items[0]?.categories).toHaveLength(150_000);
  });
});
