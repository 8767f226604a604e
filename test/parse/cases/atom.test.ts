import { describe } from 'vitest';
import { inAtom, inOldAtom, runCases } from './run.ts';

describe('Atom 1.0 text constructs', () => {
  runCases([
    [inAtom('<title>Plain &amp; simple</title>'), 'title', 'text: Plain & simple'],
    [inAtom('<title type="text">1 &lt; 2</title>'), 'title', 'text: 1 < 2'],
    [inAtom('<title type="html">A &lt;b&gt;b&lt;/b&gt;</title>'), 'title', 'A <b>b</b>'],
    [inAtom('<title type="HTML">&lt;b&gt;b&lt;/b&gt;</title>'), 'title', '<b>b</b>'],
    [
      inAtom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>b</b></div></title>'),
      'title',
      'A <b>b</b>',
    ],
    [
      inAtom('<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">A <x:b>b</x:b></x:div></title>'),
      'title',
      'A <b>b</b>',
    ],
    [inAtom('<title type="text/plain">a</title>'), 'title', 'text: a'],
    [inAtom('<title type="text/html">&lt;b&gt;b&lt;/b&gt;</title>'), 'title', '<b>b</b>'],
    [
      inAtom('<title type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">a<br/>b</div></title>'),
      'title',
      'a<br>b',
    ],
    [inAtom('<title type="html; charset=utf-8">&lt;i&gt;b&lt;/i&gt;</title>'), 'title', '<i>b</i>'],
    [inAtom('<title type="nonsense">a</title>'), 'title', 'text: a'],
    [inAtom('<title type="html"><![CDATA[<b>a</b> &amp; b]]></title>'), 'title', '<b>a</b> &amp; b'],
    [inAtom('<summary>S</summary>'), 'summary', 'text: S'],
    [inAtom('<summary type="html">&lt;p&gt;S&lt;/p&gt;</summary>'), 'summary', '<p>S</p>'],
    [inAtom('<description>S</description>'), 'summary', 'S'],
    [inAtom('<media:group><media:description>S</media:description></media:group>'), 'summary', 'text: S'],
    [inAtom('<media:title>M</media:title>'), 'title', 'text: M'],
  ]);
});

describe('Atom 1.0 content', () => {
  runCases([
    [inAtom('<content>a</content>'), 'content', 'text: a'],
    [inAtom('<content type="html">&lt;p&gt;a&lt;/p&gt;</content>'), 'content', '<p>a</p>'],
    [
      inAtom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &amp;lt; b</p></div></content>'),
      'content',
      '<p>a &amp;lt; b</p>',
    ],
    [
      inAtom(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="a.png" alt="x &quot;y&quot;"/></div></content>',
      ),
      'content',
      '<img src="a.png" alt="x &quot;y&quot;">',
    ],
    [inAtom('<content type="text/html">&lt;p&gt;a&lt;/p&gt;</content>'), 'content', '<p>a</p>'],
    [inAtom('<content type="application/octet-stream">PHA+aGVsbG88L3A+</content>'), 'content', '<p>hello</p>'],
    [inAtom('<content type="application/octet-stream">aGVsbG8gd29ybGQ=</content>'), 'content', 'text: hello world'],
    [inAtom('<content type="application/xml"><note xmlns="urn:n">a</note></content>'), 'content', '<note>a</note>'],
    [
      inAtom('<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"><title>t</title></svg></content>'),
      'content',
      '<svg><title>t</title></svg>',
    ],
    [inAtom('<content type="application/pdf">JVBERi0xLjQK</content><id>1</id>'), 'content', null],
    [inAtom('<content src="https://x.example/p" type="text/html"/><id>1</id>'), 'url', 'https://x.example/p'],
    [
      inAtom('<content src="https://x.example/v" type="video/mp4"/><id>1</id>'),
      'media',
      'enclosure | https://x.example/v | video/mp4',
    ],
    [inAtom('<content type="html"/><content type="html">b</content>'), 'content', 'b'],
    [inAtom('<content:encoded>&lt;p&gt;a&lt;/p&gt;</content:encoded>'), 'content', '<p>a</p>'],
    [inAtom('<content type="html">a</content><summary>b</summary>'), 'summary', 'text: b'],
  ]);
});

describe('Atom 1.0 links and ids', () => {
  runCases([
    [inAtom('<link href="https://x.example/1"/>'), 'url', 'https://x.example/1'],
    [inAtom('<link rel="alternate" href="/1"/>'), 'url', 'https://feeds.example.com/1'],
    [inAtom('<link rel="ALTERNATE" href="/1"/>'), 'url', 'https://feeds.example.com/1'],
    [
      inAtom('<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>'),
      'url',
      'https://feeds.example.com/1',
    ],
    [inAtom('<link rel="self" href="/s"/><link rel="alternate" href="/1"/>'), 'url', 'https://feeds.example.com/1'],
    [
      inAtom(
        '<link rel="alternate" type="application/pdf" href="/p"/><link rel="alternate" type="text/html" href="/1"/>',
      ),
      'url',
      'https://feeds.example.com/1',
    ],
    [inAtom('<link rel="replies" href="/c"/><link rel="edit" href="/e"/><id>urn:1</id>'), 'url', null],
    [inAtom('<link rel="self" href="/s"/><id>urn:1</id>'), 'url', 'https://feeds.example.com/s'],
    [inAtom('<link rel="self" href="/s"/><id>https://x.example/1</id>'), 'url', 'https://x.example/1'],
    [inAtom('<link rel="related" href="/r"/>'), 'url', 'https://feeds.example.com/r'],
    [inAtom('<link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inAtom('<id> urn:1 </id>'), 'guid', 'urn:1'],
    [inAtom('<guid>g</guid>'), 'guid', 'g'],
    [
      inAtom('<link href="https://c.example/1"/><feedburner:origLink>https://x.example/1</feedburner:origLink>'),
      'url',
      'https://x.example/1',
    ],
    [
      inAtom('<link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="7"/>'),
      'media',
      'enclosure | https://feeds.example.com/a.mp3 | audio/mpeg | 7',
    ],
    [inAtom('<link rel="license" href="https://cc.example/"/>'), 'rights', 'https://cc.example/'],
  ]);
});

describe('Atom 1.0 people, dates, categories', () => {
  const author = '<author><name>F</name></author>';
  runCases([
    [
      inAtom('<author><name>A</name><email>a@x.example</email><uri>/a</uri></author>'),
      'authors',
      'A | a@x.example | https://feeds.example.com/a',
    ],
    [inAtom('<author><name>A</name></author><author><name>B</name></author>'), 'authors', 'A; B'],
    [inAtom('<id>1</id>', author), 'authors', 'F'],
    [inAtom('<author><name>A</name></author>', author), 'authors', 'A'],
    [inAtom('<source><author><name>S</name></author></source><id>1</id>', author), 'authors', 'S'],
    [inAtom('<author>A (a@x.example)</author>'), 'authors', 'A | a@x.example'],
    [inAtom('<author><name/></author><id>1</id>', author), 'authors', 'F'],
    [inAtom('<dc:creator>A</dc:creator>'), 'authors', 'A'],
    [inAtom('<contributor><name>C</name></contributor><id>1</id>'), 'authors', ''],
    [inAtom('<published>2026-03-01</published><updated>2026-03-02</updated>'), 'published', '2026-03-01'],
    [inAtom('<published>2026-03-01</published><updated>2026-03-02</updated>'), 'modified', '2026-03-02'],
    [inAtom('<updated>2026-03-02</updated>'), 'published', null],
    [inAtom('<pubDate>2 Mar 2026</pubDate>'), 'published', '2 Mar 2026'],
    [inAtom('<dc:date>2026</dc:date>'), 'published', '2026'],
    [inAtom('<category term="t" scheme="urn:s" label="L"/>'), 'categories', 't | urn:s | L'],
    [inAtom('<category term=""/><category>b</category>'), 'categories', 'b'],
    [inAtom('<dc:subject>s</dc:subject><category term="t"/>'), 'categories', 's; t'],
    [inAtom('<rights type="html">&amp;copy; A</rights>', '<rights>F</rights>'), 'rights', '&copy; A'],
    [inAtom('<id>1</id>', '<rights>F</rights>'), 'rights', 'F'],
    [
      inAtom(
        '<source><title>S</title><link href="https://s.example/"/><rights>R</rights></source>',
        '<rights>F</rights>',
      ),
      'rights',
      'R',
    ],
    [
      inAtom('<source><title>S</title><link rel="self" href="https://s.example/f"/></source>'),
      'origin',
      'S | https://s.example/f',
    ],
    [inAtom('<source><title>S</title><link href="https://s.example/"/></source>'), 'origin', 'S | https://s.example/'],
    [inAtom('<content xml:lang="ko">a</content>'), 'language', 'ko'],
    [inAtom('<id>1</id>').replace('<entry>', '<entry xml:lang="ko">'), 'language', 'ko'],
    [inAtom('<id>1</id>').replace('<feed ', '<feed xml:lang="ko" '), 'language', 'ko'],
    [inAtom('<id>1</id>', '<dc:language>ko</dc:language>'), 'language', 'ko'],
  ]);
});

describe('Atom 0.3', () => {
  runCases([
    [inOldAtom('<title>a</title>'), 'title', 'text: a'],
    [inOldAtom('<title mode="escaped" type="text/html">&lt;b&gt;a&lt;/b&gt;</title>'), 'title', '<b>a</b>'],
    [inOldAtom('<title mode="base64">aGVsbG8=</title>'), 'title', 'text: hello'],
    [inOldAtom('<title mode="base64" type="text/html">PGI+YTwvYj4=</title>'), 'title', '<b>a</b>'],
    [inOldAtom('<content type="text/html" mode="base64">\nPGI+\nYTwvYj4=\n</content>'), 'content', '<b>a</b>'],
    [
      inOldAtom(
        '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p></div></content>',
      ),
      'content',
      '<p>a</p>',
    ],
    [inOldAtom('<content mode="escaped" type="text/plain">1 &lt; 2</content>'), 'content', 'text: 1 < 2'],
    [
      inOldAtom(
        '<content type="multipart/alternative"><content type="text/plain">a</content><content type="text/html" mode="escaped">&lt;b&gt;a&lt;/b&gt;</content></content>',
      ),
      'content',
      '<b>a</b>',
    ],
    [inOldAtom('<issued>2004-01-01</issued><created>2003-12-31</created>'), 'published', '2004-01-01'],
    [inOldAtom('<created>2003-12-31</created>'), 'published', '2003-12-31'],
    [inOldAtom('<modified>2004-01-02</modified>'), 'modified', '2004-01-02'],
    [inOldAtom('<author><name>A</name><url>https://a.example/</url></author>'), 'authors', 'A | https://a.example/'],
    [inOldAtom('<id>1</id>', '<author><name>F</name></author>'), 'authors', 'F'],
    [inOldAtom('<id>1</id>', '<copyright>C</copyright>'), 'rights', 'C'],
    [inOldAtom('<link rel="alternate" type="text/html" href="https://x.example/1"/>'), 'url', 'https://x.example/1'],
  ]);
});
