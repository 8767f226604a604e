import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { sha256 } from '../src/lib/hash.ts';

export type Origin = {
  /** `http://127.0.0.1:40123/` */
  readonly url: string;
  /** Answers at these paths from now on, with an ETag made of the text. */
  publish(path: string, text: string, contentType?: string): void;
  /** Answers this status there from now on. */
  fail(path: string, status: number): void;
  /** `GET /rss.xml 304`, in the order of the answers. */
  readonly answers: readonly string[];
  close(): Promise<void>;
};

/** A real server on loopback that answers conditional requests as a good publisher does; 404 where nothing was published. */
export async function openOrigin(): Promise<Origin> {
  const pages = new Map<string, { readonly status: number; readonly text: string; readonly type: string }>();
  const answers: string[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const page = pages.get(request.url ?? '') ?? { status: 404, text: 'not found', type: 'text/plain' };
    const etag = `"${sha256(page.text).slice(0, 12)}"`;
    const isKnown = page.status === 200 && request.headers['if-none-match'] === etag;
    const status = isKnown ? 304 : page.status;
    answers.push(`${request.method} ${request.url} ${status}`);
    response.writeHead(status, { etag, 'content-type': page.type });
    response.end(isKnown ? undefined : page.text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    publish: (path, text, type = 'application/rss+xml') => void pages.set(path, { status: 200, text, type }),
    fail: (path, status) => void pages.set(path, { status, text: `${status}`, type: 'text/plain' }),
    answers,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** RSS with one item for each headline, newest first. */
export function rssOf(headlines: readonly string[], base = 'https://wire.example.com/view/'): string {
  const items = headlines.map(
    (title) =>
      `<item><title>${title}</title><link>${base}${encodeURIComponent(title)}</link><guid isPermaLink="false">${title}</guid>` +
      `<description>${title}, officials said on Monday.</description><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbor Wire</title><link>${base}</link>${items.join('')}</channel></rss>`;
}
