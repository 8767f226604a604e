import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerDocument, answerText } from './answer.ts';
import type { Prepared } from './prepare.ts';

export type ServerOptions = {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Public base address with a trailing slash, for `Link: rel=self`. */
  readonly baseUrl: string;
  /** By path. Asked for each request, so that a reload swaps the whole map. */
  readonly documents: () => ReadonlyMap<string, Prepared>;
  /** Answers what no document has the path of; its own 404 included. */
  readonly dynamic: (request: Request) => Response | Promise<Response>;
  readonly maxAgeSeconds: number;
  /** How long `close` waits for answers under way before it cuts them off. */
  readonly drainMs: number;
};

export type RunningServer = {
  readonly host: string;
  readonly port: number;
  /** Accepts nothing new, finishes what is under way, resolves when the last connection is gone. */
  close(): Promise<void>;
};

/**
 * Serves documents from memory and the rest through `dynamic`, over HTTP.
 * @throws where it cannot listen, naming the address
 */
export async function openServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    if (!server.listening) response.setHeader('connection', 'close');
    answer(options, request, response);
  });
  await listen(server, options);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { host: options.host, port, close: () => close(server, options.drainMs) };
}

function answer(options: ServerOptions, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    answerText(request, response, 405, 'method not allowed', { allow: 'GET, HEAD' });
    return;
  }
  const path = pathOf(request.url ?? '/');
  if (path === null) {
    answerText(request, response, 400, 'bad request');
    return;
  }
  const documents = options.documents();
  const document = documents.get(path);
  if (document !== undefined) {
    const selfUrl = options.baseUrl + path.slice(1);
    answerDocument(request, response, { document, selfUrl, maxAgeSeconds: options.maxAgeSeconds });
    return;
  }
  if (documents.has(`${path}/`)) {
    // Relative, so that it holds below any address a proxy gives us.
    answerText(request, response, 301, 'moved', { location: `${path.slice(path.lastIndexOf('/') + 1)}/` });
    return;
  }
  void answerDynamic(options, path, request, response);
}

async function answerDynamic(
  options: ServerOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    // The Host header is the client's word and stays out of it.
    const url = new URL('http://service.invalid/');
    url.pathname = path;
    const { status, headers, body } = await read(await options.dynamic(new Request(url, { method: 'GET' })));
    const given = Object.fromEntries(headers);
    response.writeHead(status, {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...given,
      'content-length': body.byteLength,
    });
    if (request.method === 'HEAD') response.end();
    else response.end(body);
  } catch {
    if (response.headersSent) response.destroy();
    else answerText(request, response, 500, 'internal error');
  }
}

async function read(response: Response): Promise<{ status: number; headers: Headers; body: Uint8Array }> {
  return { status: response.status, headers: response.headers, body: new Uint8Array(await response.arrayBuffer()) };
}

/** The decoded path of a request target, in origin or absolute form; `null` where it is none. Documents are found by exact match only. */
function pathOf(target: string): string | null {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target);
  const local = absolute === null ? target : target.slice(absolute[0].length) || '/';
  if (!local.startsWith('/')) return null;
  const end = local.search(/[?#]/);
  const path = end === -1 ? local : local.slice(0, end);
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

async function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = code === 'EADDRINUSE' ? 'the port is in use' : code;
    throw new Error(`cannot listen on http://${host.includes(':') ? `[${host}]` : host}:${port}/: ${reason}`, {
      cause: error,
    });
  }
}

async function close(server: Server, drainMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // Connections kept alive after an answer that was under way are idle only later.
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
