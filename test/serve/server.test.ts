import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LONG } from './documents.ts';
import { documents, open } from './opened.ts';
import { ask, send } from './wire.ts';

describe('a document', () => {
  it('comes with everything a cache and a feed reader need', async () => {
    const { port } = await open();
    const { status, headers, body } = await ask(port, '/harbor/rss.xml?from=reader');
    expect(status).toBe(200);
    expect(body.toString()).toBe(LONG);
    const { date: _, connection: __, ...rest } = headers;
    expect(rest).toEqual({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
      'content-length': String(LONG.length),
      'content-type': 'application/rss+xml; charset=utf-8',
      etag: documents.get('/harbor/rss.xml')?.identity.etag,
      'last-modified': 'Mon, 02 Mar 2026 08:05:00 GMT',
      link: '<https://feeds.example.org/harbor/rss.xml>; rel="self"',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('comes compressed to those who take it', async () => {
    const { port } = await open();
    const { headers, body } = await ask(port, '/harbor/rss.xml', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-length']).toBe(String(body.byteLength));
    expect(gunzipSync(body).toString()).toBe(LONG);
  });

  it('has the headers but no body for HEAD', async () => {
    const { port } = await open();
    const got = await ask(port, '/harbor/rss.xml');
    const head = await ask(port, '/harbor/rss.xml', { method: 'HEAD' });
    expect(head.body.byteLength).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
  });

  it.each(['gzip', 'br', 'identity'])('is 304 without body for the tag it had as %s', async (encoding) => {
    const { port } = await open();
    const first = await ask(port, '/harbor/rss.xml', { headers: { 'Accept-Encoding': encoding } });
    const etag = first.headers.etag ?? '';
    const again = await ask(port, '/harbor/rss.xml', {
      headers: { 'Accept-Encoding': encoding, 'If-None-Match': `"other", W/${etag}` },
    });
    expect(again.status).toBe(304);
    expect(again.body.byteLength).toBe(0);
    expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=60', vary: 'Accept-Encoding' });
    expect(again.headers['content-type']).toBeUndefined();
  });

  it('is 304 by its date, and whole where the tag differs whatever the date', async () => {
    const { port } = await open();
    const headers = { 'If-Modified-Since': 'Mon, 02 Mar 2026 08:05:00 GMT' };
    expect((await ask(port, '/harbor/rss.xml', { headers })).status).toBe(304);
    expect((await ask(port, '/harbor/rss.xml', { headers: { ...headers, 'If-None-Match': '"old"' } })).status).toBe(
      200,
    );
  });

  it('that is a page allows no script', async () => {
    const { port } = await open();
    const { headers } = await ask(port, '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is the one of the map as it is now', async () => {
    let current: typeof documents = new Map();
    const { port } = await open({ documents: () => current });
    expect((await ask(port, '/')).status).toBe(404);
    current = documents;
    expect((await ask(port, '/')).status).toBe(200);
  });
});

describe('other requests', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { port } = await open();
    const { status, headers } = await ask(port, '/harbor/rss.xml', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('a section without its slash is sent to its page, below whatever address', async () => {
    const { port } = await open();
    const { status, headers } = await ask(port, '/harbor?x=1');
    expect(status).toBe(301);
    expect(new URL(headers.location ?? '', 'https://proxy.example/news/harbor').pathname).toBe('/news/harbor/');
  });

  it('takes the absolute form of a target, and escapes that need not be', async () => {
    const { port } = await open();
    expect((await ask(port, 'http://elsewhere.example/harbor/atom.xml')).status).toBe(200);
    expect((await ask(port, '/h%61rbor/atom.xml')).status).toBe(200);
  });

  it.each([
    ['/%ff', 400],
    ['/%', 400],
    ['/%E0%A4%A', 400],
    ['/..%2f..%2fetc/passwd', 404],
    ['/../../etc/passwd', 404],
    ['/harbor/..%2frss.xml', 404],
    ['/%00', 404],
    ['//evil.example', 404],
    ['//evil.example/%2e%2e', 404],
    ['/\\evil', 404],
    ['*', 400],
    ['/__proto__', 404],
    ['/북한/', 400],
    [encodeURI('/북한/'), 404],
  ])('%s is answered with %i', async (path, status) => {
    const { port } = await open();
    const answer = await send(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it.each([
    ['a host that is none', 'GET /other HTTP/1.1\r\nHost: a b/@:99999\r\nConnection: close\r\n\r\n', 404],
    ['an empty host', 'GET / HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n', 200],
    ['a long address', `GET /${'a'.repeat(8000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 404],
    ['an address too long', `GET /${'a'.repeat(17_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    [
      'headers that say nothing',
      'GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ;q=,\r\nIf-None-Match: "\r\nIf-Modified-Since: x\r\nConnection: close\r\n\r\n',
      200,
    ],
  ])('survives %s', async (_, bytes, status) => {
    const { port } = await open();
    expect(await send(port, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('go to the dynamic part without host and query, and are never cached', async () => {
    const seen: string[] = [];
    const { port } = await open({
      dynamic: (request) => {
        seen.push(request.url);
        return new Response('ok', { headers: { 'content-type': 'text/plain' } });
      },
    });
    const { status, headers, body } = await ask(port, '/healthz?x', { headers: { Host: 'evil.example' } });
    expect([status, body.toString(), headers['cache-control'], headers['content-length']]).toEqual([
      200,
      'ok',
      'no-store',
      '2',
    ]);
    expect((await ask(port, '/healthz', { method: 'HEAD' })).body.byteLength).toBe(0);
    expect(seen).toEqual(['http://service.invalid/healthz', 'http://service.invalid/healthz']);
  });

  it('are answered with 500 where the dynamic part fails', async () => {
    const { port } = await open({ dynamic: () => Promise.reject(new Error('broken')) });
    const { status, body } = await ask(port, '/other');
    expect([status, body.toString()]).toEqual([500, 'internal error\n']);
  });
});
