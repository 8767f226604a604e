import type { ArticleKind } from '../model/article.ts';

/** What a wire says of a text as a whole, in its note or its first words. */
export type Notice = {
  readonly name: string;
  readonly pattern: RegExp;
  readonly says: 'withdrawn' | 'correction';
};

/** In the note before a text. Each has an example in the tests. */
const IN_NOTE: readonly Notice[] = [
  {
    name: 'note',
    pattern:
      /^(?:CORRECTS|Corrects|CORRECTING|Refile[sd]? to correct|Story corrects|This (?:[\p{L}\d. ]{1,20} )?(?:story|article) (?:has been )?correct(?:s|ed))/u,
    says: 'correction',
  },
];
/** At the start of a text. */
const IN_TEXT: readonly Notice[] = [
  {
    name: 'notice',
    pattern:
      /^(?:(?:MANDATORY |BULLETIN |STORY )?KILL(?: KILL KILL|: | - )|STORY WITHDRAWN|STORY REMOVED|EDITORS?: (?:Please )?(?:KILL|withdraw)|ATTENTION EDITORS?:? (?:please )?(?:kill|withdraw))/u,
    says: 'withdrawn',
  },
  {
    name: 'notice',
    pattern:
      /^(?:\[전문 ?취소\]|\(전문 ?취소\)|(?:이|해당) 기사는 (?:전문 )?취소|本稿(?:已)?(?:撤销|撤銷)|この記事は(?:取り消し|撤回))/u,
    says: 'withdrawn',
  },
  {
    name: 'notice',
    pattern:
      /^(?:CORRECTION|Correction|KORREKTUR|Korrektur|Berichtigung|RECTIFICATIF|Rectificatif|CORRECCIÓN|Fe de erratas?)(?: ?:| [-–—]) /u,
    says: 'correction',
  },
  {
    name: 'notice',
    pattern:
      /^(?:In (?:our|an?|the) (?:[\p{L}\d.,]+ ){0,5}(?:story|article|report|item)\b.{0,160}\b(?:erroneously|incorrectly|wrongly|mistakenly) (?:said|reported|stated|identified|described|spelled|named)|An earlier version of this (?:story|article) (?:incorrectly|misstated|misspelled))/u,
    says: 'correction',
  },
  {
    name: 'notice',
    pattern: /^(?:본지는|본보는|본 (?:매체|신문)는|연합뉴스는).{5,200}(?:정정합니다|바로잡습니다)/u,
    says: 'correction',
  },
];

/**
 * @param note of the text's revision
 * @param lede its first paragraph
 */
export function noticeOf(note: string | null, lede: string | null): Notice | null {
  const inNote = note === null ? undefined : IN_NOTE.find(({ pattern }) => pattern.test(note));
  return inNote ?? (lede === null ? undefined : IN_TEXT.find(({ pattern }) => pattern.test(lede))) ?? null;
}

/** A correction is one whatever its headline says; other kinds are told by the headline alone. */
export function kindWith(notice: Notice | null, kind: ArticleKind): ArticleKind {
  return kind === 'story' && notice?.says === 'correction' ? 'correction' : kind;
}
