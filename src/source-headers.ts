import type { Source } from './model/source.ts';

/**
 * The source's own request headers as far as they may be sent to an address: they often hold its credentials, and are
 * for its origin alone (scheme, host and port).
 * @param url absolute; one that is none gets no headers
 */
export function headersFor(source: Source, url: string): Readonly<Record<string, string>> {
  const origin = URL.parse(url)?.origin;
  return origin !== undefined && origin === URL.parse(source.url)?.origin && origin !== 'null' ? source.headers : {};
}
