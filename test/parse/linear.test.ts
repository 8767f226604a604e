import { describe, expect, test } from 'vitest';
import { readTree } from '../../src/parse/discover/dom.ts';
import { feedLinks, printedFeeds } from '../../src/parse/discover/feed-links.ts';
import { leadsOnTo, whatPage } from '../../src/parse/what-page.ts';
import { apiOf, DOCUMENT_URL, listingOf, read } from './documents.ts';

/**
 * What a pattern may begin to read at each place anew. With time in proportion to the square of its length, one document
 * of these takes minutes; with time by its length, all of them take some seconds.
 */
const SIZE = 200_000;

const inXml = [
  ...['<', '&', '<!--', '<![CDATA[', '<?', '<!a ', '<!DOCTYPE ', '<a "', '</a ', '<a b="<', '<a xml:base="a/">'],
  ...['<item>', '<title>a<item>', '<a/></item>', '<title>a</title></item>', '<item><![CDATA[x</item>', '&#x0'],
];
const inText = ['a', ' ', '-', "'", '"', '(', '( ', ', ', ' and ', 'a@', 'a.', '@', '&lt;', '1', '/', '\n'];
const inHtml = [
  '<',
  '<a ',
  '<!--',
  '<title ',
  '<html ',
  '<meta og:type article ',
  '<div class="hentry">',
  '<i/>',
  '<p>',
];
const inScript = ['document.cookie=', 'location.href = "', '{', '"', '\\"'];
const inJson = ['[', '{"a":', ']', '] ', ' ', '"', '\\"', '/*,', '//,', '1', 'a', '":"', '","', ',', '} '];

type Frame = readonly [units: readonly string[], frame: (hostile: string) => string];

/** Where the hostile part of a document stands. */
const xml: Readonly<Record<string, Frame>> = {
  alone: [inXml, (part) => part],
  'in an item': [inXml, (part) => `<rss><channel><item><title>x</title>${part}`],
  'in an attribute': [inXml, (part) => `<rss><channel><item><enclosure url="${part}`],
  'in a DOCTYPE': [
    inXml,
    (part) => `<!DOCTYPE rss [${part}]><rss><channel><item><title>x</title></item></channel></rss>`,
  ],
  'in XHTML': [inXml, (part) => `<feed><entry><id>1</id><content type="xhtml">${part}`],
  'as texts': [inText, (part) => fieldsOf(part)],
};

function fieldsOf(part: string): string {
  const names = ['title', 'author', 'dc:creator', 'link', 'guid', 'pubDate', 'category', 'itunes:keywords'];
  const fields = names.map((name) => `<${name}><![CDATA[${part}x]]></${name}>`);
  return `<rss><channel><item>${fields.join('')}</item></channel></rss>`;
}

const json: Readonly<Record<string, Frame>> = {
  'in a list': [inJson, (part) => `{"items":[{"id":1},${part}`],
  'in a string': [inJson, (part) => `{"items":[{"id":1,"title":"${part}x`],
  'after an end too many': [inJson, (part) => `{"items":[{"id":1}]]${part}x`],
  'in the call of a function': [inJson, (part) => `/**/cb({"items":[{"id":1}]})${part}x`],
};

const html: Readonly<Record<string, Frame>> = {
  'without a body': [inHtml, (part) => `<!doctype html>${part}`],
  'in a script': [inScript, (part) => `<html><head><script>${part}</script></head>`],
  'in JSON-LD': [inScript, (part) => `<html><script type="application/ld+json">{"a":${part}</script>`],
  'in a refresh': [inText, (part) => `<html><meta http-equiv="refresh" content='${part.replaceAll("'", '`')}'>`],
  'in an address': [['/rss/a', 'all', 'https://a.b/'], (part) => `<html><a href="/${part}">x</a>`],
};

describe.each(Object.entries(xml))('XML %s', (_where, [units, frame]) => {
  test.each(units)('of %j ends', (unit) => {
    expect(read(frame(repeated(unit))).problems).toBeDefined();
  });
});

describe.each(Object.entries(json))('JSON %s', (_where, [units, frame]) => {
  test.each(units)('of %j ends', (unit) => {
    expect(read(frame(repeated(unit))).problems).toBeDefined();
  });
});

describe.each(Object.entries(html))('a page, %s', (_where, [units, frame]) => {
  test.each(units)('of %j ends', (unit) => {
    const page = frame(repeated(unit));
    expect([whatPage(page), leadsOnTo(page)]).toHaveLength(2);
    expect([feedLinks(readTree(page, DOCUMENT_URL)), printedFeeds(page, DOCUMENT_URL)]).toHaveLength(2);
    expect(read(page).problems).toBeDefined();
  });
});

describe('names that are never the same', () => {
  const numbered = (unit: string) => {
    const count = SIZE / (unit.length + 4);
    return Array.from({ length: count }, (_, index) => unit.replaceAll('#', String(index))).join('');
  };

  test.each([
    ...['<a#>', '<a xmlns:p#="u#">', '<a xml:base="#/">', '</a#>', '&e#;', '<a#><a/></item></a><a/></item>'],
    ...['<category>#</category>', '<author>a# b</author>', '<link href="/#" rel="#"/>', '<media:content url="/#"/>'],
  ])('%s ends', (unit) => {
    expect(read(`<rss><channel><item><title>x</title>${numbered(unit)}`).kind).toBe('rss');
  });
});

describe('fields that rules find', () => {
  test.each(inText)('of %j end', (unit) => {
    const text = `${repeated(unit)}x`;
    const item = { url: text, title: text, author: text, image: text, keywords: text };
    const paths = apiOf('items', 'url', { title: 'title', author: 'author', image: 'image', keywords: 'keywords' });
    expect(read(JSON.stringify({ items: [item] }), { api: paths }).problems).toBeDefined();
    const page = `<ul><li><a href="/1">1</a><b>${text.replaceAll('<', '&lt;')}</b></li></ul>`;
    expect(read(page, { listing: listingOf('li', { author: 'b', date: 'b', image: 'b' }) }).items).toHaveLength(1);
  });
});

function repeated(unit: string): string {
  return unit.repeat(SIZE / unit.length);
}
