import type { ArticleKind } from '../model/article.ts';

export type Headline = {
  /** Without furniture. */
  readonly title: string;
  readonly kickers: readonly string[];
  /** The wire's revision mark. */
  readonly label: string | null;
  readonly kind: ArticleKind;
  /** Names of the rules that took something. */
  readonly rules: readonly string[];
};

type Mark = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly as: 'label' | 'kicker';
  readonly kind?: ArticleKind;
};

/**
 * Marks before (Korean: also after) a headline. Revision marks say which version it is, genre marks what it is; what
 * is not here belongs to the headline.
 */
export const MARKS: readonly Mark[] = [
  { name: 'urgent', pattern: /^\((URGENT)\)\s*/, as: 'label', kind: 'urgent' },
  { name: 'lead', pattern: /^\((LEAD|\d{1,2}(?:st|nd|rd|th) LD)\)\s*/, as: 'label' },
  { name: 'corrected', pattern: /^\((CORRECT(?:ED|ION)|CORRECTED LEAD)\)\s*/, as: 'label', kind: 'correction' },
  {
    name: 'photo-genre',
    pattern: /^\(((?:[A-Z][\p{L}]+ )?Photos?(?: News)?|PHOTO)\)\s*/u,
    as: 'kicker',
    kind: 'photo',
  },
  {
    name: 'genre',
    pattern:
      /^\(((?:News|Yonhap|Asiad|Movie|Music|Book|Olympics?|Profile|EDITORIAL|Newsmaker|Interview|Feature|Market|Special|Exclusive|Herald)[^()]{0,40})\)\s*/,
    as: 'kicker',
  },
  { name: 'ko-flash', pattern: /^\[(속보|1보|2보|3보)\]\s*|^\((1보|2보|3보)\)\s*/, as: 'label', kind: 'urgent' },
  {
    name: 'ko-roundup',
    pattern: /^[[(](종합(?:\d{1,2}보)?|수정)[\])]\s*|\s*[[(](종합(?:\d{1,2}보)?|수정)[\])]$/,
    as: 'label',
  },
  { name: 'ko-photo', pattern: /^\[(포토|사진|화보|포토뉴스)\]\s*/, as: 'kicker', kind: 'photo' },
  { name: 'ko-data', pattern: /^\[(표|그래픽|인사|부고|게시판)\]\s*/, as: 'kicker', kind: 'data' },
  { name: 'ko-genre', pattern: /^\[(단독|인터뷰|르포|기획|팩트체크|특파원 시선|전문)\]\s*/, as: 'kicker' },
  { name: 'reuters', pattern: /^((?:UPDATE|WRAPUP) \d{1,2}|REFILE|RPT)\s?[-–]\s?(?=\S)/, as: 'label' },
  { name: 'reuters-corrected', pattern: /^(CORRECTED)\s?[-–]\s?(?=\S)/, as: 'label', kind: 'correction' },
  { name: 'kyodo', pattern: /^(URGENT): (?=\S)/, as: 'label', kind: 'urgent' },
  { name: 'kyodo-genre', pattern: /^(FOCUS): (?=\S)/, as: 'kicker' },
];

/** Recurring items, by their headlines. */
export const KINDS: readonly { readonly kind: ArticleKind; readonly pattern: RegExp }[] = [
  { kind: 'digest', pattern: /^(?:Yonhap )?News Summary\b|^Summary of (?:external|domestic|inter-Korean) news\b/i },
  { kind: 'digest', pattern: /^Today in (?:Korean )?history\b|^(?:Recap|Highlights) of\b|^Major news items\b/i },
  {
    kind: 'digest',
    pattern: /^(?:Editorial|Headlines) from .*(?:dailies|newspapers)\b|주요 ?뉴스|오늘의 ?역사|헤드라인/i,
  },
  {
    kind: 'data',
    pattern: /^S(?:\.|outh) Korean bond yields\b|^Dollar quoted at\b|\bKORIBOR\b|^KOSPI (?:opens|closes)\b/i,
  },
  { kind: 'data', pattern: /weather forecast|^\[?(?:표|인사|부고)\]?\s|채권 ?금리|오늘의 날씨/i },
];

/** @param printed the headline as plain text */
export function readHeadline(printed: string): Headline {
  let title = printed;
  let label: string | null = null;
  let kind: ArticleKind | null = null;
  const kickers: string[] = [];
  const rules: string[] = [];
  for (let found = findMark(title); found !== null; found = findMark(title)) {
    const { mark, text, rest } = found;
    if (mark.as === 'kicker') kickers.push(text);
    else label ??= text;
    kind ??= mark.kind ?? null;
    rules.push(mark.name);
    title = rest;
  }
  return { title, kickers, label, kind: kind ?? kindOf(title), rules };
}

function findMark(title: string): { readonly mark: Mark; readonly text: string; readonly rest: string } | null {
  for (const mark of MARKS) {
    const found = mark.pattern.exec(title);
    if (found === null) continue;
    const rest = title.replace(found[0], '').trim();
    // A headline that is nothing but a mark is the headline.
    if (rest !== '') return { mark, text: found[1] ?? found[2] ?? '', rest };
  }
  return null;
}

function kindOf(title: string): ArticleKind {
  return KINDS.find(({ pattern }) => pattern.test(title))?.kind ?? 'story';
}
