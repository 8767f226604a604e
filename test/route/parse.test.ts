import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/route/parse.ts';

describe('parseQuery', () => {
  it('reads words, phrases and lists joined by OR', () => {
    expect(parseQuery('DPRK OR "North Korea" OR @leaders')).toEqual({
      query: {
        kind: 'any',
        of: [
          { kind: 'term', term: 'DPRK' },
          { kind: 'term', term: 'North Korea' },
          { kind: 'term', term: '@leaders' },
        ],
      },
      problems: [],
    });
  });

  it.each([
    ['North Korea', [[6, 'OR is missing before "Korea"; a phrase needs quotes']]],
    ['', [[0, 'the rule is empty']]],
    ['OR DPRK', [[0, 'a term is missing before OR']]],
    ['DPRK OR', [[5, 'a term is missing after OR']]],
    ['"North Korea', [[0, 'the quote before "North Korea" is not closed']]],
    ['""', [[0, 'the phrase is empty']]],
    [
      '(a AND b)',
      [
        [0, '"(" is not understood: a rule is terms joined by OR'],
        [3, 'AND is not understood: a rule is terms joined by OR'],
        [7, 'OR is missing before "b"; a phrase needs quotes'],
        [8, '")" is not understood: a rule is terms joined by OR'],
      ],
    ],
  ])('reports every mistake in %j where it stands', (text, expected) => {
    const { query, problems } = parseQuery(text);
    expect(query).toBeNull();
    expect(problems.map(({ offset, message }) => [offset, message])).toEqual(expected);
  });
});
