import { describe } from 'vitest';
import { inRdf, inRss, runCases } from './run.ts';

const json = (item: unknown, feed: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed, items: [item] });
const rssJson = (item: unknown) => JSON.stringify({ rss: { version: '2.0', channel: { title: 'C', item } } });

describe('RSS 0.90 and 1.0', () => {
  runCases([
    [inRdf('<title>T</title>', 'rdf:about="https://x.example/1"'), 'guid', 'https://x.example/1'],
    [inRdf('<title>T</title>', 'rdf:about="https://x.example/1"'), 'url', 'https://x.example/1'],
    [inRdf('<link>https://x.example/l</link>', 'rdf:about="https://x.example/1"'), 'url', 'https://x.example/l'],
    [inRdf('<title>T</title>', 'about="https://x.example/1"'), 'guid', 'https://x.example/1'],
    [inRdf('<title>T</title>', 'rdf:about="urn:1"'), 'url', null],
    [inRdf('<dc:date>2026</dc:date>'), 'published', '2026'],
    [inRdf('<dc:creator>A</dc:creator>'), 'authors', 'A'],
    [inRdf('<content:encoded><![CDATA[<p>a</p>]]></content:encoded>'), 'content', '<p>a</p>'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>T</title></item></rdf:RDF>',
      'title',
      'T',
    ],
    [
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rss="http://purl.org/rss/1.0/"><rss:item r:about="https://x.example/1"><rss:title>T</rss:title></rss:item></r:RDF>',
      'title',
      'T',
    ],
    [
      '<rdf:RDF><channel><dc:language>ko</dc:language></channel><item><title>T</title></item></rdf:RDF>',
      'language',
      'ko',
    ],
    [
      '<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://x.example/"><items rdf:parseType="Collection"><item rdf:about="https://x.example/1"><title>T</title></item></items></Channel>',
      'url',
      'https://x.example/1',
    ],
  ]);
});

describe('CDF', () => {
  const cdf = (item: string, attributes = '') =>
    `<CHANNEL HREF="https://x.example/" ${attributes}><TITLE>C</TITLE>${item}</CHANNEL>`;
  runCases([
    [cdf('<ITEM HREF="https://x.example/1"><TITLE>T</TITLE></ITEM>'), 'title', 'T'],
    [cdf('<ITEM HREF="https://x.example/1"><TITLE>T</TITLE></ITEM>'), 'url', 'https://x.example/1'],
    [cdf('<ITEM HREF="1"/>', 'BASE="https://b.example/d/"'), 'url', 'https://b.example/d/1'],
    [cdf('<ITEM HREF="/1"><ABSTRACT>A</ABSTRACT></ITEM>'), 'summary', 'A'],
    [cdf('<ITEM HREF="/1" LASTMOD="1998-11-05T09:30"/>'), 'modified', '1998-11-05T09:30'],
    [
      cdf('<ITEM HREF="/1"><LOGO HREF="/l.gif" STYLE="ICON"/></ITEM>'),
      'media',
      'image | https://feeds.example.com/l.gif',
    ],
    [cdf('<ITEM><A HREF="https://x.example/1"/><TITLE>T</TITLE></ITEM>'), 'url', 'https://x.example/1'],
    [cdf('<ITEM HREF="/1"><TITLE VALUE="T"/></ITEM>'), 'title', 'T'],
    [cdf('<ITEM HREF="https://x.example/1"/>'), 'guid', 'https://x.example/1'],
  ]);
});

describe('JSON Feed', () => {
  runCases([
    [json({ id: 1, title: ' T ' }), 'guid', '1'],
    ['{"items":[{"id":12345678901234567890,"title":"T"}]}', 'guid', '12345678901234567890'],
    [json({ id: '1', title: ' T ' }), 'title', 'text: T'],
    [json({ id: '1', url: '/1' }), 'url', 'https://feeds.example.com/1'],
    [json({ id: '1', external_url: 'https://o.example/' }), 'url', 'https://o.example/'],
    [json({ id: '1', url: 'https://x.example/1', external_url: 'https://o.example/' }), 'url', 'https://x.example/1'],
    [json({ id: '1', content_html: '<p>a</p>', content_text: 'a' }), 'content', '<p>a</p>'],
    [json({ id: '1', content_text: '1 < 2' }), 'content', 'text: 1 < 2'],
    [json({ id: '1', summary: 'S' }), 'summary', 'text: S'],
    [json({ id: '1', date_published: '2026' }), 'published', '2026'],
    [json({ id: '1', date_modified: '2026' }), 'modified', '2026'],
    [json({ id: '1', author: { name: 'A', url: '/a' } }), 'authors', 'A | https://feeds.example.com/a'],
    [json({ id: '1', authors: [{ name: 'A' }, { name: 'B' }] }), 'authors', 'A; B'],
    [json({ authors: [{ name: 'A' }] }), 'authors', 'A'],
    [json({ id: '1' }, { authors: [{ name: 'F' }] }), 'authors', 'F'],
    [json({ id: '1' }, { author: { name: 'F' } }), 'authors', 'F'],
    [json({ id: '1', tags: ['a', ' b ', '', 3] }), 'categories', 'a; b'],
    [json({ id: '1', tags: 'a, b' }), 'categories', 'a; b'],
    [
      json({ id: '1', image: '/i.png', banner_image: '/b.png' }),
      'media',
      'image | https://feeds.example.com/i.png; image | https://feeds.example.com/b.png',
    ],
    [
      json({ id: '1', attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5, title: 'T' }] }),
      'media',
      'enclosure | https://feeds.example.com/a.mp3 | audio/mpeg | 5 | T',
    ],
    [json({ id: '1', language: 'ko' }, { language: 'en' }), 'language', 'ko'],
    [json({ id: '1' }, { language: 'en' }), 'language', 'en'],
    [
      '{"version":"https://jsonfeed.org/version/1","title":"C","items":[{"id":"1","title":"He said "no" today","url":"https://x.example/1"}]}',
      'url',
      'https://x.example/1',
    ],
    ['{"version":"https://jsonfeed.org/version/1","items":[{"id":"1" "title":"T"}]}', 'title', 'text: T'],
    ['{"items":[{"id":"1","title":"He said "no", then left"}]}', 'title', 'text: He said "no", then left'],
    ['{"items":[{"id":"1"],"title":"T"}]}', 'title', 'text: T'],
    ["{'items': [{'id': '1', 'title': 'T', }, ]}", 'title', 'text: T'],
    ['{"items": [{"id": "1", "title": "T", "x": NaN}]}', 'title', 'text: T'],
    ['{"items": [{"id": "1", "title": "T"}', 'title', 'text: T'],
    ['{"items": [{"id": "1", "title": "T", "content_html": "cut', 'guid', '1'],
  ]);
});

describe('RSS in JSON', () => {
  runCases([
    [rssJson([{ title: 'T' }]), 'title', 'T'],
    [rssJson({ title: 'T', link: 'https://x.example/1' }), 'url', 'https://x.example/1'],
    [rssJson({ title: 'T', guid: { isPermaLink: false, '#value': 'g' } }), 'guid', 'g'],
    [
      rssJson({ title: 'T', guid: { '@isPermaLink': 'true', '#text': 'https://x.example/g' } }),
      'url',
      'https://x.example/g',
    ],
    [
      rssJson({ title: 'T', enclosure: { url: 'https://x.example/a', type: 't/t', length: 3 } }),
      'media',
      'enclosure | https://x.example/a | t/t | 3',
    ],
    [
      rssJson({ title: 'T', enclosure: { $: { url: 'https://x.example/a' } } }),
      'media',
      'enclosure | https://x.example/a',
    ],
    [rssJson({ title: 'T', category: ['a', 'b'] }), 'categories', 'a; b'],
    [rssJson({ title: 'T', 'dc:creator': 'A' }), 'authors', 'A'],
  ]);
});

describe('namespaces', () => {
  const declared = (prefix: string, uri: string, field: string) =>
    inRss(field).replace('<rss ', `<rss xmlns:${prefix}="${uri}" `);
  runCases([
    [declared('x', 'http://purl.org/dc/elements/1.1/', '<x:creator>A</x:creator>'), 'authors', 'A'],
    [declared('x', 'http://purl.org/dc/elements/1.0/', '<x:creator>A</x:creator>'), 'authors', 'A'],
    [declared('x', 'HTTP://PURL.ORG/DC/ELEMENTS/1.1/', '<x:creator>A</x:creator>'), 'authors', 'A'],
    [declared('x', 'https://purl.org/dc/terms/', '<x:modified>2026</x:modified>'), 'modified', '2026'],
    [declared('x', 'http://purl.org/rss/1.0/modules/content/', '<x:encoded>c</x:encoded>'), 'content', 'c'],
    [declared('x', 'http://search.yahoo.com/mrss', '<x:title>M</x:title>'), 'title', 'text: M'],
    [declared('x', 'http://www.itunes.com/DTDs/Podcast-1.0.dtd', '<x:author>A</x:author>'), 'authors', 'A'],
    [declared('x', 'http://www.w3.org/2005/Atom', '<x:updated>2026</x:updated>'), 'modified', '2026'],
    [declared('x', 'http://purl.org/atom/ns#', '<x:issued>2026</x:issued>'), 'published', '2026'],
    [declared('dc', 'http://wrong.example/dc', '<dc:creator>A</dc:creator>'), 'authors', 'A'],
    [declared('x', 'http://unknown.example/', '<x:title>X</x:title><title>T</title>'), 'title', 'T'],
    [inRss('<dc:creator>A</dc:creator>'), 'authors', 'A'],
    [inRss('<DC:Creator>A</DC:Creator>'), 'authors', 'A'],
    [
      '<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>T</title></item></channel></rss>',
      'title',
      'T',
    ],
    ['<rss xmlns="http://unknown.example/"><channel><item><title>T</title></item></channel></rss>', 'title', 'T'],
    ['<rss><channel xmlns="http://unknown.example/"><item><title>T</title></item></channel></rss>', 'title', 'T'],
    ['<feed xmlns="http://example.com/newformat#"><entry><title>T</title></entry></feed>', 'title', 'text: T'],
    [
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>T</a:title></a:entry></a:feed>',
      'title',
      'text: T',
    ],
    ['<atom:feed><atom:entry><atom:title>T</atom:title></atom:entry></atom:feed>', 'title', 'text: T'],
    ['<FEED><ENTRY><TITLE>T</TITLE></ENTRY></FEED>', 'title', 'text: T'],
    ['<channel><item><title>T</title></item></channel>', 'title', 'T'],
    ['<rss><item><title>T</title></item></rss>', 'title', 'T'],
    ['<rss version="0.91"><channel><items><item><title>T</title></item></items></channel></rss>', 'title', 'T'],
  ]);
});
