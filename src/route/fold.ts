const ASCII_ONLY = /^\p{ASCII}*$/u;
/** Letters with accents. In Hangul and kana a decomposed mark is part of the letter: those are left alone. */
const ACCENTED = /[\u00c0-\u024f\u0370-\u052f\u1e00-\u1fff]/g;
/** Accents that no composed letter holds. */
const ACCENTS = /[\u0300-\u036f]+/g;

/**
 * The form in which terms and texts are compared: NFKC, lower case, Latin, Greek and Cyrillic without accents,
 * typographic hyphens and apostrophes as typed ones. Applied to both sides, so positions need no mapping back.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .replace(ACCENTS, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019]/g, "'");
}
