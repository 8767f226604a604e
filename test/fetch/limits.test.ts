import { brotliCompressSync, createGzip, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allClosed, openOrigin, openTestFetcher, request } from './loopback.ts';

const text = (body: Uint8Array) => Buffer.from(body).toString();

describe('the limit on bytes', () => {
  it('takes a body of exactly the limit and refuses one byte more', async () => {
    const origin = await openOrigin((request, response) => response.end('x'.repeat(request.url === '/10' ? 10 : 11)));
    const fetcher = openTestFetcher({ maxBytes: 10 });
    expect(await fetcher.fetch(request(`${origin.url}/10`))).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetch(request(`${origin.url}/11`))).toEqual({
      kind: 'failed',
      url: `${origin.url}/11`,
      reason: 'too-large',
      status: 200,
      message: `GET ${origin.url}/11 has more than 10 bytes`,
      retryAt: null,
    });
  });

  it('counts decompressed bytes, and hangs up on a bomb that never ends', async () => {
    const origin = await openOrigin((_, response) => {
      const gzip = createGzip();
      response.writeHead(200, { 'content-encoding': 'gzip' });
      gzip.pipe(response);
      const zeros = Buffer.alloc(1_000_000);
      const feed = () => {
        while (!response.destroyed && gzip.write(zeros));
      };
      gzip.on('drain', feed);
      feed();
    });
    expect(await openTestFetcher().fetch(request(origin.url))).toMatchObject({ reason: 'too-large', status: 200 });
    await allClosed(origin);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
  ])('offers and decodes %s', async (encoding, compress) => {
    const origin = await openOrigin((request, response) => {
      const offered = request.headers['accept-encoding']?.split(', ').includes(encoding);
      response.writeHead(offered ? 200 : 406, { 'content-encoding': encoding }).end(compress('<rss/>'));
    });
    const result = await openTestFetcher().fetch(request(origin.url));
    expect(result.kind === 'fetched' && text(result.body)).toBe('<rss/>');
  });
});

describe('the limit on time', () => {
  it('holds for a server that does not answer', async () => {
    const origin = await openOrigin(() => {});
    expect(await openTestFetcher({ timeoutMs: 50 }).fetch(request(`${origin.url}/`))).toEqual({
      kind: 'failed',
      url: `${origin.url}/`,
      reason: 'timeout',
      status: null,
      message: `GET ${origin.url}/ took longer than 50 ms`,
      retryAt: null,
    });
  });

  it('holds for a body that drips on for ever, and hangs up', async () => {
    const origin = await openOrigin((_, response) => {
      const drip = setInterval(() => response.write('x'), 5);
      response.on('close', () => clearInterval(drip));
    });
    expect(await openTestFetcher({ timeoutMs: 50 }).fetch(request(origin.url))).toMatchObject({ reason: 'timeout' });
    await allClosed(origin);
  });

  it('is one limit for all hops of a visit', async () => {
    const origin = await openOrigin((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/slow' }).end();
    });
    expect(await openTestFetcher({ timeoutMs: 50 }).fetch(request(`${origin.url}/`))).toMatchObject({
      reason: 'timeout',
      message: `GET ${origin.url}/slow took longer than 50 ms (redirected from ${origin.url}/)`,
    });
  });

  it('holds while a name resolves', async () => {
    const fetcher = openTestFetcher({ timeoutMs: 50, lookup: () => new Promise(() => {}) });
    expect(await fetcher.fetch(request('http://slow.example.com/'))).toMatchObject({ reason: 'timeout' });
  });
});
