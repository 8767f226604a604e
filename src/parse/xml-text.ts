import { decodeHTMLStrict } from 'entities';

/** Anything but one of XML's own five entities or a character number. */
const unusual = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#[xX][\da-fA-F]+);)/;
const unusualAll = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#[xX][\da-fA-F]+);)(?:([A-Za-z][\w.-]*);)?/g;

/** Characters that XML 1.0 §2.2 forbids: control characters but tab and line ends, and two non-characters. */
export const forbidden = new RegExp(
  `[${span(0x00, 0x08)}${span(0x0b, 0x0c)}${span(0x0e, 0x1f)}${span(0xfffe, 0xffff)}]`,
  'g',
);

/** A `&` that XML does not define: a bare one, or an entity that nothing declares. */
export type OddReference = { readonly kind: 'bare' | 'html' | 'unknown'; readonly text: string };

/**
 * Decodes references once: XML's, numbers and HTML's names. What is none of these stays as it is; entities a DOCTYPE
 * declares are never expanded.
 * @param met called for each reference that XML alone does not define
 */
export function decodeReferences(raw: string, met: (reference: OddReference) => void): string {
  if (!raw.includes('&')) return raw;
  const decoded = decodeHTMLStrict(raw.includes('&#') ? withWholePairs(raw) : raw);
  if (unusual.test(raw)) for (const match of raw.matchAll(unusualAll)) met(classify(raw, match));
  return raw.includes('&#') ? decoded.replace(forbidden, '') : decoded;
}

const surrogates = /&#(?:x(d[89ab][\da-f]{2})|(5\d{4}));&#(?:x(d[c-f][\da-f]{2})|(5\d{4}));/gi;

/** Programs that count in UTF-16 write one character as two references. */
function withWholePairs(raw: string): string {
  return raw.replace(surrogates, (pair, highHex?: string, high?: string, lowHex?: string, low?: string) => {
    const codes = [highHex === undefined ? Number(high) : Number.parseInt(highHex, 16)];
    codes.push(lowHex === undefined ? Number(low) : Number.parseInt(lowHex, 16));
    const text = String.fromCharCode(...codes);
    return text.isWellFormed() ? text : pair;
  });
}

function classify(raw: string, match: RegExpExecArray): OddReference {
  const reference = match[0];
  if (match[1] === undefined) return { kind: 'bare', text: raw.slice(Math.max(0, match.index - 20), match.index + 20) };
  return { kind: decodeHTMLStrict(reference) === reference ? 'unknown' : 'html', text: reference };
}

function span(from: number, to: number): string {
  return `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;
}
