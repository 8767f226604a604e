/** Days with their year, as pages print them; `3 hours ago` and `01-15` are none that could be read without guessing. */
const DAYS: readonly RegExp[] = [
  /(?:19|20)\d\d\s?[-./年년]\s?\d{1,2}\s?[-./月월]\s?\d{1,2}(?:\s?[日일.])?/u,
  /\b\d{1,2}(?:\.|st|nd|rd|th|º)?[\s-]+(?:de\s+)?\p{L}{3,12}\.?,?[\s-]+(?:de\s+)?(?:19|20)\d\d\b/u,
  /\b\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d\b/u,
  /\b\d{1,2}([./-])\s?\d{1,2}\1\s?(?:19|20)\d\d\b/u,
  /(?:주체|Juche)\s?\d{2,3}/u,
];

/** What else belongs to a printed time. */
const TIMES =
  /T?\d{1,2}\s?[:시時时]\s?\d{2}(?:\s?[:분分]\s?\d{2}(?:\.\d+)?초?)?|[ap]\.?m\.?\b|오전|오후|(?:GMT|UTC)?[+-]\d\d:?\d\d|Z\b/giu;

const LONGEST = 60;
const OTHER_LETTERS = 14;

/** Whether a text is a date and nothing more than a word that announces it: `입력 2024.01.15 10:20`. */
export function isDateText(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const day = DAYS.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
  if (day === undefined) return false;
  const rest = text.replace(day, ' ').replace(TIMES, ' ');
  return (rest.match(/[\p{L}\d]/gu)?.length ?? 0) <= OTHER_LETTERS;
}
