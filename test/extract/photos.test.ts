import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { paragraphsOf } from './fixture.ts';

const CAPTION = 'Mayor Jonas Tveit (R) shows the timetable at the pier of Port Ellis on Aug. 18, 2020. (Harbor Wire)';
const IMG = `<img src="/photo/PHW2020081811840031500_P4.jpg" alt="${CAPTION}">`;
const sentence = 'The ferry sails again on Monday, the harbor office of the outer islands said. ';

function read(opening: string, photo: string, wrap: (text: string) => string) {
  const words = ['One. ', 'Two. ', 'Three. '].map((word) => wrap(word + sentence.repeat(3)));
  const html = `<html><body><div class="contents">${opening}${words[0]}${photo}${words[1]}${words[2]}</div></body></html>`;
  const page = extract(html, 'https://wire.example.com/view/1');
  return { captions: page.media.map(({ caption }) => caption), body: page.bodyHtml?.value ?? '' };
}

describe('a photo in a table of its own', () => {
  const { captions, body } = read(
    '<h1>Ferry sails</h1>',
    `<table><tr><td>${IMG}</td></tr><tr><td>${CAPTION}</td></tr></table>`,
    (text) => `<p>${text}</p>`,
  );

  it('becomes one figure with its caption once', () => {
    expect(captions).toEqual([CAPTION]);
    expect(body.split(CAPTION)).toHaveLength(2);
    expect(body).not.toContain('<table');
  });

  it('leaves the text around it whole', () => {
    expect(paragraphsOf(body).map((paragraph) => paragraph.split('.')[0])).toEqual(['One', 'Two', 'Three']);
  });
});

it.each([
  ['divs', (text: string) => `<div>${text}</div>`],
  ['text and line breaks', (text: string) => `${text}<br><br>`],
])('a photo between %s is found although only the time is a paragraph', (_, wrap) => {
  const opening = '<h1>Ferry sails</h1><p>Outer Islands 05:38 August 19, 2020</p>';
  expect(read(opening, `<div class="image-zone">${IMG}<p>${CAPTION}</p></div>`, wrap).captions).toEqual([CAPTION]);
});
