import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/model/item.ts';
import type { Page } from '../../src/model/page.ts';
import type { Source } from '../../src/model/source.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { item, NOW, page, source } from '../builders.ts';

const html = (value: string) => ({ value, type: 'html' as const });
const seoul = source({ timezone: 'Asia/Seoul' });

function draftOf(over: Partial<Item>, from: { page?: Partial<Page>; source?: Source } = {}) {
  const given = from.page === undefined ? null : page(from.page);
  return normalize({ source: from.source ?? seoul, item: item(over), page: given, now: NOW }).draft;
}

const CAPTION = 'A ferry leaves the pier of Okdo on March 2, 2026. (Yonhap)';
const WIRE_PAGE = `<p>By Lee Haneul</p>
<p>OKDO, South Korea, March 2 (Yonhap) -- The island ferry is back after two weeks of repairs.</p>
<figure><img src="https://img.example.com/ferry.jpg" alt="${CAPTION}"><figcaption>${CAPTION}</figcaption></figure>
<p>${CAPTION}</p>
<p>Tickets are sold at the pier, the harbor board said.</p>
<p>haneul@wire.example.com<br>(END)</p>
<p>- 1 (URGENT) Something else</p>`;

describe('wire copy', () => {
  const draft = draftOf(
    { title: html('(2nd LD) Island ferry back in service'), url: 'https://wire.example.com/view/1' },
    {
      page: { bodyHtml: { value: WIRE_PAGE, from: 'page' }, published: { value: '05:38 March 2, 2026', from: 'page' } },
    },
  );

  it('becomes data: revision, byline, dateline, photo', () => {
    expect(draft).toMatchObject({
      title: 'Island ferry back in service',
      rawTitle: '(2nd LD) Island ferry back in service',
      revision: { number: 1, label: '2nd LD', note: null },
      byline: 'By Lee Haneul',
      authors: ['Lee Haneul'],
      dateline: { place: 'OKDO, South Korea', date: 'March 2', agency: 'Yonhap' },
      publishedAt: { at: '2026-03-01T20:38:00Z', precision: 'minute', zone: 'assumed', zoneName: 'Asia/Seoul' },
      textScope: 'full',
    });
    expect(draft.media).toMatchObject([
      {
        url: 'https://img.example.com/ferry.jpg',
        caption: 'A ferry leaves the pier of Okdo on March 2, 2026.',
        credit: 'Yonhap',
      },
    ]);
  });

  it('is text without furniture, in plain text and in HTML alike', () => {
    expect(draft.bodyText).toBe(
      'The island ferry is back after two weeks of repairs.\n\nTickets are sold at the pier, the harbor board said.',
    );
    for (const gone of ['By Lee', 'OKDO', '(END)', '@', 'URGENT']) expect(draft.bodyHtml).not.toContain(gone);
    expect(draft.lede).toBe('The island ferry is back after two weeks of repairs.');
  });

  it('keeps the note of a revision', () => {
    const content = html('<p>(ATTN: UPDATES with details throughout; CHANGES photo)</p><p>The ferry is back.</p>');
    expect(draftOf({ title: html('(LEAD) Ferry back'), content })).toMatchObject({
      revision: { label: 'LEAD', note: 'UPDATES with details throughout; CHANGES photo' },
      bodyText: 'The ferry is back.',
    });
  });

  it('has no text where a flash only repeats its headline', () => {
    const content = html('<p>Ferry runs aground</p><p>(END)</p>');
    expect(draftOf({ title: html('(URGENT) Ferry runs aground'), content })).toMatchObject({
      kind: 'urgent',
      bodyText: null,
      textScope: 'none',
    });
  });
});

describe('texts', () => {
  it.each([
    ['E&amp;amp;S opens a pier', 'E&S opens a pier'],
    ['a &lt; b &amp; c', 'a < b & c'],
    ['<b>Ferry</b> back', 'Ferry back'],
    ['Ferry\n   back', 'Ferry back'],
    ['<인터뷰> 선장', '<인터뷰> 선장'],
  ])('a title of %j is %j', (printed, title) => {
    expect(draftOf({ title: html(printed) }).rawTitle).toBe(title);
  });

  it.each(['(END)', '(ATTN: ADDS photo)'])('a description that is only %s is no summary', (furniture) => {
    const draft = draftOf({ summary: html(furniture), content: html('<p>The ferry is back.</p>') });
    expect(draft.summary).toBe('The ferry is back.');
  });

  it('a short description is the summary, a long one with paragraphs is the text', () => {
    expect(draftOf({ summary: html('The ferry is back.') })).toMatchObject({ textScope: 'summary', bodyText: null });
    const long = draftOf({ summary: html('<p>The ferry is back.</p><p>Tickets are sold at the pier.</p>') });
    expect(long).toMatchObject({ textScope: 'full', summary: 'The ferry is back.' });
  });

  it.each(['The ferry is back …', 'The ferry is back. Read more'])('%j is a teaser', (text) => {
    expect(draftOf({ content: html(`<p>${text}</p>`), summary: html('x') }).textScope).toBe('teaser');
  });

  it('a page behind a paywall is a teaser', () => {
    const bodyHtml = { value: '<p>The ferry is back after two weeks.</p>', from: 'page' as const };
    expect(draftOf({}, { page: { bodyHtml, paywalled: true } }).textScope).toBe('teaser');
  });

  it('a description with the whole text is the text where the content is only a picture', () => {
    const content = html('<img src="https://img.example.com/a.jpg">');
    const summary = html('<p>The ferry is back.</p><p>Tickets are sold at the pier.</p>');
    expect(draftOf({ content, summary })).toMatchObject({
      bodyText: 'The ferry is back.\n\nTickets are sold at the pier.',
      bodyHtml: expect.stringContaining('<img src="https://img.example.com/a.jpg"'),
      textScope: 'full',
      media: [{ url: 'https://img.example.com/a.jpg' }],
    });
  });

  it('a description with the whole text is the text where the content says much less', () => {
    const content = html('<p><img src="https://img.example.com/a.jpg">Read on</p>');
    const summary = html('<p>The ferry is back.</p><p>Tickets are sold at the pier.</p>');
    expect(draftOf({ content, summary })).toMatchObject({
      bodyText: 'The ferry is back.\n\nTickets are sold at the pier.',
      media: [{ url: 'https://img.example.com/a.jpg' }],
    });
  });

  it('a content that is only a picture stays beside a short description', () => {
    const content = html('<img src="https://img.example.com/a.jpg">');
    expect(draftOf({ content, summary: html('<p>The ferry is back.</p>') })).toMatchObject({
      summary: 'The ferry is back.',
      bodyText: null,
      textScope: 'summary',
      media: [{ url: 'https://img.example.com/a.jpg' }],
    });
  });

  it('an item without anything is an article without anything', () => {
    expect(draftOf({})).toMatchObject({
      title: '',
      bodyText: null,
      summary: null,
      publishedAt: null,
      textScope: 'none',
    });
  });
});

describe('dates', () => {
  it('that cannot be read are left out and reported', () => {
    const { draft, problems } = normalize({
      source: seoul,
      item: item({ title: html('Ferry back'), published: 'sometime in spring' }),
      page: null,
      now: NOW,
    });
    expect(draft.publishedAt).toBeNull();
    expect(problems).toEqual([
      { where: 'article "Ferry back"', message: 'the date "sometime in spring" cannot be read and is left out' },
    ]);
  });

  it('that lie ahead are now, with what was claimed', () => {
    const raw = 'Mon, 02 Mar 2026 23:00:00 GMT';
    expect(draftOf({ published: raw }).publishedAt).toMatchObject({ at: NOW, raw });
  });
});

describe('a text that tells both times', () => {
  it('is read for both', () => {
    const published = { value: 'Published: March 1, 2026 10:00 | Updated: March 2, 2026 11:00', from: 'page' as const };
    expect(draftOf({}, { page: { published } })).toMatchObject({
      publishedAt: { at: '2026-03-01T01:00:00Z', raw: 'Published: March 1, 2026 10:00' },
      modifiedAt: { at: '2026-03-02T02:00:00Z', raw: 'Updated: March 2, 2026 11:00' },
    });
  });

  it('takes 05/02/2026 as the declared language has it, and is none where that is not told', () => {
    const inLanguage = (language: string) =>
      draftOf({ published: '05/02/2026', language }, { source: source({ language: null }) }).publishedAt?.at ?? null;
    expect(inLanguage('en-US')).toBe(NOW);
    expect(inLanguage('fr')).toBe('2026-02-05T00:00:00Z');
    expect(inLanguage('en')).toBeNull();
  });
});

describe('the text of a feed', () => {
  const whole = `<p>${'The ferry is back. '.repeat(60)}</p>`;

  it('stands against a page that is behind a wall', () => {
    const bodyHtml = { value: `<p>${'The ferry is back. '.repeat(75)}</p>`, from: 'page' as const };
    const draft = draftOf({ content: html(whole) }, { page: { bodyHtml, paywalled: true } });
    expect(draft).toMatchObject({ textScope: 'full', provenance: { bodyText: 'feed' } });
  });

  it('gives way to a page that says clearly more', () => {
    const bodyHtml = { value: `<p>${'The ferry is back. '.repeat(75)}</p>`, from: 'page' as const };
    const draft = draftOf({ content: html(whole) }, { page: { bodyHtml } });
    expect(draft).toMatchObject({ textScope: 'full', provenance: { bodyText: 'page' } });
  });

  it('gives way to any longer one where it is cut off', () => {
    const bodyHtml = { value: '<p>The ferry is back after two weeks.</p>', from: 'page' as const };
    const draft = draftOf({ content: html('<p>The ferry is back after …</p>') }, { page: { bodyHtml } });
    expect(draft).toMatchObject({ textScope: 'full', provenance: { bodyText: 'page' } });
  });
});

describe('the language', () => {
  it('is provided with who says so', () => {
    const korean = draftOf({ title: html('여객선 운항이 재개되었다'), language: 'en-US' });
    expect(korean).toMatchObject({ language: 'ko', provenance: { language: 'rule:language' } });
    expect(draftOf({ title: html('Ferry back'), language: 'en_GB' })).toMatchObject({
      language: 'en-GB',
      provenance: { language: 'feed' },
    });
  });
});

describe('people', () => {
  it('are names; no address is republished', () => {
    const draft = draftOf({
      authors: [{ name: 'Dana Okoro', email: 'dana@example.org', url: null }],
      content: html('<p>The ferry is back.</p><p>dana@example.org</p>'),
    });
    expect(draft.authors).toEqual(['Dana Okoro']);
    expect(JSON.stringify(draft)).not.toContain('@example.org');
  });
});

describe('media', () => {
  const image = (url: string) => ({
    url,
    type: null,
    bytes: null,
    width: null,
    height: null,
    caption: null,
    credit: null,
    alt: null,
    role: 'image' as const,
  });

  it('stand once, whatever their address carries, and logos not at all', () => {
    const draft = draftOf({
      media: [image('https://img.example.com/a.jpg?w=100'), image('https://img.example.com/global/logo/site.png')],
      content: html('<p>x <img src="https://img.example.com/a.jpg?w=900" alt="The pier"></p>'),
    });
    expect(draft.media).toMatchObject([{ url: 'https://img.example.com/a.jpg?w=100', alt: 'The pier' }]);
  });

  it('cuts a headline of a megabyte, and says so', () => {
    const title = { value: 'A very long headline '.repeat(50_000), type: 'text' } as const;
    const { draft, problems } = normalize({ source: source(), item: item({ title }), page: null, now: NOW });
    expect(draft.title.length).toBeLessThanOrEqual(2001);
    expect(draft.title).toMatch(/^A very long headline .*…$/);
    expect(problems.map(({ message }) => message)).toEqual(['its headline is longer than 2000 characters and is cut']);
  });

  it.each([
    ['before the text', '<img src="/ferry.jpg" alt="Ferry" width="640" height="480"> Boats sail again.'],
    [
      'linked, in a paragraph',
      '<p><a href="/1"><img src="/ferry.jpg" alt="Ferry" width="640" height="480"></a>Boats sail again.</p>',
    ],
    ['in a figure', '<figure><img src="/ferry.jpg" alt="Ferry" width="640" height="480"></figure>Boats sail again.'],
    [
      'in a figure with a caption',
      '<figure><img src="/ferry.jpg" alt="Ferry" width="640" height="480"><figcaption>The pier.</figcaption></figure>Boats sail again.',
    ],
    [
      'in a table',
      '<table><tr><td><img src="/ferry.jpg" alt="Ferry" width="640" height="480"></td><td>Boats sail again.</td></tr></table>',
    ],
    ['behind the text', 'Boats sail again. <img src="/ferry.jpg" alt="Ferry" width="640" height="480">'],
    [
      'beside icons and a counter',
      '<img src="/ferry.jpg" alt="Ferry" width="640" height="480"> Boats sail again. <img src="/icons/share.png" width="24" height="24"><img src="https://pixel.wp.com/b.gif" width="1" height="1">',
    ],
    ['encoded once more', '&lt;img src="/ferry.jpg" alt="Ferry" width="640" height="480"&gt; Boats sail again.'],
  ])('takes the picture of a summary for one of the article: %s', (_where, value) => {
    const { draft } = normalize({
      source: source(),
      item: item({ summary: { value, type: 'html' }, content: null, baseUrl: 'https://wire.example.com/' }),
      page: null,
      now: NOW,
    });
    expect(draft.summary).toBe('Boats sail again.');
    expect(draft.media.map(({ url, alt, width, role }) => [url, alt, width, role])).toEqual([
      ['https://wire.example.com/ferry.jpg', 'Ferry', 640, 'image'],
    ]);
  });

  it('has the picture and no summary where a summary is only a picture', () => {
    expect(draftOf({ summary: html('<a href="/1"><img src="https://img.example.com/a.jpg"></a>') })).toMatchObject({
      summary: null,
      textScope: 'none',
      media: [{ url: 'https://img.example.com/a.jpg', role: 'image' }],
    });
  });

  it.each([
    ['<img src="https://img.example.com/a.jpg"> Boats sail again.', 'Boats sail again.', 1],
    ['<p>Boats sail again.</p>', 'Boats sail again.', 0],
    ['use <b>bold</b> for emphasis and <br> for breaks', 'use <b>bold</b> for emphasis and <br> for breaks', 0],
  ])('reads %s, declared as plain text, as %s', (value, summary, pictures) => {
    const draft = draftOf({ summary: { value, type: 'text' } });
    expect(draft).toMatchObject({ summary, media: { length: pictures } });
  });

  it('takes a square of at most 32 pixels for an icon, and not the proportions of AMP', () => {
    const content = html(
      '<p>x</p><img src="https://img.example.com/i.png" width="32"><amp-img src="https://img.example.com/a.jpg" width="16" height="9" layout="responsive"></amp-img>',
    );
    expect(draftOf({ content }).media.map(({ url }) => url)).toEqual(['https://img.example.com/a.jpg']);
  });

  it('reads encoded markup as markup, and a lone tag that is spoken of as text', () => {
    const textOf = (value: string) =>
      normalize({ source: source(), item: item({ content: { value, type: 'html' } }), page: null, now: NOW }).draft
        .bodyText;
    expect(textOf('&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;')).toBe('One\n\nTwo');
    expect(textOf('use &lt;b&gt; for bold')).toBe('use <b> for bold');
    expect(textOf('&lt;p &lt;div &lt;/a&gt; hello')).toBe('<p <div </a> hello');
    expect(textOf('One&lt;br/&gt;Two')).toBe('One\nTwo');
  });
});
