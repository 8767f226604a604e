import { Hono } from 'hono';
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

/** The answers that are computed for each request: health, metrics, status. Never stored by caches. */
export function createApp(facts: Facts): (request: Request) => Response | Promise<Response> {
  const app = new Hono();
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', async (context) => {
    const reason = await facts.notReady();
    return reason === null ? context.text('ready\n') : context.text(`not ready: ${reason}\n`, 503);
  });
  app.get('/metrics', async () => {
    const { contentType, body } = await facts.metrics();
    return new Response(body, { headers: { 'content-type': contentType } });
  });
  app.get('/status', (context) => context.redirect('status/', 301));
  app.get('/status/*', async (context) => {
    const documents = await facts.status();
    const found = documents.find(({ path }) => path === context.req.path);
    return found === undefined ? context.notFound() : documentResponse(found);
  });
  app.notFound((context) => context.text('not found\n', 404));
  app.onError((error, context) => {
    facts.onError(error);
    return context.text('internal error\n', 500);
  });
  return (request) => app.fetch(request);
}

function documentResponse({ contentType, body, lastModified }: Document): Response {
  const headers = new Headers({
    'content-type': contentType,
    'last-modified': new Date(lastModified).toUTCString(),
  });
  if (contentType.startsWith('text/html')) headers.set('content-security-policy', PAGE_POLICY);
  return new Response(new Uint8Array(body), { headers });
}
