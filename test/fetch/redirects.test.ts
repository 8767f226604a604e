import { describe, expect, it } from 'vitest';
import { firstHop, nextHop } from '../../src/fetch/hop.ts';
import { openOrigin, openTestFetcher, request } from './loopback.ts';

function redirectingTo(location: string) {
  const hop = firstHop(request('https://wire.example.com/rss/all.xml?a=1', { headers: { 'x-key': 'k' } }));
  if (hop.kind === 'failed') throw new Error(hop.message);
  return nextHop(hop, location, 3);
}

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('follows %i and says where the document was', async (status) => {
    const origin = await openOrigin((request, response) => {
      if (request.url === '/old/rss.xml') response.writeHead(status, { location: '../new/rss.xml' }).end('moved');
      else response.end('<rss/>');
    });
    const result = await openTestFetcher().fetch(request(`${origin.url}/old/rss.xml`));
    expect(result).toMatchObject({ kind: 'fetched', url: `${origin.url}/new/rss.xml`, status: 200 });
    expect(origin.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /old/rss.xml',
      'GET /new/rss.xml',
    ]);
  });

  it('ends a circle as soon as it closes', async () => {
    const origin = await openOrigin((request, response) => {
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    });
    expect(await openTestFetcher().fetch(request(`${origin.url}/a`))).toMatchObject({
      reason: 'too-many-redirects',
      message: `GET ${origin.url}/b redirects in a circle to ${origin.url}/a (redirected from ${origin.url}/a)`,
    });
    expect(origin.seen).toHaveLength(2);
  });

  it('ends a chain at the limit', async () => {
    const origin = await openOrigin((request, response) => {
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    expect(await openTestFetcher({ maxRedirects: 2 }).fetch(request(`${origin.url}/`))).toMatchObject({
      reason: 'too-many-redirects',
      message: `GET ${origin.url}/xx is redirected more than 2 times (redirected from ${origin.url}/)`,
    });
    expect(origin.seen).toHaveLength(3);
  });

  it('does not follow a redirect that names no place', async () => {
    const origin = await openOrigin((_, response) => response.writeHead(302).end());
    expect(await openTestFetcher().fetch(request(`${origin.url}/`))).toMatchObject({
      reason: 'bad-response',
      status: 302,
      message: `GET ${origin.url}/ answered 302 Found without a Location`,
    });
  });

  it("keeps the source's own headers to its host, and never sends them again after another host", async () => {
    const other = await openOrigin((_, response) => response.writeHead(302, { location: `${home.url}/end` }).end());
    const home = await openOrigin((request, response) => {
      if (request.url === '/start') response.writeHead(302, { location: '/middle' }).end();
      else if (request.url === '/middle') response.writeHead(302, { location: other.url }).end();
      else response.end('<rss/>');
    });
    const headers = { Authorization: 'Bearer s3cret', 'X-Api-Key': 's3cret' };
    expect(await openTestFetcher().fetch(request(`${home.url}/start`, { headers }))).toMatchObject({ kind: 'fetched' });
    const secrets = [...home.seen, ...other.seen].map(({ path, headers }) => [
      path,
      headers.authorization,
      headers['x-api-key'],
      headers['user-agent'],
    ]);
    expect(secrets).toEqual([
      ['/start', 'Bearer s3cret', 's3cret', 'Copydesk/0 (test)'],
      ['/middle', 'Bearer s3cret', 's3cret', 'Copydesk/0 (test)'],
      ['/end', undefined, undefined, 'Copydesk/0 (test)'],
      ['/', undefined, undefined, 'Copydesk/0 (test)'],
    ]);
  });

  it.each([
    ['atom.xml', 'https://wire.example.com/rss/atom.xml'],
    ['/atom.xml#top', 'https://wire.example.com/atom.xml'],
    ['?b=2', 'https://wire.example.com/rss/all.xml?b=2'],
    ['//wire.example.com/x', 'https://wire.example.com/x'],
    [Buffer.from('/기사').toString('latin1'), 'https://wire.example.com/%EA%B8%B0%EC%82%AC'],
  ])('resolves %s', (location, url) => {
    expect(redirectingTo(location)).toMatchObject({ kind: 'hop', url, headers: { 'x-key': 'k' } });
  });

  it.each([
    ['http://wire.example.com/', 'redirects from https to http://wire.example.com/'],
    ['ftp://wire.example.com/', 'redirects to "ftp://wire.example.com/", which is no http(s) address'],
    ['javascript:alert(1)', 'redirects to "javascript:alert(1)", which is no http(s) address'],
    ['file:///etc/passwd', 'redirects to "file:///etc/passwd", which is no http(s) address'],
    ['http://[bad', 'redirects to "http://[bad", which is no http(s) address'],
    ['https://user:hunter2@wire.example.com/', 'redirects to an address with a password'],
  ])('refuses %s', (location, what) => {
    expect(redirectingTo(location)).toMatchObject({
      kind: 'failed',
      reason: 'bad-response',
      message: `GET https://wire.example.com/rss/all.xml?a=1 ${what}`,
    });
  });
});
