import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestFetcher, request } from './loopback.ts';

const URL_ = 'https://wire.example.com/rss.xml';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe('answers', () => {
  it('hands out a document with what the server said of it', async () => {
    server.use(
      http.get(URL_, () =>
        HttpResponse.xml('<rss/>', { headers: { 'content-type': 'application/rss+xml; charset=EUC-KR', etag: '"1"' } }),
      ),
    );
    const result = await openTestFetcher().fetch(request(URL_));
    expect(result).toEqual({
      kind: 'fetched',
      url: URL_,
      status: 200,
      contentType: 'application/rss+xml; charset=EUC-KR',
      contentLocation: null,
      validators: { etag: '"1"', lastModified: null },
      body: Buffer.from('<rss/>'),
    });
  });

  it('introduces itself and asks for what the caller accepts', async () => {
    const headers: Record<string, string>[] = [];
    server.use(
      http.get(URL_, ({ request }) => {
        headers.push(Object.fromEntries(request.headers));
        return HttpResponse.text('');
      }),
    );
    await openTestFetcher().fetch(request(URL_, { accept: 'application/rss+xml', headers: { 'X-Key': 'k' } }));
    expect(headers).toEqual([
      {
        accept: 'application/rss+xml',
        'accept-encoding': 'gzip, deflate, br, zstd',
        'accept-language': '*',
        connection: 'keep-alive',
        host: 'wire.example.com',
        'sec-fetch-mode': 'cors',
        'user-agent': 'Copydesk/0 (test)',
        'x-key': 'k',
      },
    ]);
  });

  it("lets the source's headers win over ours, but not over the validators", async () => {
    const seen: (string | null)[][] = [];
    server.use(
      http.get(URL_, ({ request: { headers } }) => {
        seen.push([headers.get('user-agent'), headers.get('if-none-match')]);
        return HttpResponse.text('');
      }),
    );
    const headers = { 'User-Agent': 'Reader/1', 'If-None-Match': '"theirs"' };
    await openTestFetcher().fetch(request(URL_, { headers, validators: { etag: '"ours"', lastModified: null } }));
    expect(seen).toEqual([['Reader/1', '"ours"']]);
  });

  it('sends a user and password of the address as basic authentication, and shows them nowhere', async () => {
    server.use(
      http.get(URL_, ({ request }) => {
        const given = request.headers.get('authorization');
        return HttpResponse.text('', { status: given === `Basic ${btoa('ed:hunter 2')}` ? 403 : 500 });
      }),
    );
    expect(await openTestFetcher().fetch(request('https://ed:hunter%202@wire.example.com/rss.xml#x'))).toEqual({
      kind: 'failed',
      url: URL_,
      reason: 'status',
      status: 403,
      message: `GET ${URL_} answered 403 Forbidden`,
      retryAt: null,
    });
  });

  it.each([202, 204, 205, 206, 404, 410, 429, 500, 503])('takes %i for no document', async (status) => {
    server.use(http.get(URL_, () => new HttpResponse(null, { status })));
    expect(await openTestFetcher().fetch(request(URL_))).toMatchObject({ kind: 'failed', reason: 'status', status });
  });

  it('says so by the number, not in the words of the server', async () => {
    server.use(http.get(URL_, () => new HttpResponse('x', { status: 599, statusText: 'All is well' })));
    expect(await openTestFetcher().fetch(request(URL_))).toHaveProperty('message', `GET ${URL_} answered 599`);
  });

  it('reads when to come back', async () => {
    server.use(http.get(URL_, () => new HttpResponse('x', { status: 503, headers: { 'retry-after': '120' } })));
    expect(await openTestFetcher().fetch(request(URL_))).toMatchObject({ retryAt: '2026-03-02T09:02:00Z' });
  });

  it('does not follow from https to http', async () => {
    server.use(
      http.get(URL_, () => new HttpResponse(null, { status: 301, headers: { location: 'http://wire.example.com/' } })),
    );
    expect(await openTestFetcher().fetch(request(URL_))).toMatchObject({
      reason: 'bad-response',
      message: `GET ${URL_} redirects from https to http://wire.example.com/`,
    });
  });

  it('never shows the value of a header', async () => {
    const headers = { Authorization: 'Bearer s3cret', Cookie: 'session=s3cret' };
    server.use(
      http.get('https://wire.example.com/:answer', ({ params }) => {
        if (params['answer'] === 'status') return new HttpResponse('s3cret', { status: 401 });
        if (params['answer'] === 'redirect')
          return new HttpResponse(null, { status: 302, headers: { location: 'ftp://x' } });
        return HttpResponse.error();
      }),
    );
    const fetcher = openTestFetcher();
    for (const answer of ['status', 'redirect', 'error']) {
      const result = await fetcher.fetch(request(`https://wire.example.com/${answer}`, { headers }));
      expect(result).toHaveProperty('kind', 'failed');
      expect(JSON.stringify(result)).not.toContain('s3cret');
    }
  });
});
