import { describe } from 'vitest';
import { inAtom, inRss, runCases } from './run.ts';

const based = (document: string, tag: string, base: string) =>
  document.replace(`<${tag}`, `<${tag} xml:base="${base}"`);
const link = '<link href="p"/>';

describe('xml:base', () => {
  runCases([
    [based(inAtom(link), 'feed', 'https://b.example/d/'), 'url', 'https://b.example/d/p'],
    [based(based(inAtom(link), 'feed', 'https://b.example/d/'), 'entry', 'e/'), 'url', 'https://b.example/d/e/p'],
    [based(based(inAtom(link), 'feed', 'https://b.example/d/'), 'link', '/r/'), 'url', 'https://b.example/r/p'],
    [based(inAtom(link), 'feed', '../r/'), 'url', 'https://feeds.example.com/r/p'],
    [based(inAtom(link), 'feed', ''), 'url', 'https://feeds.example.com/dir/p'],
    [based(inAtom(link), 'feed', 'javascript:x'), 'url', 'https://feeds.example.com/dir/p'],
    [
      based(inAtom('<content type="html">a</content>'), 'content', 'https://b.example/'),
      'baseUrl',
      'https://b.example/',
    ],
    [based(inAtom('<summary type="html">a</summary>'), 'entry', 'https://b.example/'), 'baseUrl', 'https://b.example/'],
    [
      inAtom(
        '<summary type="html" xml:base="https://s.example/">&lt;a href="p"></summary><content type="html" xml:base="https://c.example/">b</content>',
      ),
      'summary',
      '<a href="https://s.example/p">',
    ],
    [
      inAtom(
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://d.example/"><a href="p">x</a></div></content>',
      ),
      'content',
      '<a href="https://d.example/p">x</a>',
    ],
    [
      inAtom('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a href="p">x</a></div></content>'),
      'content',
      '<a href="p">x</a>',
    ],
    [based(inRss('<link>p</link>'), 'item', 'https://b.example/'), 'url', 'https://b.example/p'],
    [
      based(inRss('<enclosure url="a.mp3"/>'), 'channel', 'https://b.example/'),
      'media',
      'enclosure | https://b.example/a.mp3',
    ],
    [
      based(inAtom('<author><name>A</name><uri>p</uri></author>'), 'author', 'https://b.example/'),
      'authors',
      'A | https://b.example/p',
    ],
    [
      based(inRss('<title>T</title><source url="s">S</source>'), 'rss', 'https://b.example/'),
      'origin',
      'S | https://b.example/s',
    ],
    [inRss('<description>a</description>'), 'baseUrl', 'https://feeds.example.com/dir/feed'],
  ]);
});

describe('entities', () => {
  runCases([
    [inRss('<title>&eacute;&nbsp;&hellip;&euro;</title>'), 'title', 'é\u00a0…€'],
    [inRss('<title>&apos;&quot;&lt;&gt;&amp;</title>'), 'title', `'"<>&`],
    [inRss('<title>&#233;&#xE9;&#XE9;</title>'), 'title', 'ééé'],
    [inRss('<title>&#xD83D;&#xDE00; &#55357;&#56832;</title>'), 'title', '😀 😀'],
    [inRss('<title>&#128;&#133;&#145;&#159;</title>'), 'title', '€…‘Ÿ'],
    [inRss('<title>&#0;a&#xD800;b&#x110000;</title>'), 'title', '\ufffda\ufffdb\ufffd'],
    [inRss('<title>&nosuch; &; &&amp; AT&T &copy</title>'), 'title', '&nosuch; &; && AT&T &copy'],
    [inRss('<title>&amp;eacute;</title>'), 'title', '&eacute;'],
    [inRss('<link>https://x.example/?a=1&copy=2</link>'), 'url', 'https://x.example/?a=1&copy=2'],
    [`<!DOCTYPE rss [<!ENTITY e "x]>y"><!ENTITY f '">'>]>${inRss('<title>&e;é</title>')}`, 'title', '&e;é'],
    [`<!DOCTYPE rss [<!-- it's "]> --><!ELEMENT rss ANY>]>\n${inRss('<title>T</title>')}`, 'title', 'T'],
    [
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">${inRss('<title>T</title>')}`,
      'title',
      'T',
    ],
    [
      inRss('<enclosure url="https://x.example/?a=1&amp;b=2&amp;c"/>'),
      'media',
      'enclosure | https://x.example/?a=1&b=2&c',
    ],
  ]);
});

describe('before and around the document', () => {
  const document = inRss('<title>T</title>');
  runCases([
    [` \n\t${document}`, 'title', 'T'],
    [`\ufeff\ufeff<?xml version="1.0"?>${document}`, 'title', 'T'],
    [`\n<?xml version="1.0"?>${document}`, 'title', 'T'],
    [`<?xml version="1.0"?><?xml version="1.0"?>${document}`, 'title', 'T'],
    [`<?xml-stylesheet href="a.xsl"?>${document}`, 'title', 'T'],
    [`<?xml version="1.0" encoding="utf-8">${document}`, 'title', 'T'],
    [`Fatal error: out of memory\n${document}`, 'title', 'T'],
    [`<!-- a -- b -->${document}`, 'title', 'T'],
    [`${document}<script>alert(1)</script>`, 'title', 'T'],
    [`${document}\0\0\0`, 'title', 'T'],
    [`${document}${document}`, 'title', 'T'],
  ]);
});

describe('items of another format', () => {
  runCases([
    ['<rss><channel><entry><title>T</title></entry></channel></rss>', 'title', 'T'],
    [
      '<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><a:entry><a:title>T</a:title></a:entry></channel></rss>',
      'title',
      'text: T',
    ],
    [
      '<rss><channel><entry xmlns="http://www.w3.org/2005/Atom"><link href="/1"/></entry></channel></rss>',
      'url',
      'https://feeds.example.com/1',
    ],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><item><guid>g</guid></item></feed>', 'guid', 'g'],
    [
      '<feed xmlns="http://www.w3.org/2005/Atom"><item><link>https://x.example/1</link></item></feed>',
      'url',
      'https://x.example/1',
    ],
  ]);
});

describe('broken markup', () => {
  runCases([
    [inRss('<title>T<link>https://x.example/1</link>'), 'title', 'T'],
    [inRss('<title>T</titel><link>https://x.example/1</link>'), 'title', 'T'],
    [inRss('<title>T</title'), 'title', 'T'],
    [inRss('<title>T</title <link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<title>a < b > c</title>'), 'title', 'a < b > c'],
    [inRss('<title>if x<y then</title>'), 'title', 'if x<y then'],
    [inRss('<title>I <3 you</title>'), 'title', 'I <3 you'],
    [inRss('<title><b>a<i>b</b>c</i></title><link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<title>T</title></b></p><link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<description><p>a<p>b<br>c</description><link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [
      inRss('<description><![CDATA[open <b>a</description><link>https://x.example/1</link>'),
      'url',
      'https://x.example/1',
    ],
    [
      inRss('<description><![CDATA[a <![CDATA[b]]> c]]></description><link>https://x.example/1</link>'),
      'url',
      'https://x.example/1',
    ],
    [inRss('<title>a ]]> b</title>'), 'title', 'a ]]> b'],
    [inRss('<title>T</title><!-- open <link>https://x.example/1</link>'), 'url', 'https://x.example/1'],
    [inRss('<title>O\u0001n\u0000e\u001f</title>'), 'title', 'One'],
    [inRss("<enclosure url='https://x.example/a\"b'/>"), 'media', 'enclosure | https://x.example/a%22b'],
    [
      inRss('<enclosure url="https://x.example/a" url="https://x.example/b"/>'),
      'media',
      'enclosure | https://x.example/a',
    ],
    [inRss('<title>T</title>').replace('</item></channel></rss>', ''), 'title', 'T'],
    [inRss('<title>T').replace('</item></channel></rss>', ''), 'title', 'no item'],
    [inRss('<title>T</title><descr').replace('</item></channel></rss>', ''), 'title', 'no item'],
    [
      inRss('<link>https://x.example/1</link><title>T').replace('</item></channel></rss>', ''),
      'url',
      'https://x.example/1',
    ],
    ['<rss><channel><item><title>T</title></channel></rss>', 'title', 'T'],
    ['<rss><channel><title>C</title><item><title>T</title></item></channel>', 'title', 'T'],
    ['<rss><channel></channel></rss><item><title>T</title></item>', 'title', 'T'],
  ]);
});
