import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { sha256 } from '../lib/hash.ts';
import { epochMsOf } from '../lib/instant.ts';
import type { Document } from '../model/site.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

/** One representation of a document. */
export type Variant = {
  readonly encoding: Encoding;
  readonly body: Uint8Array;
  /** Strong, with quotes. Each encoding has its own: the bytes differ (RFC 9110 §8.8.3.3). */
  readonly etag: string;
};

/** A document with everything that an answer needs, computed once. */
export type Prepared = {
  readonly path: string;
  readonly contentType: string;
  /** Milliseconds since 1970, in whole seconds. */
  readonly lastModifiedMs: number;
  /** As an HTTP date. */
  readonly lastModified: string;
  readonly identity: Variant;
  /** The encodings that are smaller than `identity`, the smallest first. */
  readonly compressed: readonly Variant[];
};

/** Below this a packet is sent anyway. */
const WORTH_COMPRESSING_BYTES = 1024;
/** Documents change at every poll: the highest levels cost twenty times as much for a tenth less. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

/** Compresses a document and computes its validators. Same document, same result. */
export function prepare(document: Document): Prepared {
  const { path, contentType, body } = document;
  const tag = sha256(body).slice(0, 22);
  const lastModifiedMs = epochMsOf(document.lastModified);
  return {
    path,
    contentType,
    lastModifiedMs,
    lastModified: new Date(lastModifiedMs).toUTCString(),
    identity: { encoding: 'identity', body, etag: `"${tag}"` },
    compressed: compress(body, tag),
  };
}

function compress(body: Uint8Array, tag: string): readonly Variant[] {
  if (body.byteLength <= WORTH_COMPRESSING_BYTES) return [];
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
  };
  const variants: readonly Variant[] = [
    { encoding: 'br', body: brotliCompressSync(body, { params }), etag: `"${tag}-br"` },
    { encoding: 'gzip', body: gzipSync(body, { level: GZIP_LEVEL }), etag: `"${tag}-gz"` },
  ];
  return variants
    .filter((variant) => variant.body.byteLength < body.byteLength)
    .toSorted((a, b) => a.body.byteLength - b.body.byteLength);
}
