import { afterEach } from 'vitest';
import { prepare } from '../../src/serve/prepare.ts';
import { openServer, type RunningServer, type ServerOptions } from '../../src/serve/server.ts';
import { document, LONG } from './documents.ts';

/** What the servers of the tests serve unless told otherwise. */
export const documents = new Map(
  [
    document({ path: '/', text: '<!doctype html>', contentType: 'text/html; charset=utf-8' }),
    document({ path: '/harbor/', text: LONG, contentType: 'text/html; charset=utf-8' }),
    document({ path: '/harbor/rss.xml', text: LONG }),
    document({ path: '/harbor/atom.xml', text: '<feed/>', contentType: 'application/atom+xml; charset=utf-8' }),
  ].map((one) => [one.path, prepare(one)]),
);

const running: RunningServer[] = [];

/** A server on a free port, closed after the test. */
export async function open(over: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const server = await openServer({
    host: '127.0.0.1',
    port: 0,
    baseUrl: 'https://feeds.example.org/',
    documents: () => documents,
    dynamic: () => new Response('not found\n', { status: 404 }),
    maxAgeSeconds: 60,
    drainMs: 5000,
    ...over,
  });
  running.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
