import { EMAIL } from './email.ts';
import { POST_NOTICES } from './post-notices.ts';
import type { TailRule } from './tail-rule.ts';
import { WALL_RULES } from './wall-rules.ts';

/** The last words: nothing after them belongs to the article. */
export const END_MARK = /\(END\)|\(끝\)$|^[<[＜【]끝[>\]＞】]$/;
/** Press releases end so; in other texts the same marks part chapters. */
export const SOFT_END_MARK =
  /^(?:#{3,}|# # #|[-–—]\s?30\s?[-–—]|-0-|[-–—]{1,3}\s?ends?\s?[-–—]{0,3}|\[?ends?\]?(?:\/\/)?|\*{3} ?end ?\*{3}|[(（【](?:完|了|終|끝|fin|fim|fine|ende)[)）】]|-\s?끝\s?-|_{3,}|enditem|==kyodo)$/i;

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
  ...POST_NOTICES,
  ...WALL_RULES,
  // Reuters: (Reporting by A in Seoul; Editing by B)
  {
    name: 'reporting',
    pattern:
      /^\((?:Additional )?(?:Reporting|Writing|Compiled|Editing|Reported|Report|Text|Redaktion|Reportage)(?: and \w+)? (?:by|von|de) [^()]{2,300}\)$/,
    takes: 'line',
  },
  {
    name: 'reporting',
    pattern:
      /^(?:Additional )?(?:Reporting|Writing)(?: and \w+)? by [^.]{2,200};[^.]{0,40} ?(?:[Ee]diting|[Ww]riting|[Rr]eporting) by [^.]{2,100}\.?$/,
    takes: 'line',
  },
  { name: 'reporting', pattern: /^Our Standards: The Thomson Reuters Trust Principles\.?.{0,30}$/, takes: 'line' },
  // AP: ___, then who else reported and where there is more
  {
    name: 'contributed',
    pattern:
      /^(?:The )?(?:Associated Press|AP|Reuters|AFP|Yonhap)(?: \p{L}+){0,3} (?:[Ww]riters?|[Rr]eporters?|[Jj]ournalists?|[Cc]orrespondents?|[Pp]hotographers?) .{3,260} contributed(?: to this (?:report|story|article))?\.$/u,
    takes: 'line',
  },
  {
    name: 'contributed',
    pattern: /^(?:Follow (?:AP|the AP|Associated Press|him|her)\b.{3,160}|(?:More )?AP .{2,60}: https?:\S+)$/,
    takes: 'line',
  },
  { name: 'rule', pattern: /^_{3,}$/, takes: 'line' },
  // Initials and codes of desks: hs/oho/sew; PTI ABC XYZ; dpa abc xyz n1; EFE abc/def; --IANS; Enditem
  {
    name: 'desk-code',
    pattern: /^(?:bur-)?[a-z]{2,4}(?:-[a-z]{2,4})?\/(?!(?:or|she|hers?|him)$)[a-z]{2,4}(?:[-/][a-z]{2,4}){0,3}$/,
    takes: 'line',
  },
  {
    name: 'desk-code',
    pattern: /^(?:PTI(?: [A-Z]{2,4}){1,6}|dpa(?: [a-z]{2,4}\d?){1,6}|EFE ?[a-z]{2,4}(?:[-/][a-z]{2,4}){0,4})$/,
    takes: 'line',
  },
  {
    name: 'agency-line',
    pattern:
      /^[-–—(/ ]*(?:BERNAMA|Bernama|IANS|ANI|UNI|PTI|Xinhua|Kyodo|AFP|dpa|ANSA|EFE|TASS|뉴스1|뉴시스|연합뉴스|共同|時事|新华社|中新社)[)./ ]*$/,
    takes: 'line',
  },
  { name: 'agency-line', pattern: / ?(?:\((?:ANI|ANSA|ANI Inputs|Xinhua)\)\.?|--IANS|Enditem)$/, takes: 'ending' },
  { name: 'newsis', pattern: /^◎ ?공감언론 뉴시스.{0,60}$/, takes: 'line' },
  { name: 'promotion', pattern: /^[▶▷☞].{1,90}$/, takes: 'line' },
  { name: 'copyright', pattern: /^(?:[<([]\s?(?:ⓒ|©|Copyright)).{0,160}[>)\]]$/i, takes: 'line' },
  { name: 'copyright', pattern: /^.{0,80}\ball rights reserved\b.{0,160}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^(?:\(c\)|© ?)\s?dpa-infocom.{0,60}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^(?:[<(]\s?저작권자|저작권자\s?(?:\(c\)|ⓒ|©)).{0,160}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^(?:ⓒ|©|copyright (?:\(c\)|©|ⓒ|\d{4})).{0,200}$/i, takes: 'line' },
  { name: 'copyright', pattern: /^.{0,40}무단 ?전재.{0,40}재배포.{0,20}금지.{0,20}$/, takes: 'line' },
  { name: 'tip-line', pattern: /^제보는 카카오톡.{0,40}$/, takes: 'line' },
  { name: 'sent-at', pattern: /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2} 송고$/, takes: 'line' },
];
