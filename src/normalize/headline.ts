import type { ArticleKind } from '../model/article.ts';
import { KINDS } from './headline-kinds.ts';
import type { Mark } from './headline-mark.ts';
import { MARKS } from './headline-rules.ts';

export type Headline = {
  /** Without furniture. */
  readonly title: string;
  readonly kickers: readonly string[];
  /** The wire's revision mark. */
  readonly label: string | null;
  readonly kind: ArticleKind;
  readonly isWithdrawn: boolean;
  /** Names of the rules that took something or knew the kind. */
  readonly rules: readonly string[];
};

/**
 * @param printed the headline as plain text
 * @param publishers names that may stand behind it: "Ferry resumes service - Harbor Wire"
 */
export function readHeadline(printed: string, publishers: readonly string[] = []): Headline {
  const bare = withoutPublisher(printed, publishers);
  const rules = bare === printed ? [] : ['publisher'];
  let title = bare;
  let label: string | null = null;
  let kind: ArticleKind | null = null;
  let isWithdrawn = false;
  const kickers: string[] = [];
  for (let found = findMark(title); found !== null; found = findMark(title)) {
    const { mark, text, rest } = found;
    if (mark.as === 'kicker') kickers.push(text);
    if (mark.as === 'label') label ??= text;
    if (mark.as === 'withdrawn') isWithdrawn = true;
    kind ??= mark.kind ?? null;
    rules.push(mark.name);
    title = rest;
  }
  const known = kind === null ? KINDS.find(({ pattern }) => pattern.test(title)) : undefined;
  if (known !== undefined) rules.push(known.name);
  return { title, kickers, label, kind: kind ?? known?.kind ?? 'story', isWithdrawn, rules };
}

/** Most headlines bear no mark: these begin or end like one that does. */
const LIKELY =
  /^[[(<【〔［〈快突独獨社評评专専專写図组組圖图動映视影]|^\d|^(?:MANDATORY|BULLETIN|KILL)|^.{2,24}?[-:：|｜—–]|[\])]$|(?:Ld|Lead|thru|THRU)$/u;

function findMark(title: string): { readonly mark: Mark; readonly text: string; readonly rest: string } | null {
  if (!LIKELY.test(title)) return null;
  for (const mark of MARKS) {
    const found = mark.pattern.exec(title);
    if (found === null) continue;
    const rest = title.replace(found[0], '').trim();
    // A headline that is nothing but a mark is the headline.
    if (rest !== '') return { mark, text: found.slice(1).find((group) => group !== undefined) ?? '', rest };
  }
  return null;
}

function withoutPublisher(printed: string, publishers: readonly string[]): string {
  for (const name of publishers) {
    for (const dash of [' - ', ' | ', ' – ', ' — ', ' :: ']) {
      const suffix = `${dash}${name}`;
      if (name !== '' && printed.length > suffix.length && printed.endsWith(suffix)) {
        return printed.slice(0, -suffix.length).trim();
      }
    }
  }
  return printed;
}
