import { quote } from '../lib/quote.ts';
import { trimOf } from '../lib/text.ts';

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
  const url = URL.parse(mended(written), base);
  if (url !== null && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href;
  report(`no web address: ${quote(written)}`);
  return null;
}

/** Addresses that were escaped once too often, or copied from a browser's bar or a reader's subscribe button. */
function mended(written: string): string {
  return mendedBare(trimOf(written, /["'<>\u200b\u2060\ufeff\s]/));
}

function mendedBare(written: string): string {
  const unescaped = written.includes('&') ? written.replace(/&(?:amp|#0*38|#x0*26);/gi, '&') : written;
  const plain = unescaped.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:');
  return /^www\.[^\s/.]+\.[^\s/]+/i.test(plain) ? `http://${plain}` : plain;
}
