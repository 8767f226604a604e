import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const URL_OF_PAGE = 'https://wire.example.com/a/story-one';
const lines = ['The keeper', 'The mayor', 'The baker', 'The pilot'].map(
  (who) => `${who} of the outer islands said that the harbor would open at dawn and close at dusk until spring.`,
);
const paragraphs = lines.map((line) => `<p>${line}</p>`);
const cards = Array.from(
  { length: 6 },
  (_, index) =>
    `<div class="item"><a href="/a${index}"><h3>Another story number ${index} happened elsewhere</h3></a><p>A short summary of story ${index}, which is told elsewhere and has nothing to do with it.</p></div>`,
).join('');
const declared = '<meta property="og:type" content="article"><meta property="og:title" content="The harbor opens">';

function blocksOf(head: string, body: string): readonly string[] {
  const html = `<html><head>${head}</head><body>${body}<section>${cards}</section></body></html>`;
  return (extract(html, URL_OF_PAGE).bodyHtml?.value ?? '').split('\n');
}

describe('the text of an article', () => {
  it.each([
    ['text and line breaks', `<div>${lines.join('<br><br>')}</div>`],
    ['a paragraph of line breaks', `<div><p>${lines.join('<br><br>')}</p></div>`],
    ['divs', `<div>${lines.map((line) => `<div>${line}</div>`).join('')}</div>`],
    [
      'boxes of one paragraph each',
      `<div>${paragraphs.map((one) => `<div class="x"><div>${one}</div></div>`).join('')}</div>`,
    ],
    [
      'containers that are pieces of it',
      `<div class="article-body">${paragraphs.slice(0, 2).join('')}</div><div class="ad">Advertisement</div><div class="article-body">${paragraphs.slice(2).join('')}</div>`,
    ],
    ['a noscript element', `<div id="app"></div><noscript><div>${paragraphs.join('')}</div></noscript>`],
    ['a center element', `<center>${paragraphs.join('')}</center>`],
  ])('is read from %s', (_, body) => {
    expect(blocksOf(declared, `<h1>The harbor opens</h1>${body}`)).toEqual(paragraphs);
  });

  const parts = lines.map((line) => ({ type: 'text', content: line }));
  it.each([
    ['Arc', `<script>Fusion.globalContent=${JSON.stringify({ content_elements: parts })};</script>`],
    [
      'Next.js',
      `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ props: { body: parts } })}</script>`,
    ],
    ['HTML in a state', `<script>window.__STATE__ = ${JSON.stringify({ a: { body: paragraphs.join('') } })};</script>`],
    [
      'JSON in a string',
      `<script>window.__S__ = JSON.parse(${JSON.stringify(JSON.stringify({ html: paragraphs.join('') }))});</script>`,
    ],
    [
      'nested blocks',
      `<script>window.s = ${JSON.stringify({ blocks: lines.map((text) => ({ type: 'text', model: { blocks: [{ model: { text } }] } })) })}</script>`,
    ],
  ])('is read from the state of a page without any: %s', (_, script) => {
    expect(blocksOf(declared, `<div id="app"></div>${script}`)).toEqual(paragraphs);
  });

  it('keeps a set-off first letter, a post, a table, a list, a quote and a video', () => {
    const kept = [
      '<p><span>T</span>he first letter is set apart, and the harbor office says that this is how it was.</p>',
      '<blockquote><p>The ferry is back, and so are the gulls.</p></blockquote>',
      '<table><tr><td>Nell</td><td>12 boats</td></tr></table>',
      '<ul><li>Bring a coat.</li><li>Bring a hat.</li></ul>',
      '<iframe src="https://video.example.org/embed/abc" width="560"></iframe>',
    ];
    const dressed = kept.join('').replace('<blockquote>', '<blockquote class="social-post">');
    expect(blocksOf(declared, `<h1>The harbor opens</h1><div>${dressed}${paragraphs.join('')}</div>`)).toEqual([
      ...kept,
      ...paragraphs,
    ]);
  });

  it.each([
    ['a story linked', '<p><a href="/z">Another full story about a different harbor elsewhere</a></p>'],
    ['a card', '<a href="/z"><h3>Another story</h3><p>And what it says about another harbor.</p></a>'],
    ['read also', '<p><b>Read also:</b> <a href="/z">Another story</a></p>'],
    ['lire aussi', '<p>Lire aussi : <a href="/z">Un autre port</a></p>'],
    ['читайте также', '<p>Читайте также: <a href="/z">Другой порт</a></p>'],
    ['a newsletter', '<p>Sign up for our newsletter and get the tides every morning.</p>'],
    ['tags', '<p>#harbor #islands</p>'],
    ['a credit', '<p>Photo: Ann Lee / Wire</p>'],
    ['an advertiser’s frame', '<iframe src="https://ad.doubleclick.net/x"></iframe>'],
    ['an advertisement', '<p>ADVERTISEMENT</p>'],
  ])('has no %s in it', (_, extra) => {
    const body = `<h1>The harbor opens</h1><div>${paragraphs.slice(0, 2).join('')}${extra}${paragraphs.slice(2).join('')}</div>`;
    expect(blocksOf(declared, body)).toEqual(paragraphs);
  });

  it.each([
    'Read more books, the keeper said.',
    'Related costs fell.',
    '카카오톡 이용자가 늘었다고 밝혔다.',
    '이어서 그는 웃었다.',
    'Recibe hoy el alcalde a los pescadores del puerto.',
    'Мы в России так не делаем, сказал он.',
    '关注民生的人都知道这一点。',
    'انضم الحارس إلى المجلس أمس.',
    'Share prices of the operator rose.',
    'Video calls reach the islands.',
  ])('keeps a sentence that begins like furniture: %s', (sentence) => {
    const body = `<h1>The harbor opens</h1><div>${paragraphs.slice(0, 2).join('')}<p>${sentence}</p>${paragraphs.slice(2).join('')}</div>`;
    expect(blocksOf(declared, body)[2]).toBe(`<p>${sentence}</p>`);
  });

  it('is not the next story, which the site appends', () => {
    const next = lines.map((line) => `<p>${line.replace('harbor', 'station')} That is all.</p>`).join('');
    const body = `<main><article><h1>The harbor opens</h1>${paragraphs.join('')}</article><article><h1>The station closes</h1>${next}</article></main>`;
    expect(blocksOf(declared, body)).toEqual(paragraphs);
  });

  it('has its first paragraph although the rest is in pieces', () => {
    const [first, ...rest] = paragraphs;
    const lead = first?.replace('<p>', '<p class="lead">').replace('.</p>', ', and nobody knows why.</p>');
    const pieces = rest.map((piece) => `<div class="article-text">${piece}</div>`).join('<div class="ad">Ad</div>');
    expect(blocksOf(declared, `<main><h1>The harbor opens</h1>${lead}${pieces}</main>`)).toEqual([
      first?.replace('.</p>', ', and nobody knows why.</p>'),
      ...rest,
    ]);
  });

  it('is not cut where its data are a teaser', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The harbor opens', articleBody: lines[0] })}</script>`;
    expect(blocksOf(declared + data, `<h1>The harbor opens</h1><div>${paragraphs.join('')}</div>`)).toEqual(paragraphs);
  });

  it('is one sentence and a video on a page of a video', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'VideoObject', name: 'The harbor opens', uploadDate: '2026-03-01' })}</script>`;
    const frame = '<iframe src="https://video.example.org/embed/x"></iframe>';
    const body = `<h1>The harbor opens</h1><div class="text"><div class="player">${frame}</div>${paragraphs[0]}</div>`;
    expect(blocksOf(data, body)).toEqual([frame, paragraphs[0]]);
  });

  it('begins with the paragraph that stands before its box, and ends where the data end', () => {
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The harbor opens', articleBody: lines.join(' ') })}</script>`;
    const lead = `<h1>The harbor opens</h1><p class="lead">${lines[0]} It is the first time in years.</p>`;
    const tail = '<p>Whoever wrote this can be found at the pier, most days, with a thermos and a dog.</p>';
    expect(blocksOf(declared, `${lead}<div class="article-body">${paragraphs.slice(1).join('')}</div>`)).toEqual([
      `<p>${lines[0]} It is the first time in years.</p>`,
      ...paragraphs.slice(1),
    ]);
    expect(blocksOf(declared + data, `<h1>The harbor opens</h1><div>${paragraphs.join('')}${tail}</div>`)).toEqual(
      paragraphs,
    );
  });
});

describe('facts that disagree', () => {
  const read = (head: string, body: string) =>
    extract(`<html><head>${head}</head><body>${body}<div>${paragraphs.join('')}</div></body></html>`, URL_OF_PAGE);
  const data = (node: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...node })}</script>`;

  it('a headline cut short gives way to the whole one, without the site', () => {
    const head = `${data({ headline: 'The harbor opens at dawn and…' })}<meta property="og:title" content="The harbor opens at dawn and closes at dusk - The Wire"><meta property="og:site_name" content="The Wire">`;
    expect(read(head, '').title?.value).toBe('The harbor opens at dawn and closes at dusk');
  });

  it('lines of a headline are apart, and what is encoded twice is decoded', () => {
    expect(read('', '<h1>The harbor opens<br>at dawn</h1>').title?.value).toBe('The harbor opens at dawn');
    expect(read(data({ headline: 'A &amp;quot;dry&amp;quot; harbor opens' }), '').title?.value).toBe(
      'A "dry" harbor opens',
    );
  });

  it('a kicker is no part of the headline', () => {
    const head = data({ headline: 'The keeper of the light' });
    expect(read(head, '<h1><span>Interview</span> The keeper of the light</h1>').title?.value).toBe(
      'The keeper of the light',
    );
  });

  it('the time of the last change is not the time of publication', () => {
    const head = `${data({ datePublished: '2026-01-05T10:00:00Z', dateModified: '2026-01-05T10:00:00Z' })}<meta property="article:published_time" content="2026-01-02T08:30:00Z">`;
    expect(read(head, '').published?.value).toBe('2026-01-02T08:30:00Z');
  });

  it('of the same day the one with hour and zone is taken', () => {
    const head = `${data({ datePublished: '2026-01-02' })}<meta property="article:published_time" content="2026-01-02T08:30:00+01:00">`;
    expect(read(head, '').published?.value).toBe('2026-01-02T08:30:00+01:00');
  });

  it('the site is no author where somebody is named', () => {
    const head = data({ author: { '@type': 'Organization', name: 'The Wire' }, publisher: { name: 'The Wire' } });
    expect(read(head, '<h1>The harbor opens</h1><p>By Ann Lee</p>').authors?.value).toEqual(['Ann Lee']);
  });

  it('authors are found by reference, in nested lists and behind roles', () => {
    const author = [[{ '@id': '#p' }, { name: 'By Ann Lee, Political Editor' }], 'Bo Roe and Cy Young'];
    const graph = [
      { '@type': 'NewsArticle', headline: 'The harbor opens', author },
      { '@type': 'Person', '@id': '#p', name: 'Dee Fox' },
    ];
    const head = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
    expect(read(head, '').authors?.value).toEqual(['Dee Fox', 'Ann Lee', 'Bo Roe', 'Cy Young']);
  });

  it.each([
    ['<div>Von Anna Schmidt und Bernd Meier</div><div>12. März 2026, 14:05 Uhr</div>', '12. März 2026, 14:05 Uhr'],
    ['<p>Par Anne Roy, à Lyon</p><p>Publié le 12 mars 2026 à 14h05</p>', '12 mars 2026 à 14h05'],
    ['<div>김철수 기자 | 입력 2026.03.12 14:05 | 수정 2026.03.12 15:00</div>', '2026.03.12 14:05'],
    ['<div>Автор: Иван Петров</div><div>12 марта 2026, 14:05</div>', '12 марта 2026, 14:05'],
  ])('a page without data is read as printed: %s', (body, published) => {
    const page = read('', `<h1>The harbor opens</h1>${body}`);
    expect(page.published?.value).toBe(published);
    expect(page.authors?.value.length).toBeGreaterThan(0);
  });
});
