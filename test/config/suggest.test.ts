import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/config/suggest.ts';

describe('suggest', () => {
  it.each([
    ['keyword', ['keywords', 'kind'], ', did you mean "keywords"?'],
    ['ulr', ['url', 'title'], ', did you mean "url"?'],
    ['TimeZone', ['timezone'], ', did you mean "timezone"?'],
    ['colour', ['url', 'title'], ', expected one of url, title'],
    ['x', ['y'], ', expected one of y'],
    ['x', [], ''],
    ['a'.repeat(100), ['a'.repeat(99)], `, expected one of ${'a'.repeat(99)}`],
    ['nothing', Array.from({ length: 17 }, (_, index) => `name-of-${index}`), ''],
  ])('for %s', (word, known, hint) => {
    expect(suggest(word, known)).toBe(hint);
  });
});
