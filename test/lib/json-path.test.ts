import { describe, expect, test } from 'vitest';
import { jsonAddress, jsonAddressProblem, jsonPath, jsonPathProblem } from '../../src/lib/json-path.ts';

describe('a path in JSON', () => {
  test.each([
    ['data.items.*.title', ['data', 'items', '*', 'title']],
    ['$.data[0][*]', ['data', '0', '*']],
    ['.items', ['items']],
    ['["a.b"][\'c[d]\'].e f', ['a.b', 'c[d]', 'e f']],
    ['@type', ['@type']],
    ['', []],
  ])('%s is taken apart, and nothing is wrong with it', (written, steps) => {
    expect(jsonPath(written)).toEqual(steps);
    expect(jsonPathProblem(written)).toBeNull();
  });

  test.each([
    ['a..b[', 'is no path: no name follows the dot at character 2'],
    ['a.', 'is no path: no name follows the dot at character 2'],
    ['a.[0]', 'is no path: no name follows the dot at character 2'],
    ['a[', 'is no path: the bracket at character 2 holds no number, no * and no name in quotes'],
    ['items[].id', 'is no path: the bracket at character 6 holds no number, no * and no name in quotes'],
    ['a[b]', 'is no path: the bracket at character 2 holds no number, no * and no name in quotes'],
    ['a]', 'is no path: a name with ] in it (at character 2) is written in brackets and quotes, ["…"]'],
    ['{id}', 'is no path: a name with { in it (at character 1) is written in brackets and quotes, ["…"]'],
  ])('%s is none', (written, problem) => {
    expect(jsonPathProblem(written)).toBe(problem);
  });
});

describe('an address of items in JSON', () => {
  test('is a path, or text and paths by turns', () => {
    expect(jsonAddress('link.href')).toEqual({ kind: 'path', path: ['link', 'href'] });
    expect(jsonAddress('https://example.org/{a.id}/{}?x')).toEqual({
      kind: 'template',
      parts: ['https://example.org/', ['a', 'id'], '/', [], '?x'],
    });
  });

  test.each(['link', 'https://example.org/view/{id}', '/{a.b}/{["c"]}', 'https://example.org/{}'])(
    '%s is right',
    (written) => expect(jsonAddressProblem(written)).toBeNull(),
  );

  test.each([
    ['https://x/{id', 'is no address: a { in it has no other brace that belongs to it'],
    ['https://x/id}', 'is no address: a } in it has no other brace that belongs to it'],
    ['https://x/{a{b}}', 'is no address: a { in it has no other brace that belongs to it'],
    ['https://x/{a..b}', '{a..b} in it is no path: no name follows the dot at character 2'],
    ['https://x/view', 'has no path in braces, so that it is the same for all'],
    ['a..b', 'is no path: no name follows the dot at character 2'],
  ])('%s is wrong', (written, problem) => {
    expect(jsonAddressProblem(written)).toBe(problem);
  });
});
