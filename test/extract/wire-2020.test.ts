import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { fixture, paragraphsOf } from './fixture.ts';

const URL_2020 = 'https://wire.example.com/view/HWE20200819000300325?section=islands';
const TITLE = 'Harbor towns agree on winter ferry plan: ministry';
const CAPTION =
  'This photo shows Mayor Jonas Tveit (R) and harbor master Ines Calder with the new timetable at the pier of Port Ellis on Aug. 18, 2020. (Harbor Wire)';
const PHOTO = 'https://img.wire.example.com/photo/2020/08/18/PHW2020081811840031500_P2.jpg';
const html = fixture('page-wire-2020');
const photoBlock = between('<div class="image-zone">', '</figcaption></div>');
const metaBlock = between('<meta property="og:title"', '<script>');
const timeBlock = '<p>Outer Islands 05:38 August 19, 2020</p>';
const img = `<img src="${PHOTO}" alt="${CAPTION}">`;

const photos = {
  'a box with a caption below': photoBlock,
  'a figure': `<figure>${img}<figcaption>${CAPTION}</figcaption></figure>`,
  'a figure in boxes': `<div class="comp-box"><figure><div><span>${img}</span></div><figcaption><p class="txt-desc">${CAPTION}</p></figcaption></figure></div>`,
  'a box with a paragraph': `<div class="image-zone"><span>${img}</span><p class="txt-desc">${CAPTION}</p></div>`,
  'an image and two paragraphs': `<p>${img}</p><p>${CAPTION}</p><p>${CAPTION}</p>`,
  'an image with its alt text only': `<div>${img}</div>`,
  'a lazy image': `<figure><img src="/blank.gif" data-src="${PHOTO}" alt=""><noscript>${img}</noscript><figcaption>${CAPTION}</figcaption></figure>`,
};
const times = {
  'a paragraph': timeBlock,
  'a span': '<span class="update-time">Outer Islands 05:38 August 19, 2020</span>',
  'two spans': '<div><span>Outer Islands</span><span class="update-time">05:38 August 19, 2020</span></div>',
  'two paragraphs in a box':
    '<div class="info"><p><a href="/islands">Outer Islands</a></p><p>05:38 August 19, 2020</p></div>',
};
const heads = {
  'og:title with the site': metaBlock,
  'a title alone': '',
  'og:title without og:site_name': `<meta content="${TITLE} - Harbor Wire" property="og:title">`,
  'JSON-LD': `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}"}</script>`,
};
const boxes = { 'a named box': 'article-story', 'a box without a name': 'c1' };

const pages = Object.entries(photos).flatMap(([photo, photoHtml]) =>
  Object.entries(times).flatMap(([time, timeHtml]) =>
    Object.entries(heads).flatMap(([head, headHtml]) =>
      Object.entries(boxes).map(([box, name]) => ({
        name: `${photo}, time as ${time}, ${head}, ${box}`,
        html: html
          .replace(photoBlock, photoHtml)
          .replace(timeBlock, timeHtml)
          .replace(metaBlock, headHtml)
          .replace('class="article-story"', `class="${name}"`),
      })),
    ),
  ),
);

describe.each(pages)('a wire page of 2020: $name', ({ html: variant }) => {
  const page = extract(variant, URL_2020);

  it('gives headline, section, time and byline as printed, and one photo', () => {
    expect({
      title: page.title?.value,
      section: page.sectionLabel,
      published: page.published,
      byline: page.byline,
      media: page.media.map(({ url, caption }) => ({ url, caption })),
      keywords: page.keywords,
      problems: page.problems,
    }).toEqual({
      title: TITLE,
      section: { value: 'Outer Islands', from: 'page' },
      published: { value: '05:38 August 19, 2020', from: 'page' },
      byline: { value: 'By Mara Lindqvist', from: 'page' },
      media: [{ url: PHOTO, caption: CAPTION }],
      keywords: ['ferry', 'timetable'],
      problems: [],
    });
  });

  it('has the story from byline to end mark, the caption once, and nothing else', () => {
    expect(paragraphsOf(page.bodyHtml?.value ?? null).map((text) => text.slice(0, 26))).toEqual([
      'By Mara Lindqvist',
      'PORT ELLIS, Aug. 18 (Harbo',
      'A ministry spokesperson ma',
      '"The towns and the ministr',
      'The timetable group was se',
      'Tveit proposed the night b',
      'Calder answered that the h',
      'The plan has had little ef',
      'lindqvist@wire.example.com',
    ]);
    expect(page.bodyHtml?.value.split(CAPTION).length).toBe(2);
  });
});

function between(start: string, end: string): string {
  const from = html.indexOf(start);
  return html.slice(from, html.indexOf(end, from) + (end.startsWith('</') ? end.length : 0));
}
