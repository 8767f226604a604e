const ASCII_ONLY = /^\p{ASCII}*$/u;
/** Accents are taken off where they are accents: in Hangul and kana a decomposed mark is part of the letter. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*/gu;

/**
 * The form in which terms and texts are compared: NFKC, lower case, Latin, Greek and Cyrillic without accents,
 * typographic hyphens and apostrophes as typed ones. Applied to both sides, so positions need no mapping back.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replace(ACCENTED, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2018\u2019]/g, "'");
}
