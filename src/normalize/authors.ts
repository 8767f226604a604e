import { foldSpace } from '../lib/text.ts';
import { withoutEmail } from './email.ts';

/** Words for what somebody does there; the byline keeps them. */
const ROLE =
  /(?:^|,? +)(?:(?:[\p{L}’']+ ){0,3}(?:staff|senior|chief|contributing|deputy|managing|guest|political|foreign|special) )?(?:reporter|writer|correspondent|editor|contributor|columnist|journalist|intern)s?$|,? special to .*$/iu;
const KOREAN_ROLE =
  / ?(?:선임|수습|전문|인턴|객원|사진|영상)?기자$| ?\p{Script=Hangul}{0,6}특파원$| ?(?:논설위원|통신원|앵커)$/u;
const NOBODY =
  /^(?:admin|administrator|author|editor|webmaster|staff|news ?desk|newsroom|no-?reply|root|unknown|anonymous|null|undefined|none|n\/a)$/i;
const PREFIX = /^(?:by|written by|von|par|por|di|글|취재|사진)[:=]?\s+|^(?:글|취재|사진)=/i;
const BETWEEN = /,\s+(?:and\s+|&\s+)?|\s+(?:and|&)\s+|\s*[·;|、]\s*/i;
/** "Okoro, Dana" is one person in a field of data; in a byline a comma parts two. */
const INVERTED = /^[\p{L}'’-]+, [\p{L}'’.-]+$/u;
/** "(서울=연합뉴스)" and "(Yonhap)" behind or before a name. */
const BRACKETS = /\([^()]*=[^()]*\)|\((?:Yonhap|AP|AFP|Reuters|연합뉴스)\)/g;
const MAX_NAME = 80;

/**
 * The people of a byline or an author's field.
 * @param printed "By A, B and C", "김철수 기자", "jane@example.org (Jane Doe)"
 * @returns names without roles, each once; an address is no name
 */
export function namesOf(printed: string, kind: 'byline' | 'field'): readonly string[] {
  const parenthesized = /^\s*\S+@\S+\s*\(([^()]+)\)\s*$/.exec(printed)?.[1];
  const text = foldSpace(withoutEmail(parenthesized ?? printed).replace(BRACKETS, ' ')).replace(PREFIX, '');
  if (kind === 'field' && INVERTED.test(text)) return [text];
  const names = splitHangul(text)
    .split(BETWEEN)
    .map((name) => foldSpace(name.replace(KOREAN_ROLE, '').replace(ROLE, '')).replace(/^[,.\s/=]+|[,\s/=]+$/g, ''))
    .filter(isName);
  return [...new Set(names)];
}

/** 이상현 김철수 기자: Korean names stand side by side, one word each. */
function splitHangul(text: string): string {
  return /^\p{Script=Hangul}{2,4}(?: \p{Script=Hangul}{2,4})+ (?:선임|전문)?(?:기자|특파원)$/u.test(text)
    ? text.replaceAll(' ', '·').replace(/·((?:선임|전문)?(?:기자|특파원))$/u, ' $1')
    : text;
}

function isName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !NOBODY.test(name) && !/^https?:|@|^www\./i.test(name);
}
