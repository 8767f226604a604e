import { describe, expect, it } from 'vitest';
import { loadText, SMALL, said } from './loading.ts';

const LISTS = `terms:
  leaders: ["Ada Obi", "@ministers"]
  ministers: [Lin Park, "Ada Obi"]
  all: ["@leaders", "@ministers", harbor]
`;

async function rule(match: string) {
  const loaded = await loadText(`${SMALL.replace('title: Ferries', `title: F, match: ${match}`)}${LISTS}`);
  return loaded.ok ? loaded.config.sections[0]?.match : said(loaded);
}

const anyOf = (...terms: string[]) => ({ kind: 'any', of: terms.map((term) => ({ kind: 'term', term })) });

describe('a rule', () => {
  it('holds the plain terms of its lists, and of the lists in them, each once', async () => {
    expect(await rule('["@all", harbor, ferry]')).toEqual(anyOf('Ada Obi', 'Lin Park', 'harbor', 'ferry'));
    expect(await rule('{ any: ["@ministers"] }')).toEqual(anyOf('Lin Park', 'Ada Obi'));
  });

  it('that is a query keeps its shape, lists in the place of their names', async () => {
    expect(await rule('"ferry OR @ministers"')).toEqual({
      kind: 'any',
      of: [{ kind: 'term', term: 'ferry' }, anyOf('Lin Park', 'Ada Obi')],
    });
  });

  it.each([
    [
      '["@minister"]',
      '42 sections.ferries.match[0]: there is no list "@minister" under terms, did you mean "@ministers"?',
    ],
    [
      '"@leader OR @leaders"',
      '42 sections.ferries.match: there is no list "@leader" under terms, did you mean "@leaders"?',
    ],
    [
      '"@leaders OR @leader"',
      '54 sections.ferries.match: there is no list "@leader" under terms, did you mean "@leaders"?',
    ],
    [
      '{ any: ["@"] }',
      '49 sections.ferries.match.any[0]: there is no list "@" under terms, expected one of @leaders, @ministers, @all',
    ],
    ['{ any: x }', '48 sections.ferries.match.any: expected a list, got "x"'],
    ['[]', '41 sections.ferries.match: must not be empty'],
    ['""', '41 sections.ferries.match: must not be empty'],
    ['[" "]', '42 sections.ferries.match[0]: must not be empty'],
    ['7', '41 sections.ferries.match: expected a query, a list of terms, or any: with a list of terms, got 7'],
  ])('%s is a mistake', async (match, line) => {
    expect(await rule(match)).toEqual([`a.yaml:3:${line}`]);
  });

  it('cannot use a list that contains itself; each circle is told once', async () => {
    const text = `${SMALL}terms:\n  a: ["@b"]\n  b: ["@a", "@b", "@c"]\n  c: [x, "@c"]\n`;
    expect(said(await loadText(text))).toEqual([
      'a.yaml:6:7 terms.b[0]: the list contains itself: @a → @b → @a',
      'a.yaml:6:13 terms.b[1]: the list contains itself: @b → @b',
      'a.yaml:7:10 terms.c[1]: the list contains itself: @c → @c',
    ]);
  });
});
