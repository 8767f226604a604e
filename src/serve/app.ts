import type { Document } from '../model/site.ts';
import { PAGE_POLICY } from './answer.ts';

/** What the answers that are not prepared documents are made of. */
export type Facts = {
  /** `null` where the service can do its work; else why not, one line. */
  readonly notReady: () => string | null | Promise<string | null>;
  readonly metrics: () => Promise<{ readonly contentType: string; readonly body: string }>;
  /** Pages and feeds that depend on the moment: `/status/`, `/status/atom.xml`. */
  readonly status: () => Promise<readonly Document[]>;
  /** Told of an answer that failed with 500. */
  readonly onError: (error: Error) => void;
};

type Route = (facts: Facts, path: string) => Response | Promise<Response>;

/** Every path that is answered anew for each request. */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/healthz', () => textResponse(200, 'ok')],
  ['/readyz', readiness],
  ['/metrics', metrics],
  ['/status', () => textResponse(301, 'moved', { location: 'status/' })],
  ['/status/', status],
  ['/status/atom.xml', status],
]);

/** The answers that are computed for each request: health, metrics, status. GET only; never throws. */
export function createApp(facts: Facts): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = new URL(request.url).pathname;
    const route = routes.get(path);
    if (route === undefined) return textResponse(404, 'not found');
    try {
      return await route(facts, path);
    } catch (error) {
      facts.onError(error instanceof Error ? error : new Error(String(error)));
      return textResponse(500, 'internal error');
    }
  };
}

async function readiness({ notReady }: Facts): Promise<Response> {
  const reason = await notReady();
  return reason === null ? textResponse(200, 'ready') : textResponse(503, `not ready: ${reason}`);
}

async function metrics(facts: Facts): Promise<Response> {
  const { contentType, body } = await facts.metrics();
  return new Response(body, { headers: { 'content-type': contentType } });
}

async function status(facts: Facts, path: string): Promise<Response> {
  const documents = await facts.status();
  const found = documents.find((document) => document.path === path);
  if (found === undefined) return textResponse(404, 'not found');
  const headers = new Headers({
    'content-type': found.contentType,
    'last-modified': new Date(found.lastModified).toUTCString(),
  });
  if (found.contentType.startsWith('text/html')) headers.set('content-security-policy', PAGE_POLICY);
  return new Response(new Uint8Array(found.body), { headers });
}

function textResponse(statusCode: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${text}\n`, {
    status: statusCode,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  });
}
