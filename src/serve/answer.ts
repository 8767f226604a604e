import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseVariant, isFresh } from './negotiate.ts';
import type { Prepared } from './prepare.ts';

/** No page of ours runs script, frames anything or sends a form; photos come from the publishers. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Answers with a document, or with 304 where the client has it. */
export function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  options: { readonly document: Prepared; readonly selfUrl: string; readonly maxAgeSeconds: number },
): void {
  const { document, selfUrl, maxAgeSeconds } = options;
  const { headers, method } = request;
  const variant = chooseVariant(document, headers['accept-encoding']);
  const conditions = { ifNoneMatch: headers['if-none-match'], ifModifiedSince: headers['if-modified-since'] };
  const validators = {
    etag: variant.etag,
    'last-modified': document.lastModified,
    'cache-control': `public, max-age=${maxAgeSeconds}`,
    vary: 'Accept-Encoding',
  };
  if (isFresh(conditions, variant.etag, document.lastModifiedMs)) {
    response.writeHead(304, validators).end();
    return;
  }
  response.writeHead(200, {
    ...validators,
    'content-type': document.contentType,
    'content-length': variant.body.byteLength,
    ...(variant.encoding === 'identity' ? {} : { 'content-encoding': variant.encoding }),
    link: `<${selfUrl}>; rel="self"`,
    'x-content-type-options': 'nosniff',
    ...policyHeaders(document.contentType),
  });
  if (method === 'HEAD') response.end();
  else response.end(variant.body);
}

/** Answers with one line of plain text. */
export function answerText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  const body = new TextEncoder().encode(`${text}\n`);
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.byteLength,
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  if (request.method === 'HEAD') response.end();
  else response.end(body);
}

/** Feeds are for every reader, those that run in a browser too. */
function policyHeaders(contentType: string): Readonly<Record<string, string>> {
  return contentType.startsWith('text/html')
    ? { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'no-referrer' }
    : { 'access-control-allow-origin': '*' };
}
