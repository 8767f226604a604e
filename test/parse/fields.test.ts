import { describe, expect, test } from 'vitest';
import { read, rssOf } from './documents.ts';

const firstOf = (markup: string) => read(rssOf(`<item>${markup}</item>`)).items[0];
const entryOf = (markup: string) =>
  read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>${markup}</entry></feed>`);

describe('text is decoded once', () => {
  test.each([
    ['<description>a&amp;nbsp;b</description>', 'a&nbsp;b'],
    ['<description>a&nbsp;b</description>', 'a\u00a0b'],
    ['<description>&lt;b&gt;R&amp;amp;D&lt;/b&gt;</description>', '<b>R&amp;D</b>'],
    ['<description><![CDATA[a&nbsp;b &amp; c]]></description>', 'a&nbsp;b &amp; c'],
    ['<description>a <![CDATA[<b>]]>&lt;i&gt;</description>', 'a <b><i>'],
    ['<description><![CDATA[a]]]]><![CDATA[>b]]></description>', 'a]]>b'],
    ['<description>O&#1;ne &#150; &#x1F600; &#xD800;</description>', 'One – 😀 \ufffd'],
  ])('%s', (markup, value) => {
    expect(firstOf(markup)?.summary).toEqual({ value, type: 'html' });
  });
});

describe('the address of an RSS item', () => {
  test.each([
    ['is its link', '<link>https://x.example/1</link><guid>https://x.example/g</guid>', 'https://x.example/1'],
    ['is a guid that is a permalink', '<guid>https://x.example/g</guid>', 'https://x.example/g'],
    ['is no guid that says it is none', '<guid isPermaLink="false">https://x.example/g</guid>', null],
    ['is no guid that is no address', '<guid isPermaLink="true">12345</guid>', null],
    ['is resolved against the document', '<link>../a b?x=한</link>', 'https://feeds.example.com/a%20b?x=%ED%95%9C'],
    ['is an Atom link', '<atom:link rel="self" href="/s"/><atom:link href="/a"/>', 'https://feeds.example.com/a'],
    [
      'is the one FeedBurner keeps',
      '<link>https://fb.example/1</link><feedburner:origLink>https://x.example/1</feedburner:origLink>',
      'https://x.example/1',
    ],
  ])('%s', (_what, markup, url) => {
    expect(firstOf(`<title>T</title>${markup}`)?.url).toBe(url);
  });

  test('is null and a problem where it cannot be one', () => {
    const document = read(rssOf('<item><title>Two</title><link>http://[bad</link></item>'));
    expect(document.items[0]?.url).toBe(null);
    expect(document.problems).toEqual([{ where: 'item 1 "Two"', message: 'no web address: "http://[bad"' }]);
  });
});

describe('authors', () => {
  test.each([
    ['<author>ann@x.example (Ann Archer)</author>', [{ name: 'Ann Archer', email: 'ann@x.example', url: null }]],
    ['<author>Ann Archer &lt;ann@x.example&gt;</author>', [{ name: 'Ann Archer', email: 'ann@x.example', url: null }]],
    ['<author>ann@x.example</author>', [{ name: null, email: 'ann@x.example', url: null }]],
    ['<dc:creator>김하늘</dc:creator><dc:creator/>', [{ name: '김하늘', email: null, url: null }]],
    [
      '<dc:creator>Ann Archer</dc:creator><author>ann@x.example (Ann Archer)</author><itunes:author>Show</itunes:author>',
      [{ name: 'Ann Archer', email: 'ann@x.example', url: null }],
    ],
    ['<itunes:author>Show</itunes:author>', [{ name: 'Show', email: null, url: null }]],
  ])('%s', (markup, authors) => {
    expect(firstOf(`<title>T</title>${markup}`)?.authors).toEqual(authors);
  });

  test('the editor of a channel is not the author of its items', () => {
    const channel =
      '<rss><channel><managingEditor>desk@x.example (Desk)</managingEditor><item><title>T</title></item></channel></rss>';
    expect(read(channel).items[0]?.authors).toEqual([]);
  });
});

describe('language', () => {
  test.each([
    [
      'its own dc:language before what stands above',
      '<rss xml:lang="en"><channel><item><title>T</title><dc:language>ko</dc:language></item></channel></rss>',
      'ko',
    ],
    [
      'xml:lang above',
      '<rss xml:lang="en"><channel><language>fr</language><item><title>T</title></item></channel></rss>',
      'en',
    ],
    [
      'the language of the channel, also where it comes last',
      '<rss><channel><item><title>T</title></item><language>fr</language></channel></rss>',
      'fr',
    ],
  ])('%s', (_what, body, language) => {
    expect(read(body).items[0]?.language).toBe(language);
  });
});

describe('Atom content', () => {
  test.each([
    ['<content type="html">&lt;p/&gt;</content>', { value: '<p/>', type: 'html' }],
    ['<content type="text/plain">1 &lt; 2</content>', { value: '1 < 2', type: 'text' }],
    [
      '<content type="xhtml"><div>no namespace <br/> here</div></content>',
      { value: 'no namespace <br> here', type: 'html' },
    ],
    ['<content type="xhtml"><p>a</p><p>b</p></content>', { value: '<p>a</p><p>b</p>', type: 'html' }],
    ['<content type="text">wrongly <b>marked</b></content>', { value: 'wrongly <b>marked</b>', type: 'html' }],
    [
      '<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg></content>',
      { value: '<svg><path d="M0"></path></svg>', type: 'html' },
    ],
    ['<content type="html"/>', null],
  ])('%s', (markup, content) => {
    expect(entryOf(markup).items[0]?.content).toEqual(content);
  });

  test('that is no text is left out, and said so', () => {
    const { items, problems } = entryOf('<content type="application/pdf">JVBERi0=</content>');
    expect(items[0]?.content).toBe(null);
    expect(problems).toEqual([
      { where: 'item 1', message: 'content of type application/pdf is no text and is left out' },
    ]);
  });
});
