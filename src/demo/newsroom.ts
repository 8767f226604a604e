import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { sha256 } from '../lib/hash.ts';
import { type Answer, answerFor, type Published } from './archive.ts';
import { bulletin } from './bulletin.ts';
import { opening, script } from './copy.ts';

export type Newsroom = {
  /** `http://127.0.0.1:34567`, no trailing slash. */
  readonly url: string;
  /** Publishes what comes next: first the script, then numbered bulletins. @returns `false` when the numbers ran out */
  publishNext(): boolean;
  stop(): Promise<void>;
};

/** Between two articles that stand there at the opening. */
const OPENING_GAP_MS = 37 * 60_000;
/** As many as a day has numbers for. */
const BULLETINS = 9_000;

/**
 * Opens a server in the shape of real sources, with invented copy: a wire (`/wire/rss.xml`, short items whose text is on
 * pages, several versions of one story under several addresses) and a review (`/review/atom.xml`, full text).
 * Everything has ETag and Last-Modified and answers conditional requests.
 * @param options.port 0: any
 * @param options.now milliseconds since 1970
 * @throws when it cannot listen there
 */
export async function openNewsroom(options: {
  readonly host: string;
  readonly port: number;
  readonly now: () => number;
}): Promise<Newsroom> {
  const openedAt = wholeSecond(options.now());
  let published: readonly Published[] = opening.map((copy, index) => ({
    copy,
    at: openedAt - (opening.length - index) * OPENING_GAP_MS,
  }));
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    respond(request, response, answerFor(path, published, url));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, options.host, listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const url = `http://${options.host}:${port}`;
  return {
    url,
    publishNext() {
      const copy = copyAt(published.length - opening.length);
      if (copy !== null) published = [...published, { copy, at: wholeSecond(options.now()) }];
      return copy !== null;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** @param index from 0, after the opening */
function copyAt(index: number) {
  const scripted = script[index];
  if (scripted !== undefined) return scripted;
  return index - script.length < BULLETINS ? bulletin(index - script.length) : null;
}

function respond({ method, headers }: IncomingMessage, response: ServerResponse, answer: Answer | null): void {
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  if (answer === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  const etag = `"${sha256(answer.body)}"`;
  const validators = { etag, 'last-modified': new Date(answer.changedAt).toUTCString() };
  if (isUnchanged(headers, etag, answer.changedAt)) return void response.writeHead(304, validators).end();
  response.writeHead(200, { ...validators, 'content-type': answer.contentType });
  response.end(method === 'HEAD' ? undefined : answer.body);
}

/** If-None-Match goes before If-Modified-Since (RFC 9110 §13.2.2). */
function isUnchanged(headers: IncomingMessage['headers'], etag: string, changedAt: number): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined) return known === etag;
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt <= since;
}

function wholeSecond(epochMs: number): number {
  return epochMs - (epochMs % 1000);
}
