/** Runs of white space (no-break and ideographic spaces included) become one space, ends are trimmed. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
