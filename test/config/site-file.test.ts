import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/config/load.ts';
import { readSiteFile } from '../../src/config/site-file.ts';

const NAME = 'sites/example.org.txt';

function rulesOf(text: string) {
  return readSiteFile(NAME, text).rules;
}

function warningsOf(text: string): readonly string[] {
  return readSiteFile(NAME, text).warnings.map(formatProblem);
}

const xpath = (text: string) => ({ kind: 'xpath', text });

describe('a site file', () => {
  it('is read directive by directive', async () => {
    const file = 'test/fixtures/sites/folder/gazette.example.org.txt';
    const { rules, warnings } = readSiteFile('gazette.example.org.txt', await readFile(file, 'utf8'));
    expect(rules).toEqual({
      from: 'gazette.example.org.txt',
      title: [xpath("//div[@class='headline-x']")],
      body: [xpath("//div[@id='no-such-box']"), xpath("//div[starts-with(@id, 'story-text')]")],
      byline: [xpath("//span[contains(concat(' ', @class, ' '), ' by ')]")],
      date: [xpath('//time/@datetime')],
      remove: [
        xpath("//div[@class='meta-row']"),
        { kind: 'css', text: '[class*="ad-slot"], [id*="ad-slot"]' },
        { kind: 'css', text: '[class*="has-header"], [id*="has-header"]' },
        xpath('//p/@style'),
      ],
      replace: [
        { find: 'four months', by: 'five months' },
        { find: 'oak piles', by: 'steel piles' },
      ],
      wrap: [{ tag: 'blockquote', selector: xpath("//p[@class='pull']") }],
      lazySrc: ['data-hires'],
      jsonLd: true,
      clean: true,
      fallBack: true,
      singlePage: [{ ...xpath("//a[@class='pr']"), onlyIf: xpath("//div[@class='paywall']") }],
      nextPage: [{ ...xpath("//a[@class='nx']"), onlyIf: null }],
      headers: { 'user-agent': 'Mozilla/5.0 (reader)' },
    });
    expect(warnings.map(formatProblem)).toEqual([
      'gazette.example.org.txt:10:8 strip: "//div[@class=\'story\'" is no XPath 1.0; the line is left out',
    ]);
  });

  it('that is empty, all comment or prose says nothing and is no mistake', () => {
    for (const text of ['', '\n\n', '# body: //p', 'Some prose.\nMore: of it.', '\u0000\u0001']) {
      expect(rulesOf(text)).toMatchObject({ body: [], remove: [], clean: true, fallBack: true });
      expect(warningsOf(text)).toEqual([]);
    }
  });

  it('may have a byte order mark, Windows line ends, spaces around and names in capitals', () => {
    expect(rulesOf('\uFEFFbody: //p\r\n  Title :  //h2  \r\n').body).toEqual([xpath('//p')]);
    expect(rulesOf('\uFEFFbody: //p\r\n  Title :  //h2  \r\n').title).toEqual([xpath('//h2')]);
  });

  it('keeps colons and parentheses of values and of what is replaced', () => {
    const text = `replace_string(<a href="http://a.example/x(1):2">): <b style="a:b">\nreplace_string(<noscript>):\n`;
    expect(rulesOf(text).replace).toEqual([
      { find: '<a href="http://a.example/x(1):2">', by: '<b style="a:b">' },
      { find: '<noscript>', by: '' },
    ]);
    expect(rulesOf("author://b[.='c: d']").byline).toEqual([xpath("//b[.='c: d']")]);
    expect(rulesOf("body: //div[@class='a:b']").body).toEqual([xpath("//div[@class='a:b']")]);
  });

  it('pairs find_string and replace_string in order, also where they stand in blocks', () => {
    expect(rulesOf('find_string: a\nfind_string: b\nreplace_string: 1\nreplace_string: 2').replace).toEqual([
      { find: 'a', by: '1' },
      { find: 'b', by: '2' },
    ]);
    expect(warningsOf('replace_string: 1\nfind_string: a')).toEqual([
      `${NAME}:1:17 replace_string: replaces nothing: no find_string stands before it; the line is left out`,
      `${NAME}:2:14 find_string: has no replace_string behind it; the line is left out`,
    ]);
  });

  it('understands yes and no, the last of several', () => {
    expect(rulesOf('prune: no\nautodetect_on_failure: no')).toMatchObject({ clean: false, fallBack: false });
    expect(rulesOf('skip_json_ld: yes')).toMatchObject({ jsonLd: false, clean: true });
    expect(rulesOf('prune: no\nprune: yes')).toMatchObject({ clean: true });
  });

  it('loses the line with an XPath that cannot be read, and says so', () => {
    const text = "body: //div[\ntitle: matches(//h1, 'x')\ndate:\nwrap_in(1a): //p\nauthor: //b";
    expect(rulesOf(text)).toMatchObject({ body: [], title: [], date: [], wrap: [], byline: [xpath('//b')] });
    expect(warningsOf(text)).toEqual([
      `${NAME}:1:7 body: "//div[" is no XPath 1.0; the line is left out`,
      `${NAME}:2:8 title: "matches(//h1, 'x')" is no XPath 1.0: there is no function matches(); the line is left out`,
      `${NAME}:3:6 date: is empty; the line is left out`,
      `${NAME}:4:14 wrap_in: wrap_in(1a) names no element; the line is left out`,
    ]);
  });

  it('leaves out a link whose condition cannot be read: without it the link would count everywhere', () => {
    const text = 'single_page_link: //a\nif_page_contains: //b[\nnext_page_link: //i';
    expect(rulesOf(text)).toMatchObject({ singlePage: [], nextPage: [{ ...xpath('//i'), onlyIf: null }] });
  });

  it('quotes what strip_id_or_class and strip_image_src hold', () => {
    const text = 'strip_id_or_class: "a\\b]"\nstrip_id_or_class:\nstrip_image_src: /ads/';
    expect(rulesOf(text).remove).toEqual([
      { kind: 'css', text: '[class*="a\\\\b]"], [id*="a\\\\b]"]' },
      { kind: 'css', text: 'img[src*="/ads/"]' },
    ]);
  });

  it('sends no header that is none or that names where the request goes', () => {
    const text = 'http_header(cookie): a=1\nhttp_header(host): x\nhttp_header(referer):\nhttp_header: x';
    expect(rulesOf(text).headers).toEqual({ cookie: 'a=1' });
  });
});
