import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/normalize/read-body.ts';
import { writeBody } from '../../src/normalize/write-body.ts';

const BASE = 'https://wire.example.com/news/1';
const write = (html: string) => writeBody(readBody(html, BASE));

const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src=x:alert(alt) onerror=eval(src) alt=xss>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="https://a.example/" onclick="alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video src=x onerror=alert(1)></video>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<button formaction="javascript:alert(1)">x</button>',
  '<link rel=stylesheet href="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<base href="javascript:/">',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<img src="https://a.example/x.png" alt="&quot; onerror=&quot;alert(1)">',
  '<a href="https://a.example/&quot;onmouseover=&quot;alert(1)">x</a>',
  '<p id="x" class="y" data-z="1" is="a" slot="b">x</p>',
  '<img srcset="javascript:alert(1) 2x">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

/** Start tags of the output, with their attributes. */
const TAGS = /<[a-z][a-z0-9]*((?:\s+(?:[a-z-]+="[^"<>]*"|controls))*)>/g;
const ATTRIBUTES = /([a-z-]+)="([^"]*)"/g;
const ALLOWED = [
  'href',
  'src',
  'alt',
  'width',
  'height',
  'rel',
  'referrerpolicy',
  'loading',
  'colspan',
  'rowspan',
  'title',
  'dir',
  'lang',
  'preload',
  'poster',
  'open',
];

describe('sanitizing', () => {
  it.each(HOSTILE)('nothing of %s runs', (html) => {
    const written = write(`<p>before</p>${html}<p>after</p>`).html ?? '';
    expect(written).not.toMatch(
      /<\/?(?:script|style|svg|iframe|mglyph|object|embed|form|input|button|link|meta|base|template|noscript|textarea|title|xmp|plaintext|body|marquee)\b/i,
    );
    const rest = written.replace(TAGS, (_, attributes: string) => {
      for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTES)) {
        expect(ALLOWED).toContain(name);
        if (name === 'href' || name === 'src') expect(value).toMatch(/^https?:\/\//);
      }
      return '';
    });
    // What is left are end tags and escaped text.
    expect(rest.replace(/<\/[a-z][a-z0-9]*>/g, '')).not.toMatch(/[<>]/);
  });

  it.each(['div', 'b', 'a', 'section'])('nests no deeper than any article does, and loses no word: %s', (tag) => {
    const { html, text } = write(`${`<${tag}>`.repeat(100_000)}One<p>Two</p>`);
    expect(text).toBe('One\n\nTwo');
    expect((html ?? '').split('<div>').length).toBeLessThan(402);
  });

  it('reads a script that stands too deep as a script', () => {
    expect(write(`${'<i>'.repeat(400)}<script><p>One</p></script>Two`).text).toBe('Two');
  });
});

describe('the body', () => {
  it.each([
    ['<p>One <b>two</b>\n three</p>', '<p>One <b>two</b> three</p>'],
    ['x<p></p>y', 'x<br>y'],
    ['x<p></p><p>y</p><p></p>z', 'x<p>y</p>z'],
    ['x<div><p> </p><br></div><b>y</b>', 'x<b><br>y</b>'],
    ['<p></p><div><span> </span></div><p>x</p>', '<p>x</p>'],
    [
      '<a href="/a?b=1&amp;c=2">x</a>',
      '<a href="https://wire.example.com/a?b=1&amp;c=2" rel="noopener noreferrer" referrerpolicy="no-referrer">x</a>',
    ],
    ['<table><tr><td>a</td><td></td></tr></table>', '<table><tr><td>a</td><td></td></tr></table>'],
    ['a &amp; b &lt; c', 'a &amp; b &lt; c'],
    ['<p>open <em>tags', '<p>open <em>tags</em></p>'],
    ['<img src="https://feeds.feedburner.com/~r/x" width="1" height="1">', null],
  ])('of %s is %s', (html, written) => {
    expect(write(html).html).toBe(written);
  });

  it('takes an image from where lazy loading put it, with its address made absolute', () => {
    expect(readBody('<img src="data:image/gif;base64,R0" data-src="/p.jpg" alt="Pier">', BASE).images).toMatchObject([
      { url: 'https://wire.example.com/p.jpg', alt: 'Pier' },
    ]);
  });
});

describe('the text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<div>One<div>Two</div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['One<br>Two<br><br>Three', 'One\nTwo\n\nThree'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['<p>B<b>old</b>er</p>', 'Bolder'],
    ['<p>a &amp; b&nbsp;c</p>', 'a & b c'],
    ['<figure><img src="/p.jpg"><figcaption>The pier</figcaption></figure><p>One</p>', 'One'],
  ])('of %s is %j', (html, text) => {
    expect(write(html).text).toBe(text);
  });

  it('glues no words together where cells meet', () => {
    expect(write('<table><tr><td>one</td><td>two</td></tr><tr><td>three</td></tr></table>').text).toMatch(
      /one\s+two\s+three/,
    );
  });
});
