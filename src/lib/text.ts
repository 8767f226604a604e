/** Runs of white space (no-break and ideographic spaces included) become one space, ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(RUNS, ' ').trim();
}

/** Single spaces, which are most of the white space there is, are not touched. */
const RUNS = /[^\S ]\s*| \s+/g;
