const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const ZONE = '(?:\\s*(?:Z|KST|JST|GMT|UTC|BST|IST|CES?T|E[SD]?T|C[SD]T|M[SD]T|P[SD]T)\\b)?(?:\\s*[+-]\\d{2}:?\\d{2})?';
const TIME = `\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\b\\.?)?${ZONE}`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const AT = '(?:\\s*(?:,|at|[-–|·])?\\s*';
const HALF = '(?:오전|오후|午前|午後|上午|下午)?\\s*';

const PRINTED = new RegExp(
  [
    `(?<!\\d)${TIME},?\\s+(?:${MONTH}\\s+${DAY},?|${DAY}\\s+${MONTH},?)\\s+\\d{4}`,
    `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+\\d{4}${AT}${TIME})?`,
    `(?<!\\d)${DAY}\\s+${MONTH},?\\s+\\d{4}${AT}${TIME})?`,
    `(?<!\\d)\\d{4}\\s?[년年]\\s?\\d{1,2}\\s?[월月]\\s?\\d{1,2}\\s?[일日](?:\\s*\\(.\\))?(?:\\s*${HALF}(?:${TIME}|\\d{1,2}[시時]\\s?\\d{1,2}[분分]))?`,
    `(?<!\\d)\\d{4}([-./])\\s?\\d{1,2}\\1\\s?\\d{1,2}(?!\\d)\\.?(?:T|\\s*\\(.\\))?(?:\\s*${HALF}${TIME})?`,
  ].join('|'),
  'giu',
);

/** What a line says before, between and after its dates. */
export function besideTimes(line: string): readonly string[] {
  return line.length > MAX_LINE ? [line] : line.replace(PRINTED, '\n').split('\n');
}

/** Longer ones are sentences. */
const MAX_LINE = 200;
const MAX_OTHER_TEXT = 60;

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
  if (line.length > MAX_LINE) return [];
  let end = 0;
  const times = [...line.matchAll(PRINTED)].map((found) => {
    const before = line.slice(end, found.index);
    end = found.index + found[0].length;
    return { raw: found[0].trim(), before };
  });
  const other = line.length - times.reduce((length, { raw }) => length + raw.length, 0);
  return other <= MAX_OTHER_TEXT ? times : [];
}
