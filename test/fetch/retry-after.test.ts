import { describe, expect, it } from 'vitest';
import { retryAtOf } from '../../src/fetch/retry-after.ts';
import { epochMsOf } from '../../src/lib/instant.ts';
import { NOW } from '../builders.ts';

describe('retryAtOf', () => {
  it.each([
    ['0', '2026-03-02T09:00:00Z'],
    ['3600', '2026-03-02T10:00:00Z'],
    ['Mon, 02 Mar 2026 12:30:00 GMT', '2026-03-02T12:30:00Z'],
    ['Monday, 02-Mar-26 12:30:00 GMT', '2026-03-02T12:30:00Z'],
    ['Mon Mar  2 12:30:00 2026', '2026-03-02T12:30:00Z'],
    ['99999999999999999999', '2027-03-02T09:00:00Z'],
    ['Mon, 02 Mar 9999 12:30:00 GMT', '2027-03-02T09:00:00Z'],
  ])('reads %s', (value, at) => {
    expect(retryAtOf(value, epochMsOf(NOW))).toBe(at);
  });

  it.each([null, '', '-1', '1.5', 'soon', '2026-03-02', 'Mon, 99 Mar 2026 12:30:00 GMT'])(
    'does not guess at %s',
    (value) => {
      expect(retryAtOf(value, epochMsOf(NOW))).toBeNull();
    },
  );
});
