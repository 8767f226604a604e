import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/normalize/read-body.ts';
import { writeBody } from '../../src/normalize/write-body.ts';

const BASE = 'https://wire.example.com/news/1';
const write = (html: string) => writeBody(readBody(html, BASE));

describe('what stays of a body', () => {
  it.each([
    ['<h1>Ferry</h1><h4>Fares</h4>', '<h2>Ferry</h2><h4>Fares</h4>'],
    [
      '<details open><summary>Fares</summary>Two coins</details>',
      '<details open=""><summary>Fares</summary>Two coins</details>',
    ],
    ['<p>Two<sup>2</sup> H<sub>2</sub>O</p>', '<p>Two<sup>2</sup> H<sub>2</sub>O</p>'],
    ['<del datetime="2026-03-02">old</del> <ins>new</ins>', '<del datetime="2026-03-02">old</del> <ins>new</ins>'],
    [
      '<time datetime="2026-03-02T08:00Z">today</time> <time>now</time>',
      '<time datetime="2026-03-02T08:00Z">today</time> now',
    ],
    ['<p dir="RTL" lang="ar" onclick="x()" id="a" class="b" style="c">سفينة</p>', '<p dir="rtl" lang="ar">سفينة</p>'],
    ['<p style="text-align:right; direction: rtl">سفينة</p>', '<p dir="rtl">سفينة</p>'],
    ['<p>One <span lang="ko">둘</span> <span class="x">three</span></p>', '<p>One <span lang="ko">둘</span> three</p>'],
    ['<acronym title="Ferry Union">FU</acronym>', '<abbr title="Ferry Union">FU</abbr>'],
    ['<ol start="3" type="a"><li value="4">x</ol>', '<ol start="3" type="a"><li value="4">x</li></ol>'],
    ['<dl><dt>Pier<dd>Where ferries land</dl>', '<dl><dt>Pier</dt><dd>Where ferries land</dd></dl>'],
    ['<q>Never</q>, <cite>The Log</cite>, <kbd>F1</kbd>', '<q>Never</q>, <cite>The Log</cite>, <kbd>F1</kbd>'],
    ['<p>One</p><hr><hr><p>Two</p><hr>', '<p>One</p><hr><p>Two</p>'],
    ['<table><tr><th colspan="2" style="x">a</th></tr></table>', '<table><tr><th colspan="2">a</th></tr></table>'],
    ['<td>a</td><td>b</td>', '<div>a</div><div>b</div>'],
    [
      '<a href="/a">x <a href="/b">y</a></a>',
      '<a href="https://wire.example.com/a" rel="noopener noreferrer" referrerpolicy="no-referrer">x </a><a href="https://wire.example.com/b" rel="noopener noreferrer" referrerpolicy="no-referrer">y</a>',
    ],
    ['<a href="mailto:desk@wire.example.com">Write</a> or <a href="tel:+1">call</a>', 'Write or call'],
    ['<![CDATA[<p>One</p>]]>', '<p>One</p>'],
    ['<html><body dir="rtl" class="x"><p>سفينة</p></body></html>', '<div dir="rtl"><p>سفينة</p></div>'],
    ['<dialog open>x</dialog><p hidden>y</p><span class="screen-reader-text">z</span>One', 'One'],
    ['<x-card><p>One</p></x-card><marquee>Two</marquee>', '<p>One</p>Two'],
  ])('%s is %s', (html, written) => {
    expect(write(html).html).toBe(written);
  });

  it('white space of a listing is kept to the letter', () => {
    expect(write('<pre>if a:\n    b()\n\n  c</pre>')).toEqual({
      html: '<pre>if a:\n    b()\n\n  c</pre>',
      text: 'if a:\n    b()\n\n  c',
    });
  });
});

describe('a formula', () => {
  it('stays as presentation MathML with nothing that links or names', () => {
    const formula =
      '<math display="block" xlink:href="https://a.example/"><semantics><mrow><msup id="a" href="javascript:x"><mi>x</mi><mn>2</mn></msup><mo stretchy="false">+</mo><mn>1</mn></mrow><annotation>x^2</annotation><annotation-xml encoding="text/html"><p>x</p></annotation-xml></semantics></math>';
    expect(write(formula)).toEqual({
      html: '<math display="block"><mrow><msup><mi>x</mi> <mn>2</mn></msup><mo stretchy="false">+</mo><mn>1</mn></mrow></math>',
      text: 'x 2+1',
    });
  });

  it('keeps empty parts, which are counted', () => {
    expect(write('<math><msup><mrow></mrow><mn>2</mn></msup></math>').html).toBe(
      '<math><msup><mrow></mrow><mn>2</mn></msup></math>',
    );
  });

  it.each([
    ['<math><mi>x</mi><p>One</p><p>Two</p></math>', '<math><mi>x</mi></math><p>One</p><p>Two</p>'],
    ['<math><mtext><b>x</b><img src="/a.jpg"><a href="/b">y</a></mtext></math>', '<math><mtext>xy</mtext></math>'],
    ['<mi>x</mi> and <mtext>y</mtext>', 'x and y'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=a()></style></mglyph></table></mtext></math>', null],
    ['<math><mi>x</mi><math><mi>y</mi></math></math>', '<math><mi>x</mi> <mi>y</mi></math>'],
  ])('of %s is %s', (html, written) => {
    expect(write(html).html).toBe(written);
  });
});

describe('ruby', () => {
  it('keeps its readings, which are not part of the text', () => {
    expect(write('<p><ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp>船<rt>ふね</rt></ruby>が出る</p>')).toEqual({
      html: '<p><ruby>渡<rp>(</rp><rt>わた</rt><rp>)</rp>船<rt>ふね</rt></ruby>が出る</p>',
      text: '渡船が出る',
    });
  });
});

describe('a recording', () => {
  it.each([
    [
      '<video src="/a.mp4" poster="/a.jpg" width="640" height="360" autoplay onerror="x()"><p>Too old</p></video>',
      '<video controls preload="none" poster="https://wire.example.com/a.jpg" width="640" height="360"><source src="https://wire.example.com/a.mp4"></video>',
    ],
    [
      '<audio controls><source src="/a.ogg" type="audio/ogg"><source src="javascript:x"><track kind="captions" src="/a.vtt" srclang="en" label="English"></audio>',
      '<audio controls preload="none"><source src="https://wire.example.com/a.ogg" type="audio/ogg"><track kind="captions" src="https://wire.example.com/a.vtt" srclang="en" label="English"></audio>',
    ],
    [
      '<video src="blob:https://wire.example.com/1" poster="/a.jpg"></video>',
      '<img src="https://wire.example.com/a.jpg" alt="" loading="lazy" referrerpolicy="no-referrer">',
    ],
    ['<audio src="data:audio/mp3;base64,AA">Too old</audio>', null],
  ])('%s is %s', (html, written) => {
    expect(write(html)).toEqual({ html: written, text: null });
  });
});

describe('the text', () => {
  it.each([
    ['Long<wbr>word and soft\u00adhyphen', 'Longword and softhyphen'],
    ['<p><span class="dropcap">T</span>he ferry</p>', 'The ferry'],
    ['<p><span style="display:inline-block;float:left">T</span>he ferry</p>', 'The ferry'],
    ['<span style="display: inline-block">One</span><span style="display:inline-block">Two</span>', 'One Two'],
    ['<span style="display:block">One</span><span style="display:block">Two</span>', 'One\nTwo'],
    ['One<img src="/a.jpg">Two', 'One Two'],
    ['<p>One<script>x()</script>Two<style>y</style></p>', 'OneTwo'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a b\nc'],
    ['<details><summary>Fares</summary>Two coins</details>', 'Fares\n\nTwo coins'],
    ['<div style="display:none">Preheader</div><p>One</p>', 'One'],
  ])('of %s is %j', (html, text) => {
    expect(write(html).text).toBe(text);
  });
});

describe('what has no end', () => {
  it('is cut where no article is as long, and says so', () => {
    const { html, text, isCut } = {
      ...readBody('<p>word</p>'.repeat(1_000_000), BASE),
      ...write('<p>word</p>'.repeat(1000)),
    };
    expect(isCut).toBe(true);
    expect(html?.length).toBe(11_000);
    expect(text?.length).toBe(5_998);
  });

  it('keeps what stands before the cut', () => {
    const body = readBody(`<p>One</p><p>${'word '.repeat(2_000_000)}</p>`, BASE);
    expect(body.isCut).toBe(true);
    expect(body.lines.map(({ text }) => text.slice(0, 5))).toEqual(['One', 'word ']);
    expect(body.lines[1]?.text.length).toBe(1_999_977);
  });
});

it('a class that names captions elsewhere means nothing in a formula', () => {
  const html = '<math><mrow><mi>a</mi><mtext class="wp-caption">x</mtext><mi>b</mi></mrow></math>';
  expect(writeBody(readBody(html, null)).html).not.toContain('<br>');
});

it('captions far from any photo are looked for no further', () => {
  const html = `<img src="https://a.example/a.jpg"><p>t</p>${'<p class="caption">x</p>'.repeat(60_000)}`;
  expect(readBody(html, null).lines).toHaveLength(60_002);
});
