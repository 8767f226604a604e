import { describe, expect, test } from 'vitest';
import { read } from './documents.ts';

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
  const listing = {
    ...{ item: 'li', where: null, url: null, title: null, date: null, summary: null, author: null },
    ...{ image: null, next: null, pages: 1 },
  };

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
    expect(read(html, { listing: { ...listing, item: 'a' } }).items.map(({ url }) => url)).toEqual([
      'https://feeds.example.com/1',
    ]);
  });
});
