import { describe, expect, test } from 'vitest';
import { jsonPath } from '../../src/lib/json-path.ts';
import { findAll, findText, findTexts } from '../../src/parse/json-path.ts';

const value = {
  data: {
    items: [
      { id: 1, tags: ['a', 'b'], title: { rendered: ' One ' } },
      { id: 2, tags: [] },
    ],
  },
  'a.b': { 'c d': true },
  people: { first: { name: 'Dana' }, second: { name: 'Han' } },
};

describe('a path', () => {
  test.each([
    ['data.items.0.id', [1]],
    ['data.items[1].id', [2]],
    ['$.data.items[*].id', [1, 2]],
    ['data.items.*.id', [1, 2]],
    ['["a.b"]["c d"]', [true]],
    ["['a.b'].c d", [true]],
    ['people.*.name', ['Dana', 'Han']],
    ['data.none.id', []],
    ['data.items.9', []],
    ['constructor', []],
    ['__proto__', []],
    ['', [value]],
  ])('%s finds its values in order', (path, found) => {
    expect(findAll(value, jsonPath(path))).toEqual(found);
  });

  test('finds texts: of objects that hold one, of lists each, numbers as they are written', () => {
    expect(findText(value, jsonPath('data.items.0.title'))).toBe('One');
    expect(findTexts(value, jsonPath('data.items.*.tags'))).toEqual(['a', 'b']);
    expect(findTexts(value, jsonPath('people.*'))).toEqual(['Dana', 'Han']);
    expect(findText(value, jsonPath('data.items.0.id'))).toBe('1');
    expect(findText(value, jsonPath('data'))).toBeNull();
  });
});
