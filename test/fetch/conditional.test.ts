import { describe, expect, it } from 'vitest';
import { openOrigin, openTestFetcher, request } from './loopback.ts';

const validators = { etag: 'W/"5f-é"', lastModified: 'Mon, 2 Mar 2026 8:00:00 +0000' };

describe('conditional GET', () => {
  it('hands out the validators as sent and sends them back verbatim', async () => {
    const origin = await openOrigin((_, response) => {
      response.writeHead(200, { etag: validators.etag, 'last-modified': validators.lastModified }).end('<rss/>');
    });
    const fetcher = openTestFetcher();
    const first = await fetcher.fetch(request(origin.url));
    expect(first).toMatchObject({ kind: 'fetched', validators });
    await fetcher.fetch(request(origin.url, { validators }));
    expect(origin.seen[0]?.headers).not.toHaveProperty('if-none-match');
    expect(origin.seen[0]?.headers).not.toHaveProperty('if-modified-since');
    expect(origin.seen[1]?.headers).toMatchObject({
      'if-none-match': validators.etag,
      'if-modified-since': validators.lastModified,
    });
  });

  it('takes a 304, keeps the validators it does not repeat and takes over those it does', async () => {
    const origin = await openOrigin((request, response) => {
      response.writeHead(304, request.url === '/moved' ? { etag: '"new"' } : {}).end();
    });
    const fetcher = openTestFetcher();
    expect(await fetcher.fetch(request(`${origin.url}/same`, { validators }))).toEqual({
      kind: 'not-modified',
      url: `${origin.url}/same`,
      validators,
    });
    expect(await fetcher.fetch(request(`${origin.url}/moved`, { validators }))).toMatchObject({
      validators: { etag: '"new"', lastModified: validators.lastModified },
    });
  });

  it('does not believe a 304 that it did not ask for', async () => {
    const origin = await openOrigin((_, response) => response.writeHead(304).end());
    expect(await openTestFetcher().fetch(request(`${origin.url}/`))).toEqual({
      kind: 'failed',
      url: `${origin.url}/`,
      reason: 'bad-response',
      status: 304,
      message: `GET ${origin.url}/ answered 304 Not Modified to an unconditional request`,
      retryAt: null,
    });
  });

  it('asks conditionally behind a redirect too', async () => {
    const origin = await openOrigin((request, response) => {
      if (request.url === '/') response.writeHead(301, { location: '/rss.xml' }).end();
      else response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
    });
    expect(
      await openTestFetcher().fetch(request(origin.url, { validators: { etag: '"1"', lastModified: null } })),
    ).toMatchObject({ kind: 'not-modified', url: `${origin.url}/rss.xml` });
  });
});
