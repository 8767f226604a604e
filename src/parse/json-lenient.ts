/** A value read from damaged JSON. `whole`: nothing in it was lost. */
type Read = { readonly value: unknown; readonly whole: boolean };

/** Reading position; the text is read once, from left to right. */
type Cursor = { readonly text: string; readonly lastCommentEnd: number; at: number };

/** Nothing that we read is nested deeper. */
const MAX_DEPTH = 200;

/**
 * Reads JSON that no strict parser takes: cut off, with missing or stray commas, bare line ends or quotes in strings,
 * comments, single quotes, bare names. What cannot be understood is passed over up to the next member. The object that
 * the text was cut off in stays only if it has what identifies it: else it would come back whole as another one.
 * @returns the outermost object or list; `null` where the text does not begin with one, or nothing in it can be read
 */
export function readLenientJson(text: string): object | null {
  if (!/^\s*[{[]\s*(?:["'{[\]}]|[\w$]+\s*:|\/[/*])/.test(text)) return null;
  const cursor: Cursor = { text, lastCommentEnd: text.lastIndexOf('*/'), at: 0 };
  const { value } = readValue(cursor, 0);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : null;
}

function readValue(cursor: Cursor, depth: number): Read {
  skipSpace(cursor);
  const sign = cursor.text[cursor.at];
  if (depth > MAX_DEPTH || sign === undefined) return { value: undefined, whole: false };
  if (sign === '{') return readObject(cursor, depth);
  if (sign === '[') return readList(cursor, depth);
  if (sign === '"' || sign === "'") return readString(cursor, sign, valueEnd);
  return readWord(cursor);
}

function readObject(cursor: Cursor, depth: number): Read {
  const members: [string, unknown][] = [];
  cursor.at += 1;
  for (;;) {
    const sign = nextSign(cursor);
    if (sign === undefined) return { value: objectOf(members), whole: false };
    if (isStray(cursor, /\]\s*(?:,\s*)?"[^"]*"\s*:/y)) continue;
    // A list's end where a member should be: the object's own end is missing.
    if (sign === '}' || sign === ']') {
      if (sign === '}') cursor.at += 1;
      return { value: objectOf(members), whole: sign === '}' };
    }
    const before = cursor.at;
    const name = readName(cursor);
    skipSpace(cursor);
    if (name === null || cursor.text[cursor.at] !== ':') {
      if (cursor.at === before) cursor.at += 1;
      continue;
    }
    cursor.at += 1;
    const { value, whole } = readValue(cursor, depth + 1);
    if (value !== undefined && (whole || !isAtEnd(cursor) || isContainer(value))) members.push([name, value]);
  }
}

function isAtEnd({ text, at }: Cursor): boolean {
  return at >= text.length;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isIdentified(value: unknown): boolean {
  return isContainer(value) && ['id', 'url', 'guid', 'link'].some((name) => Object.hasOwn(Object(value), name));
}

function objectOf(members: readonly (readonly [string, unknown])[]): object {
  return Object.fromEntries(members);
}

function readList(cursor: Cursor, depth: number): Read {
  const values: unknown[] = [];
  cursor.at += 1;
  for (;;) {
    const sign = nextSign(cursor);
    if (sign === undefined) return { value: values, whole: false };
    if (isStray(cursor, /\}\s*(?:,\s*\{|\])/y)) continue;
    // An object's end where a value should be: the list's own end is missing.
    if (sign === ']' || sign === '}') {
      if (sign === ']') cursor.at += 1;
      return { value: values, whole: sign === ']' };
    }
    const before = cursor.at;
    const isText = sign === '"' || sign === "'";
    const { value, whole } = isText ? readString(cursor, sign, looseEnd) : readValue(cursor, depth + 1);
    if (value !== undefined && (whole || !isAtEnd(cursor) || isIdentified(value))) values.push(value);
    if (cursor.at === before) cursor.at += 1;
  }
}

/** A bracket after which the object or list goes on ended nothing: it is passed over. */
function isStray(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) return false;
  cursor.at += 1;
  return true;
}

/** Commas mean nothing: what follows one begins by itself. */
function nextSign(cursor: Cursor): string | undefined {
  skipSpace(cursor);
  while (cursor.text[cursor.at] === ',') {
    cursor.at += 1;
    skipSpace(cursor);
  }
  return cursor.text[cursor.at];
}

function readName(cursor: Cursor): string | null {
  const sign = cursor.text[cursor.at];
  if (sign === '"' || sign === "'") {
    const { value } = readString(cursor, sign, nameEnd);
    return typeof value === 'string' ? value : null;
  }
  return match(cursor, /[\w$-]+/y);
}

/** A quote ends a string only before what can follow one: other quotes were not escaped. */
function readString(cursor: Cursor, quote: string, end: RegExp): Read {
  const { text } = cursor;
  const start = cursor.at + 1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote && canEnd(text, at + 1, end)) {
      cursor.at = at + 1;
      return { value: unescaped(text.slice(start, at)), whole: true };
    }
  }
  cursor.at = text.length;
  return { value: undefined, whole: false };
}

const nameEnd = /\s*:/y;
const valueEnd = /\s*(?:[}\]]|$|,\s*(?:[^\p{L}\s]|true|false|null|undefined|NaN|[\w$]+\s*:|$)|"[\w$@#-]+"\s*:)/uy;

/** In a list a name may stand whose object was ended too early. */
const looseEnd = new RegExp(`\\s*:|${valueEnd.source}`, 'uy');

function canEnd(text: string, at: number, end: RegExp): boolean {
  end.lastIndex = at;
  return end.test(text);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '', f: '' };

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_all, code: string | undefined, sign: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return sign === undefined ? '' : (escapes[sign] ?? sign);
  });
}

function readWord(cursor: Cursor): Read {
  const word = match(cursor, /[^\s,:{}[\]"']+/y);
  if (word === null) return { value: undefined, whole: false };
  if (word === 'true' || word === 'false') return { value: word === 'true', whole: true };
  const number = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?$/i.test(word) ? Number(word) : null;
  return { value: number ?? (word === 'null' ? null : undefined), whole: true };
}

/** Longer lines of comment are none: what follows `//` on a line is looked at again and again. */
const LINE_COMMENT = /\/\/[^\n"]{0,400}(?:\n|$)/y;

function skipSpace(cursor: Cursor): void {
  do match(cursor, /\s+/y);
  while (match(cursor, LINE_COMMENT) !== null || skipComment(cursor));
}

function skipComment(cursor: Cursor): boolean {
  const { text, at, lastCommentEnd } = cursor;
  if (!text.startsWith('/*', at) || lastCommentEnd < at + 2) return false;
  cursor.at = text.indexOf('*/', at + 2) + 2;
  return true;
}

function match(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? null;
  if (found !== null) cursor.at += found.length;
  return found;
}
