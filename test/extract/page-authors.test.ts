import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const SENTENCE = 'The lamp was lit at dusk, and the keeper went home along the sea wall. ';
const PROSE = `<p>${SENTENCE.repeat(4)}</p>`.repeat(4);

type Shape = { readonly head?: string; readonly above?: string; readonly below?: string; readonly prose?: string };

function authorsOf({ head = '', above = '', below = '', prose = PROSE }: Shape): readonly string[] {
  const body = `<main><h1>Harbor towns agree on a ferry</h1>${above}<div class="text">${prose}${below}</div></main>`;
  return (
    extract(`<html><head>${head}</head><body>${body}</body></html>`, 'https://wire.example.com/1').authors?.value ?? []
  );
}

describe('the authors of a page', () => {
  it.each<[name: string, shape: Shape, expected: readonly string[]]>([
    [
      'are not those who took the photos',
      {
        above:
          '<div class="author"><p><span class="author__name">Karin Alm</span> <span>Text</span></p><p><span class="author__name">Nils Borg</span><span>Foto</span></p></div>',
      },
      ['Karin Alm'],
    ],
    [
      'are not those who edited the text',
      {
        above:
          '<div class="author-box">By: <a href="/author/1">Anna Lind</a><span>Edited By: <a href="/author/2">Bo Ek</a></span></div>',
      },
      ['Anna Lind'],
    ],
    [
      'are not the programme that aired it',
      {
        above:
          '<div class="byline-box"><p>Heard on <a href="/p">Morning Tide</a></p><p><a rel="author" href="/1">Anna Lind</a></p></div>',
      },
      ['Anna Lind'],
    ],
    [
      'stand in a span beside the date',
      { above: '<div><span>Аутор: Снежана Лукић</span> <span>понедељак, 09.03.2026. у 12:30</span></div>' },
      ['Снежана Лукић'],
    ],
    [
      'stand before the address of the paper',
      { above: '<div><span>10.03.2026 - 13:05</span><span>Ferhat Kaya / Liman.com.tr</span></div>' },
      ['Ferhat Kaya'],
    ],
    [
      'stand behind the place',
      { above: '<div class="author-place">بيروت: يوسف دياب الخوري</div>' },
      ['يوسف دياب الخوري'],
    ],
    ['sign in bold', { below: '<p style="text-align:right"><strong>Minh Hà</strong></p>' }, ['Minh Hà']],
    ['sign in the last paragraph', { below: '<p>Лидия Соколова</p>' }, ['Лидия Соколова']],
    ['are not what else ends a text', { below: '<p>Related Stories</p>' }, []],
    ['are not the words that end one', { below: '<p>انتهای پیام</p>' }, []],
    [
      'sign in round brackets in Japan',
      { prose: `<p>${'山あいの町で、古い校舎が宿に生まれ変わった。'.repeat(9)}</p>`, below: '<p>（山口健）</p>' },
      ['山口健'],
    ],
    [
      'are no photographer in brackets',
      { prose: `<p>${'山あいの町で、古い校舎が宿に生まれ変わった。'.repeat(9)}</p>`, below: '<p>（山口健撮影）</p>' },
      [],
    ],
    [
      'are not the paper with an agency',
      {
        head: '<meta property="og:site_name" content="Le Phare">',
        above:
          '<p><span>Par <strong class="author">Le Phare avec AFP</strong></span><span>Publié le 12 mars 2026</span></p>',
      },
      [],
    ],
    ['are not a reporter of a place', { head: '<meta name="author" content="প্রতিনিধি, কুড়িগ্রাম">' }, []],
    [
      'are not an agency whose own page it is',
      { head: '<title>Паром снова ходит - РИА Новости, 07.03.2026</title><meta name="author" content="РИА Новости">' },
      [],
    ],
    [
      'are an agency where the page names no other',
      { head: '<title>Ferry | Harbor Wire</title><meta name="author" content="Reuters">' },
      ['Reuters'],
    ],
  ])('%s', (_, shape, expected) => {
    expect(authorsOf(shape)).toEqual(expected);
  });
});
