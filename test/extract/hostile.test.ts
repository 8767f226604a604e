import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const LINE = 'The ferry sails again on Monday, the harbor office of the outer islands said.';
const TITLE = 'The ferry sails again on Monday morning';
const HEAD = `<h1>${TITLE}</h1><div class="article-body"><p>${LINE}</p></div>`;

/** What a page could be made of to keep a reader busy for minutes. */
const pages = {
  'divs in divs': `${HEAD}${'<div>'.repeat(20_000)}`,
  'tables in tables': `${HEAD}${'<table><tr><td>'.repeat(5_000)}`,
  'spans in spans': `${HEAD}<p>${'<span>a '.repeat(10_000)}</p>`,
  'megabytes of empty divs': `${HEAD}${'<div></div>'.repeat(300_000)}`,
  'links without end': `${HEAD}<div>${'<a href="/x">a link to nowhere</a> '.repeat(30_000)}</div>`,
  'photos without end': `${HEAD}${'<p><img src="/a.jpg" alt="a photo"></p>'.repeat(20_000)}`,
  'headings without end': `${HEAD}${'<h2>A heading of another story</h2>'.repeat(20_000)}`,
  'times without end': `${HEAD}<div>${'<time datetime="2024-01-01">x</time>'.repeat(20_000)}</div>`,
  'articles without end': `${HEAD}${'<div itemtype="https://schema.org/Article"><b itemprop="author">A</b></div>'.repeat(10_000)}`,
  'an endless class name': `${HEAD}<div class="${'x '.repeat(1_000_000)}"></div>`,
  'an element of many attributes': `${HEAD}<div ${Array.from({ length: 20_000 }, (_, index) => `a${index}="1"`).join(' ')}></div>`,
  'white space': `${HEAD}<p>${' '.repeat(2_000_000)}</p>`,
  'a script that never closes its brackets': `${HEAD}<script>${'a={"b":'.repeat(50_000)}</script>`,
  'a title of separators': `<title>${'a | '.repeat(20_000)}</title>${HEAD}`,
};

describe.each(Object.entries(pages))('a page of %s', (_, html) => {
  it('still gives its article', () => {
    const page = extract(
      `<html><head><meta property="og:type" content="article"></head><body>${html}</body></html>`,
      'https://evil.example/1',
    );
    expect(page.title?.value).toBe(TITLE);
    expect(page.bodyHtml?.value).toContain(LINE);
  });
});

it('of 50,000 articles in JSON-LD the one for this address is read', () => {
  const graph = Array.from({ length: 50_000 }, (_, index) => ({
    '@type': 'NewsArticle',
    url: `https://evil.example/${index}`,
    headline: `Story ${index}`,
  }));
  const html = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
  expect(extract(html, 'https://evil.example/77').title?.value).toBe('Story 77');
});

it('a page that was cut off says so', () => {
  const page = extract(`<body>${HEAD}${'<i></i>'.repeat(60_000)}</body>`, 'https://evil.example/1');
  expect(page.problems.map(({ message }) => message)).toContain(
    'has more than 100000 tags, so that its end is not read',
  );
});
