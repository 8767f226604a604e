import { describe, expect, it } from 'vitest';
import { loadText, SMALL, said } from './loading.ts';

const BOMB = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]`))
  .join('\n');

describe('a damaged file', () => {
  it.each([
    ['empty', '', 'a.yaml:1:1: the file is empty'],
    ['nothing but a comment', '# soon\n', 'a.yaml:1:1: the file is empty'],
    ['a list', '\n- a\n', 'a.yaml:2:1: the file is a list, expected a map with service:, sources:, sections:'],
    ['one word', 'hello', 'a.yaml:1:1: the file is a single value, expected a map with service:, sources:, sections:'],
    ['indented by tabs', 'service:\n\turl: x\n', 'a.yaml:2:1: a tab cannot indent YAML: use spaces'],
    ['5 MB', '#'.repeat(5 * 1024 ** 2), 'a.yaml:1:1: the file has 5.0 MiB, the most is 2: split it with include:'],
    ['in Latin-1', new Uint8Array([0x61, 0x3a, 0x20, 0xe9]), 'a.yaml:1:1: the file is not UTF-8 text'],
    ['an alias bomb', BOMB, 'a.yaml:5:8 e[0]: the alias "*d" repeats more than 10000 values'],
    [
      'two documents',
      'a: 1\n---\nb: 2',
      'a.yaml:2:1: a second document begins here: one file holds one, remove the "---"',
    ],
    ['a tag', 'a: !x 1', 'a.yaml:1:4: invalid YAML: Unresolved tag: !x'],
    ['an open quote', 'a:\n  b: "x\n', 'a.yaml:3:1: invalid YAML: Missing closing "quote'],
  ])('%s is told as one mistake', async (_, text, line) => {
    expect(said(await loadText(text))).toEqual([line]);
  });

  it('nested without end is told as one mistake', async () => {
    expect(said(await loadText('['.repeat(50_000)))).toEqual([
      expect.stringMatching(/^a\.yaml:1:\d+: nested too deeply to be read$/),
    ]);
  });
});

describe('YAML', () => {
  it('may repeat values by alias, and mistakes in them stand where they are written', async () => {
    const text = `${SMALL}terms:\n  a: &a [ferry, 5]\n  b: *a\n`;
    expect(said(await loadText(text))).toEqual([
      'a.yaml:5:17 terms.a[1]: expected text, got 5: put it in quotes, "5"',
      'a.yaml:5:17 terms.b[1]: expected text, got 5: put it in quotes, "5"',
    ]);
  });

  it('may not repeat itself, or what is not there', async () => {
    expect(said(await loadText(`${SMALL}terms:\n  a: &a [*a]\n  b: [*c]\n`))).toEqual([
      'a.yaml:5:10 terms.a[0][0]: the alias "*a" cannot be followed: it repeats itself',
      'a.yaml:5:10 terms.a[0]: expected text, got a list',
      'a.yaml:6:7 terms.b[0]: the alias "*c" cannot be followed: there is no anchor "&c" before it',
    ]);
  });

  it('may not give a key twice, or anything but a word as a key', async () => {
    expect(said(await loadText(`${SMALL}terms:\n  a: [x]\n  a: [y]\n  ? [z]\n  : [z]\n  __proto__: [z]\n`))).toEqual([
      'a.yaml:6:3 terms.a: is given twice, first in line 5',
      'a.yaml:7:5 terms: a key must be a plain word',
      'a.yaml:9:3 terms: a key must be a plain word',
    ]);
  });

  it('may leave keys without a value: they count as not given', async () => {
    expect(said(await loadText(`${SMALL}terms:\ninclude:\ndefaults: { every: }\n`))).toEqual([]);
  });

  it('may have a byte order mark and Windows line ends', async () => {
    expect(said(await loadText(`\ufeff${SMALL}foo: 1\n`.replaceAll('\n', '\r\n')))).toEqual([
      'a.yaml:4:1: unknown key "foo", expected one of service, defaults, sources, terms, sections, include',
    ]);
  });
});

describe('a mistake inside a query', () => {
  it.each([
    ['plain', 'match: a OR OR b', '5:14'],
    ['at its beginning', 'match: OR OR b', '5:12'],
    ['in single quotes', "match: 'it''s OR OR b'", '5:19'],
    ['in double quotes', 'match: "\\"\\u0041\\" OR OR b"', '5:24'],
    ['folded', 'match: >-\n      a\n      OR OR b', '7:7'],
    ['literal, after an empty line', 'match: |\n\n      a\n      or OR OR b', '8:10'],
    ['plain over two lines', 'match: a\n      OR OR b', '6:7'],
  ])('stands at its own place: %s', async (_, match, place) => {
    const text = SMALL.replace(/sections:.*\n/u, () => `sections:\n  f:\n    ${match}\n    title: F\n`);
    expect(said(await loadText(text))).toEqual([`a.yaml:${place} sections.f.match: a term is missing after OR`]);
  });
});
