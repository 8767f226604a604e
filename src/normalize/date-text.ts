import { joinMonths } from '../lib/months.ts';
import { foldSpace } from '../lib/text.ts';

/** Arabic, Persian, Indic and Thai digits; full-width ones are NFKC's. */
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙]/g;
/** Marks of direction, which Arabic and Hebrew pages print around numbers, and those that join and part Indic letters. */
const UNSEEN = /[\u200c-\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const HAN_NUMBER = /[〇零一二三四五六七八九十]+(?=\s*[年月日号號时時点點分秒])/g;
const HAN_DIGITS = '〇一二三四五六七八九';

/** A date text in the one form that patterns are written for: small letters, ASCII digits, single spaces. */
export function dateText(raw: string): string {
  const plain = raw
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(DIGITS, (digit) => String(decimalOf(digit)))
    .replace(HAN_NUMBER, hanNumber)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('،', ',')
    // Marks that Hindi and Hebrew shorten words with.
    .replace(/(?<=[\p{L}\p{M}])[॰׳]/gu, '.');
  return joinMonths(withoutSlips(foldSpace(plain).toLowerCase()));
}

/** Behind a clock: its minutes or seconds, with a fraction and a half of the day or without. */
const CLOCK = ':\\d\\d(?:[.,]\\d+)?(?:\\s?[ap]m)?';

/** Slips of programs that print dates, all of which can mean one thing only. */
const SLIPS: readonly (readonly [pattern: RegExp, meant: string | ((found: string) => string)])[] = [
  // @1072865695
  [/^@(?=\d{9,13}(?:\.\d+)?$)/, ''],
  // 2004-01-01T 19:48:21Z; Thu, 01 Jan 2004 T 19:48:21
  [/(?<=\d)\s?t\s?(?=\d{1,2}:)/, 't'],
  [/(?<=\d{4})t(?=\d{1,2}:\d{1,2})/, ' '],
  // Of logs and cameras: 18/Aug/2020:05:38:00; 2020-08-18:05:38
  [/(?<=\d{4}|\d{4}-\d\d-\d\d):(?=\d\d:\d\d(?:$|[^\d]))/, ' '],
  // 9:8:1; behind a day also 9:8
  [/(?<![\d:])\d{1,2}:\d{1,2}:\d{1,2}(?![\d:])/, twoDigits],
  [/(?<=[-/.]\d{1,2}[\st]|\d{4}(?:[\st]|,\s))\d{1,2}:\d(?![\d:])/, twoDigits],
  // 19:48:21 GMT 00:00
  [/(?<=\s(?:gmt|utc|z))\s00:?00$/, ''],
  // C.E.T.
  [/(?<![\p{L}.])\p{L}(?:\.\p{L}){2,3}\.?(?!\p{L})/u, (name) => name.replaceAll('.', '')],
  // 19:48:21 + 0100
  [new RegExp(`(?<=${CLOCK}\\s?[+-])\\s(?=\\d\\d:?\\d\\d$)`), ''],
  // 19:48:21 +01.00
  [new RegExp(`(?<=${CLOCK}\\s?[+-]\\d\\d)[.\\s](?=\\d\\d$)`), ':'],
  // 19:48:21 –0500, with the dash of word processors
  [/(?<=:\d\d:\d\d\s?)–(?=\d\d:?\d\d$)/, '-'],
  // 19:48:21 0100, whose sign is lost; 18:14:55 08:00
  [/(?<=:\d\d:\d\d(?:[.,]\d+)?(?:\s?[ap]m)?)\s(?=(?:0\d|1[0-4]):[0-5]\d$)/, ' +'],
  [new RegExp(`(?<=${CLOCK})\\s(?=(?:0\\d|1[0-4])[0-5]\\d$)`), ' +'],
];

function twoDigits(clock: string): string {
  return clock.replace(/(?<!\d)\d(?!\d)/g, '0$&');
}

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
