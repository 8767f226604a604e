import iconv from 'iconv-lite';
import { ebcdicPages } from './code-pages.ts';

/** A charset by the name we decode it under. */
export type Charset = { readonly name: string; readonly decode: (body: Uint8Array, mode: DecodeMode) => string | null };

/** `exact`: `null` where bytes are invalid, but for a character cut off at the end; `lossy`: those become U+FFFD. */
export type DecodeMode = 'exact' | 'lossy';

/** Labels seen at sources that the Encoding Standard does not list. */
const aliases: Readonly<Record<string, string>> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp936: 'gbk',
  ms936: 'gbk',
  cp54936: 'gb18030',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp943: 'shift_jis',
  cp950: 'big5',
  'euc-tw': 'big5',
  eucjp: 'euc-jp',
  eucjis: 'euc-jp',
  euckr: 'euc-kr',
  johab: 'euc-kr',
  'iso-2022-jp-2': 'iso-2022-jp',
  utf8mb4: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-8n': 'utf-8',
  utf: 'utf-8',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  'koi8-u': 'koi8-u',
  'tis-620': 'windows-874',
  cp874: 'windows-874',
  latin: 'windows-1252',
  ansi: 'windows-1252',
};

/** @returns the charset a label names; `null` where nobody knows it */
export function charsetOf(label: string): Charset | null {
  const lower = label.trim().toLowerCase().replaceAll('_', '-');
  const wide = /^(?:utf|ucs)-?(?:32|4)-?(le|be)?$/.exec(lower);
  if (wide !== null) return utf32(wide[1] === 'le' ? 'le' : 'be');
  const page = /^(?:cp|ibm|dos|x-cp|ibm-|cp-|csibm)-?0*(\d+)$/.exec(lower)?.[1];
  const own = page === undefined ? lower.replace(/^x-/, '').replaceAll('-', '') : `ibm${page.padStart(3, '0')}`;
  const ebcdic = Object.hasOwn(ebcdicPages, own) ? ebcdicPages[own] : undefined;
  if (ebcdic !== undefined) return singleByte(own, ebcdic);
  const names = [label.trim().toLowerCase(), lower, lower.replace(/^(?:x|cs)-?/, '')];
  for (const name of names) {
    const found = standard(name);
    if (found !== null) return found;
  }
  const old = [own.replace(/^ibm/, 'cp'), ...names].find((name) => iconv.encodingExists(name));
  return old === undefined ? null : converted(old, old);
}

/** @throws where this runtime lacks a charset that every one has: that is no fault of a document */
export function charsetNamed(label: string): Charset {
  const charset = charsetOf(label);
  if (charset === null) throw new Error(`this runtime does not decode ${label}`);
  return charset;
}

/** Whether a character takes two bytes or four. */
export function isWide({ name }: Charset): boolean {
  return name.startsWith('utf-16') || name.startsWith('utf-32');
}

function standard(label: string): Charset | null {
  try {
    const { encoding } = new TextDecoder(Object.hasOwn(aliases, label) ? aliases[label] : label);
    const wider = Object.hasOwn(WIDER, encoding) ? WIDER[encoding] : undefined;
    if (wider !== undefined) return converted(encoding, wider);
    return { name: encoding, decode: (body, mode) => decodeStandard(body, encoding, mode) };
  } catch {
    return null;
  }
}

/** What the Encoding Standard means by these and the decoder of this runtime does not: the codes that Windows added. */
const WIDER: Readonly<Record<string, string>> = { 'euc-kr': 'cp949', big5: 'big5-hkscs' };

/** @param name of iconv-lite's */
function converted(encoding: string, name: string): Charset {
  const decode = (body: Uint8Array, mode: DecodeMode) => {
    const text = iconv.decode(body, name);
    if (mode === 'lossy' || !text.includes('\ufffd')) return text;
    // A character that was cut off at the end.
    return text.indexOf('\ufffd') === text.length - 1 ? text.slice(0, -1) : null;
  };
  return { name: encoding, decode };
}

function decodeStandard(body: Uint8Array, encoding: string, mode: DecodeMode): string | null {
  if (mode === 'lossy') return new TextDecoder(encoding).decode(body);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch {
    return decodeCut(body, encoding);
  }
}

function decodeCut(body: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body, { stream: true });
  } catch {
    return null;
  }
}

const CHUNK = 8192;

/** @param table the last of the 256 characters, or all of them */
function singleByte(name: string, table: string): Charset {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => {
    const at = byte - (256 - table.length);
    return at < 0 ? byte : table.charCodeAt(at);
  });
  const decode = (body: Uint8Array, mode: DecodeMode) => {
    const text = inChunks(body, 1, (at) => codes[body[at] ?? 0] ?? 0xfffd);
    return mode === 'exact' && text.includes('\ufffd') ? null : text;
  };
  return { name, decode };
}

/** UTF-32 is not in the Encoding Standard. @param order of bytes where no mark says */
export function utf32(order: 'le' | 'be'): Charset {
  const decode = (body: Uint8Array, mode: DecodeMode) => {
    const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
    const first = view.byteLength >= 4 ? view.getUint32(0, false) : 0;
    const isLittle = first === 0xfffe0000 || (first !== 0xfeff && order === 'le');
    const hasMark = first === 0xfffe0000 || first === 0xfeff;
    const whole = body.subarray(hasMark ? 4 : 0, body.length - (body.length % 4));
    const base = hasMark ? 4 : 0;
    const text = inChunks(whole, 4, (at) => scalar(view.getUint32(base + at, isLittle)));
    return mode === 'exact' && text.includes('\ufffd') ? null : text;
  };
  return { name: `utf-32${order}`, decode };
}

function scalar(code: number): number {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}

function inChunks(body: Uint8Array, width: number, codeAt: (at: number) => number): string {
  const parts: string[] = [];
  let codes: number[] = [];
  for (let at = 0; at < body.length; at += width) {
    codes.push(codeAt(at));
    if (codes.length < CHUNK) continue;
    parts.push(String.fromCodePoint(...codes));
    codes = [];
  }
  parts.push(String.fromCodePoint(...codes));
  return parts.join('');
}
