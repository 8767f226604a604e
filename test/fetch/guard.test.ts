import { describe, expect, it } from 'vitest';
import { openOrigin, openTestFetcher, request } from './loopback.ts';

const ok = (_: unknown, response: { end(body: string): unknown }) => response.end('reached');

describe('the address guard', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '2130706433',
    '0x7f000001',
    '0x7f.0.0.1',
    '017700000001',
    '0177.0.0.01',
    '127.0.0.1.',
    '%31%32%37.0.0.1',
    '１２７.0.0.1',
    '127。0。0。1',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[::127.0.0.1]',
    '[::1]',
    '0.0.0.0',
    '0',
    'localhost',
    'LOCALHOST',
  ])('lets nothing reach a loopback server as %s', async (host) => {
    const canary = await openOrigin(ok);
    const fetcher = openTestFetcher({ allow: [] });
    const result = await fetcher.fetch(request(`http://${host}:${canary.port}/`));
    expect(result).toMatchObject({ kind: 'failed', reason: 'refused-address', status: null });
    expect(canary.connections).toHaveLength(0);
  });

  it('says which address was refused, why, and what would open it', async () => {
    const result = await openTestFetcher({ allow: [] }).fetch(request('http://2130706433:8080/wire'));
    expect(result).toEqual({
      kind: 'failed',
      url: 'http://127.0.0.1:8080/wire',
      reason: 'refused-address',
      status: null,
      message:
        'GET http://127.0.0.1:8080/wire was not sent: 127.0.0.1 is a loopback address and network.allow does not open it',
      retryAt: null,
    });
  });

  it('reaches what the configuration allows, in every spelling', async () => {
    const origin = await openOrigin(ok);
    const fetcher = openTestFetcher({ allow: ['127.0.0.0/8'] });
    for (const host of ['127.0.0.1', '2130706433', 'localhost'])
      expect(await fetcher.fetch(request(`http://${host}:${origin.port}/`))).toMatchObject({ kind: 'fetched' });
    expect(origin.seen).toHaveLength(3);
  });

  it('opens a host that was named, at its port, and nothing that it leads to', async () => {
    const other = await openOrigin(ok);
    const origin = await openOrigin(({ url = '' }, response) => {
      const location = { '/port': `${other.url}/`, '/host': origin.url.replace('127.0.0.1', '127.0.0.2') }[url];
      if (location === undefined) response.end('reached');
      else response.writeHead(302, { location }).end();
    });
    const named = { host: `127.0.0.1:${origin.port}`, ranges: ['127.0.0.1/32'] };
    const fetcher = openTestFetcher({ allow: [], named });
    expect(await fetcher.fetch(request(`${origin.url}/`))).toMatchObject({ kind: 'fetched' });
    for (const path of ['/port', '/host'])
      expect(await fetcher.fetch(request(origin.url + path))).toMatchObject({ reason: 'refused-address' });
    expect(other.connections).toHaveLength(0);
  });

  it('opens a name only where it is in the ranges it was named with', async () => {
    const origin = await openOrigin(ok);
    const host = `localhost:${origin.port}`;
    const reach = (ranges: readonly string[]) =>
      openTestFetcher({ allow: [], named: { host, ranges } }).fetch(request(`http://${host}/`));
    expect(await reach(['127.0.0.0/8', '::1/128'])).toMatchObject({ kind: 'fetched' });
    expect(await reach(['10.0.0.0/8'])).toMatchObject({ reason: 'refused-address' });
  });

  it.each(['rebind.example.com', 'localhost.'])(
    'refuses %s when it resolves to a private address, before anything is connected',
    async (host) => {
      const canary = await openOrigin(ok);
      const fetcher = openTestFetcher({ allow: [], lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
      expect(await fetcher.fetch(request(`http://${host}:${canary.port}/`))).toMatchObject({
        reason: 'refused-address',
        message: expect.stringContaining(`${host} is 127.0.0.1, which is a loopback address`),
      });
      expect(canary.connections).toHaveLength(0);
    },
  );

  it('refuses a name of which one address is private', async () => {
    const canary = await openOrigin(ok);
    const fetcher = openTestFetcher({
      lookup: async () => [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    });
    expect(await fetcher.fetch(request(`http://mixed.example.com:${canary.port}/`))).toMatchObject({
      reason: 'refused-address',
    });
    expect(canary.connections).toHaveLength(0);
  });

  it('connects to what the name resolved to', async () => {
    const origin = await openOrigin(ok);
    const fetcher = openTestFetcher({ lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
    expect(await fetcher.fetch(request(`http://wire.example.com:${origin.port}/`))).toMatchObject({ kind: 'fetched' });
    expect(origin.seen[0]?.headers.host).toBe(`wire.example.com:${origin.port}`);
  });

  // Linux and macOS connect 0.0.0.0 to loopback: the one case in which the peer is not the address that was asked for.
  it.skipIf(process.platform === 'win32')('drops a connection whose peer may not be reached', async () => {
    const canary = await openOrigin(ok);
    const fetcher = openTestFetcher({ allow: ['0.0.0.0/8'] });
    expect(await fetcher.fetch(request(`http://0.0.0.0:${canary.port}/`))).toMatchObject({
      reason: 'refused-address',
      message: expect.stringContaining('0.0.0.0 is 127.0.0.1, which is a loopback address'),
    });
    expect(canary.seen).toHaveLength(0);
  });

  it('also stands in the way of a redirect', async () => {
    const origin = await openOrigin((_, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    });
    const result = await openTestFetcher().fetch(request(`${origin.url}/rss.xml`));
    expect(result).toMatchObject({ kind: 'failed', reason: 'refused-address' });
    expect(result).toHaveProperty(
      'message',
      'GET http://169.254.169.254/latest/meta-data/ was not sent: 169.254.169.254 is a link-local or cloud metadata address ' +
        `and network.allow does not open it (redirected from ${origin.url}/rss.xml)`,
    );
  });

  it('rejects a configuration that allows what is no range', () => {
    expect(() => openTestFetcher({ allow: ['loopback'] })).toThrow('"loopback" is not a range of addresses');
  });
});
