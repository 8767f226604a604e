import { foldSpace } from '../lib/text.ts';
import { joinMonths } from './months.ts';

/** Arabic, Persian, Indic and Thai digits; full-width ones are NFKC's. */
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/g;
/** Marks of direction, which Arabic and Hebrew pages print around numbers. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const HAN_NUMBER = /[〇零一二三四五六七八九十]+(?=\s*[年月日号號时時点點分秒])/g;
const HAN_DIGITS = '〇一二三四五六七八九';

/** A date text in the one form that patterns are written for: small letters, ASCII digits, single spaces. */
export function dateText(raw: string): string {
  const plain = raw
    .replace(DIRECTION, '')
    .normalize('NFKC')
    .replace(DIGITS, (digit) => String(decimalOf(digit)))
    .replace(HAN_NUMBER, hanNumber)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    // Of logs: 18/Aug/2020:05:38:00
    .replace(/(\d{4}):(\d\d:\d\d:\d\d)/, '$1 $2');
  return joinMonths(withoutSlips(foldSpace(plain).toLowerCase()));
}

/** Slips of programs that print dates, all of which can mean one thing only. */
const SLIPS: readonly (readonly [pattern: RegExp, meant: string | ((...found: string[]) => string)])[] = [
  // @1072865695
  [/^@(?=\d{9,13}$)/, ''],
  // 2004-01-01T 19:48:21Z; Thu, 01 Jan 2004 T 19:48:21
  [/(?<=\d)\s?t\s?(?=\d{1,2}:)/, 't'],
  [/(?<=\d{4})t(?=\d{1,2}:\d{2})/, ' '],
  // 9:8:1
  [/(?<![\d:])\d{1,2}:\d{1,2}:\d{1,2}(?![\d:])/, (clock = '') => clock.replace(/(?<!\d)\d(?!\d)/g, '0$&')],
  // 19:48:21 GMT 00:00
  [/(?<=\s(?:gmt|utc|z))\s00:?00$/, ''],
  // 19:48:21 + 0100
  [/(?<=:\d\d\s?[+-])\s(?=\d\d:?\d\d$)/, ''],
  // 19:48:21 +01.00
  [/(?<=:\d\d\s?[+-]\d\d)\.(?=\d\d$)/, ':'],
  // 19:48:21 0100, whose sign is lost; 18:14:55 08:00
  [/(?<=:\d\d:\d\d)\s(?=(?:0\d|1[0-4]):?[0-5]\d$)/, ' +'],
];

function withoutSlips(text: string): string {
  return SLIPS.reduce((mended, [pattern, meant]) => {
    return typeof meant === 'string' ? mended.replace(pattern, meant) : mended.replace(pattern, meant);
  }, text);
}

/** Blocks of decimal digits begin at a multiple of 16 or at six above one. */
function decimalOf(digit: string): number {
  const code = digit.charCodeAt(0);
  return code >= 0x0900 && code < 0x0e00 ? (code & 0x0f) - 6 : code & 0x0f;
}

/** 二〇二四 is 2024, 二十三 is 23. */
function hanNumber(printed: string): string {
  if (!printed.includes('十')) return [...printed].map((one) => digitOf(one)).join('');
  const [tens = '', ones = ''] = printed.split('十');
  return String((tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones)));
}

function digitOf(han: string): number {
  return Math.max(HAN_DIGITS.indexOf(han), 0);
}
