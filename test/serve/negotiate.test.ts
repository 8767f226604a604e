import { describe, expect, it } from 'vitest';
import { chooseVariant, isFresh } from '../../src/serve/negotiate.ts';
import { prepare } from '../../src/serve/prepare.ts';
import { document, LONG } from './documents.ts';

describe('chooseVariant', () => {
  const prepared = prepare(document({ text: LONG }));

  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity;q=1, gzip;q=0.5', 'identity'],
    ['identity;q=0.5, gzip;q=0.5', 'gzip'],
    ['gzip; q = 0.3', 'gzip'],
    ['gzip;q=2, br;q=x', 'identity'],
    [';;,,;q=', 'identity'],
  ])('takes for Accept-Encoding %j the variant %s', (header, encoding) => {
    expect(chooseVariant(prepared, header).encoding).toBe(encoding);
  });

  it('has nothing but identity of a small document', () => {
    expect(chooseVariant(prepare(document({})), 'gzip, br').encoding).toBe('identity');
  });
});

describe('isFresh', () => {
  const at = Date.parse('2026-03-02T08:05:00Z');
  const same = 'Mon, 02 Mar 2026 08:05:00 GMT';
  const later = 'Mon, 02 Mar 2026 08:05:01 GMT';
  const earlier = 'Mon, 02 Mar 2026 08:04:59 GMT';

  it.each([
    ['"a"', undefined, true],
    ['W/"a"', undefined, true],
    ['"x", W/"y" ,"a"', undefined, true],
    ['"x,a", "y"', undefined, false],
    ['*', undefined, true],
    ['a', undefined, false],
    ['"a-gz"', undefined, false],
    ['', undefined, false],
    ['"b"', later, false],
    ['"a"', earlier, true],
    [undefined, same, true],
    [undefined, later, true],
    [undefined, earlier, false],
    [undefined, 'yesterday', false],
    [undefined, undefined, false],
  ])('If-None-Match %j and If-Modified-Since %j: %s', (ifNoneMatch, ifModifiedSince, fresh) => {
    expect(isFresh({ ifNoneMatch, ifModifiedSince }, '"a"', at)).toBe(fresh);
  });
});
