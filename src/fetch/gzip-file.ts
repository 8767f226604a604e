import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const unzip = promisify(gunzip);

/**
 * The document in a gzip file, as publishers serve `sitemap.xml.gz`: as application/gzip or octet-stream, without a
 * Content-Encoding. Any other body comes back as it is, and so does a gzip file inside the file.
 * @param maxBytes of the document
 * @returns `null` when it is larger
 * @throws {Error} with zlib's code when the file is damaged
 * @see RFC 1952 §2.3.1 (the two bytes it begins with), sitemaps.org/protocol.html#index
 */
export async function unzipped(body: Uint8Array, maxBytes: number): Promise<Uint8Array | null> {
  if (!isGzipFile(body)) return body;
  try {
    return await unzip(body, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}

export function isGzipFile(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b;
}
