import { describe, expect, test } from 'vitest';
import { read, titlesOf } from '../documents.ts';
import { inAtom, inOldAtom, inRdf, inRss, runCases } from './run.ts';

const div = (html: string) => `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`;

describe('markup that nobody escaped', () => {
  runCases([
    [inRss('<description>One<br>Two</description>'), 'summary', 'One<br>Two'],
    [inRss('<description>One<BR>Two<hr></description><link>https://a.example/1</link>'), 'summary', 'One<br>Two<hr>'],
    [inRss('<title>One<br>Two</title>'), 'title', 'One<br>Two'],
    [
      inRss('<description><p>One<img src="i.jpg">Two</p>Three</description>'),
      'summary',
      '<p>One<img src="i.jpg">Two</p>Three',
    ],
    [inRss('<description>One<br></br>Two</description>'), 'summary', 'One<br>Two'],
    [inRss('<description>One<br/>Two</description>'), 'summary', 'One<br>Two'],
    [
      inRss('<content:encoded><p>One<wbr>Two</p><p>Three</p></content:encoded>'),
      'content',
      '<p>One<wbr>Two</p><p>Three</p>',
    ],
    [inAtom(div('One<br>Two')), 'content', 'One<br>Two'],
  ]);
});

describe('an element in a text that is called like a field', () => {
  runCases([
    [inAtom(div('<p>One</p><author>zz</author><p>Two</p>')), 'content', '<p>One</p><author>zz</author><p>Two</p>'],
    [inAtom(`<id>eid</id>${div('<p>One</p><id>zz</id><p>Two</p>')}`), 'guid', 'eid'],
    [
      inRss('<content:encoded>One <link rel="x" href="y"/> Two</content:encoded><link>https://a.example/1</link>'),
      'url',
      'https://a.example/1',
    ],
    [
      inRss('<content:encoded>One <category>x</category> Two</content:encoded>'),
      'content',
      'One <category>x</category> Two',
    ],
    // Its end tag is missing: what comes next is a field.
    [inRss('<description>One<category>x</category>'), 'categories', 'x'],
    [inRss('<description>One<category>x</category>'), 'summary', 'One'],
  ]);
});

describe('escaped markup beside markup', () => {
  runCases([
    [inRss('<content:encoded><![CDATA[<p>One</p>]]><p>Two</p></content:encoded>'), 'content', '<p>One</p><p>Two</p>'],
    [inRss('<description>&lt;p&gt;One&lt;/p&gt;<br/>Two</description>'), 'summary', '<p>One</p><br>Two'],
    // A lone bracket is no markup.
    [inRss('<description>a &lt; b<br/>c</description>'), 'summary', 'a &lt; b<br>c'],
  ]);
});

describe('a CDATA section', () => {
  runCases([
    [inRss('<description><![CDATA[a <![CDATA[b]]> c]]></description>'), 'summary', 'a b c'],
    [
      inRss('<content:encoded><![CDATA[<p>1</p><script>//<![CDATA[\nx//]]></script><p>2</p>]]></content:encoded>'),
      'content',
      '<p>1</p><script>//\nx//</script><p>2</p>',
    ],
    [inRss('<title><![CDATA[<![CDATA[T]]></title><link>https://a.example/1</link>'), 'title', 'T'],
    [inRss('<title><![cdata[T]]></title>'), 'title', 'T'],
    [inRss('<title><! [CDATA [T]]></title>'), 'title', 'T'],
  ]);
});

describe('a processing instruction', () => {
  runCases([
    [inRss('<?foo <title>No</title> ?><title>T</title>'), 'title', 'T'],
    [inRss('<description>a<?php echo "<b>x</b>"; ?>b</description>'), 'summary', 'ab'],
  ]);
});

describe('texts, people and links that are written otherwise', () => {
  runCases([
    [inAtom('<content>plain</content><content type="html">&lt;b>big&lt;/b></content>'), 'content', '<b>big</b>'],
    [
      inOldAtom('<content>plain</content><content type="text/html" mode="escaped">&lt;b>big&lt;/b></content>'),
      'content',
      '<b>big</b>',
    ],
    [inRss('<dcterms:creator>Joe Doe</dcterms:creator>'), 'authors', 'Joe Doe'],
    [
      inRdf(
        '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Bag><rdf:li>Joe Doe</rdf:li><rdf:li>Ann Roe</rdf:li></rdf:Bag></dc:creator>',
      ),
      'authors',
      'Joe Doe; Ann Roe',
    ],
    [
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","author":[{"name":"Joe Doe"}]}]}',
      'authors',
      'Joe Doe',
    ],
    [
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","authors":{"name":"Joe Doe"}}]}',
      'authors',
      'Joe Doe',
    ],
    [
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"https://a.example/1","title":"T"}]}',
      'url',
      'https://a.example/1',
    ],
    [inRss('<link/>https://a.example/1'), 'url', 'https://a.example/1'],
    [inRss('<link>"https://a.example/1"</link>'), 'url', 'https://a.example/1'],
    [inRss('<link>\u200bhttps://a.example/1</link>'), 'url', 'https://a.example/1'],
    [inAtom('<link rel="alternate nofollow" href="https://a.example/1"/>'), 'url', 'https://a.example/1'],
  ]);
});

describe('a feed without the root it should have', () => {
  test.each([
    ['items alone', '<item><title>One</title></item><item><title>Two</title></item>'],
    [
      'behind an empty page',
      '<html><head></head><body></body></html><rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>',
    ],
    [
      'in a page',
      '<html><body><rss><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss></body></html>',
    ],
  ])('%s', (_what, document) => {
    expect(titlesOf(read(document))).toEqual(['One', 'Two']);
  });
});
