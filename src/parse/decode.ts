import { detect } from 'chardet';
import type { Problem } from '../model/problem.ts';
import { quote } from './quote.ts';

export type Decoded = { readonly text: string; readonly problems: readonly Problem[] };

/** A charset a document claims. `encoding` is its name in the Encoding Standard; `null` where it has none. */
type Claim = { readonly by: string; readonly label: string; readonly encoding: string | null };

/** Labels seen at sources that the Encoding Standard does not list. */
const aliases: Readonly<Record<string, string>> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gbk',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp950: 'big5',
  utf8mb4: 'utf-8',
};

/** In these, a few characters may happen to be valid UTF-8 too. */
const twoByteEncodings = new Set(['euc-kr', 'gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp']);

const CLAIM_BYTES = 2048;
const GUESS_BYTES = 65_536;

/**
 * Decodes a document: byte order mark, then HTTP charset, then XML declaration or `<meta>`, then UTF-8 if the bytes are
 * valid, then a guess. A charset that contradicts the bytes is a problem and is not used.
 * @param contentType Content-Type as sent
 */
export function decode(body: Uint8Array, contentType: string | null): Decoded {
  const marked = markedEncoding(body);
  if (marked !== null) return { text: new TextDecoder(marked).decode(body), problems: [] };
  const claims = claimsOf(body, contentType);
  const unknown = claims
    .filter((claim) => claim.encoding === null)
    .map((claim) => problem(`${claim.by} names the unknown charset ${quote(claim.label)}`));
  const known = claims.filter((claim) => claim.encoding !== null);
  const { text, problems } = decodeClaimed(body, known);
  return { text, problems: [...unknown, ...problems] };
}

function decodeClaimed(body: Uint8Array, claims: readonly Claim[]): Decoded {
  const utf8 = strictly(body, 'utf-8');
  for (const claim of claims) {
    const encoding = claim.encoding ?? 'utf-8';
    const text = encoding === 'utf-8' ? utf8 : strictly(body, encoding);
    if (text === null) continue;
    if (encoding !== 'utf-8' && utf8 !== null && isRatherUtf8(body, utf8, encoding)) {
      return { text: utf8, problems: isAscii(body, utf8) ? [] : [contradiction(claim, 'valid UTF-8')] };
    }
    const better = claims.slice(0, claims.indexOf(claim)).map((other) => contradiction(other, `valid ${encoding}`));
    return { text, problems: better };
  }
  const claim = claims[0];
  if (utf8 !== null) return { text: utf8, problems: claim === undefined ? [] : [contradiction(claim, 'valid UTF-8')] };
  return guess(body, claims);
}

/** Neither any claimed charset nor UTF-8 fits all bytes. */
function guess(body: Uint8Array, claims: readonly Claim[]): Decoded {
  const claim = claims[0];
  const encoding = claim?.encoding ?? 'utf-8';
  const lossy = new TextDecoder(encoding).decode(body);
  if (isMostly(lossy)) {
    const bad = lossy.split('\ufffd').length - 1;
    return { text: lossy, problems: [problem(`places that are not valid ${encoding} are shown as U+FFFD: ${bad}`)] };
  }
  const guessed = encodingOf(detect(body.subarray(0, GUESS_BYTES)) ?? '') ?? 'windows-1252';
  const why = claim === undefined ? problem(`names no charset and is not UTF-8; read as ${guessed}`) : null;
  const text = new TextDecoder(guessed).decode(body);
  return { text, problems: [why ?? contradiction(claim ?? noClaim, `not; read as ${guessed}`)] };
}

const noClaim: Claim = { by: 'nothing', label: '', encoding: null };

/** A few damaged characters among many good ones: the charset is right, the bytes are not. */
function isMostly(lossy: string): boolean {
  const bad = lossy.split('\ufffd').length - 1;
  const good = (lossy.match(/[\u0080-\ufffc]/g) ?? []).length;
  return bad * 10 <= good;
}

function isRatherUtf8(body: Uint8Array, utf8: string, encoding: string): boolean {
  const sequences = (body.length - utf8.length) / 2;
  if (encoding.startsWith('utf-16')) return true;
  return sequences > 0 && (!twoByteEncodings.has(encoding) || sequences >= 3);
}

function isAscii(body: Uint8Array, utf8: string): boolean {
  return body.length === utf8.length;
}

function markedEncoding(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  // "<" or "{" and another character, in two bytes each (XML 1.0 appendix F); a lone NUL is only damage.
  const [first, second, third, fourth] = body;
  if ((first === 0x3c || first === 0x7b) && second === 0 && fourth === 0) return 'utf-16le';
  if (first === 0 && (second === 0x3c || second === 0x7b) && third === 0) return 'utf-16be';
  return null;
}

function claimsOf(body: Uint8Array, contentType: string | null): readonly Claim[] {
  const opening = new TextDecoder('windows-1252').decode(body.subarray(0, CLAIM_BYTES));
  const inHeader = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1];
  const inXml = /<\?\w*xml\b[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(opening)?.[1];
  const inMeta = /<meta\b[^>]*?\bcharset\s*=\s*["']?([\w:.-]+)/i.exec(opening)?.[1];
  return [
    ...(inHeader === undefined ? [] : [claimOf('the HTTP header', inHeader)]),
    ...(inXml === undefined ? [] : [claimOf('the XML declaration', inXml)]),
    ...(inMeta === undefined || inXml !== undefined ? [] : [claimOf('a <meta>', inMeta)]),
  ];
}

function claimOf(by: string, label: string): Claim {
  return { by, label, encoding: encodingOf(label) };
}

/** @returns the name TextDecoder uses; `null` where it knows none */
function encodingOf(label: string): string | null {
  const lower = label.trim().toLowerCase();
  try {
    return new TextDecoder(aliases[lower] ?? lower).encoding;
  } catch {
    return null;
  }
}

/** @returns `null` where the bytes are not valid; a character cut off at the end is forgiven */
function strictly(body: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch {
    return strictlyCut(body, encoding);
  }
}

function strictlyCut(body: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body, { stream: true });
  } catch {
    return null;
  }
}

function contradiction(claim: Claim, found: string): Problem {
  return problem(`${claim.by} says the charset is ${claim.label}, but the bytes are ${found}`);
}

function problem(message: string): Problem {
  return { where: 'document', message };
}
