import { expect, test } from 'vitest';
import { mapSome } from '../../src/lib/concurrent.ts';

test('keeps the order of the list, with no more under way than allowed', async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  let underWay = 0;
  const all = mapSome([1, 2, 3, 4, 5], 2, async (value) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise<void>((resolve) => waiting.push(resolve));
    underWay -= 1;
    return value * 10;
  });
  for (let done = 0; done < 5; done += 1) {
    // The younger of two ends first.
    waiting.pop()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await all).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

test('fails with the first that fails', async () => {
  await expect(mapSome([1, 2], 2, async (value) => Promise.reject(new Error(`no ${value}`)))).rejects.toThrow('no 1');
});
