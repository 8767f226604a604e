import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../../src/model/source.ts';
import { inferListing } from '../../../src/parse/discover/infer.ts';
import { parse } from '../../../src/parse/index.ts';

const PAGES = join(import.meta.dirname, '../../fixtures/discover-pages');

const nothing: Listing = {
  item: '',
  where: null,
  url: null,
  title: null,
  date: null,
  summary: null,
  author: null,
  image: null,
  next: null,
  pages: 1,
};

/** What each page is there for. */
const lists: Readonly<Record<string, string>> = {
  'anchor-rows': 'rows that are links, and addresses whose only mark is a long number',
  'anchor-cards': 'cards that are links as a whole',
  'css-modules': 'class names with a hash, of which the part that lasts is used',
  'date-only-list': 'a list whose links end in the day',
  'dl-list': 'a dl for each article',
  'drupal-views': 'rows that are numbered and striped by their classes',
  'dt-dd': 'one dl for all articles',
  'front-page': 'blocks of one shape, without the most read ones and the lead',
  'korean-cms': 'a Korean paper whose date is the last of three unnamed elements',
  'korean-portal': 'a Korean portal with advertisements between its rows, and pages without a link to the next one',
  'kicker-heading': 'headings that name a column above those that are headlines',
  'labelled-links': 'Japanese links that hold a day and a label before the headline',
  'line-breaks': 'links with nothing but line breaks between them',
  'list-with-ads': 'a list without class names, where only the advertisements have one',
  'next-modules': 'names that Next.js gave a hash',
  'notice-board': 'a board whose first row is a notice without a day',
  'old-table': 'a table without a name, its day first',
  'opaque-queries': 'addresses whose id is a nameless base64 query',
  'overlay-links': 'empty links that lie over their cards',
  'photo-dl': 'a photo and a headline that link to the same article of a sister host',
  'plain-ul': 'Chinese headlines, which have no spaces',
  promos: 'cards with a link to their column before the headline',
  'table-board': 'a board of a public office: the date three cells behind the headline',
  tailwind: 'utility classes only, so that the address tells',
  'test-id-cards': 'cards that only a mark for tests names',
  'test-ids': 'generated class names beside marks for tests',
  'theme-modules': 'modules of a theme, the lead among them',
  'whole-posts': 'a blog that prints its posts whole',
  'wire-list': 'the list of a news agency beside its most viewed, with empty places for advertisements',
  'wordpress-blocks': 'a WordPress block theme',
  wordpress: 'a WordPress blog without the recent posts at its side',
};

const others: Readonly<Record<string, string>> = {
  article: 'an article that says so, with more to read below',
  'links-elsewhere': 'links to other sites',
  'long-article': 'an article that does not say so, with more to read below',
  'menu-slugs': 'a menu whose addresses look like headlines',
  menu: 'a page with only a menu',
  product: 'goods with their prices',
  services: 'what a company offers',
};

function readPage(name: string) {
  const text = readFileSync(join(PAGES, `${name}.html`), 'utf8');
  const expected = JSON.parse(readFileSync(join(PAGES, `${name}.expected.json`), 'utf8'));
  const { url } = expected;
  const listing = inferListing(text, url);
  const received = { body: Buffer.from(text), contentType: 'text/html', contentLocation: null, url };
  const read = listing === null ? null : parse(received, { kind: null, listing, api: null });
  const items = read?.items.map((item) => ({
    title: item.title?.value ?? null,
    url: item.url,
    published: item.published,
  }));
  return { expected, listing, items: items ?? [], problems: read?.problems ?? [] };
}

describe('a listing', () => {
  it.each(Object.entries(lists))('is inferred from %s: %s', (name) => {
    const { expected, listing, items, problems } = readPage(name);
    expect(listing).toEqual({ ...nothing, ...expected.listing });
    expect(items).toEqual(expected.items);
    expect(items.length).toBeGreaterThan(4);
    expect(problems).toEqual([]);
  });

  it.each(Object.entries(others))('is not inferred from %s: %s', (name) => {
    const { expected, listing } = readPage(name);
    expect(expected.listing).toBeNull();
    expect(listing).toBeNull();
  });

  it('has a test for every page', () => {
    const pages = globSync('*.html', { cwd: PAGES }).map((file) => basename(file, '.html'));
    expect(pages.toSorted()).toEqual([...Object.keys(lists), ...Object.keys(others)].toSorted());
  });

  it('is inferred from a page whose damage gives elements names that no selector can hold', () => {
    const rows = [1, 2, 3, 4].map(
      (n) => `<li><b"x"><a href="/view/${n}2345">Harbor council approves it ${n}</a></b"x"></li>`,
    );
    const listing = inferListing(
      `<main"site"><ul class="news">${rows.join('')}</ul></main"site">`,
      'https://www.example.org/',
    );
    expect(listing).toEqual({ ...nothing, item: 'ul.news > li' });
  });

  it.each([
    ['', 'no text'],
    ['<'.repeat(5000), 'nothing but opening brackets'],
    ['<div>'.repeat(5000), 'elements nested more deeply than any real ones'],
    ['<a href="http://[">Harbor council approves it</a>'.repeat(5), 'addresses that are none'],
    ['<a href="/news/12345">Harbor council approves it</a>'.repeat(5), 'one article five times'],
  ])('is not inferred from damage %#', (text) => {
    expect(inferListing(text, 'https://www.example.org/')).toBeNull();
  });
});
