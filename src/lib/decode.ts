import { isUtf8 } from 'node:buffer';
import { type Charset, charsetNamed, charsetOf, isWide, utf32 } from './charset.ts';
import { guessedCharset } from './guess-charset.ts';
import { quote } from './quote.ts';
import { withStrayBytes } from './stray-bytes.ts';

/** `messages`: what was wrong with the charset, for a human. */
export type Decoded = { readonly text: string; readonly messages: readonly string[] };

/** A charset the document claims, and who says so. */
type Claim = { readonly by: string; readonly label: string; readonly charset: Charset };

/** In these, a few characters may happen to be valid UTF-8 too. */
const twoByteCharsets = new Set(['euc-kr', 'gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp']);

const CLAIM_BYTES = 2048;

/**
 * Decodes a document of any markup language: byte order mark (or how markup begins in wide characters), then HTTP
 * charset, then XML declaration or `<meta>`, then UTF-8 if the bytes are valid, then a guess. A charset that contradicts
 * the bytes is not used, and a message says so. Never throws.
 * @param contentType Content-Type as sent
 * @see XML 1.0 appendix F, WHATWG Encoding Standard
 */
export function decode(body: Uint8Array, contentType: string | null): Decoded {
  const marked = markedCharset(body);
  if (marked !== null) return { text: lossy(body, marked), messages: [] };
  if (isIso2022(body)) return { text: lossy(body, iso2022), messages: [] };
  const { claims, messages } = claimsOf(body, contentType);
  const decoded = decodeClaimed(body, claims);
  return { text: decoded.text, messages: [...messages, ...decoded.messages] };
}

const ESCAPE_BYTES = 65_536;
const iso2022 = charsetNamed('iso-2022-jp');

/** Japanese mail's charset is ASCII but for its escapes, so that it passes for UTF-8 whatever is claimed. */
function isIso2022(body: Uint8Array): boolean {
  const opening = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, ESCAPE_BYTES));
  return opening.includes('\x1b$B') || opening.includes('\x1b$@');
}

function decodeClaimed(body: Uint8Array, claims: readonly Claim[]): Decoded {
  const utf8 = isUtf8(body) ? lossy(body, utf8Charset) : cutUtf8(body);
  for (const claim of claims) {
    const { charset } = claim;
    const isUtf = charset.name === 'utf-8';
    if (!isUtf && utf8 !== null && isRatherUtf8(body, utf8, charset)) {
      const isAscii = body.length === utf8.length;
      return { text: utf8, messages: isAscii ? [] : [contradiction(claim, 'valid UTF-8')] };
    }
    const text = isUtf ? utf8 : exactly(body, charset);
    if (text === null) continue;
    const better = claims.slice(0, claims.indexOf(claim));
    return { text, messages: better.map((other) => contradiction(other, `valid ${charset.name}`)) };
  }
  const [claim] = claims;
  if (utf8 !== null) return { text: utf8, messages: claim === undefined ? [] : [contradiction(claim, 'valid UTF-8')] };
  return guess(body, claims);
}

/** UTF-8 whose last character was cut off; one such byte after nothing but ASCII is rather a letter of another charset. */
function cutUtf8(body: Uint8Array): string | null {
  const text = utf8Charset.decode(body, 'exact');
  return text === null || text.length + 3 >= body.length ? null : text;
}

/** Wide characters begin with a mark or with zeros: a claim without either is of a program that had them in memory. */
function exactly(body: Uint8Array, charset: Charset): string | null {
  return isWide(charset) && !body.subarray(0, CLAIM_BYTES).includes(0) ? null : charset.decode(body, 'exact');
}

/** Neither any claimed charset nor UTF-8 fits all bytes. */
function guess(body: Uint8Array, claims: readonly Claim[]): Decoded {
  for (const { charset } of [...claims, ...(claims.length === 0 ? [{ charset: utf8Charset }] : [])]) {
    const text = isWide(charset) ? '' : lossy(body, charset);
    const bad = text.split('\ufffd').length - 1;
    // Characters of several bytes that are valid UTF-8 are so by no accident; those of other charsets easily are.
    const badForEachGood = charset.name === 'utf-8' ? 1 : 0.1;
    if (text === '' || bad > badForEachGood * (text.match(/[\u0080-\ufffc]/g) ?? []).length) continue;
    const mended = charset.name === 'utf-8' ? withStrayBytes(body, text) : text;
    const left = mended.split('\ufffd').length - 1;
    const how = left === bad ? `are shown as U+FFFD: ${bad}` : `are read as windows-1252 or shown as U+FFFD: ${bad}`;
    return { text: mended, messages: [`places that are not valid ${charset.name} ${how}`] };
  }
  const guessed = guessedCharset(body);
  const [claim] = claims;
  const message =
    claim === undefined
      ? `names no charset and is not UTF-8; read as ${guessed.name}`
      : contradiction(claim, `not; read as ${guessed.name}`);
  return { text: lossy(body, guessed), messages: [message] };
}

function isRatherUtf8(body: Uint8Array, utf8: string, charset: Charset): boolean {
  if (isWide(charset) || charset.name.startsWith('ibm')) return !isEbcdic(body);
  if (charset.name === 'iso-2022-jp') return !body.includes(0x1b);
  const continued = body.length - utf8.length;
  return continued >= (twoByteCharsets.has(charset.name) ? 4 : 1);
}

const utf8Charset = charsetNamed('utf-8');
const windows1252 = charsetNamed('windows-1252');

function lossy(body: Uint8Array, charset: Charset): string {
  return charset.decode(body, 'lossy') ?? '';
}

/** By byte order mark, or by how "<" or "{" and another character begin in wide characters. */
function markedCharset(body: Uint8Array): Charset | null {
  const [first, second, third, fourth] = body;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? utf32('le') : charsetOf('utf-16le');
  if (first === 0xfe && second === 0xff) return charsetOf('utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return isUtf8(body) ? utf8Charset : null;
  const zeros = [first, second, third, fourth].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (body.length < 4) return null;
  if (zeros === '000x' || (zeros === '00xx' && third === 0xfe && fourth === 0xff)) return utf32('be');
  if (zeros === 'x000') return utf32('le');
  if (zeros === 'x0x0') return charsetOf('utf-16le');
  return zeros === '0x0x' ? charsetOf('utf-16be') : null;
}

function isEbcdic([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x4c && second === 0x6f && third === 0xa7 && fourth === 0x94;
}

/** Claims of charsets nobody knows are messages. */
function claimsOf(
  body: Uint8Array,
  contentType: string | null,
): { readonly claims: readonly Claim[]; readonly messages: readonly string[] } {
  const bytes = body.subarray(0, CLAIM_BYTES);
  const opening = isEbcdic(body) ? lossy(bytes, charsetNamed('ibm037')) : lossy(bytes, windows1252);
  const inHeader = /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  const inXml = /<\?\w*xml\b[^>]*?\bencoding\s*=\s*["']?\s*([\w:.+-]+)/i.exec(opening)?.[1];
  const inMeta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(opening)?.[1];
  const made = [
    { by: 'the HTTP header', label: inHeader },
    { by: 'the XML declaration', label: inXml ?? (isEbcdic(body) ? 'ibm037' : undefined) },
    { by: 'a <meta>', label: inXml === undefined ? inMeta : undefined },
    { by: 'the byte order mark', label: body[0] === 0xef && body[1] === 0xbb ? 'utf-8' : undefined },
  ];
  const claims: Claim[] = [];
  const messages: string[] = [];
  for (const { by, label } of made) {
    if (label === undefined) continue;
    const charset = charsetOf(label);
    if (charset !== null) claims.push({ by, label, charset });
    else messages.push(`${by} names the unknown charset ${quote(label)}`);
  }
  return { claims, messages };
}

function contradiction(claim: Claim, found: string): string {
  return `${claim.by} says the charset is ${claim.label}, but the bytes are ${found}`;
}
