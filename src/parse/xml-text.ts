import { decodeHTMLStrict } from 'entities';

/** Anything but one of XML's own five entities or a character number. */
const unusual = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#[xX][\da-fA-F]+);)/;
const unusualAll = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#[xX][\da-fA-F]+);)(?:([A-Za-z][\w.-]*);)?/g;

/** Characters that XML 1.0 §2.2 forbids. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: this is the list of the forbidden ones
export const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A `&` that XML does not define: a bare one, or an entity that nothing declares. */
export type OddReference = { readonly kind: 'bare' | 'html' | 'unknown'; readonly text: string };

/**
 * Decodes references once: XML's, numbers and HTML's names. What is none of these stays as it is; entities a DOCTYPE
 * declares are never expanded.
 * @param met called for each reference that XML alone does not define
 */
export function decodeReferences(raw: string, met: (reference: OddReference) => void): string {
  if (!raw.includes('&')) return raw;
  const decoded = decodeHTMLStrict(raw);
  if (unusual.test(raw)) for (const match of raw.matchAll(unusualAll)) met(classify(raw, match));
  return raw.includes('&#') ? decoded.replace(forbidden, '') : decoded;
}

function classify(raw: string, match: RegExpExecArray): OddReference {
  const reference = match[0];
  if (match[1] === undefined) return { kind: 'bare', text: raw.slice(Math.max(0, match.index - 20), match.index + 20) };
  return { kind: decodeHTMLStrict(reference) === reference ? 'unknown' : 'html', text: reference };
}
