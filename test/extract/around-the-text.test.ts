import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const text = ['keeper', 'mayor', 'baker'].map(
  (who) => `<p>The ${who} of the outer islands said that the harbor would open at dawn and close at dusk.</p>`,
);

function page(over: { head?: string; h1?: string; byline?: string; body?: string; foot?: string }) {
  const { head = '', h1 = 'The harbor opens at dawn', byline = '', body = text.join(''), foot = '' } = over;
  const html = `<html><head><meta property="og:type" content="article">${head}</head><body><article><h1>${h1}</h1>${byline}<div class="article-body">${body}</div>${foot}</article></body></html>`;
  return extract(html, 'https://wire.example.com/a/one');
}

describe('authors', () => {
  it.each([
    ['list items', '<ul class="authors"><li>Dana Okoro</li><li>Han Seo-yun</li></ul>', ['Dana Okoro', 'Han Seo-yun']],
    [
      'a name and its role',
      '<div class="author"><span>Nanna Elkjær</span><span>Journalist</span></div>',
      ['Nanna Elkjær'],
    ],
    ['a name and a place', '<div class="author"><div>Álvaro Santos</div><div>Toledo</div></div>', ['Álvaro Santos']],
    ['writer and editor', '<p class="byline">By Dana Okoro | Edited By: Han Seo-yun</p>', ['Dana Okoro']],
    ['a label and a comma', '<ul><li><span>Author, <span>Dana Okoro</span></span></li></ul>', ['Dana Okoro']],
    ['the paper behind the name', '<p>Por <a href="/x">Tainá Ferrão</a>, g1 Pará</p>', ['Tainá Ferrão']],
    ['a Serbian label', '<div><span>Аутор: Снежана Ћирић</span></div>', ['Снежана Ћирић']],
    ['a Chinese reporter behind the paper', '<div>澎湃新闻记者 骆知微</div>', ['骆知微']],
  ])('are taken apart: %s', (_what, byline, authors) => {
    expect(page({ byline }).authors?.value).toEqual(authors);
  });

  it('may stand at the foot of the article', () => {
    const foot = '<footer><ul class="authors"><li><a href="/p/a">Agnes Rönnlund</a></li></ul></footer>';
    expect(page({ foot }).authors?.value).toEqual(['Agnes Rönnlund']);
  });

  it.each([
    '{"@type":"NewsArticle","headline":"The harbor opens at dawn","author":{"@type":"Organization","name":"Harbor Wire News"},"publisher":{"@type":"Organization","name":"Harbor Wire"}}',
    '{"@type":"NewsArticle","headline":"The harbor opens at dawn","author":{"@type":"Person","name":"The Harbor Wire"},"publisher":{"@type":"Organization","name":"Harbor Wire"}}',
  ])('are not the site itself: %s', (json) => {
    const head = `<meta property="og:site_name" content="Harbor Wire"><script type="application/ld+json">${json}</script>`;
    expect(page({ head }).authors).toBeNull();
  });
});

describe('the headline', () => {
  const og = (title: string) => `<meta property="og:title" content="${title}">`;

  it.each([
    [
      'goes on behind that of the data',
      'Storm leaves thousands without power as crews search',
      og('Storm leaves thousands without power'),
    ],
    ['begins with a quotation', '‘It walks past the lens’: otters return to valley', og('Otters return to valley')],
    [
      'is cut off in the data',
      'The little railway is saved and runs again in summer',
      og('The little railway is saved and...'),
    ],
  ])('is the shown one where it %s', (_what, h1, head) => {
    expect(page({ head, h1 }).title?.value).toBe(h1);
  });

  it('is the data’s where the shown one has a kicker before it', () => {
    expect(page({ head: og('The keeper of the light'), h1: 'Interview The keeper of the light' }).title?.value).toBe(
      'The keeper of the light',
    );
  });

  it('is an h1 rather than the kicker in an h2 before it', () => {
    const html = `<html><head><title>Council decides: Water is rationed now</title></head><body><article><h2>Council decides:</h2><h1>Water is rationed now</h1>${text.join('')}</article></body></html>`;
    expect(extract(html, 'https://wire.example.com/a/one').title?.value).toBe('Water is rationed now');
  });
});

describe('times', () => {
  it('are told apart by what is printed before them', () => {
    const byline =
      '<p>Actualizat: <time datetime="2026-03-10T09:10:00+02:00">10.03.2026</time></p><p>Publicat: <time datetime="2026-03-09T14:32:00+02:00">09.03.2026</time></p>';
    const { published, modified } = page({ byline });
    expect(published?.value).toBe('2026-03-09T14:32:00+02:00');
    expect(modified?.value).toBe('2026-03-10T09:10:00+02:00');
  });
});

describe('paragraphs that are named for a paywall', () => {
  it('are text', () => {
    const body = text.map((one) => one.replace('<p>', '<p class="c-paragraph paywall">')).join('');
    expect(page({ body }).bodyHtml?.value.match(/<p/g)).toHaveLength(3);
  });
});

describe('a page that a script draws', () => {
  it('has its facts in the state of Arc’s sites', () => {
    const state = {
      type: 'story',
      headlines: { basic: 'School saved by a bus' },
      display_date: '2026-03-10T01:31:00Z',
      credits: { by: [{ name: 'Dana Okoro' }, { name: 'Han Seo-yun' }] },
      content_elements: ['keeper', 'mayor', 'baker', 'pilot'].map((who) => ({
        type: 'text',
        content: `The ${who} of the outer islands said that the harbor would open at dawn and close at dusk until spring.`,
      })),
    };
    const html = `<html><head><title>Daily</title></head><body><div id="fusion-app"></div><script>Fusion.globalContent=${JSON.stringify(state)};</script></body></html>`;
    const { title, authors, published, bodyHtml } = extract(html, 'https://daily.example.com/a/one');
    expect(title?.value).toBe('School saved by a bus');
    expect(authors?.value).toEqual(['Dana Okoro', 'Han Seo-yun']);
    expect(published?.value).toBe('2026-03-10T01:31:00Z');
    expect(bodyHtml?.value).toContain('The pilot of the outer islands');
  });
});
