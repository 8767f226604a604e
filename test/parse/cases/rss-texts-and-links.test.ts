import { describe } from 'vitest';
import { inRss, runCases } from './run.ts';

describe('title', () => {
  runCases([
    [inRss('<title>Plain</title>'), 'title', 'Plain'],
    [inRss('<title> \n Padded\t</title>'), 'title', 'Padded'],
    [inRss('<title><![CDATA[In CDATA & <b>bold</b>]]></title>'), 'title', 'In CDATA & <b>bold</b>'],
    [inRss('<title>A &lt;b&gt;bold&lt;/b&gt; one</title>'), 'title', 'A <b>bold</b> one'],
    [inRss('<title>A &amp;amp; B</title>'), 'title', 'A &amp; B'],
    [inRss('<title>A <b>bold</b> one</title>'), 'title', 'A <b>bold</b> one'],
    [inRss('<title></title><title>Second</title>'), 'title', 'Second'],
    [inRss('<title/><media:title>Of the medium</media:title>'), 'title', 'text: Of the medium'],
    [inRss('<dc:title>Dublin</dc:title>'), 'title', 'Dublin'],
    [inRss('<itunes:title>Show</itunes:title><link>https://x.example/1</link>'), 'title', 'Show'],
    [inRss('<atom:title type="html">&lt;i&gt;a&lt;/i&gt;</atom:title>'), 'title', '<i>a</i>'],
    [inRss('<atom:title>1 &lt; 2</atom:title>'), 'title', 'text: 1 < 2'],
    [
      inRss('<title>Own</title><media:content url="a.jpg"><media:title>Other</media:title></media:content>'),
      'title',
      'Own',
    ],
    [inRss('<image><title>Logo</title></image><description>d</description>'), 'title', null],
    [inRss('<TITLE>Upper</TITLE>'), 'title', 'Upper'],
    [inRss('<title>One</title><source><title>Two</title></source>'), 'title', 'One'],
    [inRss('<title>&#8220;Quoted&#x201D; &ndash; &#146;s</title>'), 'title', '“Quoted” – ’s'],
    [inRss('<title>a<!-- hidden -->b</title>'), 'title', 'ab'],
    [inRss('<title>a<?php x ?>b</title>'), 'title', 'ab'],
    [inRss('<title>조선 <![CDATA[& 평양]]></title>'), 'title', '조선 & 평양'],
  ]);
});

describe('summary and content', () => {
  runCases([
    [inRss('<description>a\r\nb\rc</description>'), 'summary', 'a\nb\nc'],
    [inRss('<description>Text</description>'), 'summary', 'Text'],
    [inRss('<description>&lt;p&gt;a&lt;/p&gt;</description>'), 'summary', '<p>a</p>'],
    [inRss('<description><p>a<br/>b</p></description>'), 'summary', '<p>a<br>b</p>'],
    [inRss('<description>S</description><content:encoded>C</content:encoded>'), 'content', 'C'],
    [inRss('<content:encoded>C</content:encoded><description>S</description>'), 'summary', 'S'],
    [inRss('<description>short</description><description>the long one</description>'), 'content', 'the long one'],
    [
      inRss(
        '<description>S</description><xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>b</xhtml:p></xhtml:body>',
      ),
      'content',
      '<p>b</p>',
    ],
    [inRss('<body xmlns="http://www.w3.org/1999/xhtml"><p>b</p></body>'), 'content', '<p>b</p>'],
    [inRss('<fullitem>&lt;p&gt;full&lt;/p&gt;</fullitem>'), 'content', '<p>full</p>'],
    [inRss('<atom:summary>A &amp; B</atom:summary>'), 'summary', 'text: A & B'],
    [inRss('<atom:summary type="html">&lt;b&gt;A&lt;/b&gt;</atom:summary>'), 'summary', '<b>A</b>'],
    [
      inRss('<atom:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">x <i>y</i></div></atom:content>'),
      'content',
      'x <i>y</i>',
    ],
    [inRss('<itunes:summary>Podcast</itunes:summary>'), 'summary', 'Podcast'],
    [inRss('<description>D</description><itunes:summary>Podcast</itunes:summary>'), 'summary', 'D'],
    [inRss('<itunes:subtitle>Sub</itunes:subtitle>'), 'summary', 'Sub'],
    [inRss('<dc:description>DC</dc:description>'), 'summary', 'DC'],
    [inRss('<dcterms:abstract>Abstract</dcterms:abstract>'), 'summary', 'Abstract'],
    [inRss('<media:description>Of the medium</media:description>'), 'summary', 'text: Of the medium'],
    [inRss('<media:description type="html">&lt;b&gt;x&lt;/b&gt;</media:description>'), 'summary', '<b>x</b>'],
    [
      inRss('<media:group><media:description>In a group</media:description></media:group>'),
      'summary',
      'text: In a group',
    ],
    [inRss('<yandex:full-text>Весь текст</yandex:full-text>'), 'content', 'Весь текст'],
    [inRss('<description><![CDATA[<a href="x">&amp;</a>]]></description>'), 'summary', '<a href="x">&amp;</a>'],
    [inRss('<description>a &lt;![CDATA[b]]&gt;</description>'), 'summary', 'a <![CDATA[b]]>'],
    [inRss('<description></description><title>T</title>'), 'summary', null],
    [
      inRss(
        '<content:items><rdf:Bag><rdf:li><content:item><rdf:value>&lt;b&gt;v&lt;/b&gt;</rdf:value></content:item></rdf:li></rdf:Bag></content:items>',
      ),
      'content',
      '<b>v</b>',
    ],
    [inRss('<description>x</description><content>y</content>'), 'content', 'y'],
    [inRss('<content:encoded></content:encoded><description>S</description>'), 'content', null],
  ]);
});

describe('address and id', () => {
  runCases([
    [inRss('<link rdf:resource="https://x.example/1"/>'), 'url', 'https://x.example/1'],
    [inRss('<link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<link>\n  https://x.example/1\n</link>'), 'url', 'https://x.example/1'],
    [inRss('<link><![CDATA[https://x.example/?a=1&b=2]]></link>'), 'url', 'https://x.example/?a=1&b=2'],
    [inRss('<link><![CDATA[https://x.example/?a=1&amp;b=2]]></link>'), 'url', 'https://x.example/?a=1&b=2'],
    [inRss('<link>https://x.example/?a=1&#038;b=2</link>'), 'url', 'https://x.example/?a=1&b=2'],
    [inRss('<link>/view/1</link>'), 'url', 'https://feeds.example.com/view/1'],
    [inRss('<link>//x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<link>www.x.example/1</link>'), 'url', 'http://www.x.example/1'],
    [inRss('<link href="https://x.example/1"/>'), 'url', 'https://x.example/1'],
    [inRss('<link href="https://x.example/1">text</link>').replace('text', ''), 'url', 'https://x.example/1'],
    [inRss('<link/><guid>https://x.example/g</guid>'), 'url', 'https://x.example/g'],
    [inRss('<link>http://[bad</link><guid>https://x.example/g</guid>'), 'url', 'https://x.example/g'],
    [inRss('<link>javascript:alert(1)</link><title>T</title>'), 'url', null],
    [inRss('<guid isPermaLink="true">https://x.example/g</guid>'), 'url', 'https://x.example/g'],
    [inRss('<guid isPermaLink="FALSE">https://x.example/g</guid>'), 'url', null],
    [inRss('<guid isPermaLink="true">/view/1</guid>'), 'url', 'https://feeds.example.com/view/1'],
    [inRss('<guid>12</guid>'), 'url', null],
    [inRss('<guid>12</guid>'), 'guid', '12'],
    [inRss('<guid isPermaLink="false"> tag:x,2026:1 </guid><link>https://x.example/1</link>'), 'guid', 'tag:x,2026:1'],
    [inRss('<guid>a</guid><guid>b</guid>'), 'guid', 'a'],
    [inRss('<guid/><atom:id>urn:1</atom:id>'), 'guid', 'urn:1'],
    [inRss('<dc:identifier>doi:10.1/x</dc:identifier>'), 'guid', 'doi:10.1/x'],
    [inRss('<title>T</title><comments>https://x.example/1#c</comments>'), 'url', null],
    [inRss('<link>https://x.example/1</link><comments>https://x.example/c</comments>'), 'url', 'https://x.example/1'],
    [
      inRss('<link>https://c.example/1</link><feedburner:origLink>https://x.example/o</feedburner:origLink>'),
      'url',
      'https://x.example/o',
    ],
    [
      inRss('<link>https://c.example/1</link><pheedo:origLink>https://x.example/o</pheedo:origLink>'),
      'url',
      'https://x.example/o',
    ],
    [
      inRss('<atom:link rel="alternate" href="https://x.example/a"/><guid>https://x.example/g</guid>'),
      'url',
      'https://x.example/a',
    ],
    [
      inRss('<atom:link rel="self" href="https://x.example/s"/><guid>https://x.example/g</guid>'),
      'url',
      'https://x.example/g',
    ],
    [inRss('<atom:link rel="self" href="https://x.example/s"/><title>T</title>'), 'url', 'https://x.example/s'],
    [inRss('<atom:link rel="replies" href="https://x.example/s"/><title>T</title>'), 'url', null],
    [
      inRss('<atom:link rel="enclosure" href="https://x.example/a.mp3"/><link>https://x.example/1</link>'),
      'url',
      'https://x.example/1',
    ],
    [inRss('<url>https://x.example/u</url><title>T</title>'), 'url', 'https://x.example/u'],
    [inRss('<link>https://x.example/한글</link>'), 'url', 'https://x.example/%ED%95%9C%EA%B8%80'],
    [inRss('<link>https://x.example/1</link><link>https://x.example/2</link>'), 'url', 'https://x.example/1'],
    [inRss('<link>feed:https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [
      inRss('<l:link l:rel="permalink" rdf:resource="https://x.example/p"/><title>T</title>'),
      'url',
      'https://x.example/p',
    ],
    [inRss('<link><a href="x">https://x.example/1</a></link>'), 'url', 'https://x.example/1'],
  ]);
});

describe('dates, as printed', () => {
  runCases([
    [
      inRss('<title>T</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>'),
      'published',
      'Mon, 02 Mar 2026 08:00:00 GMT',
    ],
    [inRss('<title>T</title><pubdate>1</pubdate>'), 'published', '1'],
    [inRss('<title>T</title><PUBDATE>1</PUBDATE>'), 'published', '1'],
    [inRss('<title>T</title><dc:date>2026-03-02</dc:date>'), 'published', '2026-03-02'],
    [inRss('<title>T</title><dc:date>2026-03-02</dc:date><pubDate>2 Mar 2026</pubDate>'), 'published', '2 Mar 2026'],
    [inRss('<title>T</title><pubDate>unknown</pubDate><dc:date>2026-03-02</dc:date>'), 'published', '2026-03-02'],
    [inRss('<title>T</title><pubDate>unknown</pubDate>'), 'published', 'unknown'],
    [inRss('<title>T</title><dcterms:issued>2026</dcterms:issued>'), 'published', '2026'],
    [inRss('<title>T</title><dcterms:created>2026</dcterms:created>'), 'published', '2026'],
    [
      inRss('<title>T</title><dcterms:created>2025</dcterms:created><dcterms:issued>2026</dcterms:issued>'),
      'published',
      '2026',
    ],
    [inRss('<title>T</title><atom:published>2026</atom:published>'), 'published', '2026'],
    [inRss('<title>T</title><date>2026-03-02</date>'), 'published', '2026-03-02'],
    [inRss('<title>T</title><prism:publicationDate>2026-03-02</prism:publicationDate>'), 'published', '2026-03-02'],
    [inRss('<title>T</title><dcterms:modified>2026</dcterms:modified>'), 'modified', '2026'],
    [inRss('<title>T</title><atom:updated>2026</atom:updated>'), 'modified', '2026'],
    [inRss('<title>T</title><a10:updated>2026</a10:updated>'), 'modified', '2026'],
    [inRss('<title>T</title><lastBuildDate>2026</lastBuildDate>'), 'modified', '2026'],
    [inRss('<title>T</title>', '<pubDate>2026</pubDate>'), 'published', null],
    [inRss('<title>T</title><pubDate><![CDATA[ 2 Mar 2026 ]]></pubDate>'), 'published', '2 Mar 2026'],
    [inRss('<title>T</title><pubDate/><pubDate>2 Mar 2026</pubDate>'), 'published', '2 Mar 2026'],
  ]);
});
