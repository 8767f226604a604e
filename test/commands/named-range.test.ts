import { describe, expect, it } from 'vitest';
import { namedRange } from '../../src/commands/named-range.ts';

describe('the range of an address', () => {
  it.each([
    ['http://127.0.0.1:8080/', ['127.0.0.1/32']],
    ['http://[fd00::1]/', ['fd00::1/128']],
    ['http://localhost/', ['127.0.0.0/8', '::1/128']],
    ['https://news.example.org/', []],
    ['page.html', []],
  ])('that %s names outright', (target, ranges) => {
    expect(namedRange(target)).toEqual(ranges);
  });
});
