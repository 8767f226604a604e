import { expect, it } from 'vitest';
import { createLru } from '../../src/lib/lru.ts';

it('forgets the entry that was longest unused', () => {
  const cache = createLru<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c'), cache.size]).toEqual([1, undefined, 3, 2]);
});

it('takes writing a key again for a use of it', () => {
  const cache = createLru<string, number>(2);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.set('a', 3);
  cache.set('c', 4);
  expect([cache.get('a'), cache.get('b')]).toEqual([3, undefined]);
});

it('holds null as a value', () => {
  const cache = createLru<string, null>(1);
  cache.set('a', null);
  expect(cache.get('a')).toBe(null);
});

it('holds nothing with a limit of zero', () => {
  const cache = createLru<string, number>(0);
  cache.set('a', 1);
  expect([cache.get('a'), cache.size]).toEqual([undefined, 0]);
});
