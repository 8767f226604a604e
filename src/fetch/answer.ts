import { STATUS_CODES } from 'node:http';
import type { FetchResult } from '../model/fetch.ts';
import type { Validators } from '../model/source.ts';
import { isGzipFile, unzipped } from './gzip-file.ts';
import { failedAt, type Hop } from './hop.ts';
import { retryAtOf } from './retry-after.ts';

/** What one request met: the end of the visit, or a redirect with its Location as sent. */
export type Answer = FetchResult | { readonly kind: 'redirect'; readonly location: string };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Successes that hold no whole document. 202 is what bot walls answer with, in practice. */
const WITHOUT_DOCUMENT: ReadonlySet<number> = new Set([202, 204, 205, 206]);

type Context = {
  readonly hop: Hop;
  readonly sent: Validators;
  readonly maxBytes: number;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Reads a response to its end, or ends it: nothing is left to arrive when this returns.
 * @throws what the stream throws when the connection or the encoding of the body breaks
 */
export async function readAnswer(response: Response, { hop, sent, maxBytes, now }: Context): Promise<Answer> {
  const { status } = response;
  if (response.ok && !WITHOUT_DOCUMENT.has(status)) {
    const sentBody = await readBody(response, maxBytes);
    const body = sentBody === null ? null : await unzipped(sentBody, maxBytes);
    if (sentBody === null || body === null)
      return failedAt(hop, { reason: 'too-large', status, what: `has more than ${maxBytes} bytes` });
    const contentType = typeOf(response, sentBody);
    const contentLocation = response.headers.get('content-location');
    const validators = validatorsOf(response);
    return { kind: 'fetched', url: hop.url, status, contentType, contentLocation, validators, body };
  }
  await discard(response);
  if (status === 304) return notModified(response, hop, sent);
  const location = response.headers.get('location');
  if (REDIRECTS.has(status) && location !== null) return { kind: 'redirect', location };
  return failedAt(hop, {
    reason: REDIRECTS.has(status) ? 'bad-response' : 'status',
    status,
    what: `answered ${named(status)}${REDIRECTS.has(status) ? ' without a Location' : ''}`,
    retryAt: retryAtOf(response.headers.get('retry-after'), now),
  });
}

/** That of a gzip file says nothing of the document in it. */
function typeOf({ headers }: Response, body: Uint8Array): string | null {
  const type = headers.get('content-type');
  return type !== null && isGzipFile(body) && /gzip/i.test(type) ? null : type;
}

/** A validator that a 304 does not repeat still stands (RFC 9110 §15.4.5). */
function notModified(response: Response, hop: Hop, sent: Validators): FetchResult {
  if (sent.etag === null && sent.lastModified === null)
    return failedAt(hop, {
      reason: 'bad-response',
      status: 304,
      what: 'answered 304 Not Modified to an unconditional request',
    });
  const fresh = validatorsOf(response);
  const validators = {
    etag: fresh.etag ?? sent.etag,
    lastModified: fresh.lastModified ?? sent.lastModified,
  };
  return { kind: 'not-modified', url: hop.url, validators };
}

function validatorsOf({ headers }: Response): Validators {
  return { etag: headers.get('etag') || null, lastModified: headers.get('last-modified') || null };
}

/** @returns `null` when there is more than `maxBytes`; leaving the loop cancels the rest */
async function readBody({ body }: Response, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

/** A broken rest does not matter: nobody reads it. */
async function discard({ body }: Response): Promise<void> {
  await body?.cancel().catch(() => undefined);
}

/** By the number: a reason phrase is the server's text, and HTTP/2 has none. */
function named(status: number): string {
  return [status, STATUS_CODES[status]].filter(Boolean).join(' ');
}
