import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { type Fetcher, type FetchOptions, type FetchRequest, openFetcher } from '../../src/fetch/fetch.ts';
import { epochMsOf } from '../../src/lib/instant.ts';
import { NOW } from '../builders.ts';

export type Seen = { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] };

export type Origin = {
  /** `http://127.0.0.1:34567`, no trailing slash. */
  readonly url: string;
  readonly port: number;
  /** Requests in the order of their arrival. */
  readonly seen: readonly Seen[];
  /** Connections ever opened, in order. */
  readonly connections: readonly Socket[];
};

/** A real server on 127.0.0.1 that lives as long as the test. */
export async function openOrigin(answer: RequestListener): Promise<Origin> {
  const seen: Seen[] = [];
  const connections: Socket[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  server.on('connection', (socket) => {
    socket.on('error', () => {});
    connections.push(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port, seen, connections };
}

/** Waits until every connection of the origin has ended; a test that waits for ever has found a leak. */
export async function allClosed({ connections }: Origin): Promise<void> {
  const ending = connections.map((socket) => socket.closed || new Promise((closed) => socket.once('close', closed)));
  await Promise.all(ending);
}

/** Open to loopback, and closed when the test ends. */
export function openTestFetcher(over: Partial<FetchOptions> = {}): Fetcher {
  const fetcher = openFetcher({
    allow: ['127.0.0.0/8'],
    userAgent: 'Copydesk/0 (test)',
    timeoutMs: 5_000,
    maxBytes: 1_000_000,
    maxRedirects: 3,
    perHost: { concurrency: 2 },
    now: () => epochMsOf(NOW),
    ...over,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

export function request(url: string, over: Partial<FetchRequest> = {}): FetchRequest {
  return { url, validators: { etag: null, lastModified: null }, headers: {}, accept: '*/*', ...over };
}
