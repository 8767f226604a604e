import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSiteFile } from '../../../src/config/site-file.ts';
import { extract } from '../../../src/extract/extract.ts';
import type { LinkSelector, PageRules, Selector } from '../../../src/model/page-rules.ts';
import { paragraphsOf } from '../fixture.ts';

const GAZETTE_FILE = 'test/fixtures/sites/folder/gazette.example.org.txt';
const URL_OF_PAGE = 'https://gazette.example.org/2026/pier-three';
const GAZETTE = readFileSync(new URL('../../fixtures/sites/ferry-gazette.html', import.meta.url), 'utf8');

function selector(text: string): Selector {
  return { kind: /^[/(]|^[a-z-]+\(/.test(text) ? 'xpath' : 'css', text };
}

function link(text: string, onlyIf: string | null = null): LinkSelector {
  return { ...selector(text), onlyIf: onlyIf === null ? null : selector(onlyIf) };
}

function rules(over: Partial<PageRules>): PageRules {
  return {
    from: 'sites/example.org.txt',
    title: [],
    body: [],
    byline: [],
    date: [],
    remove: [],
    replace: [],
    wrap: [],
    lazySrc: [],
    jsonLd: true,
    clean: true,
    fallBack: true,
    singlePage: [],
    nextPage: [],
    headers: {},
    ...over,
  };
}

function read(over: Partial<PageRules>, html = GAZETTE) {
  return extract(html, URL_OF_PAGE, rules(over));
}

function bodyOf(over: Partial<PageRules>, html = GAZETTE): string | undefined {
  return read(over, html).bodyHtml?.value;
}

/** A page with this in its body. */
function page(body: string): string {
  return `<!DOCTYPE html><html><head><title>T</title></head><body>${body}</body></html>`;
}

const PROSE = '<p>The island ferry is back after two weeks of repairs, and tickets are sold at the pier.</p>';
const PARAGRAPHS = [1, 2, 3, 4, 5].map((number) => PROSE.replace('ferry', `ferry ${number}`));

describe('facts', () => {
  it('win over what the page says as data', () => {
    const read77 = read({
      title: [selector('//div[@class="headline-x"]')],
      byline: [selector('.by')],
      date: [selector('time.stamp@datetime')],
      body: [selector("//div[@id='story-text']")],
    });
    expect(read77.title).toEqual({ value: 'Pier three opens again after repairs', from: 'page' });
    expect(read77.byline?.value).toBe('By Ines Calloway, Tomas Brandt');
    expect(read77.authors?.value).toEqual(['By Ines Calloway', 'Tomas Brandt']);
    expect(read77.published).toEqual({ value: '2026-02-28T06:40:00+09:00', from: 'page' });
    expect(read77.problems).toEqual([]);
  });

  it('are those of the first selector that finds any text', () => {
    const title = ['.none', '//h7', 'img', '.kick', '.headline-x'].map(selector);
    expect(read({ title }).title?.value).toBe('Harbour');
  });

  it('of several bylines are one', () => {
    const html = page(`<b>By Ines Calloway</b><b>By Tomas Brandt</b><b>By Ines Calloway</b>${PROSE}`);
    expect(read({ byline: [selector('//b')] }, html).byline?.value).toBe('By Ines Calloway, Tomas Brandt');
  });

  it('may be computed by XPath', () => {
    const title = [selector("substring-after(normalize-space(//title), '| ')")];
    expect(read({ title }).title?.value).toBe('Harbour news');
    expect(read({ title: [selector('count(//p)')] }).title?.value).toBe('8');
  });

  it('of a <time> are its data, of a <meta> its content', () => {
    expect(read({ date: [selector('//time')] }).published?.value).toBe('2026-02-28T06:40:00+09:00');
    const html = page(`<meta name="d" content="2026-01-02">${PROSE}`);
    expect(read({ date: [selector('meta[name=d]')] }, html).published?.value).toBe('2026-01-02');
  });

  it('are read before anything is taken out', () => {
    const over = { byline: [selector('.by')], remove: [selector('.meta-row')], body: [selector('#story-text')] };
    expect(read(over).byline?.value).toBe('By Ines Calloway, Tomas Brandt');
  });

  it('that are not found are a problem, and are read as on any other page', () => {
    const { title, published, problems } = read({
      title: [selector('h5')],
      date: [selector('//a/@no'), selector('.no')],
    });
    expect(title?.value).toBe('FERRY-GAZETTE LIVE');
    expect(published?.value).toBe('2026-02-27T00:00:00Z');
    expect(problems).toEqual([
      { where: `page ${URL_OF_PAGE}`, message: 'sites/example.org.txt: title "h5" matches nothing' },
      { where: `page ${URL_OF_PAGE}`, message: 'sites/example.org.txt: date "//a/@no" and 1 more match nothing' },
    ]);
  });

  it('of a selector that turns out to be wrong are a problem', () => {
    expect(read({ title: [selector('//a:b'), selector('.kick')] })).toMatchObject({
      title: { value: 'Harbour' },
      problems: [{ message: 'sites/example.org.txt: title "//a:b" cannot be used: Cannot resolve QName a' }],
    });
  });
});

describe('the body', () => {
  it('is all that the first selector finds, in document order, cleaned as on any other page', () => {
    expect(
      bodyOf({ body: [selector('.none'), selector("//div[@id='story-text-more'] | //div[@id='story-text']")] }),
    ).toBe(
      '<p>Pier three took its first passengers in four months on Saturday, the port office said.</p>\n' +
        '<p>Divers had replaced eleven of the twenty oak piles under the landing stage.</p>\n' +
        '<p>It was the tide that set our hours, not the clock.</p>\n' +
        '<p>The last boat now leaves at eleven in the evening.</p>',
    );
  });

  it('holds nothing twice where one found element holds another', () => {
    const html = page(`<div class="a"><div class="a">${PROSE}</div></div>`);
    expect(bodyOf({ body: [selector('.a')] }, html)).toBe(PROSE);
  });

  it('may be paragraphs, cells, asides, texts or the whole page', () => {
    expect(bodyOf({ body: [selector('//td/p')] }, page(`<table><tr><td>${PROSE}<p>More.</p></td></tr></table>`))).toBe(
      `${PROSE}\n<p>More.</p>`,
    );
    expect(bodyOf({ body: [selector('td')] }, page(`<table><tr><td>${PROSE}</td></tr></table>`))).toBe(PROSE);
    expect(bodyOf({ body: [selector('aside')] }, page(`<aside>${PROSE}</aside>`))).toBe(PROSE);
    expect(bodyOf({ body: [selector('//b/text()')] }, page(`<b>One & two</b>${PROSE}`))).toBe('<p>One &amp; two</p>');
    expect(bodyOf({ body: [selector('string(//b)')] }, page(`<b>One &lt; two</b>${PROSE}`))).toBe(
      '<p>One &lt; two</p>',
    );
    expect(bodyOf({ body: [selector('//body')] }, page(PROSE))).toBe(PROSE);
    expect(bodyOf({ body: [selector('/')] }, page(PROSE))).toBe(PROSE);
  });

  it('is short without being taken for none', () => {
    expect(read({ body: [selector('.s')] }, page('<div class="s"><p>Gale.</p></div>'))).toMatchObject({
      bodyHtml: { value: '<p>Gale.</p>', from: 'page' },
      problems: [],
    });
  });

  it('is kept as it is with clean: false, scripts aside', () => {
    const html = page(
      `<div class="s"><script>1</script><ul><li><a href="/1">One</a></li></ul><aside>Note</aside></div>`,
    );
    expect(bodyOf({ body: [selector('.s')], clean: false }, html)).toBe(
      '<div><ul><li><a href="https://gazette.example.org/1">One</a></li></ul><aside>Note</aside></div>',
    );
  });

  it('that is not found is a problem, and the page is read as any other', () => {
    const html = page(`<article><h1>Ferry</h1>${PARAGRAPHS.join('')}</article>`);
    const { bodyHtml, problems } = read({ body: [selector("//div[@id='story']")] }, html);
    expect(bodyHtml?.value).toBe(PARAGRAPHS.join('\n'));
    expect(problems.map(({ message }) => message)).toEqual([
      'sites/example.org.txt: body "//div[@id=\'story\']" matches nothing',
    ]);
  });

  it('that is not found is none where the rules allow no other', () => {
    const html = page(`<article><h1>Ferry</h1>${PARAGRAPHS.join('')}</article>`);
    expect(bodyOf({ body: [selector('.story')], fallBack: false }, html)).toBeUndefined();
    expect(bodyOf({ fallBack: false }, html)).toBe(PARAGRAPHS.join('\n'));
  });

  it('brings its photos, from attributes that wait for a script too', () => {
    const { media } = read({ body: [selector('#story-text')], lazySrc: ['data-hires'] });
    expect(media.map(({ url }) => url)).toEqual(['https://gazette.example.org/photos/pier-three-2026.jpg']);
  });
});

describe('what is changed', () => {
  const body = [selector('#story-text')];

  it('goes: elements, attributes, texts and comments', () => {
    const html = page(`<div class="s"><p title="x">One.<!-- c --></p><p>Two.</p>loose</div>`);
    const remove = ["//div[@class='s']/text()", '//comment()', '//p/@title', '//p[2]'].map(selector);
    expect(bodyOf({ body: [selector('.s')], remove, clean: false }, html)).toBe('<div><p>One.</p></div>');
  });

  it('goes by part of a class or id, but never the page itself or its data', () => {
    const remove = ['[class*="has-header"], [id*="has-header"]', 'script', 'title', '//body', '.ad-slot-4', '//head'];
    const { bodyHtml, title, problems } = read({ body, remove: remove.map(selector) });
    expect(bodyHtml?.value).not.toContain('Buy two tickets');
    expect(title?.value).toBe('FERRY-GAZETTE LIVE');
    expect(problems).toEqual([]);
  });

  it('that goes leaves its JSON-LD behind', () => {
    const data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Said as data"}</script>';
    const html = page(`<footer>${data}</footer>${PROSE}`);
    expect(read({ remove: [selector('//footer')] }, html).title?.value).toBe('Said as data');
  });

  it('that goes takes no byline or time with it that is printed nowhere else', () => {
    const head = '<div class="top"><h1>Ferry is back</h1><p>By Ines Calloway</p><time>2 March 2026, 09:00</time></div>';
    const html = page(`<article>${head}<div class="s">${PROSE}</div></article>`);
    const found = read({ body: [selector('article')], remove: [selector('//div[@class="top"]')] }, html);
    expect(found).toMatchObject({ byline: { value: 'By Ines Calloway' } });
    expect(found.published?.value).toContain('2 March 2026');
    expect(found.bodyHtml?.value).toBe(PROSE);
  });

  it('that goes with all of the text, as in a file for a page that was built otherwise, is read all the same', () => {
    const html = page(`<article class="overflow-hidden"><h1>Ferry</h1>${PARAGRAPHS.join('')}</article>`);
    const over = { body: [selector('.story')], remove: [selector('[class*="hidden"]')] };
    expect(bodyOf(over, html)).toBe(PARAGRAPHS.join('\n'));
    expect(bodyOf({ ...over, fallBack: false }, html)).toBeUndefined();
    expect(read(over, html).problems.map(({ message }) => message)).toEqual([
      'sites/example.org.txt: body ".story" matches nothing',
    ]);
  });

  it('may be that JSON-LD does not count', () => {
    expect(read({ body, jsonLd: false }).title?.value).not.toBe('FERRY-GAZETTE LIVE');
  });

  it('is no problem where there is none of it', () => {
    expect(read({ body, remove: [selector('.no-such'), selector('//nothing')] }).problems).toEqual([]);
  });

  it('is replaced in the source, word for word', () => {
    const replace = [
      { find: 'oak piles', by: 'steel $& piles' },
      { find: '<p class="pull">', by: '<p>' },
      { find: 'steel', by: 'iron' },
    ];
    expect(bodyOf({ body, replace })).toContain('eleven of the twenty iron $&amp; piles under');
  });

  it('is wrapped', () => {
    const wrap = [{ tag: 'blockquote', selector: selector('//p[@class="pull"]') }];
    expect(bodyOf({ body, wrap })).toContain(
      '<blockquote><p>It was the tide that set our hours, not the clock.</p></blockquote>',
    );
  });
});

describe('links', () => {
  it('are absolute: of a link, an attribute, a text, or an element in or around a link', () => {
    const next = (text: string, html = GAZETTE) => read({ nextPage: [link(text)] }, html).nextPageUrl;
    expect(next('a.nx')).toBe(`${URL_OF_PAGE}?page=2`);
    expect(next("//a[@class='nx']/@href")).toBe(`${URL_OF_PAGE}?page=2`);
    expect(next("concat(//a[@class='pr']/@href, '/all')")).toBe('https://gazette.example.org/print/77/all');
    expect(next("//a[text()='Next']/text()")).toBe(`${URL_OF_PAGE}?page=2`);
    expect(next('div.pages')).toBe(`${URL_OF_PAGE}?page=2`);
    expect(next('link@href', page('<link href="/n#top">'))).toBe('https://gazette.example.org/n');
  });

  it('that lead nowhere, or to the page itself, are none', () => {
    for (const href of ['#', '', 'javascript:void(0)', URL_OF_PAGE, '#p2', 'mailto:a@b.example']) {
      expect(read({ singlePage: [link('a.x')] }, page(`<a class="x" href="${href}">x</a>`)).singlePageUrl).toBeNull();
    }
    expect(read({ nextPage: [link('.kick'), link('.no')] })).toMatchObject({ nextPageUrl: null });
  });

  it('with a condition count only where it holds', () => {
    const single = (onlyIf: string) => read({ singlePage: [link('a.pr', onlyIf), link('a.nx')] }).singlePageUrl;
    expect(single("//div[@class='pages']")).toBe('https://gazette.example.org/print/77');
    expect(single("contains(//title, 'Ferry')")).toBe('https://gazette.example.org/print/77');
    expect(single("//div[@class='paywall']")).toBe(`${URL_OF_PAGE}?page=2`);
    expect(single("contains(//title, 'Train')")).toBe(`${URL_OF_PAGE}?page=2`);
  });
});

it('a page is read by the site file that is written for it', () => {
  const { rules: byFile } = readSiteFile('gazette.example.org.txt', readFileSync(GAZETTE_FILE, 'utf8'));
  const found = extract(GAZETTE, URL_OF_PAGE, byFile);
  expect(found).toMatchObject({
    title: { value: 'Pier three opens again after repairs' },
    byline: { value: 'By Ines Calloway, Tomas Brandt' },
    published: { value: '2026-02-28T06:40:00+09:00' },
    singlePageUrl: null,
    nextPageUrl: `${URL_OF_PAGE}?page=2`,
    problems: [],
  });
  expect(found.media.map(({ url }) => url)).toEqual(['https://gazette.example.org/photos/pier-three-2026.jpg']);
  expect(paragraphsOf(found.bodyHtml?.value ?? null)).toEqual([
    'Pier three took its first passengers in five months on Saturday, the port office said.',
    'Divers had replaced eleven of the twenty steel piles under the landing stage.',
    'It was the tide that set our hours, not the clock.',
    'The last boat now leaves at eleven in the evening.',
  ]);
});
