/** Marks of wire copy by the place of the revision in the life of a story; a plain story has none. */
const RANKS: readonly { readonly mark: RegExp; readonly rank: (found: RegExpExecArray) => number }[] = [
  { mark: /^(?:URGENT|속보|1보)$/i, rank: () => 0 },
  { mark: /^LEAD$/i, rank: () => 2 },
  { mark: /^(\d+)(?:st|nd|rd|th) LD$/i, rank: (found) => Number(found[1]) + 1 },
  { mark: /^(\d+)보$/, rank: (found) => Number(found[1]) / 100 },
  { mark: /^종합$/, rank: () => 2 },
  { mark: /^종합(\d+)보$/, rank: (found) => Number(found[1]) + 1 },
];
const PLAIN = 1;
/** CORRECTED, UPDATE and what else comes after everything before it. */
const LATEST = 1000;

/**
 * @param label the wire's own mark: "URGENT", "LEAD", "2nd LD", "종합2보"; `null` for a plain story
 * @returns grows with the revisions of one story: URGENT 0, plain 1, LEAD 2, 2nd LD 3 …
 */
export function revisionRank(label: string | null): number {
  if (label === null) return PLAIN;
  for (const { mark, rank } of RANKS) {
    const found = mark.exec(label.trim());
    if (found !== null) return rank(found);
  }
  return LATEST;
}
