/** Names of months and what they are shortened to, in the languages whose dates are read. */
const MONTHS =
  'jan(?:uary|uari|uar|vier|eiro|v)?|january|enero|ene|gennaio|gen|jänner|feb(?:ruary|ruari|ruar|rero|braio)?|fev(?:ereiro)?|février|févr|fév|mar(?:ch|zo|ço|s|ts|t)?|märz|mrz|maart|mrt|apr(?:il|ile)?|abr(?:il)?|avril|avr|may(?:o)?|mai(?:o)?|maj|mei|maggio|mag|jun(?:e|i|io|ho)?|juin|giugno|giu|jul(?:y|i|io|ho)?|juillet|juil|luglio|lug|aug(?:ust|usti|ustus)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:embro|tembre|t)?|setiembre|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?|des(?:ember)?|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|ledna|února|března|dubna|května|června|července|srpna|září|října|prosince|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık';
const MONTH = `(?:${MONTHS})\\.?(?!\\p{L})`;
const ZONE =
  '(?:\\s*\\(?(?:Z|KST|JST|GMT|UTC|BST|IST|WIB|MSK|CES?T|MES?Z|E[SD]?T|C[SD]T|M[SD]T|P[SD]T)\\b\\)?)?(?:\\s*[+-]\\d{2}:?\\d{2})?';
const TIME = `\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d{3})?(?:\\s*[ap]\\.?m\\b\\.?)?(?:\\s?(?:Uhr|hrs|h)\\b)?${ZONE}`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?';
const AT = '(?:\\s*(?:,|at|um|à|alle|ore|a las|às|kl\\.?|в|o|[-–|·/])?\\s*';
const HALF = '(?:오전|오후|午前|午後|上午|下午)?\\s*';
const WEEKDAY = '(?:\\s*[(（].{1,3}[)）]|\\s*星期.)?';

const PRINTED = new RegExp(
  [
    `(?<!\\d)${TIME},?\\s+(?:${MONTH}\\s+${DAY},?|${DAY}\\s+${MONTH},?)\\s+\\d{4}`,
    `(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+\\d{4}${AT}${TIME})?`,
    `(?<!\\d)${DAY}\\s*(?:de\\s+)?${MONTH},?\\s+(?:de\\s+|del\\s+)?\\d{4}(?:\\s?г\\.?)?${AT}${TIME})?`,
    `(?<!\\d)\\d{4}\\s?[년年]\\s?\\d{1,2}\\s?[월月]\\s?\\d{1,2}\\s?[일日號号]?${WEEKDAY}(?:\\s*${HALF}(?:${TIME}|\\d{1,2}[시時点]\\s?\\d{1,2}[분分]))?`,
    `(?<!\\d)\\d{4}([-./])\\s?\\d{1,2}\\1\\s?\\d{1,2}(?!\\d)\\.?(?:T|${WEEKDAY})(?:\\s*${HALF}${TIME})?`,
    `(?<!\\d)\\d{1,2}([./-])\\s?\\d{1,2}\\2\\s?(?:19|20)\\d{2}(?!\\d)${AT}${TIME})?`,
  ].join('|'),
  'giu',
);

/** Longer ones are sentences. */
const MAX_LINE = 200;
const MAX_OTHER_TEXT = 60;

/** What a line says before, between and after its dates. */
export function besideTimes(line: string): readonly string[] {
  return line.length > MAX_LINE ? [line] : line.replace(PRINTED, '\n').split('\n');
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
  if (line.length > MAX_LINE || !/\d/.test(line)) return [];
  let end = 0;
  const times = [...line.matchAll(PRINTED)].map((found) => {
    const before = line.slice(end, found.index);
    end = found.index + found[0].length;
    return { raw: found[0].trim(), before };
  });
  const other = line.length - times.reduce((length, { raw }) => length + raw.length, 0);
  return other <= MAX_OTHER_TEXT ? times : [];
}
