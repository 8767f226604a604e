import type { Mark } from './headline-mark.ts';

const KOREAN_GENRES =
  '단독|인터뷰|르포|기획|팩트체크|특파원 ?시선|전문|사설|칼럼|기고|시론|특징주|이슈|현장|해설|분석|심층|기자수첩|데스크칼럼|' +
  '연합시론|연합인터뷰|연합뉴스TV|이슈 ?in|월드컵|올림픽|아시안게임|Q&A|일문일답|프로필|인사이트|리뷰|프리뷰|기자의 ?눈|' +
  '\\p{Script=Hangul}{2,6}소식|\\p{Script=Hangul}{0,4}동정|날씨';
const OPEN = '[\\[【〔［]';
const CLOSE = '[\\]】〕］]';
const CJK_GENRES =
  '独自|獨家|独家|社説|社论|社論|評論|评论|解説|解說|インタビュー|専訪|專訪|专访|特集|特稿|焦点|焦點|詳報|详讯|分析|深度';

/** Marks of Korean, Japanese and Chinese headlines, and of English ones that Korean services write. */
export const EAST_MARKS: readonly Mark[] = [
  { name: 'ko-flash', pattern: /^[[(<【〈](속보|[1-9]보)[\])>】〉]\s*/, as: 'label', kind: 'urgent' },
  { name: 'ko-withdrawn', pattern: /^[[(【<](?:전문취소|기사취소|전문 ?삭제)[\])】>]\s*/, as: 'withdrawn' },
  {
    name: 'flash',
    pattern: new RegExp(
      `^${OPEN}(긴급|速報|速报|快讯|快訊|急|号外|號外|突发|突發)${CLOSE}\\s*|^(快讯|快訊|突发|突發)[：:|｜]\\s*(?=\\S)`,
      'u',
    ),
    as: 'kicker',
    kind: 'urgent',
  },
  {
    name: 'ko-roundup',
    pattern:
      /^[[(]((?:재)?종합(?:\d{1,2}보)?|상보|수정|대체|재송)[\])]\s*|\s*[[(]((?:재)?종합(?:\d{1,2}보)?|상보|수정|[1-9]보)[\])]$/,
    as: 'label',
  },
  {
    name: 'ko-corrected',
    pattern: /^[[(<](정정(?:보도)?|바로잡습니다|고침|반론보도)[\])>]\s*/,
    as: 'label',
    kind: 'correction',
  },
  {
    name: 'corrected-east',
    pattern: new RegExp(`^${OPEN}(訂正|更正|勘误|勘誤)${CLOSE}\\s*`, 'u'),
    as: 'label',
    kind: 'correction',
  },
  {
    name: 'ko-photo',
    pattern: /^[[<](포토(?:뉴스)?|사진(?:뉴스)?|화보|포토 ?[^\]>]{1,10}|.{0,4}포토)[\]>]\s*/,
    as: 'kicker',
    kind: 'photo',
  },
  {
    name: 'photo-east',
    pattern: new RegExp(`^${OPEN}?(写真(?:特集)?|図解|组图|組圖|圖輯|图集)(?:${CLOSE}|[：:|｜])\\s*`, 'u'),
    as: 'kicker',
    kind: 'photo',
  },
  { name: 'ko-video', pattern: /^[[<](영상(?:뉴스)?|동영상|비디오|자막뉴스)[\]>]\s*/, as: 'kicker', kind: 'video' },
  {
    name: 'video-east',
    pattern: new RegExp(`^${OPEN}?(動画|映像|视频|影片|影音)(?:${CLOSE}|[：:|｜])\\s*`, 'u'),
    as: 'kicker',
    kind: 'video',
  },
  {
    name: 'ko-data',
    pattern: /^[[<](표|그래픽(?:뉴스)?|인사|부고|게시판|코스피|코스닥|외환|환율|증시|주요 ?공시)[\]>]\s*/,
    as: 'kicker',
    kind: 'data',
  },
  {
    name: 'ko-digest',
    pattern: /^[[<](.{0,8}(?:이 시각 헤드라인|주요 ?뉴스|뉴스 ?브리핑|오늘의 주요 ?일정))[\]>]\s*/,
    as: 'kicker',
    kind: 'digest',
  },
  { name: 'ko-genre', pattern: new RegExp(`^[[<【](${KOREAN_GENRES})[\\]>】]\\s*`, 'u'), as: 'kicker' },
  {
    name: 'genre-east',
    pattern: new RegExp(
      `^${OPEN}(${CJK_GENRES})${CLOSE}\\s*|^(独家|獨家|社論|社论|評論|评论|专访|專訪)[：:|｜]\\s*(?=\\S)`,
      'u',
    ),
    as: 'kicker',
  },
];
