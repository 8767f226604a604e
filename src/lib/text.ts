/** Runs of white space (no-break and ideographic spaces included) become one space, ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(RUNS, ' ').trim();
}

/** Takes characters off both ends. A pattern that ends in `+$` takes time with the square of a long run. @param sort of one character */
export function trimOf(text: string, sort: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && sort.test(text.charAt(start))) start += 1;
  while (end > start && sort.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Single spaces, which are most of the white space there is, are not touched. */
const RUNS = /[^\S ]\s*| \s+/g;
