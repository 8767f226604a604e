import { foldSpace } from '../lib/text.ts';
import { isNobody, LEADING_ROLE, PLACE_AFTER, PREFIX, ROLE, TRAILER } from './author-words.ts';
import { hangulNames, hanNames } from './authors-east.ts';
import { withoutEmail } from './email.ts';

/** Between names, where a comma or a word that joins nothing but people parts them. */
const BETWEEN =
  /,\s+(?:and\s+|&\s+|und\s+|et\s+|y\s+)?|\s+(?:and|&|und|et|og|och|и|та|ve|dan|și|és|και)\s+|\s*[·;|•]\s*|\s\/\s/iu;
/** The same word may stand inside a name, as in Ortega y Gasset: whole names on both sides. */
const BETWEEN_WHOLE = /(?<=\p{L}\S* \S+)\s+(?:y|e|en|i|a|ja)\s+(?=\p{Lu}\S+ \p{Lu})/u;
/** "Okoro, Dana" and "Okoro, D. A." are one person in a field of data; in a byline a comma parts two. */
const INVERTED = /^[\p{L}'’-]+(?: [\p{L}'’-]+)?, (?:\p{Lu}\.[ -]?)+$|^[\p{L}'’-]+, [\p{L}'’.-]+$/u;
/** Journals list authors so: Okoro, D. A., Kim, H., Lee, S. */
const INVERTED_LIST = /(?<=\.), (?=\p{L})/u;
const IS_INVERTED_LIST = /^(?:[\p{L}'’ -]+, (?:\p{L}\.[ -]?)+(?:, |$)){2,}$/u;
const DEGREE = /^(?:Ph\.?D\.?|M\.?D\.?|M\.?A\.?|MBA|Esq\.?|R\.?N\.?|LL\.?M\.?|CFA)$/;
const SUFFIX = /,\s+(?=(?:Jr|Sr|II|III|IV)\b)/g;
const BRACKETS = /\s*[([][^()[\]]*[)\]]/g;
const HANDLE = /(?:^|\s)@\w{2,30}/g;
const MAX_NAME = 80;
/** A paper of a thousand authors is none of news. */
const MAX_PRINTED = 3_000;

/**
 * The people of a byline or an author's field.
 * @param printed "By A, B and C", "김철수 기자", "jane@example.org (Jane Doe)"
 * @param organisations names that are no people: of the source and its publisher
 * @returns names without roles, places and agencies, each once; an address, a desk and an organisation are no name
 */
export function namesOf(
  printed: string,
  kind: 'byline' | 'field',
  organisations: ReadonlySet<string> = NONE,
): readonly string[] {
  if (printed.length > MAX_PRINTED) return [];
  const parenthesized = /^\s*\S+@\S+\s*\(([^()]+)\)\s*$/.exec(printed)?.[1];
  const text = foldSpace(withoutEmail(parenthesized ?? printed).replace(HANDLE, ' '));
  const names = splitNames(text, kind).filter((name) => isName(name) && !organisations.has(name.toLowerCase()));
  return [...new Set(names)];
}

const NONE: ReadonlySet<string> = new Set();

function splitNames(text: string, kind: 'byline' | 'field'): readonly string[] {
  if (/\p{Script=Hangul}/u.test(text)) return hangulNames(text);
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(text)) return hanNames(text);
  if (kind === 'field' && INVERTED.test(text)) return [text];
  if (kind === 'field' && IS_INVERTED_LIST.test(text)) return text.split(INVERTED_LIST);
  return latinNames(text);
}

function latinNames(text: string): readonly string[] {
  const bare = foldSpace(text.replace(BRACKETS, ' ')).replace(PREFIX, '').replace(SUFFIX, ' ');
  return bare
    .replace(TRAILER, '')
    .replace(PLACE_AFTER, '')
    .split(BETWEEN)
    .flatMap((part) => part.split(BETWEEN_WHOLE))
    .map(cleanName)
    .filter((name) => !DEGREE.test(name));
}

function cleanName(part: string): string {
  const whole = trimMarks(foldSpace(part).replace(PREFIX, ''));
  return isNobody(whole) ? '' : trimMarks(whole.replace(LEADING_ROLE, '').replace(TRAILER, '').replace(ROLE, ''));
}

function trimMarks(name: string): string {
  return name.replace(/^[,.\s/=:|–—-]+|[,\s/=:|–—-]+$/g, '');
}

function isName(name: string): boolean {
  if (name === '' || name.length > MAX_NAME || !/\p{L}/u.test(name)) return false;
  return !/^https?:|@|^www\.|\.(?:com|org|net|co\.kr)$/i.test(name) && !isNobody(name);
}
