import type { Hop } from './hop.ts';
import type { FetchRequest } from './request.ts';

/**
 * What one request carries. The source's own headers win over ours, the conditional ones aside.
 * @returns the headers, or what is wrong with one of them, without its value: it may be a secret
 */
export function headersFor(request: FetchRequest, hop: Hop, userAgent: string): Headers | string {
  const { etag, lastModified } = request.validators;
  const conditional = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  // fetch offers br only over https, and zstd not at all, although it decodes both.
  const ours = { 'user-agent': userAgent, accept: request.accept, 'accept-encoding': 'gzip, deflate, br, zstd' };
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...ours, ...lowerCased(hop.headers), ...conditional })) {
    try {
      headers.set(name, value);
    } catch {
      return `was not sent: the header ${JSON.stringify(name)} has a name or value that HTTP does not allow`;
    }
  }
  return headers;
}

function lowerCased(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
