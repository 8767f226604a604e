import { expect, it } from 'vitest';
import { headersFor } from '../src/source-headers.ts';
import { source } from './builders.ts';

const headers = { authorization: 'Bearer 1' };
const from = source({ url: 'https://wire.example.com/rss.xml', headers });

it.each(['https://wire.example.com/view/1', 'https://WIRE.example.com:443/', 'https://u:p@wire.example.com/view/1'])(
  'go to the source’s own origin: %s',
  (url) => {
    expect(headersFor(from, url)).toEqual(headers);
  },
);

it.each([
  'http://wire.example.com/view/1',
  'https://wire.example.com:8443/view/1',
  'https://www.wire.example.com/view/1',
  'https://wire.example.com.evil.example/view/1',
  'https://wire.example.com@evil.example/view/1',
  'https://evil.example/https://wire.example.com/',
  'wire.example.com/view/1',
  'data:text/html,1',
  '',
])('go nowhere else: %s', (url) => {
  expect(headersFor(from, url)).toEqual({});
});
