import { describe, expect, test } from 'vitest';
import { decode } from '../../src/lib/decode.ts';

/** 한국어 뉴스 in EUC-KR. */
const koreanNews = [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0x20, 0xb4, 0xba, 0xbd, 0xba];

describe('a charset is decided', () => {
  test('by the byte order mark before anything else', () => {
    const body = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('<rss>é</rss>')]);
    expect(decode(body, 'text/xml; charset=iso-8859-1')).toEqual({ text: '<rss>é</rss>', messages: [] });
  });

  test('by two-byte characters without a mark', () => {
    const body = new Uint8Array(Buffer.from('<rss>한</rss>', 'utf16le'));
    expect(decode(body, null)).toEqual({ text: '<rss>한</rss>', messages: [] });
    const bigEndian = new Uint8Array(Buffer.from('<rss>한</rss>', 'utf16le').swap16());
    expect(decode(bigEndian, null)).toEqual({ text: '<rss>한</rss>', messages: [] });
  });

  test('by the HTTP header before the XML declaration', () => {
    const body = new Uint8Array([
      ...ascii('<?xml version="1.0" encoding="windows-1251"?><a>'),
      ...koreanNews,
      ...ascii('</a>'),
    ]);
    expect(decode(body, 'text/xml; charset="EUC-KR"')).toEqual({
      text: '<?xml version="1.0" encoding="windows-1251"?><a>한국어 뉴스</a>',
      messages: [],
    });
  });

  test.each(['euc-kr', 'cp949', 'ks_c_5601-1987', 'MS949'])('by the XML declaration: %s', (label) => {
    const declaration = `<?xml version='1.0' encoding='${label}'?><a>`;
    expect(decode(new Uint8Array([...ascii(declaration), ...koreanNews]), null)).toEqual({
      text: `${declaration}한국어 뉴스`,
      messages: [],
    });
  });

  // The codes that Windows added: what pages call EUC-KR and Big5 has them too.
  test.each([
    ['euc-kr', [0x8c, 0x63, 0xb9, 0xe6, 0xb0, 0xa2, 0xc7, 0xcf], '똠방각하'],
    ['cp949', [0x94, 0xee, 0xbc, 0x84], '뷁펲'],
    ['big5', [0xf9, 0xd6, 0xa4, 0xa4], '碁中'],
  ])('with all the codes of %s in use', (label, bytes, text) => {
    const declaration = `<?xml version="1.0" encoding="${label}"?>`;
    expect(decode(new Uint8Array([...ascii(declaration), ...bytes]), null)).toEqual({
      text: declaration + text,
      messages: [],
    });
  });

  test.each([null, 'text/xml; charset=utf-8'])('by the escapes of Japanese mail, with the header %j', (contentType) => {
    const body = new Uint8Array(ascii('<a>\x1b$BKLD+A/\x1b(B</a>'));
    expect(decode(body, contentType)).toEqual({ text: '<a>北朝鮮</a>', messages: [] });
  });

  test('by the meta of a page', () => {
    const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>';
    expect(decode(new Uint8Array([...ascii(head), ...koreanNews]), 'text/html')).toEqual({
      text: `${head}한국어 뉴스`,
      messages: [],
    });
  });

  test('as UTF-8 where nothing is declared and the bytes are valid', () => {
    expect(decode(utf8('<a>한국어</a>'), null)).toEqual({ text: '<a>한국어</a>', messages: [] });
  });

  test('by a guess where nothing else is left', () => {
    const words = '한국어 뉴스 '.length;
    const body = new Uint8Array(Array.from({ length: 20 }, () => [...koreanNews, 0x20]).flat());
    const { text, messages } = decode(body, null);
    expect(text.slice(0, words)).toBe('한국어 뉴스 ');
    expect(messages).toEqual(['names no charset and is not UTF-8; read as euc-kr']);
  });
});

describe('a charset that contradicts the bytes', () => {
  test('EUC-KR declared, UTF-8 sent', () => {
    const text = '<?xml version="1.0" encoding="euc-kr"?><a>한국어 뉴스입니다</a>';
    expect(decode(utf8(text), null)).toEqual({
      text,
      messages: ['the XML declaration says the charset is euc-kr, but the bytes are valid UTF-8'],
    });
  });

  test('UTF-8 in the header, EUC-KR in the declaration and in fact', () => {
    const declaration = '<?xml version="1.0" encoding="EUC-KR"?>';
    expect(decode(new Uint8Array([...ascii(declaration), ...koreanNews]), 'text/xml; charset=utf-8')).toEqual({
      text: `${declaration}한국어 뉴스`,
      messages: ['the HTTP header says the charset is utf-8, but the bytes are valid euc-kr'],
    });
  });

  test('UTF-8 declared, EUC-KR sent', () => {
    const declaration = '<?xml version="1.0" encoding="utf-8"?>';
    const body = new Uint8Array([
      ...ascii(declaration),
      ...Array.from({ length: 20 }, () => [...koreanNews, 0x20]).flat(),
    ]);
    const { text, messages } = decode(body, null);
    expect(text.slice(declaration.length, declaration.length + 7)).toBe('한국어 뉴스 ');
    expect(messages).toEqual(['the XML declaration says the charset is utf-8, but the bytes are not; read as euc-kr']);
  });

  test('UTF-16 declared by a document that can be read as UTF-8', () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';
    expect(decode(utf8(text), null).text).toBe(text);
  });

  test('an unknown charset is named and passed over', () => {
    expect(decode(utf8('<a>é</a>'), 'text/xml; charset=klingon')).toEqual({
      text: '<a>é</a>',
      messages: ['the HTTP header names the unknown charset "klingon"'],
    });
  });

  test('a few Hangul that happen to be valid UTF-8 stay EUC-KR', () => {
    // 짠 is 0xC2 0xA7 in EUC-KR; the same bytes are § in UTF-8.
    const body = new Uint8Array([...ascii('<?xml version="1.0" encoding="euc-kr"?><a>'), 0xc2, 0xa7]);
    expect(decode(body, null).text.at(-1)).toBe('짠');
  });
});

describe('charsets the Encoding Standard leaves out', () => {
  const wide = (text: string, isLittle: boolean, mark: boolean) => {
    const codes = [...(mark ? [0xfeff] : []), ...[...text].map((character) => character.codePointAt(0) ?? 0)];
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    codes.forEach((code, at) => {
      view.setUint32(at * 4, code, isLittle);
    });
    return new Uint8Array(view.buffer);
  };

  test.each([
    ['UTF-32, little end first, with a mark', true, true],
    ['UTF-32, big end first, with a mark', false, true],
    ['UTF-32, little end first, without', true, false],
    ['UTF-32, big end first, without', false, false],
  ])('%s', (_what, isLittle, mark) => {
    expect(decode(wide('<a>한😀</a>', isLittle, mark), 'text/xml; charset=utf-8')).toEqual({
      text: '<a>한😀</a>',
      messages: [],
    });
  });

  test.each([
    ['cp437', 0x80, 'Ç'],
    ['IBM850', 0xd5, 'ı'],
    ['cp852', 0x88, 'ł'],
    ['cp866', 0x80, 'А'],
    ['macroman', 0x8e, 'é'],
    ['koi8-r', 0xc1, 'а'],
    ['iso-8859-2', 0xb3, 'ł'],
    ['windows-1257', 0xe0, 'ą'],
    ['latin1', 0x93, '“'],
  ])('%s', (label, byte, character) => {
    const declaration = `<?xml version="1.0" encoding="${label}"?><a>`;
    expect(decode(new Uint8Array([...ascii(declaration), byte]), null)).toEqual({
      text: declaration + character,
      messages: [],
    });
  });

  test('EBCDIC, known by how its declaration begins', () => {
    const body = Uint8Array.from([
      ...[0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0xa5, 0x85, 0x99, 0xa2, 0x89, 0x96, 0x95, 0x7e, 0x7f, 0xf1, 0x4b],
      ...[0xf0, 0x7f, 0x6f, 0x6e, 0x4c, 0x81, 0x6e, 0x51, 0x4c, 0x61, 0x81, 0x6e],
    ]);
    expect(decode(body, null).text).toBe('<?xml version="1.0"?><a>é</a>');
  });
});

describe('pages', () => {
  const hangul = Uint8Array.from([0xb5, 0xee, 0xb4, 0xeb]);

  test.each([
    ['UTF-8 without a word about it', utf8('등대'), null, '등대'],
    ['UTF-8 that is said to be EUC-KR', utf8('등대'), 'text/html; charset=euc-kr', '등대'],
    ['EUC-KR by the HTTP header', hangul, 'text/html; charset="EUC-KR"', '등대'],
    ['a label only browsers of old knew', hangul, 'text/html; charset=cp949', '등대'],
    [
      'EUC-KR by a meta element',
      Uint8Array.from([...ascii('<meta charset=euc-kr>'), ...hangul]),
      'text/html',
      '<meta charset=euc-kr>등대',
    ],
    ['a charset nobody knows', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'text/html; charset=nope', 'café'],
    ['UTF-16 by its byte order mark', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), null, 'A'],
  ])('%s', (_what, bytes, contentType, text) => {
    expect(decode(bytes, contentType).text).toBe(text);
  });
});

describe('a guess goes by the words that are not ASCII', () => {
  const windows1251 = (text: string) =>
    [...text].map((sign) => (sign === ' ' ? 0x20 : sign.charCodeAt(0) - 0x410 + 0xc0));
  const words = windows1251('Губернатор области сообщил что мост через реку откроют весной');

  test.each([null, 'text/xml; charset=utf-8'])('Cyrillic among many tags, with the header %j', (contentType) => {
    const item = [...ascii('<item><title>'), ...words, ...ascii('</title><link>https://x.example/1</link></item>')];
    const body = new Uint8Array(Array.from({ length: 10 }, () => item).flat());
    expect(decode(body, contentType).text).toContain('<title>Губернатор области сообщил что мост через реку');
  });
});

describe('damaged bytes', () => {
  test('a few invalid bytes cost only themselves', () => {
    const body = new Uint8Array([...utf8('한국어 뉴스를 전하는 하버와이어'), 0xff, ...utf8('입니다')]);
    expect(decode(body, 'text/xml; charset=utf-8')).toEqual({
      text: '한국어 뉴스를 전하는 하버와이어\ufffd입니다',
      messages: ['places that are not valid utf-8 are shown as U+FFFD: 1'],
    });
  });

  test('a character cut off at the end is no reason to doubt the charset', () => {
    const body = utf8('<a>한국').subarray(0, -1);
    expect(decode(body, 'text/xml; charset=utf-8')).toEqual({ text: '<a>한', messages: [] });
  });

  test('quotes and accents of windows-1252 between ASCII are read as such', () => {
    const body = new Uint8Array([...utf8('Ünïcödé wïth a çomma ëvery ťïme – “it'), 0x92, ...utf8('s caf'), 0xe9, 0x20]);
    expect(decode(body, 'text/xml; charset=utf-8').text).toBe('Ünïcödé wïth a çomma ëvery ťïme – “it’s café ');
  });

  test('a lone accent without any charset is windows-1252', () => {
    expect(decode(new Uint8Array([...ascii('<a>caf'), 0xe9]), 'text/xml; charset=utf-8').text).toBe('<a>café');
  });

  test('UTF-16 declared over letters of one byte is not believed', () => {
    const body = new Uint8Array([...ascii('<?xml version="1.0" encoding="UTF-16"?><a>caf'), 0xe9]);
    expect(decode(body, null).text.slice(-5)).toBe('>café');
  });

  test('a NUL before the document does not make it UTF-16', () => {
    expect(decode(new Uint8Array([0, ...ascii('<rss>')]), null).text).toBe('\0<rss>');
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function ascii(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
