import { describe, expect, it } from 'vitest';
import { headersFor } from '../src/source-headers.ts';
import { source } from './builders.ts';

const headers = { authorization: 'Bearer secret' };
const wire = source({ url: 'https://wire.example.com/rss.xml', headers });

describe("a source's headers", () => {
  it.each([
    'https://wire.example.com/rss.xml',
    'https://wire.example.com/view/1?page=2',
    'https://wire.example.com:443/',
    'HTTPS://WIRE.example.com/',
  ])('are sent to %s', (url) => {
    expect(headersFor(wire, url)).toEqual(headers);
  });

  it.each([
    'http://wire.example.com/rss.xml',
    'https://wire.example.com:8443/rss.xml',
    'https://www.wire.example.com/rss.xml',
    'https://example.com/',
    'file:///rss.xml',
    '/rss.xml',
    '',
  ])('are not sent to "%s"', (url) => {
    expect(headersFor(wire, url)).toEqual({});
  });

  it('are not sent where neither address has an origin', () => {
    expect(headersFor(source({ url: 'file:///a.xml', headers }), 'file:///b.xml')).toEqual({});
  });
});
