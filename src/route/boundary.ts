const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Which sides of a term must be at the edge of a word. */
export type Edges = { readonly start: boolean; readonly end: boolean };

/**
 * The word rules: Latin, Cyrillic and Greek terms match whole words; Hangul terms must begin at a word start and may
 * carry particles (북한이; but 평양 is not in 태평양); Han and kana match anywhere. A side that is punctuation
 * ("N.K.") needs no edge.
 */
export function edgesOf(term: string): Edges {
  const first = [...term][0] ?? '';
  const last = [...term].at(-1) ?? '';
  return {
    start: LETTER_OR_DIGIT.test(first) && !ANYWHERE.test(first),
    end: LETTER_OR_DIGIT.test(last) && !ANYWHERE.test(last) && !HANGUL.test(last),
  };
}

/** Whether the occurrence [start, end) of a term in a folded text has the edges it needs. */
export function hasEdges(text: string, start: number, end: number, edges: Edges): boolean {
  if (edges.start && start > 0 && LETTER_OR_DIGIT.test(charBefore(text, start))) return false;
  return !(edges.end && end < text.length && LETTER_OR_DIGIT.test(charAt(text, end)));
}

function charAt(text: string, position: number): string {
  return String.fromCodePoint(text.codePointAt(position) ?? 0);
}

function charBefore(text: string, position: number): string {
  const low = text.charCodeAt(position - 1);
  return low >= 0xdc00 && low <= 0xdfff && position > 1 ? charAt(text, position - 2) : charAt(text, position - 1);
}
