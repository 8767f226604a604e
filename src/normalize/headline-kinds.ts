import type { ArticleKind } from '../model/article.ts';

export type KindRule = { readonly name: string; readonly kind: ArticleKind; readonly pattern: RegExp };

/** Recurring items, by their headlines. Each has an example in the tests. */
export const KINDS: readonly KindRule[] = [
  {
    name: 'summary-title',
    kind: 'digest',
    pattern:
      /^(?:Yonhap |Kyodo |AP |Xinhua (?:world )?|World |Evening |Morning )?news (?:summary|digest|in brief|schedule|advisory)\b/i,
  },
  { name: 'summary-title', kind: 'digest', pattern: /^Summary of (?:external|domestic|inter-Korean) news\b/i },
  { name: 'summary-title', kind: 'digest', pattern: /^(?:AP )?Top News at \d/i },
  {
    name: 'history-title',
    kind: 'digest',
    pattern: /^Today in (?:\w+ )?history\b|오늘의 ?역사|^On this day\b|^[歷历]史上的今天/i,
  },
  {
    name: 'list-title',
    kind: 'digest',
    pattern:
      /^(?:Recap|Highlights) of\b|^Major news items\b|^오늘의 주요 ?(?:뉴스|일정)|헤드라인$|이 시각 헤드라인|^(?:Today['’]s|Top) headlines\b/i,
  },
  { name: 'press-title', kind: 'digest', pattern: /^(?:Editorials?|Headlines) from .*(?:dailies|newspapers)\b/i },
  {
    name: 'briefing-title',
    kind: 'digest',
    pattern: /^(?:Morning|Evening|Daily|Weekly|Your \w+) (?:briefing|digest|roundup|update)(?=$|[:,|–—-]| for\b)/i,
  },
  { name: 'market-title', kind: 'data', pattern: /^S(?:\.|outh) Korean bond yields\b|^Dollar quoted at\b|채권 ?금리/i },
  {
    name: 'market-title',
    kind: 'data',
    pattern:
      /\bKORIBOR\b|\bInterbank Offered Rates?\b|^KOSPI (?:opens|closes)\b|^(?:Foreign )?exchange rates\b|^(?:표|증시) ?[-:]/i,
  },
  {
    name: 'weather-title',
    kind: 'data',
    pattern:
      /^(?:\w+day['’]s |Today['’]s |Tomorrow['’]s )?weather forecast\b|^(?:오늘|내일)의? ?날씨|^(?:전국|주요 ?도시) ?날씨/i,
  },
  {
    name: 'correction-title',
    kind: 'correction',
    pattern:
      /^(?:Corrections?(?: (?:and|&) clarifications?)?|Clarifications?|For the record|Korrektur|Berichtigung|Rectificati(?:f|e)|Fe de errata?s|Fe de errores|Errata(?: corrige)?|Rättelse|Rettelse|Oikaisu)(?=$|\s?[:–—-]|, )/i,
  },
  {
    name: 'correction-title',
    kind: 'correction',
    pattern: /^(?:정정 ?보도|바로 ?잡습니다|訂正|お詫びと訂正|更正|勘误|勘誤)(?=$|[\s:：文])/,
  },
];
