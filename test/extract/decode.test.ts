import { expect, it } from 'vitest';
import { decodePage } from '../../src/extract/decode.ts';

/** "등대" in EUC-KR. */
const EUC_KR = Uint8Array.from([0xb5, 0xee, 0xb4, 0xeb]);

it.each([
  ['UTF-8 without a word about it', new TextEncoder().encode('등대'), null, '등대'],
  ['UTF-8 that is said to be EUC-KR', new TextEncoder().encode('등대'), 'text/html; charset=euc-kr', '등대'],
  ['EUC-KR by the HTTP header', EUC_KR, 'text/html; charset="EUC-KR"', '등대'],
  ['a label only browsers of old knew', EUC_KR, 'text/html; charset=cp949', '등대'],
  [
    'EUC-KR by a meta element',
    Uint8Array.from([...new TextEncoder().encode('<meta charset=euc-kr>'), ...EUC_KR]),
    'text/html',
    '<meta charset=euc-kr>등대',
  ],
  ['a charset nobody knows', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'text/html; charset=nope', 'café'],
  ['UTF-16 by its byte order mark', Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), null, 'A'],
])('decodes %s', (_, bytes, contentType, expected) => {
  expect(decodePage(bytes, contentType)).toBe(expected);
});
