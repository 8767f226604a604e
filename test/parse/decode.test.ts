import { describe, expect, test } from 'vitest';
import { decode } from '../../src/parse/decode.ts';

/** 한국어 뉴스 in EUC-KR. */
const koreanNews = [0xc7, 0xd1, 0xb1, 0xb9, 0xbe, 0xee, 0x20, 0xb4, 0xba, 0xbd, 0xba];

describe('a charset is decided', () => {
  test('by the byte order mark before anything else', () => {
    const body = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('<rss>é</rss>')]);
    expect(decode(body, 'text/xml; charset=iso-8859-1')).toEqual({ text: '<rss>é</rss>', problems: [] });
  });

  test('by two-byte characters without a mark', () => {
    const body = new Uint8Array(Buffer.from('<rss>한</rss>', 'utf16le'));
    expect(decode(body, null)).toEqual({ text: '<rss>한</rss>', problems: [] });
    const bigEndian = new Uint8Array(Buffer.from('<rss>한</rss>', 'utf16le').swap16());
    expect(decode(bigEndian, null)).toEqual({ text: '<rss>한</rss>', problems: [] });
  });

  test('by the HTTP header before the XML declaration', () => {
    const body = new Uint8Array([
      ...ascii('<?xml version="1.0" encoding="windows-1251"?><a>'),
      ...koreanNews,
      ...ascii('</a>'),
    ]);
    expect(decode(body, 'text/xml; charset="EUC-KR"')).toEqual({
      text: '<?xml version="1.0" encoding="windows-1251"?><a>한국어 뉴스</a>',
      problems: [],
    });
  });

  test.each(['euc-kr', 'cp949', 'ks_c_5601-1987', 'MS949'])('by the XML declaration: %s', (label) => {
    const declaration = `<?xml version='1.0' encoding='${label}'?><a>`;
    expect(decode(new Uint8Array([...ascii(declaration), ...koreanNews]), null)).toEqual({
      text: `${declaration}한국어 뉴스`,
      problems: [],
    });
  });

  test('by the meta of a page', () => {
    const head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>';
    expect(decode(new Uint8Array([...ascii(head), ...koreanNews]), 'text/html')).toEqual({
      text: `${head}한국어 뉴스`,
      problems: [],
    });
  });

  test('as UTF-8 where nothing is declared and the bytes are valid', () => {
    expect(decode(utf8('<a>한국어</a>'), null)).toEqual({ text: '<a>한국어</a>', problems: [] });
  });

  test('by a guess where nothing else is left', () => {
    const words = '한국어 뉴스 '.length;
    const body = new Uint8Array(Array.from({ length: 20 }, () => [...koreanNews, 0x20]).flat());
    const { text, problems } = decode(body, null);
    expect(text.slice(0, words)).toBe('한국어 뉴스 ');
    expect(problems).toEqual([{ where: 'document', message: 'names no charset and is not UTF-8; read as euc-kr' }]);
  });
});

describe('a charset that contradicts the bytes', () => {
  test('EUC-KR declared, UTF-8 sent', () => {
    const text = '<?xml version="1.0" encoding="euc-kr"?><a>한국어 뉴스입니다</a>';
    expect(decode(utf8(text), null)).toEqual({
      text,
      problems: [
        { where: 'document', message: 'the XML declaration says the charset is euc-kr, but the bytes are valid UTF-8' },
      ],
    });
  });

  test('UTF-8 in the header, EUC-KR in the declaration and in fact', () => {
    const declaration = '<?xml version="1.0" encoding="EUC-KR"?>';
    expect(decode(new Uint8Array([...ascii(declaration), ...koreanNews]), 'text/xml; charset=utf-8')).toEqual({
      text: `${declaration}한국어 뉴스`,
      problems: [
        { where: 'document', message: 'the HTTP header says the charset is utf-8, but the bytes are valid euc-kr' },
      ],
    });
  });

  test('UTF-8 declared, EUC-KR sent', () => {
    const declaration = '<?xml version="1.0" encoding="utf-8"?>';
    const body = new Uint8Array([
      ...ascii(declaration),
      ...Array.from({ length: 20 }, () => [...koreanNews, 0x20]).flat(),
    ]);
    const { text, problems } = decode(body, null);
    expect(text.slice(declaration.length, declaration.length + 7)).toBe('한국어 뉴스 ');
    expect(problems).toEqual([
      {
        where: 'document',
        message: 'the XML declaration says the charset is utf-8, but the bytes are not; read as euc-kr',
      },
    ]);
  });

  test('UTF-16 declared by a document that can be read as UTF-8', () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';
    expect(decode(utf8(text), null).text).toBe(text);
  });

  test('an unknown charset is named and passed over', () => {
    expect(decode(utf8('<a>é</a>'), 'text/xml; charset=klingon')).toEqual({
      text: '<a>é</a>',
      problems: [{ where: 'document', message: 'the HTTP header names the unknown charset "klingon"' }],
    });
  });

  test('a few Hangul that happen to be valid UTF-8 stay EUC-KR', () => {
    // 짠 is 0xC2 0xA7 in EUC-KR; the same bytes are § in UTF-8.
    const body = new Uint8Array([...ascii('<?xml version="1.0" encoding="euc-kr"?><a>'), 0xc2, 0xa7]);
    expect(decode(body, null).text.at(-1)).toBe('짠');
  });
});

describe('damaged bytes', () => {
  test('a few invalid bytes cost only themselves', () => {
    const body = new Uint8Array([...utf8('한국어 뉴스를 전하는 하버와이어'), 0xff, ...utf8('입니다')]);
    expect(decode(body, 'text/xml; charset=utf-8')).toEqual({
      text: '한국어 뉴스를 전하는 하버와이어\ufffd입니다',
      problems: [{ where: 'document', message: 'places that are not valid utf-8 are shown as U+FFFD: 1' }],
    });
  });

  test('a character cut off at the end is no reason to doubt the charset', () => {
    const body = utf8('<a>한국').subarray(0, -1);
    expect(decode(body, 'text/xml; charset=utf-8')).toEqual({ text: '<a>한', problems: [] });
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
