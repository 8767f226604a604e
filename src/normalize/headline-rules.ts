import type { ArticleKind } from '../model/article.ts';

export type Mark = {
  readonly name: string;
  /** At the start of a headline or at its end; the first group is what it says. */
  readonly pattern: RegExp;
  readonly as: 'label' | 'kicker' | 'withdrawn';
  readonly kind?: ArticleKind;
};

const GENRES =
  'News (?:Focus|Analysis|Feature|Summary)|Yonhap (?:Interview|Feature|Profile)|Newsmaker|Interview|Feature|Profile|' +
  'Movie Review|Music Review|Book Review|Album Review|Review|Preview|Asiad|Olympics?|Paralympics?|World Cup|Universiade|' +
  'Editorial|EDITORIAL|Column|Opinion|Commentary|Analysis|Explainer|Exclusive|EXCLUSIVE|Obituary|Roundup|Q&A|Fact Check|' +
  'Market Watch|Special|Herald Interview|Herald Review';
const KOREAN_GENRES =
  '단독|인터뷰|르포|기획|팩트체크|특파원 ?시선|전문|사설|칼럼|기고|시론|특징주|이슈|현장|해설|분석|심층|' +
  '연합시론|연합인터뷰|연합뉴스TV|\\p{Script=Hangul}{2,6}소식|\\p{Script=Hangul}{0,4}동정|날씨';

/**
 * Marks before (Korean: also after) a headline. Revision marks say which version it is, genre marks what it is; what
 * is not here belongs to the headline.
 */
export const MARKS: readonly Mark[] = [
  { name: 'urgent', pattern: /^\((URGENT)\)\s*/, as: 'label', kind: 'urgent' },
  { name: 'lead', pattern: /^\((LEAD|\d{1,2}(?:st|nd|rd|th) LD)\)\s*/, as: 'label' },
  { name: 'corrected', pattern: /^\((CORRECT(?:ED|ION)(?: LEAD)?)\)\s*/, as: 'label', kind: 'correction' },
  { name: 'withdrawn', pattern: /^\((?:WITHDRAWN|KILLED|STORY WITHDRAWN)\)\s*/, as: 'withdrawn' },
  { name: 'withdrawn', pattern: /^\[전문취소\]\s*|^\(전문취소\)\s*/, as: 'withdrawn' },
  {
    name: 'withdrawn',
    pattern: /^(?:STORY WITHDRAWN|WITHDRAWN|KILL(?: KILL KILL)?)\s?[-–:]\s?(?=\S)/,
    as: 'withdrawn',
  },
  {
    name: 'photo-genre',
    pattern: /^\(((?:(?:Yonhap|AP|AFP) )?Photos?(?: News)?|PHOTOS?)\)\s*/,
    as: 'kicker',
    kind: 'photo',
  },
  { name: 'video-genre', pattern: /^\((Video|VIDEO)\)\s*/, as: 'kicker', kind: 'video' },
  { name: 'genre', pattern: new RegExp(`^\\((${GENRES})\\)\\s*`), as: 'kicker' },
  { name: 'ko-flash', pattern: /^\[(속보|[1-9]보)\]\s*|^\(([1-9]보)\)\s*/, as: 'label', kind: 'urgent' },
  { name: 'flash', pattern: /^[[【](긴급|速報|快讯|快訊|急)[\]】]\s*/, as: 'kicker', kind: 'urgent' },
  {
    name: 'ko-roundup',
    pattern: /^[[(]((?:재)?종합(?:\d{1,2}보)?|수정)[\])]\s*|\s*[[(]((?:재)?종합(?:\d{1,2}보)?|수정)[\])]$/,
    as: 'label',
  },
  { name: 'ko-corrected', pattern: /^[[(](정정|바로잡습니다)[\])]\s*/, as: 'label', kind: 'correction' },
  { name: 'ko-photo', pattern: /^\[(포토(?:뉴스)?|사진(?:뉴스)?|화보)\]\s*/, as: 'kicker', kind: 'photo' },
  { name: 'ko-video', pattern: /^\[(영상|동영상|비디오)\]\s*/, as: 'kicker', kind: 'video' },
  { name: 'ko-data', pattern: /^\[(표|그래픽|인사|부고|게시판|코스피|코스닥|외환)\]\s*/, as: 'kicker', kind: 'data' },
  { name: 'ko-genre', pattern: new RegExp(`^[[<](${KOREAN_GENRES})[\\]>]\\s*`, 'u'), as: 'kicker' },
  { name: 'reuters', pattern: /^((?:UPDATE|WRAPUP) \d{1,2}|REFILE|RPT)\s?[-–]\s?(?=\S)/, as: 'label' },
  { name: 'reuters-corrected', pattern: /^(CORRECTED)\s?[-–]\s?(?=\S)/, as: 'label', kind: 'correction' },
  { name: 'kyodo', pattern: /^(URGENT): (?=\S)/, as: 'label', kind: 'urgent' },
  { name: 'kyodo-genre', pattern: /^(FOCUS): (?=\S)/, as: 'kicker' },
];

/** Recurring items, by their headlines. */
export const KINDS: readonly { readonly name: string; readonly kind: ArticleKind; readonly pattern: RegExp }[] = [
  { name: 'summary-title', kind: 'digest', pattern: /^(?:Yonhap )?News Summary\b/i },
  { name: 'summary-title', kind: 'digest', pattern: /^Summary of (?:external|domestic|inter-Korean) news\b/i },
  { name: 'history-title', kind: 'digest', pattern: /^Today in (?:Korean )?history\b|오늘의 ?역사/i },
  {
    name: 'list-title',
    kind: 'digest',
    pattern: /^(?:Recap|Highlights) of\b|^Major news items\b|^오늘의 주요 ?뉴스|헤드라인$/i,
  },
  { name: 'press-title', kind: 'digest', pattern: /^(?:Editorials?|Headlines) from .*(?:dailies|newspapers)\b/i },
  { name: 'market-title', kind: 'data', pattern: /^S(?:\.|outh) Korean bond yields\b|^Dollar quoted at\b|채권 ?금리/i },
  {
    name: 'market-title',
    kind: 'data',
    pattern: /\bKORIBOR\b|\bInterbank Offered Rates?\b|^KOSPI (?:opens|closes)\b/i,
  },
  {
    name: 'weather-title',
    kind: 'data',
    pattern: /^(?:\w+day['’]s |Today['’]s |Tomorrow['’]s )?weather forecast\b|^(?:오늘|내일)의? ?날씨/i,
  },
];
