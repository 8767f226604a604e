import { expect, test } from 'vitest';
import { trimOf } from '../../src/lib/text.ts';

test('characters are taken off both ends and nowhere else', () => {
  expect(trimOf('-- a - b --', /[\s-]/)).toBe('a - b');
  expect(trimOf('----', /-/)).toBe('');
  expect(trimOf('', /-/)).toBe('');
});
