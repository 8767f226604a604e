import { foldSpace } from '../lib/text.ts';
import { readDateline } from './dateline.ts';
import { EMAIL, withoutEmail } from './email.ts';

const NO_NAME =
  '(?!(?:The|A|An|This|That|These|Those|All|Any|My|Our|Your|Its|Way|Contrast|Law|Numbers|Mid|Early|Late|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\\b)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = '(?:de|da|del|di|du|van|von|der|den|la|le|al|el|bin|ibn|dos|ten|ter)';
const PERSON = `${NAME}(?: (?:${NAME}|${PARTICLE})){0,5}`;
const NAMES = `${NO_NAME}${PERSON}(?:(?:, (?:and )?| and | & )${PERSON}){0,5}`;
const ROLE_WORD = '(?:reporter|writer|correspondent|editor|contributor|columnist|journalist|intern)s?';
const MAIL = `(?: ?[(<[]?${EMAIL}[)>\\]]?)?`;
/** A paragraph of its own: By A and B; By A, Staff Reporter. */
const ENGLISH = new RegExp(`^(?:By|BY) ${NAMES}(?:, (?:\\p{L}+ ){0,3}${ROLE_WORD})?${MAIL}$`, 'u');
/** Run into the dateline, where a mirror has dropped the line breaks: By A SEOUL, Dec. 28 (Yonhap) -- */
const ENGLISH_RUN_IN = new RegExp(`^By ${NO_NAME}\\p{Lu}.{3,80}?[\\p{Ll}.] ?(?=\\p{Lu}{3})`, 'u');
const KOREAN_ROLE = '\\p{Script=Hangul}{0,6}(?:기자|특파원|논설위원|통신원)';
const HANGUL_NAME = '\\p{Script=Hangul}{2,4}';
const KOREAN = new RegExp(
  `^(?:\\[|\\()?(?:글|취재|\\p{Script=Hangul}{2,6}=)? ?${HANGUL_NAME}(?:(?:[·,] ?| )${HANGUL_NAME}){0,3} ?${KOREAN_ROLE}(?:\\]|\\))?(?: ?=)?${MAIL}$`,
  'u',
);
const MAX_LENGTH = 140;

export type FoundByline = { readonly byline: string; readonly length: number };

/** @param text a paragraph near the start; `length` is what is to be taken off it */
export function readByline(text: string): FoundByline | null {
  const trimmed = text.trim();
  if (trimmed.length <= MAX_LENGTH && (ENGLISH.test(trimmed) || KOREAN.test(trimmed))) {
    const byline = publicByline(trimmed);
    return byline === null ? null : { byline, length: text.length };
  }
  const found = text.startsWith('By ') ? ENGLISH_RUN_IN.exec(text) : null;
  if (found === null || readDateline(text.slice(found[0].length)) === null) return null;
  return { byline: found[0].trim(), length: found[0].length };
}

/** A byline as it may be republished: without e-mail addresses. `null` where nothing is left. */
export function publicByline(printed: string): string | null {
  const text = foldSpace(withoutEmail(printed)).replace(/[\s,=|/]+$/, '');
  return text === '' || /^by:?$/i.test(text) ? null : text;
}
