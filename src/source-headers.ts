import type { Source } from './model/source.ts';

/**
 * The source's own headers as far as they may be sent to an address: they may hold credentials, so they go to the
 * source's own origin only (scheme, host and port).
 * @param url absolute; what is none gets no headers
 */
export function headersFor(source: Source, url: string): Readonly<Record<string, string>> {
  const origin = URL.parse(source.url)?.origin;
  return origin !== undefined && URL.parse(url)?.origin === origin ? source.headers : {};
}
