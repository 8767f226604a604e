import type { Query } from '../model/section.ts';

export type ParsedQuery = {
  /** `null` where there are problems. `@name` stands as a term; whoever knows the lists replaces it. */
  readonly query: Query | null;
  /** `offset` in UTF-16 units from the start of the text. */
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
};

const TOKEN = /"(?<phrase>[^"]*)(?<closing>"?)|(?<open>[()])|(?<word>[^\s"()]+)/gu;
const RESERVED = new Set(['AND', 'NOT', 'NEAR', 'BEFORE']);

/**
 * Reads a section's rule: terms joined by `OR`, where a term is a word, a `"phrase"` or `@list`.
 * Every mistake is reported, each where it stands.
 */
export function parseQuery(text: string): ParsedQuery {
  const problems: { offset: number; message: string }[] = [];
  const terms: Query[] = [];
  let expectsTerm = true;
  let offset = 0;
  for (const token of text.matchAll(TOKEN)) {
    offset = token.index;
    const read = readToken(token.groups ?? {});
    if ('message' in read) problems.push({ offset, message: read.message });
    else if (read.kind === 'or') {
      if (expectsTerm) problems.push({ offset, message: 'a term is missing before OR' });
      expectsTerm = true;
    } else {
      if (!expectsTerm)
        problems.push({ offset, message: `OR is missing before "${read.term}"; a phrase needs quotes` });
      terms.push(read);
      expectsTerm = false;
    }
  }
  if (problems.length === 0 && expectsTerm) {
    problems.push({ offset, message: terms.length === 0 ? 'the rule is empty' : 'a term is missing after OR' });
  }
  return { query: problems.length === 0 ? { kind: 'any', of: terms } : null, problems };
}

function readToken(
  groups: Readonly<Record<string, string | undefined>>,
): { readonly kind: 'term'; readonly term: string } | { readonly kind: 'or' } | { readonly message: string } {
  const { phrase, closing, open, word } = groups;
  if (phrase !== undefined) {
    if (closing === '') return { message: `the quote before "${phrase.trim()}" is not closed` };
    return phrase.trim() === '' ? { message: 'the phrase is empty' } : { kind: 'term', term: phrase };
  }
  if (open !== undefined) return { message: `"${open}" is not understood: a rule is terms joined by OR` };
  if (word === 'OR') return { kind: 'or' };
  const operator = (word ?? '').replace(/\/\d+$/, '');
  if (RESERVED.has(operator)) return { message: `${word} is not understood: a rule is terms joined by OR` };
  return { kind: 'term', term: word ?? '' };
}
