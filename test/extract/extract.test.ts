import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { fixture, pageOf, paragraphsOf } from './fixture.ts';

describe('a page with JSON-LD', () => {
  const url = 'https://www.estuarypost.example/news/tide-mill-turns-again?utm_source=x';
  const page = pageOf('page-json-ld', url);

  it('is read from JSON-LD before meta and what is shown', () => {
    expect(page).toMatchObject({
      url,
      canonicalUrl: 'https://www.estuarypost.example/news/tide-mill-turns-again',
      title: { value: 'Tide mill turns again after forty years & three floods', from: 'json-ld' },
      summary: {
        value: 'The wheel of the old tide mill turned on Friday for the first time since 1986.',
        from: 'json-ld',
      },
      byline: { value: 'By Rosa Vance and Idris Bell', from: 'page' },
      authors: { value: ['Rosa Vance', 'Idris Bell'], from: 'json-ld' },
      published: { value: '2026-02-27T08:15:00+01:00', from: 'json-ld' },
      modified: { value: '2026-02-27T11:40:00+01:00', from: 'json-ld' },
      sectionLabel: { value: 'Heritage', from: 'json-ld' },
      keywords: ['tide mill', 'restoration'],
      language: 'en-GB',
      rights: '© 2026 The Estuary Post',
      siteName: 'The Estuary Post',
      singlePageUrl: null,
      nextPageUrl: null,
      paywalled: false,
    });
  });

  it('takes its text from what is shown, without share bar, newsletter box and related links', () => {
    expect(page.bodyHtml?.from).toBe('page');
    expect(paragraphsOf(page.bodyHtml?.value ?? null).map((text) => text.slice(0, 22))).toEqual([
      'The wheel of the old t',
      'Volunteers spent eleve',
      '“We stood in the mud a',
      'Flour by summer',
      'The first flour is to ',
    ]);
  });

  it('makes addresses in the text absolute', () => {
    expect(page.bodyHtml?.value).toContain('<a href="https://www.estuarypost.example/news/oak">local oak</a>');
  });

  it('has its lazy lead photo once, although JSON-LD names another rendition', () => {
    expect(page.media).toEqual([
      {
        url: 'https://www.estuarypost.example/img/mill-20260227-640x427.jpg',
        type: null,
        bytes: null,
        width: null,
        height: null,
        caption: 'The wheel on Friday.',
        credit: null,
        alt: 'A wooden wheel in foaming water',
        role: 'image',
      },
    ]);
  });

  it('names the script that is no JSON as a problem', () => {
    expect(page.problems).toHaveLength(1);
    expect(page.problems[0]?.where).toBe(`page ${url}`);
    expect(page.problems[0]?.message).toMatch(/^JSON-LD script 1 is skipped: /);
  });
});

describe('a Korean wire page', () => {
  const page = pageOf('page-wire-ko-2021', 'https://www.wire.example.kr/view/BKR20240115090000054');

  it('gives headline, marked time, byline and section', () => {
    expect(page).toMatchObject({
      title: { value: '등대섬 여객선 운항 재개…"겨울 시간표 확정"', from: 'meta' },
      published: { value: '2024-01-15 14:30', from: 'page' },
      byline: { value: '한바다 기자', from: 'page' },
      sectionLabel: { value: '북한', from: 'meta' },
      keywords: ['여객선', '등대섬'],
      language: 'ko',
      problems: [],
    });
  });

  it('keeps the story and drops notice, tip line, keywords and related stories', () => {
    expect(paragraphsOf(page.bodyHtml?.value ?? null).map((text) => text.slice(0, 12))).toEqual([
      '(등대항=바다통신) 한',
      '시 관계자는 "겨울 시',
      '어민들은 풍랑이 잦은 ',
      'handbada@wir',
    ]);
  });

  it('has the photo with both parts of its caption, and not the logo that og:image names', () => {
    expect(page.media.map(({ url, caption }) => ({ url, caption }))).toEqual([
      {
        url: 'https://img.wire.example.kr/etc/inner/KR/2024/01/15/BKR20240115090000054_01_i_P4.jpg',
        caption: '등대섬 선착장 [등대섬시 제공. 재판매 및 DB 금지]',
      },
    ]);
  });
});

describe('a page whose text is only data', () => {
  const page = pageOf('page-arc', 'https://www.railwaycourier.example/culture/2026/02/11/signal-box-library/');

  it('takes the paragraphs of articleBody', () => {
    expect(page.bodyHtml).toEqual({
      value: [
        '<p>The signal box at Low Junction has not sent a train anywhere since 1998. From Saturday it lends books instead.</p>',
        '<p>Levers now hold the shelves, and the bell that once announced the night mail rings when a book is overdue.</p>',
        '<p>"We kept every label," said librarian Tomas Reyes &lt;of the parish council&gt;. "Readers find novels under Up Main &amp; Down Goods."</p>',
      ].join('\n'),
      from: 'json-ld',
    });
  });

  it('takes the photo that the data names', () => {
    expect(page.media.map(({ url }) => url)).toEqual([
      'https://www.railwaycourier.example/resizer/v2/3FQ7KX2LKRB5PA.jpg?auth=ab&width=1200',
    ]);
  });
});

describe('a WordPress page', () => {
  const page = pageOf('page-wordpress', 'https://shore.example.org/2026/01/puffins/');

  it('gives headline without the site, byline, both times, category and tags', () => {
    expect(page).toMatchObject({
      title: { value: 'Counting puffins by ear', from: 'meta' },
      byline: { value: 'by Sunniva Aas', from: 'page' },
      authors: { value: ['Sunniva Aas'], from: 'meta' },
      published: { value: '2026-01-19T16:22:41+00:00', from: 'meta' },
      modified: { value: '2026-01-20T10:00:00+00:00', from: 'meta' },
      sectionLabel: { value: 'Birds', from: 'page' },
      keywords: ['puffins', 'sound'],
      problems: [],
    });
  });

  it('has no share bar, related posts or comments in its text', () => {
    expect(paragraphsOf(page.bodyHtml?.value ?? null).map((text) => text.slice(0, 18))).toEqual([
      'A puffin in its bu',
      'The count by hand ',
      'They complain, the',
      'The method is writ',
    ]);
  });

  it('has the post thumbnail first, then the photo in the text', () => {
    expect(page.media.map(({ url, width, caption }) => ({ url, width, caption }))).toEqual([
      {
        url: 'https://shore.example.org/wp-content/uploads/2026/01/burrow-2026-1024x683.jpg',
        width: 1200,
        caption: null,
      },
      {
        url: 'https://shore.example.org/wp-content/uploads/2026/01/mic-on-cliff-1024x683.jpg',
        width: 1024,
        caption: 'One of the twelve microphones.',
      },
    ]);
  });
});

it('a page that is not free to read says so and gives what it shows', () => {
  const page = pageOf('page-paywall', 'https://coastledger.example/lighthouses');
  expect(page.paywalled).toBe(true);
  expect(page.byline?.value).toBe('By Wendell Oyelaran, Staff Reporter');
  expect(paragraphsOf(page.bodyHtml?.value ?? null).map((text) => text.slice(-14))).toEqual([
    'paid for them.',
    ', a bottle and',
  ]);
});

it('an index page has no text, no byline and no time, and says that it has no article', () => {
  const url = 'https://wire.example.com/islands/index';
  expect(pageOf('page-index', url)).toMatchObject({
    bodyHtml: null,
    byline: null,
    published: null,
    media: [],
    problems: [{ where: `page ${url}`, message: 'no article was found' }],
  });
});

it('headings that link to themselves do not make a long text an index page', () => {
  const part = (id: string) =>
    `<h2><a href="#${id}">On ${id}</a></h2><p>${`The ${id} was checked at dusk. `.repeat(8)}</p>`;
  const html = `<body><h1>Notes of a keeper</h1><div>${['oil', 'glass', 'gulls'].map(part).join('')}</div></body>`;
  expect(paragraphsOf(extract(html, 'https://wire.example.com/notes').bodyHtml?.value ?? null)).toHaveLength(6);
});

describe('a hostile page', () => {
  const page = pageOf('page-hostile', 'https://evil.example/1');

  it('gives what can be read', () => {
    expect(page.title?.value).toBe('Boats counted twice');
    expect(page.byline?.value).toBe('By Edda Quill');
    expect(page.summary).toBeNull();
    expect(paragraphsOf(page.bodyHtml?.value ?? null)[0]).toMatch(/^The pier lamp was lit at dusk/);
  });

  it('names what was too much', () => {
    expect(page.problems.map(({ message }) => message.slice(0, 24))).toEqual([
      'JSON-LD script 1 is skip',
      expect.stringMatching(/^nested 3\d{3} deep/),
    ]);
  });
});

it.each([
  ['nothing', ''],
  ['text without a tag', 'The ferry is back.'],
  ['a closing tag', '</html>'],
  ['an unclosed tag', '<p'],
  ['a doctype', '<!DOCTYPE html>'],
  ['null characters', '\0\0<p>\0'],
])('a page of %s gives an empty page', (_, html) => {
  const page = extract(html, 'https://wire.example.com/view/1');
  expect(page).toMatchObject({ title: null, bodyHtml: null, media: [] });
  expect(page.problems).toHaveLength(1);
});

it('an address that is none costs no more than the addresses of the page', () => {
  expect(extract(fixture('page-arc'), 'no address').title?.value).toBe('Signal box becomes a library');
});

it('the same page gives the same result', () => {
  const url = 'https://shore.example.org/2026/01/puffins/';
  expect(pageOf('page-wordpress', url)).toEqual(pageOf('page-wordpress', url));
});
