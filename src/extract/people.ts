import { foldSpace } from '../lib/text.ts';
import { bylineOf } from './byline.ts';
import {
  AGENCY,
  AND_WORDS,
  LEAD_IN,
  NEWSPAPER,
  NOBODY,
  PHOTO,
  REPORTER,
  ROLE_AFTER,
  ROLE_BEFORE,
  ROLE_ONLY,
} from './people-words.ts';
import { sameText } from './plain-text.ts';

const EMAIL = /[(<[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?/g;
const HANDLE = /[(|]?\s*@[\w.]{2,}\s*\)?/g;
const BRACKETS = /[([（［【][^()[\]（）［］【】]*[)\]）］】]/g;
const ADDRESS = /^(?:https?:|www\.|\/)|\.(?:com|net|org|html?)\b|^[\w.-]+\/[\w./-]+$|^[\w.-]+\.[a-z]{2,}$/i;
const HANGUL = /^\p{Script=Hangul}{2,4}$/u;
/** No name begins so, but for particles and user names. */
const NO_CAPITAL = /^(?!(?:de|da|di|do|du|del|der|den|van|von|al|el|la|le|bin|ibn|af|ten|ter)\s)\p{Ll}\S*\s/u;
const SUFFIX = /,\s+((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)/g;
/** Who did something else than write it, behind those who did. */
const OTHERS =
  /\s*[|,;·(]?\s*(?:edited|editing|reviewed|translated|photograph(?:s|ed)|photos?|video|illustrations?|graphics?) by\b.*$/iu;
/** Arabic papers put the place before the name: بيروت: يوسف الخوري. */
const ARABIC_PLACE =
  /^\p{Script=Arabic}{3,}(?:\s\p{Script=Arabic}{3,})?\s*[:：]\s*(?=\p{Script=Arabic}+\s\p{Script=Arabic})/u;
const MAX_NAME = 70;
const MAX_PEOPLE = 12;
const BETWEEN = new RegExp(
  `\\s*(?:[;|·•・、，،/／&+]|\\s(?:${AND_WORDS})\\s|,\\s(?:${AND_WORDS})\\s|,\\s|,(?=\\p{Lu}))\\s*`,
  'u',
);
/** "Okoro, Dana" is one person, as databases write it. */
const INVERTED = /^(?<last>[\p{L}'’-]+),\s(?<first>[\p{L}'’.-]+)$/u;

/**
 * The people a byline or a field of data names.
 * @param printed `By A, B and C`, `Von A`, `A, Political Editor`, `김철수 기자`, `文／田中花子`
 * @returns names without roles, places, e-mail addresses and handles, each once; agencies and desks stand as they are
 */
export function peopleIn(printed: string): readonly string[] {
  const bare = foldSpace(printed.replace(EMAIL, ' ').replace(HANDLE, ' '))
    .replace(/^[\s|,/·:：*-]+/u, '')
    .replace(LEAD_IN, '')
    .replace(ARABIC_PLACE, '')
    .replace(SUFFIX, ' $1')
    .replace(OTHERS, '');
  if (ADDRESS.test(bare)) return [];
  if (INVERTED.test(bare)) return [bare];
  if (AGENCY.test(bare)) return [bare];
  const parts = splitKorean(unbracketed(bare)).flatMap((part) => part.split(BETWEEN));
  if (isReporterSomewhere(parts)) return [];
  const writers = parts.filter((_, index) => !PHOTO.test(parts[index + 1] ?? ''));
  const names = writers.map(nameOf).filter((name) => name !== '' && name.length <= MAX_NAME);
  return distinct(withoutPlaces(names)).slice(0, MAX_PEOPLE);
}

/**
 * Of the names one part of a page gives, those of people: no agencies, no desks, and not the site's own.
 * @param names as `peopleIn` gives them
 */
export function peopleAmong(names: readonly string[], siteNames: readonly string[]): readonly string[] {
  return distinct(names.filter((name) => !isSite(name, siteNames) && !isDesk(name)));
}

const ARTICLE = /^(?:the|der|die|das|le|la|el|il|o|a)\s/iu;

/** The site by one of its names, alone or with a word behind it: NOS, NOS Nieuws. */
function isSite(name: string, siteNames: readonly string[]): boolean {
  const text = sameText(name.replace(ARTICLE, ''));
  return siteNames.some(
    (site) => sameText(site.replace(ARTICLE, '')) === text || name.toLowerCase().startsWith(`${site.toLowerCase()} `),
  );
}

/** What stands in where nobody is named: agencies and other papers, not the site itself. */
export function agenciesAmong(names: readonly string[], siteNames: readonly string[]): readonly string[] {
  return distinct(names.filter((name) => (AGENCY.test(name) || NEWSPAPER.test(name)) && !isSite(name, siteNames)));
}

/** An agency, a desk or nobody in particular. */
export function isDesk(name: string): boolean {
  return AGENCY.test(name) || NOBODY.test(name) || NEWSPAPER.test(name);
}

/** "Staff Reporter, Dhaka", "প্রতিনিধি, কুড়িগ্রাম": nobody is named, but a place. */
function isReporterSomewhere(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  return REPORTER.test(first.trim()) && rest.every((part) => !part.trim().includes(' '));
}

/** Two to five words with capitals, or a name of a script without them. */
export function isPerson(name: string): boolean {
  if (/[\d@:!?#"“”…]/.test(name) || bylineOf(name) === name) return false;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}・ 　]{2,10}$/u.test(name)) return true;
  if (/^\p{Script=Hangul}{2,4}$/u.test(name)) return true;
  // A Korean name is one word.
  if (/\p{Script=Hangul}/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) =>
      /^[\p{Lu}\p{Lo}'’]/u.test(word) ||
      /^(?:de|da|di|do|dos|del|der|den|van|von|bin|ibn|al|el|la|le|du|y|e|af|ten|ter)$/u.test(word) ||
      /^(?:d|l|al)['’-]\p{Lu}/u.test(word),
  );
}

/** "[김철수 기자]" and "（山田太郎）" are names, "(Yonhap)" behind one is not. */
function unbracketed(text: string): string {
  const outside = foldSpace(text.replace(BRACKETS, ' '));
  return outside === '' ? text.replace(/[([（［【)\]）］】]/g, ' ').trim() : outside;
}

function nameOf(part: string): string {
  const trimmed = part.replace(/^[\s,.:：\-–—=|]+|[\s,:：\-–—=|]+$/gu, '');
  if (ROLE_ONLY.test(trimmed) || ADDRESS.test(trimmed) || /^\d|\d{3}/.test(trimmed)) return '';
  const named = trimmed.replace(ROLE_BEFORE, '').replace(ROLE_AFTER, '').replace(LEAD_IN, '');
  const bare = foldSpace(named.replace(/^[\s,.:：\-–—=|]+|[\s,:：\-–—=|]+$/gu, ''));
  return ROLE_ONLY.test(bare) || NO_CAPITAL.test(bare) ? '' : bare;
}

/** Korean names stand side by side, one word each: 이상현 김철수 기자. */
function splitKorean(text: string): readonly string[] {
  const words = text
    .replace(/(?:^|\s)\p{L}{1,10}\s?=\s?/gu, ' ')
    .trim()
    .split(' ');
  const names = words.filter((word) => HANGUL.test(word) && !ROLE_ONLY.test(word));
  const rest = words.filter((word) => !HANGUL.test(word) || ROLE_ONLY.test(word));
  const onlyRoles = rest.every((word) => ROLE_ONLY.test(word));
  return names.length > 1 && onlyRoles ? names : [words.join(' ')];
}

/** "Anna Schmidt, Berlin": beside full names, one word is a place. Names of Asian scripts are one word. */
function withoutPlaces(names: readonly string[]): readonly string[] {
  const isFull = (name: string) => name.includes(' ') || !/^[\p{Script=Latin}\p{Script=Cyrillic}'’.-]+$/u.test(name);
  return names.some(isFull) ? names.filter(isFull) : names;
}

function distinct(names: readonly string[]): readonly string[] {
  const seen = new Map(names.toReversed().map((name) => [sameText(name), name]));
  return [...seen.values()].toReversed();
}
