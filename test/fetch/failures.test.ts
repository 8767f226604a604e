import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allClosed, openOrigin, openTestFetcher, request } from './loopback.ts';

/** A server that writes these bytes to whoever speaks to it, and ends. */
async function openRaw(bytes: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(bytes, 'latin1'));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

describe('what a broken server does is a value', () => {
  it('resets in the middle of the body', async () => {
    const origin = await openOrigin((request, response) => {
      response.write('half', () => request.socket.resetAndDestroy());
    });
    expect(await openTestFetcher().fetch(request(`${origin.url}/`))).toEqual({
      kind: 'failed',
      url: `${origin.url}/`,
      reason: 'reset',
      status: null,
      message: `GET ${origin.url}/ broke off (ECONNRESET)`,
      retryAt: null,
    });
  });

  it.each([
    ['ends before its Content-Length', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc', 'reset'],
    ['ends within a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n10\r\nabc', 'reset'],
    ['hangs up without a word', '', 'reset'],
    ['sends garbage for chunks', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\nabc', 'bad-response'],
    ['does not speak HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'bad-response'],
    ['sends two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nabcd', 'bad-response'],
    ['sends endless headers', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'bad-response'],
    [
      'says gzip and sends none',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain',
      'bad-response',
    ],
  ])('%s', async (_, bytes, reason) => {
    const url = await openRaw(bytes);
    expect(await openTestFetcher().fetch(request(url))).toMatchObject({ kind: 'failed', url, reason });
  });

  it('reads what came of a cut gzip stream: the parser decides what it is worth', async () => {
    const origin = await openOrigin((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('<rss/>'.repeat(1000)).subarray(0, 40));
    });
    expect(await openTestFetcher().fetch(request(origin.url))).toMatchObject({ kind: 'fetched' });
  });

  it('is not there', async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((done) => closed.close(done));
    expect(await openTestFetcher().fetch(request(`http://127.0.0.1:${port}/`))).toMatchObject({
      reason: 'connect',
      message: `GET http://127.0.0.1:${port}/ cannot be connected to (ECONNREFUSED)`,
    });
  });

  it('has a name that does not resolve', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
    expect(await openTestFetcher({ lookup }).fetch(request('https://gone.example.com/rss'))).toMatchObject({
      reason: 'dns',
      message: 'GET https://gone.example.com/rss has a host name that does not resolve (ENOTFOUND)',
    });
    const empty = async () => [];
    expect(await openTestFetcher({ lookup: empty }).fetch(request('https://gone.example.com/'))).toMatchObject({
      reason: 'dns',
    });
  });

  it('speaks no TLS', async () => {
    const origin = await openOrigin((_, response) => response.end());
    const url = `https://127.0.0.1:${origin.port}/`;
    expect(await openTestFetcher().fetch(request(url))).toMatchObject({
      reason: 'tls',
      message: `GET ${url} has no valid TLS (ERR_SSL_WRONG_VERSION_NUMBER)`,
    });
  });
});

describe('what a configuration gets wrong is a value', () => {
  it.each([
    ['not an address', 'not an address'],
    ['ftp://wire.example.com/', 'ftp://wire.example.com/'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['data:text/xml,<rss/>', 'data:text/xml,<rss/>'],
    ['http://user:hunter2@[bad/', 'http://[bad/'],
  ])('%s', async (url, shown) => {
    expect(await openTestFetcher().fetch(request(url))).toEqual({
      kind: 'failed',
      url: shown,
      reason: 'invalid-url',
      status: null,
      message: `GET ${shown} is no http(s) address`,
      retryAt: null,
    });
  });

  it('a port that belongs to another protocol', async () => {
    expect(await openTestFetcher().fetch(request('http://wire.example.com:25/'))).toMatchObject({
      reason: 'invalid-url',
      message: 'GET http://wire.example.com:25/ was not sent: its port is closed to HTTP (bad port)',
    });
  });

  it('a header that HTTP does not allow, without its value', async () => {
    const headers = { 'X-Api-Key': 's3cret\nx' };
    expect(await openTestFetcher().fetch(request('http://wire.example.com/', { headers }))).toMatchObject({
      reason: 'invalid-url',
      message:
        'GET http://wire.example.com/ was not sent: the header "x-api-key" has a name or value that HTTP does not allow',
    });
  });
});

describe('connections', () => {
  it('are all closed once the fetcher is, whatever the answers were', async () => {
    const origin = await openOrigin((request, response) => {
      const path = request.url ?? '';
      if (path === '/redirect') response.writeHead(302, { location: '/ok' }).end('a body that nobody reads');
      else if (path === '/large') response.end('x'.repeat(3_000_000));
      else if (path === '/gone') response.writeHead(410).end('x'.repeat(100_000));
      else if (path === '/unread') response.writeHead(503).write('a body without end');
      else if (path === '/reset')
        request.socket.write('HTTP/1.1 205 Reset\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n');
      else response.end('ok');
    });
    const fetcher = openTestFetcher();
    for (const path of ['/ok', '/redirect', '/large', '/gone', '/unread', '/reset', '/ok'])
      await fetcher.fetch(request(`${origin.url}${path}`));
    await fetcher.close();
    await allClosed(origin);
    expect(origin.seen).toHaveLength(8);
  });

  it('to one host are as many as the configuration says', async () => {
    const origin = await openOrigin((_, response) => setImmediate(() => response.end('ok')));
    const fetcher = openTestFetcher({ perHost: { concurrency: 1 } });
    const visits = ['/1', '/2', '/3'].map((path) => fetcher.fetch(request(`${origin.url}${path}`)));
    expect((await Promise.all(visits)).map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched']);
    expect(origin.connections).toHaveLength(1);
  });

  it('are not opened after close', async () => {
    const origin = await openOrigin((_, response) => response.end('ok'));
    const fetcher = openTestFetcher();
    await fetcher.close();
    expect(await fetcher.fetch(request(`${origin.url}/`))).toMatchObject({
      kind: 'failed',
      reason: 'connect',
      message: expect.stringContaining('was not sent: the fetcher is closed'),
    });
    expect(origin.connections).toHaveLength(0);
  });
});
