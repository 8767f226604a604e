import { monthOf, persianMonthOf } from '../lib/months.ts';

/** Any word: whether it names a month is asked of what was found, which is cheaper than to look for all their names. */
const MONTH =
  '(?:(?:كانون|تشرين)\\s(?:الثاني|الأول)|\\p{L}[\\p{L}\\p{M}]+(?:\\.\\p{L}\\p{M}*)?)\\.?(?:\\s?/\\s?[\\p{L}\\p{M}]+)?';
const ZONE =
  '(?:\\s*\\(?(?:Z|KST|JST|GMT|UTC|BST|IST|WIB|MSK|CES?T|MES?Z|E[SD]?T|C[SD]T|M[SD]T|P[SD]T)\\b(?:\\s?[+-]\\d{1,2}(?!\\d|:))?\\)?)?(?:\\s*[+-]\\d{2}:?\\d{2})?';
const TIME = `\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d{3})?(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s?(?:Uhr|hrs|h)\\b)?${ZONE}`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|η|º|\\.)?';
const AT =
  '(?:\\s*(?:,|،|at|um|à|alle|ore|a las|às|kl\\.?|klo|в|у|о|o|u|ob|στις|الساعة|בשעה|pukul|jam|lúc|[-–|·/])?\\s*';
const HALF = '(?:오전|오후|午前|午後|上午|下午)?\\s*';
const WEEKDAY = '(?:\\s*[(（].{1,3}[)）]|\\s*星期.)?';

const PRINTED = new RegExp(
  [
    `(?<!\\d)${TIME},?\\s+(?:${MONTH}\\s+${DAY},?|${DAY}\\s+${MONTH},?)\\s+\\d{4}`,
    `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+\\d{4}${AT}${TIME})?`,
    `(?<!\\d)${DAY}\\s*(?:de\\s+)?${MONTH},?\\s+(?:de\\s+|del\\s+|พ\\.ศ\\.\\s?)?\\d{4}(?:\\s?г\\.?)?${AT}${TIME})?`,
    `(?<!\\d)\\d{4}(?:\\.|\\s(?:m|г)\\.|\\.\\sgada)?\\s${MONTH}\\s+${DAY}(?:\\sd\\.)?${AT}${TIME})?`,
    `(?<!\\d)\\d{4}\\s?[년年]\\s?\\d{1,2}\\s?[월月]\\s?\\d{1,2}\\s?[일日號号]?${WEEKDAY}(?:\\s*${HALF}(?:${TIME}|\\d{1,2}[시時点]\\s?\\d{1,2}[분分]))?`,
    `(?<!\\d)\\d{4}([-./])\\s?\\d{1,2}\\1\\s?\\d{1,2}(?!\\d)\\.?(?:T|${WEEKDAY})(?:\\s*${HALF}${TIME})?`,
    `(?<!\\d)\\d{1,2}([./-])\\s?\\d{1,2}\\2\\s?(?:19|20)\\d{2}(?!\\d)${AT}${TIME})?`,
    // 26.03.10 11:32 and 10.03.26, 11:32: the time tells it from a number.
    `(?<!\\d)\\d{2}\\.\\s?\\d{2}\\.\\s?\\d{2}\\.?,?\\s${TIME}`,
  ].join('|'),
  'giu',
);

/** Longer ones are sentences. */
const MAX_LINE = 200;
const MAX_OTHER_TEXT = 60;

/** Digits of Arabic, Persian, Bengali, Devanagari and Thai, whose value is what they stand behind the zero of their row. */
const DIGIT = /[٠-٩۰-۹०-९০-৯๐-๙]/g;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const NUMERIC = /\d{4}\s?[년年]|\d[-./]\s?\d{1,2}[-./]\s?\d/u;

/** What a line says before, between and after its dates. */
export function besideTimes(line: string): readonly string[] {
  if (line.length > MAX_LINE || !/\p{Nd}/u.test(line)) return [line];
  const found = datesIn(line);
  const starts = [0, ...found.map(({ end }) => end)];
  return starts.map((start, index) => line.slice(start, found[index]?.start ?? line.length));
}

export type PrintedTime = {
  /** As printed. */
  readonly raw: string;
  /** The text before it, since the last one. */
  readonly before: string;
};

/**
 * The dates a line prints, such as `North Korea 05:38 August 19, 2020` or `입력 2024.01.15. 오후 2:30`; none where the
 * line says more than that.
 */
export function printedTimes(line: string): readonly PrintedTime[] {
  if (line.length > MAX_LINE || !/\p{Nd}/u.test(line)) return [];
  const found = datesIn(line);
  const times = found.map(({ start, end }, index) => ({
    raw: line.slice(start, end).trim(),
    before: line.slice(found[index - 1]?.end ?? 0, start),
  }));
  const other = line.length - times.reduce((length, { raw }) => length + raw.length, 0);
  return other <= MAX_OTHER_TEXT ? times : [];
}

/** Where dates stand; of words in the place of a month, only those that name one count. */
function datesIn(line: string): readonly { readonly start: number; readonly end: number }[] {
  return [...withAsciiDigits(line).matchAll(PRINTED)].flatMap((found) => {
    const [text] = found;
    return NUMERIC.test(text) || namesMonth(text) ? [{ start: found.index, end: found.index + text.length }] : [];
  });
}

function namesMonth(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}]*(?:\.\p{L}\p{M}*)?/gu) ?? [];
  const pairs = words.map((word, index) => `${words[index - 1] ?? ''}${word}`);
  return [...words, ...pairs].some((word) => monthOf(word) !== null || persianMonthOf(word) !== null);
}

function withAsciiDigits(line: string): string {
  return line.replace(DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
  });
}
