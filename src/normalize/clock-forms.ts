import { ZONE_NAMES } from './zone-forms.ts';

/** Groups: hour minute second half. */
export type ClockForm = { readonly name: string; readonly pattern: RegExp };

/** Before noon or after it, where it stands before the time. */
const HALF_BEFORE =
  '(?:(?<halfBefore>오전|오후|上午|下午|午前|午後|凌晨|清晨|早上|傍晚|晚上|中午|am|pm|a\\.m\\.|p\\.m\\.)\\s*)?';
/** And behind it. Of "a. m.", "μ.μ.", "ص". */
const HALF = '(?:\\s?(?<half>[ap]\\s?\\.?\\s?m\\b\\.?|[πμ]\\.?μ\\.?|ص|م(?![\\p{L}])|p(?:g|tg)(?!\\p{L})|오전|오후))?';
/** Behind a plus, it is an offset. */
const START = '(?<![\\d:.,+])';

/** With colons, whose clock stands out in any text: 05:38; 11:23:17.0 PM; 오후 11:23:17 */
export const COLON_CLOCK = new RegExp(
  `${HALF_BEFORE}${START}(?<hour>\\d{1,2})\\s?:\\s?(?<minute>\\d{2})(?:\\s?:\\s?(?<second>\\d{2})(?:[.,:]\\d{1,9})?)?(?!\\d)${HALF}`,
  'u',
);

/** What may be a clock once the day is out of the text. */
export const OTHER_CLOCKS: readonly ClockForm[] = [
  // 오후 3시 15분; 午後3時15分; 下午3点半; 15時
  {
    name: 'east asian',
    pattern: new RegExp(
      `${HALF_BEFORE}${START}(?<hour>\\d{1,2})\\s*[시時时点點]\\s*(?:(?<minute>\\d{1,2})\\s*[분分]?|(?<halfHour>半|반))?\\s*(?:(?<second>\\d{1,2})\\s*[초秒])?(?!\\d)`,
      'u',
    ),
  },
  // 14h05; 14 h; 14h05min
  {
    name: 'h',
    pattern: new RegExp(
      `${START}(?<hour>\\d{1,2})\\s?(?:h(?![\\p{L}])|heures?|hrs?(?![\\p{L}]))\\.?\\s?(?:(?<minute>\\d{2})(?:\\s?m(?:in)?)?)?(?!\\d)`,
      'u',
    ),
  },
  // 14.05 Uhr; kl. 14.05; alle 14.05; Oracle's 05.06.07.000000 AM
  {
    name: 'dotted',
    pattern: new RegExp(
      `${START}(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?:[.:](?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?![.\\d])${HALF}`,
      'u',
    ),
  },
  // 5 p.m.; 5PM
  {
    name: 'twelve hours',
    pattern: new RegExp(`${START}(?<hour>\\d{1,2})\\s?(?<half>[ap]\\s?\\.?\\s?m\\b\\.?)`, 'u'),
  },
  // 14 Uhr; 14 uur
  { name: 'hour', pattern: new RegExp(`${START}(?<hour>\\d{1,2})\\s?(?=uhr|uur)`, 'u') },
  // 1405 GMT; 1405 hrs; 1405 +0900
  {
    name: 'four digits',
    pattern: new RegExp(
      `${START}(?<hour>\\d{2})(?<minute>\\d{2})(?=\\s?(?:hrs?|hours|h(?![\\p{L}])|(?:${ZONE_NAMES})(?![\\p{L}]))|\\s[+-]\\d{2}:?\\d{2}(?!\\d))`,
      'u',
    ),
  },
];
