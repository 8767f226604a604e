import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../src/model/item.ts';
import { DOCUMENT_URL, read, rssOf } from './documents.ts';

const item = '<item><title>One</title><link>https://x.example/1</link></item>';

describe('what a document is, its content decides', () => {
  test.each<[DocumentKind, string]>([
    ['rss', rssOf(item)],
    ['rss', `<channel>${item}</channel>`],
    ['rss', `<!-- <feed> --><?php-warning?>\n<RSS><Channel>${item}</Channel></RSS>`],
    ['rdf', `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${item}</rdf:RDF>`],
    ['atom', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry></feed>'],
    ['atom', '<feed><entry><id>1</id></entry></feed>'],
    ['atom', '<entry xmlns="http://www.w3.org/2005/Atom"><id>1</id></entry>'],
    ['json-feed', ' {"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"}]}'],
    ['rss-json', '{"rss": {"channel": {"item": [{"title": "One"}]}}}'],
    ['page', '<!doctype html><title>One</title><feed></feed>'],
    ['rss', `<!DOCTYPE html>\n<rss version="2.0"><channel>${item}</channel></rss>`],
    ['rss', `<!DOCTYPE rss [<!ENTITY x "<html>${'y'.repeat(70_000)}">]><rss><channel>${item}</channel></rss>`],
    ['page', '<html><body>One</body></html>'],
    ['page', '<meta charset="utf-8"><p>One'],
  ])('%s: %s', (kind, body) => {
    const document = read(body, { contentType: 'application/octet-stream' });
    expect(document.kind).toBe(kind);
    expect(document.items.length).toBe(1);
  });

  test('a page is one item at its own address', () => {
    const [page] = read('<html lang="en"><head><title>One &amp;\n two</title></head></html>').items;
    expect(page?.url).toBe(DOCUMENT_URL);
    expect(page?.title).toEqual({ value: 'One & two', type: 'text' });
  });
});

describe('a kind that was asked for', () => {
  test('is what the document is read as', () => {
    expect(read(rssOf(item), { kind: 'page' }).items.map(({ url }) => url)).toEqual([DOCUMENT_URL]);
    expect(read(`<news>${item}</news>`, { kind: 'rss' }).items.map(({ url }) => url)).toEqual(['https://x.example/1']);
  });

  test('has no items in a document of another kind, and a problem says what was seen', () => {
    expect(read(rssOf(item), { kind: 'atom' })).toEqual({
      kind: 'atom',
      title: null,
      homeUrl: null,
      language: null,
      items: [],
      more: [],
      problems: [
        {
          where: 'document',
          message:
            'no items were found in this atom document: it begins with <rss>, "<?xml version="1.0"?> <rss version="2.0"><channel><title>Ha…"',
        },
      ],
    });
  });

  test('makes no article of an error page', () => {
    const document = read('<html><title>503 Service Unavailable</title></html>', { kind: 'rss' });
    expect(document.kind).toBe('page');
    expect(document.items).toEqual([]);
    expect(document.problems).toEqual([
      { where: 'document', message: 'an HTML page came instead of rss: "503 Service Unavailable"' },
    ]);
  });
});

describe('a document that is nothing we know has no items, and a problem says what was seen', () => {
  test.each([
    ['', 'the document is empty'],
    ['\ufeff \n', 'the document is empty'],
    ['Too many requests', 'this is no kind of document we know: "Too many requests"'],
    [
      '<opml version="1.1"><head/></opml>',
      'this is no kind of document we know: it begins with <opml>, "<opml version="1.1"><head/></opml>"',
    ],
    ['{"error": "no such feed"}', 'this is no kind of document we know: "{"error": "no such feed"}"'],
    ['{"error": "<html>', 'this is no kind of document we know: "{"error": "<html>"'],
    ['[]', 'this is no kind of document we know: "[]"'],
    ['null', 'this is no kind of document we know: "null"'],
  ])('%j', (body, message) => {
    const document = read(body);
    expect(document.items).toEqual([]);
    expect(document.problems).toEqual([{ where: 'document', message }]);
  });

  test('bytes of anything do not throw', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3)) % 256);
    expect(read(bytes).items).toEqual([]);
  });
});

test('a feed without items says so', () => {
  expect(read(rssOf('')).problems).toEqual([
    {
      where: 'document',
      message:
        'no items were found in this rss document: it begins with <rss>, "<?xml version="1.0"?> <rss version="2.0"><channel><title>Ha…"',
    },
  ]);
});
