/** How a text that the page shows and one that it holds as data agree. */
export type Agreement = {
  /** Of the data's words in their order, how many the page shows: 0 to 1. */
  readonly covered: number;
  /** Length of the data compared with what is shown. */
  readonly ratio: number;
};

const GRAM = 12;
const MAX_GRAMS = 4_000;

/** Compares by runs of 12 letters, so that languages without spaces are compared like others. */
export function agreementOf(shown: string, data: string): Agreement {
  const [seen, said] = [lettersOf(shown), lettersOf(data)];
  if (said.length < GRAM)
    return { covered: seen.includes(said) ? 1 : 0, ratio: said.length / Math.max(seen.length, 1) };
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= seen.length; at += 1) grams.add(seen.slice(at, at + GRAM));
  const step = Math.max(1, Math.floor(said.length / MAX_GRAMS));
  let [found, all] = [0, 0];
  for (let at = 0; at + GRAM <= said.length; at += step) {
    all += 1;
    if (grams.has(said.slice(at, at + GRAM))) found += 1;
  }
  return { covered: found / all, ratio: said.length / Math.max(seen.length, 1) };
}

function lettersOf(text: string): string {
  return text
    .slice(0, 200_000)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
