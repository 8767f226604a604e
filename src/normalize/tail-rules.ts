import { EMAIL } from './email.ts';

export type TailRule = {
  readonly name: string;
  readonly pattern: RegExp;
  /** `anywhere`: a whole line; `line`: a whole line near the end; `ending`: what a line near the end ends with. */
  readonly takes: 'anywhere' | 'line' | 'ending';
  /** What a text must hold to be worth a search. */
  readonly hint?: string;
};

/** The last words: nothing after them belongs to the article. */
export const END_MARK = /\(END\)|\(끝\)$/;
/** Press releases end so; in other texts the same marks part chapters. */
export const SOFT_END_MARK = /^(?:#{3}|# # #|-\s?30\s?-|-\s?ends?\s?-|\(完\))$/i;

const BRACKETED = `[(<[]?${EMAIL}[)>\\]]?`;
const MAIL_LINE = `(?:[\\d./]{8,11} ?)?${BRACKETED}(?:[,;/ ]+${BRACKETED})*`;

/** @returns where in a text a rule applies, `null` where it does not */
export function matchTail({ pattern, hint }: TailRule, text: string): number | null {
  if (hint !== undefined && !text.includes(hint)) return null;
  return pattern.exec(text)?.index ?? null;
}

/** What sites and services write below a text. */
export const TAIL_RULES: readonly TailRule[] = [
  { name: 'contact', pattern: new RegExp(`^${MAIL_LINE}$`, 'i'), takes: 'anywhere', hint: '@' },
  {
    name: 'contact',
    pattern: new RegExp(`^(?:e-?mail|contact|write to|문의|제보|기사 ?문의)\\P{L}{0,3}${MAIL_LINE}\\.?$`, 'iu'),
    takes: 'anywhere',
    hint: '@',
  },
  { name: 'contact', pattern: new RegExp(`(?:[\\d./]{8,11} )?${BRACKETED}$`), takes: 'ending', hint: '@' },
  {
    name: 'appeared-first',
    pattern: /^The post .{1,300} (?:first )?appeared (?:first )?on .{1,100}$/,
    takes: 'anywhere',
    hint: 'The post ',
  },
  {
    name: 'appeared-first',
    pattern: /The post .{1,300} appeared first on .{1,100}$/,
    takes: 'ending',
    hint: 'The post ',
  },
  {
    name: 'read-more',
    pattern:
      /^[^\p{L}\p{N}]*(?:read (?:more|on|the (?:full|rest|original|whole|entire)\b.{0,60}|full (?:article|story|text))|continue reading\b.{0,160}|(?:계속|더) ?(?:읽기|보기)|전문 ?보기|続きを読む|阅读全文|閱讀全文|weiterlesen|lire la suite|leer más|leggi tutto)[^\p{L}\p{N}]*$/iu,
    takes: 'line',
  },
  {
    name: 'read-more',
    pattern: /(?:read more|continue reading|(?:계속|더) ?(?:읽기|보기)|続きを読む) ?(?:…|\.{3}|→|»|>{1,2}|\])$/iu,
    takes: 'ending',
  },
  { name: 'read-more', pattern: /(?<=[.!?…”"'] )(?:read more|continue reading)$/i, takes: 'ending' },
  { name: 'copyright', pattern: /^(?:[<(]\s?저작권자|저작권자\s?(?:\(c\)|ⓒ|©)).{0,160}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^(?:ⓒ|©|copyright (?:\(c\)|©|ⓒ|\d{4})).{0,200}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^.{0,40}무단 ?전재.{0,40}재배포.{0,20}금지.{0,20}$/, takes: 'line' },
  { name: 'tip-line', pattern: /^제보는 카카오톡.{0,40}$/, takes: 'line' },
  { name: 'sent-at', pattern: /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2} 송고$/, takes: 'line' },
];
