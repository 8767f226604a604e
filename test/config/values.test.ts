import { describe, expect, it } from 'vitest';
import {
  baseUrl,
  type Check,
  cidr,
  contactAddress,
  cronExpression,
  durationMs,
  httpUrl,
  ianaZone,
  languageTag,
  listenAddress,
  slug,
  tagAuthority,
} from '../../src/config/values.ts';

type Examples = { readonly check: Check; readonly right: readonly string[]; readonly wrong: readonly string[] };

const checks: Readonly<Record<string, Examples>> = {
  httpUrl: {
    check: httpUrl,
    right: ['https://a.example', 'http://127.0.0.1:8080/x?y=z#t', 'http://[::1]/', 'HTTPS://例え.jp/'],
    wrong: [
      'a.example',
      '//a.example/',
      'https:a.example',
      'ftp://a.example/',
      'https://',
      'https://u:p@a.example/',
      '',
    ],
  },
  baseUrl: {
    check: baseUrl,
    right: ['https://a.example/news'],
    wrong: ['https://a.example/?x', 'https://a.example/#x', '/news'],
  },
  ianaZone: {
    check: ianaZone,
    right: ['UTC', 'Asia/Seoul', 'America/Argentina/Buenos_Aires'],
    wrong: ['KST', '+09:00', 'Asia/Soul', '', 'Europe'],
  },
  languageTag: {
    check: languageTag,
    right: ['en', 'ko', 'zh-Hant', 'en-GB'],
    wrong: ['english language', 'en_US', '', 'e'],
  },
  cronExpression: {
    check: cronExpression,
    right: ['*/10 6-23 * * *', '0 */5 * * * *', '0 9 * * mon-fri'],
    wrong: ['', '61 * * * *', '* * * *', '0 0 31 2 *', 'every day'],
  },
  cidr: {
    check: cidr,
    right: ['10.0.0.0/8', '127.0.0.1/32', 'fd00::/8', '::/0'],
    wrong: ['10.0.0.0', '10.0.0.0/33', '10.0.0.0/', '::/129', '10.0.0/8', 'host/8', '10.0.0.0/8/8', '10.0.0.0/-1'],
  },
  tagAuthority: {
    check: tagAuthority,
    right: ['a.example,2026', 'ops@a.example,2026-01-31', '127.0.0.1,2026', 'localhost,2026'],
    wrong: ['a.example', 'a.example,26', 'a_b.example,2026', '-a.example,2026', '[::1],2026', ',2026'],
  },
  contactAddress: {
    check: contactAddress,
    right: ['https://a.example/about', 'ops@a.example'],
    wrong: ['a.example', '@ops', 'ops@a.example\nX: y', 'Ops <ops@a.example>'],
  },
  slug: {
    check: slug,
    right: ['north-korea', '1'],
    wrong: ['', 'North', 'a_b', 'hub', 'opml.xml', 'status', 'é', 'a'.repeat(65)],
  },
};

describe.each(Object.entries(checks))('%s', (_, { check, right, wrong }) => {
  it.each(right)('takes %j', (text) => {
    expect(check(text)).toBeNull();
  });

  it.each(wrong)('refuses %j', (text) => {
    expect(check(text)).toEqual(expect.any(String));
  });
});

describe('durationMs', () => {
  it('reads seconds, minutes, hours and days', () => {
    expect(['30s', '15m', '6h', '2d', '0s'].map(durationMs)).toEqual([30_000, 900_000, 21_600_000, 172_800_000, 0]);
  });

  it.each(['15', '15min', '1.5h', '-1s', '', ' 1s', '1h30m'])('throws for %j', (text) => {
    expect(() => durationMs(text)).toThrow(RangeError);
  });
});

describe('listenAddress', () => {
  it('reads host and port', () => {
    expect(['127.0.0.1:8080', '[::1]:0', 'localhost:80'].map(listenAddress)).toEqual([
      { host: '127.0.0.1', port: 8080 },
      { host: '::1', port: 0 },
      { host: 'localhost', port: 80 },
    ]);
  });

  it.each(['8080', ':8080', 'localhost', 'localhost:65536', '::1:80', '[x]:80', '[1.2.3.4:80', 'a b:80', '[:::]:1'])(
    'refuses %j',
    (text) => {
      expect(listenAddress(text)).toBeNull();
    },
  );
});
