import { quote } from './quote.ts';

/** @returns the absolute address; `null` where it is none */
export function resolveUrl(address: string, base: string): string | null {
  return URL.parse(address.trim(), base)?.href ?? null;
}

/**
 * @param report told of an address that is no http(s) address
 * @returns the absolute http(s) address; `null` where it is none, or empty
 */
export function webAddress(address: string | null, base: string, report: (message: string) => void): string | null {
  const written = address?.trim() ?? '';
  if (written === '') return null;
  const url = URL.parse(written, base);
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  report(`no web address: ${quote(written)}`);
  return null;
}
