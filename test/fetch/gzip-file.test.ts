import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openOrigin, openTestFetcher, request } from './loopback.ts';

const SITEMAP = '<urlset><url><loc>https://wire.example.com/view/1</loc></url></urlset>';

/** What a fetch of this body makes of it. */
async function fetched(body: Uint8Array, headers: Readonly<Record<string, string>>, maxBytes = 1_000_000) {
  const origin = await openOrigin((_, response) => response.writeHead(200, headers).end(body));
  const result = await openTestFetcher({ maxBytes }).fetch(request(`${origin.url}/sitemap.xml.gz`));
  if (result.kind !== 'fetched') return result.kind === 'failed' ? { ...result, url: '', message: '' } : result;
  return { contentType: result.contentType, text: Buffer.from(result.body).toString() };
}

describe('a gzip file', () => {
  it.each([
    ['application/gzip', null],
    ['application/x-gzip; charset=binary', null],
    ['application/octet-stream', 'application/octet-stream'],
    ['text/xml; charset=utf-8', 'text/xml; charset=utf-8'],
  ])('served as %s is the document in it', async (type, contentType) => {
    expect(await fetched(gzipSync(SITEMAP), { 'content-type': type })).toEqual({ contentType, text: SITEMAP });
  });

  it('of several parts is all of them', async () => {
    const parts = Buffer.concat([gzipSync(SITEMAP.slice(0, 20)), gzipSync(SITEMAP.slice(20))]);
    expect(await fetched(parts, {})).toEqual({ contentType: null, text: SITEMAP });
  });

  it('that was sent compressed once more is read, and one within it is left as it is', async () => {
    const encoded = { 'content-encoding': 'gzip', 'content-type': 'application/gzip' };
    expect(await fetched(gzipSync(gzipSync(SITEMAP)), encoded)).toEqual({ contentType: null, text: SITEMAP });
    const nested = await fetched(gzipSync(gzipSync(SITEMAP)), { 'content-type': 'application/gzip' });
    expect(nested).toEqual({ contentType: null, text: gzipSync(SITEMAP).toString() });
  });

  it('may hold exactly the limit of bytes, and not one more', async () => {
    expect(await fetched(gzipSync('x'.repeat(1000)), {}, 1000)).toEqual({ contentType: null, text: 'x'.repeat(1000) });
    const origin = await openOrigin((_, response) => response.end(gzipSync('x'.repeat(5_000_000))));
    expect(await openTestFetcher({ maxBytes: 10_000 }).fetch(request(`${origin.url}/bomb.gz`))).toEqual({
      kind: 'failed',
      url: `${origin.url}/bomb.gz`,
      reason: 'too-large',
      status: 200,
      message: `GET ${origin.url}/bomb.gz has more than 10000 bytes`,
      retryAt: null,
    });
  });

  it('that breaks off is a failure', async () => {
    const half = gzipSync(SITEMAP).subarray(0, 40);
    expect(await fetched(half, {})).toMatchObject({ kind: 'failed', reason: 'bad-response' });
  });

  it('is known by its first two bytes, and nothing else is taken for one', async () => {
    const type = { 'content-type': 'application/gzip' };
    expect(await fetched(Buffer.from(SITEMAP), type)).toEqual({ contentType: 'application/gzip', text: SITEMAP });
    expect(await fetched(Buffer.from('\x1f'), {})).toEqual({ contentType: null, text: '\x1f' });
  });
});
