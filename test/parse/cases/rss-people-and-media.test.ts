import { describe } from 'vitest';
import { inRss, runCases } from './run.ts';

describe('authors', () => {
  runCases([
    [inRss('<author>ann@x.example (Ann Archer)</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>Ann Archer (ann@x.example)</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>Ann Archer &lt;ann@x.example&gt;</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>ann@x.example &lt;Ann Archer&gt;</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>ann@x.example Ann Archer</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>Ann Archer, ann@x.example</author>'), 'authors', 'Ann Archer | ann@x.example'],
    [inRss('<author>mailto:ann@x.example (Ann)</author>'), 'authors', 'Ann | ann@x.example'],
    [inRss('<author>(Ann Archer)</author>'), 'authors', 'Ann Archer'],
    [inRss('<author>ann@x.example ()</author>'), 'authors', 'ann@x.example'],
    [inRss('<author>Ann Archer</author>'), 'authors', 'Ann Archer'],
    [inRss('<author>a@x.example (A), b@x.example (B)</author>'), 'authors', 'A | a@x.example; B | b@x.example'],
    [
      inRss('<author><name>Ann</name><email>a@x.example</email><uri>/ann</uri></author>'),
      'authors',
      'Ann | a@x.example | https://feeds.example.com/ann',
    ],
    [
      inRss('<author>ann@x.example</author><dc:creator>Ann Archer</dc:creator>'),
      'authors',
      'Ann Archer | ann@x.example',
    ],
    [inRss('<dc:creator>A</dc:creator><dc:creator>B</dc:creator>'), 'authors', 'A; B'],
    [inRss('<dc:creator>A</dc:creator><author>a</author>'), 'authors', 'a'],
    [inRss('<atom:author><atom:name>Ann</atom:name></atom:author>'), 'authors', 'Ann'],
    [inRss('<itunes:author>Show</itunes:author>'), 'authors', 'Show'],
    [inRss('<itunes:author>Show</itunes:author><author>A</author>'), 'authors', 'A'],
    [inRss('<dc:creator><foaf:Person><foaf:name>Ann</foaf:name></foaf:Person></dc:creator>'), 'authors', 'Ann'],
    [inRss('<title>T</title>', '<managingEditor>e@x.example (E)</managingEditor>'), 'authors', ''],
    [inRss('<title>T</title>', '<dc:creator>Ann</dc:creator>'), 'authors', 'Ann'],
    [inRss('<title>T</title>', '<itunes:author>Show</itunes:author>'), 'authors', 'Show'],
    [inRss('<author>B</author>', '<dc:creator>Ann</dc:creator>'), 'authors', 'B'],
    [inRss('<dc:creator><![CDATA[김하늘 기자]]></dc:creator>'), 'authors', '김하늘 기자'],
    [inRss('<author>  </author><title>T</title>'), 'authors', ''],
    [inRss('<author>O’Neil, Ann &amp; Bob</author>'), 'authors', 'O’Neil, Ann & Bob'],
  ]);
});

describe('categories', () => {
  runCases([
    [inRss('<category>A</category><category>B</category>'), 'categories', 'A; B'],
    [inRss('<category domain="https://x.example/s">A</category>'), 'categories', 'A | https://x.example/s'],
    [inRss('<category>A</category><category>A</category>'), 'categories', 'A'],
    [inRss('<category/><title>T</title>'), 'categories', ''],
    [inRss('<category>A/B, C</category>'), 'categories', 'A/B, C'],
    [inRss('<dc:subject>A</dc:subject><category>B</category>'), 'categories', 'A; B'],
    [inRss('<itunes:keywords>a, b,, c</itunes:keywords>'), 'categories', 'a; b; c'],
    [
      inRss('<itunes:category text="News"><itunes:category text="Daily"/></itunes:category>'),
      'categories',
      'News | http://www.itunes.com/; Daily | http://www.itunes.com/',
    ],
    [inRss('<media:category scheme="urn:s" label="L">m</media:category>'), 'categories', 'm | urn:s | L'],
    [inRss('<media:content url="a.jpg"><media:category>m</media:category></media:content>'), 'categories', 'm'],
    [inRss('<media:group><media:keywords>a, b</media:keywords></media:group>'), 'categories', 'a; b'],
    [inRss('<atom:category term="t" scheme="urn:s" label="L"/>'), 'categories', 't | urn:s | L'],
    [inRss('<category><![CDATA[북한 & 핵]]></category>'), 'categories', '북한 & 핵'],
    [inRss('<keywords>a;b</keywords>'), 'categories', 'a; b'],
    [inRss('<title>T</title>', '<category>Channel</category>'), 'categories', ''],
  ]);
});

describe('media', () => {
  runCases([
    [
      inRss('<media:group><media:thumbnail url="https://x.example/t.jpg"/></media:group>'),
      'media',
      'thumbnail | https://x.example/t.jpg',
    ],
    [
      inRss('<enclosure url="https://x.example/a.mp3" length="10" type="audio/mpeg"/>'),
      'media',
      'enclosure | https://x.example/a.mp3 | audio/mpeg | 10',
    ],
    [inRss('<enclosure url="/a.mp3" length="0" type=""/>'), 'media', 'enclosure | https://feeds.example.com/a.mp3'],
    [
      inRss('<enclosure url="https://x.example/a.mp3" length="1,024"/>'),
      'media',
      'enclosure | https://x.example/a.mp3 | 1024',
    ],
    [inRss('<enclosure url=https://x.example/a.mp3 length=10 />'), 'media', 'enclosure | https://x.example/a.mp3 | 10'],
    [inRss('<enclosure>https://x.example/a.mp3</enclosure>'), 'media', 'enclosure | https://x.example/a.mp3'],
    [inRss('<enclosure href="https://x.example/a.mp3"/>'), 'media', 'enclosure | https://x.example/a.mp3'],
    [
      inRss('<enclosure url="https://x.example/1"/><enclosure url="https://x.example/2"/>'),
      'media',
      'enclosure | https://x.example/1; enclosure | https://x.example/2',
    ],
    [inRss('<enclosure url="" /><title>T</title>'), 'media', ''],
    [
      inRss('<atom:link rel="enclosure" href="https://x.example/a" type="t/t" length="3" title="Cap"/>'),
      'media',
      'enclosure | https://x.example/a | t/t | 3 | Cap',
    ],
    [
      inRss('<enc:enclosure rdf:resource="https://x.example/a" enc:type="t/t" enc:length="3"/>'),
      'media',
      'enclosure | https://x.example/a | t/t | 3',
    ],
    [
      inRss('<media:content url="https://x.example/a.jpg" medium="image" width="10" height="20"/>'),
      'media',
      'image | https://x.example/a.jpg | 10x20',
    ],
    [
      inRss('<media:content url="https://x.example/a.mp4" type="video/mp4" fileSize="5"/>'),
      'media',
      'enclosure | https://x.example/a.mp4 | video/mp4 | 5',
    ],
    [
      inRss(
        '<media:content url="https://x.example/a.jpg"><media:description>D</media:description><media:credit>C</media:credit></media:content>',
      ),
      'media',
      'image | https://x.example/a.jpg | D | C',
    ],
    [
      inRss(
        '<media:group><media:content url="https://x.example/1.jpg"/><media:content url="https://x.example/2.jpg"/><media:credit>C</media:credit></media:group>',
      ),
      'media',
      'image | https://x.example/1.jpg | C; image | https://x.example/2.jpg | C',
    ],
    [
      inRss('<media:thumbnail url="https://x.example/t.jpg" width="75" height="50"/>'),
      'media',
      'thumbnail | https://x.example/t.jpg | 75x50',
    ],
    [
      inRss(
        '<media:content url="https://x.example/a.mp4" type="video/mp4"><media:thumbnail url="https://x.example/t.jpg"/></media:content>',
      ),
      'media',
      'enclosure | https://x.example/a.mp4 | video/mp4; thumbnail | https://x.example/t.jpg',
    ],
    [inRss('<media:player url="https://x.example/p"/>'), 'media', 'enclosure | https://x.example/p | text/html'],
    [
      inRss(
        '<media:content url="https://x.example/a.mp4" type="video/mp4"><media:player url="https://x.example/p"/></media:content>',
      ),
      'media',
      'enclosure | https://x.example/a.mp4 | video/mp4',
    ],
    [inRss('<itunes:image href="https://x.example/i.jpg"/>'), 'media', 'image | https://x.example/i.jpg'],
    [
      inRss('<image><url>https://x.example/i.jpg</url><width>9</width></image>'),
      'media',
      'image | https://x.example/i.jpg | 9xnull',
    ],
    [inRss('<image>https://x.example/i.jpg</image>'), 'media', 'image | https://x.example/i.jpg'],
    [inRss('<image>none</image><title>T</title>'), 'media', ''],
    [inRss('<thumbnail>https://x.example/i.jpg</thumbnail>'), 'media', 'thumbnail | https://x.example/i.jpg'],
    [inRss('<title>T</title>', '<image><url>https://x.example/logo.png</url></image>'), 'media', ''],
  ]);
});

describe('language, rights, origin', () => {
  runCases([
    [inRss('<title>T</title><dc:language>ko</dc:language>', '<language>en</language>'), 'language', 'ko'],
    [inRss('<title>T</title>', '<language>en-us</language>'), 'language', 'en-us'],
    [inRss('<title>T</title>', '<dc:language>fr</dc:language>'), 'language', 'fr'],
    [inRss('<title>T</title>').replace('<item>', '<item xml:lang="de">'), 'language', 'de'],
    [inRss('<title>T</title>').replace('<channel>', '<channel xml:lang="de">'), 'language', 'de'],
    [
      inRss('<title>T</title>').replace('<channel>', '<channel xml:lang="de">').replace('<item>', '<item xml:lang="">'),
      'language',
      null,
    ],
    [inRss('<title>T</title><dc:rights>© A</dc:rights>', '<copyright>© C</copyright>'), 'rights', '© A'],
    [inRss('<title>T</title>', '<copyright>© C</copyright>'), 'rights', '© C'],
    [
      inRss('<title>T</title><creativeCommons:license>https://cc.example/by</creativeCommons:license>'),
      'rights',
      'https://cc.example/by',
    ],
    [inRss('<title>T</title><cc:license rdf:resource="https://cc.example/by"/>'), 'rights', 'https://cc.example/by'],
    [
      inRss('<title>T</title><atom:link rel="license" href="https://cc.example/by"/>'),
      'rights',
      'https://cc.example/by',
    ],
    [inRss('<title>T</title><media:copyright>© M</media:copyright>'), 'rights', '© M'],
    [inRss('<title>T</title><source url="https://s.example/rss">S</source>'), 'origin', 'S | https://s.example/rss'],
    [inRss('<title>T</title><source>S</source>'), 'origin', 'S'],
    [inRss('<title>T</title><source url="/rss"/>'), 'origin', 'https://feeds.example.com/rss'],
    [inRss('<title>T</title><dc:source>https://s.example/1</dc:source>'), 'origin', 'https://s.example/1'],
    [inRss('<title>T</title><dc:source>The Wire</dc:source>'), 'origin', 'The Wire'],
    [
      inRss('<title>T</title><ag:source>W</ag:source><ag:sourceURL>https://s.example/</ag:sourceURL>'),
      'origin',
      'W | https://s.example/',
    ],
    [
      inRss(
        '<title>T</title><atom:source><atom:title>S</atom:title><atom:link href="https://s.example/"/></atom:source>',
      ),
      'origin',
      'S | https://s.example/',
    ],
  ]);
});
