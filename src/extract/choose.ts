import type { PageFact } from '../model/page.ts';
import { type Facts, firstFact, type Pass } from './facts.ts';
import { withoutSiteName } from './headline.ts';
import { weightOf } from './outline.ts';
import { agenciesAmong, peopleAmong } from './people.ts';
import { sameText } from './plain-text.ts';

const CUT_OFF = /(?:…|\.{3})$/;
const MIN_HEADLINE = 12;
const LONG_HEADLINE = 25;
/** Of a headline's words, those that another one must print for both to be the same. */
const SAME_WORDS = 0.5;
/** A headline that was never closed goes on with the text. */
const MUCH_LONGER = 3;
const MAX_AUTHORS = 8;
const STAMP =
  /^(?<year>\d{4})\s?[-./年년]?\s?(?<month>\d{2})[-./月월]?\s?(?<day>\d{2})[日일.]?(?:[T\s]*(?<hour>\d{2}):?(?<minute>\d{2}))?/;
/** Databases print 0001 and 1970 for no date at all; of other calendars, 1404 is Persian and 2569 Thai. */
const YEAR =
  /(?<!\d)(?:199\d|20\d\d|25[67]\d(?!\d))|[٢۲২२][٠۰০०]\p{Nd}{2}|[۱1][۴4]\p{Nd}{2}(?!\p{Nd})|๒๕\p{Nd}{2}|^\d{10}(?:\d{3})?$|^\d{14}$|\d{2}[./-]\s?\d{2}[./-]\s?\d{2}/u;
const ZONED = /:?\d{2}\s?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * The headline: as the article shows it, in the spelling of the data where they print the same. What the data say stands
 * in where the page shows none, or one that has nothing to do with them.
 * @param passes in the order in which they are believed
 * @param shown the headline that the page shows, `text` null where it shows none
 */
export function chooseTitle(
  passes: readonly Pass[],
  { text: shown, isSure }: { readonly text: string | null; readonly isSure: boolean },
  siteNames: readonly string[],
  printed: readonly string[],
): PageFact<string> | null {
  const bare = passes.flatMap(({ from, facts }) => {
    const value = facts.title === null ? '' : withoutSiteName(facts.title, siteNames, printed);
    return value === '' ? [] : [{ value, from }];
  });
  const whole = bare.filter(
    ({ value }) => !isBeginningOf(value, shown ?? '') && !bare.some((other) => isBeginningOf(value, other.value)),
  );
  const said = whole.filter(({ value }) => !siteNames.some((name) => sameText(name) === sameText(value)));
  const data = said.find(({ from }) => from !== 'page') ?? said[0] ?? bare[0] ?? null;
  if (shown === null || sameText(shown) === '') return data;
  const headline: PageFact<string> = { value: withoutSiteName(shown, siteNames, printed), from: 'page' };
  if (data === null) return headline;
  const isLong = isSure && weightOf(shown) >= LONG_HEADLINE && !holdsAny(shown, said);
  const same = said.find(({ value }) => sameText(value) === sameText(shown));
  return same ?? (isLong || isShownHeadline(shown, said) ? headline : (withoutKicker(shown, said) ?? data));
}

/** The shown headline stands alone: it agrees with the data in half of its words, and has no kicker glued to it. */
function isShownHeadline(shown: string, said: readonly PageFact<string>[]): boolean {
  const text = sameText(shown);
  if (holdsAny(shown, said)) return false;
  if (shown.length < MIN_HEADLINE)
    return said.some(({ value }) => sameText(value).includes(text) && text.length * 2 > sameText(value).length);
  return said.some(({ value }) => overlap(shown, value) >= SAME_WORDS);
}

/** It prints a headline of the data and more. */
function holdsAny(shown: string, said: readonly PageFact<string>[]): boolean {
  const text = sameText(shown);
  // More behind the headline of the data, or a quotation before it, is the longer headline and no kicker.
  if (/^['"‘“«„「『]/u.test(shown)) return false;
  return said.some(({ value }) => {
    const inside = sameText(value);
    const isLonger = text.startsWith(inside) && text.length <= inside.length * MUCH_LONGER;
    return text.length > inside.length && text.includes(inside) && !isLonger;
  });
}

/** `Interview The keeper of the light` with the headline `The keeper of the light` in its data. */
function withoutKicker(shown: string, said: readonly PageFact<string>[]): PageFact<string> | null {
  const text = sameText(shown);
  const inside = said.filter(({ value }) => text.includes(sameText(value)));
  return inside.toSorted((a, b) => b.value.length - a.value.length)[0] ?? null;
}

function isBeginningOf(cut: string, whole: string): boolean {
  const text = sameText(cut);
  return CUT_OFF.test(cut) && sameText(whole).length > text.length && sameText(whole).startsWith(text);
}

function overlap(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}

/** Words; of scripts without spaces, pairs of letters. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const isSpaced = !/[\u3040-\u30ff\u4e00-\u9fff]/.test(text);
  return new Set(isSpaced ? words : words.flatMap((word) => Array.from(word, (_, at) => word.slice(at, at + 2))));
}

/**
 * The time of publication: the first that is named, unless it is but the time of the last change and another is
 * earlier; of the same time, the one that names hour and zone. Pages that name nothing but the time of the last change give that.
 */
export function choosePublished(passes: readonly Pass[]): PageFact<string> | null {
  const all = passes.flatMap(({ from, facts }) =>
    facts.published === null || !YEAR.test(facts.published)
      ? []
      : [{ value: facts.published, from, modified: facts.modified }],
  );
  const first = all.find(({ value }) => STAMP.test(value)) ?? all[0];
  if (first === undefined) return firstFact(passes, ({ modified }) => modified);
  const isChange = first.modified !== null && sameTime(first.modified, first.value);
  const earlier = all.find(({ value }) => isChange && Date.parse(value) < Date.parse(first.value));
  const chosen = earlier ?? first;
  const better = all.find(({ value }) => isFuller(value, chosen.value));
  const { value, from } = better ?? chosen;
  return { value, from };
}

function sameTime(one: string, other: string): boolean {
  return one === other || Date.parse(one) === Date.parse(other);
}

/** The same day with its hour, or the same hour with its zone. */
function isFuller(value: string, known: string): boolean {
  const [one, other] = [STAMP.exec(value)?.groups, STAMP.exec(known)?.groups];
  if (one === undefined || other === undefined || dayOf(one) !== dayOf(other) || one['hour'] === undefined)
    return false;
  if (other['hour'] === undefined || clockOf(other) === '0000') return clockOf(one) !== '0000';
  return !ZONED.test(known) && ZONED.test(value) && clockOf(one) === clockOf(other);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(stamp: Groups): string {
  return `${stamp['year']}${stamp['month']}${stamp['day']}`;
}

function clockOf(stamp: Groups): string {
  return `${stamp['hour']}${stamp['minute']}`;
}

/** The people of the first pass that names any, or of a later one that names the same and more. */
export function chooseAuthors(
  passes: readonly Pass[],
  siteNames: readonly string[],
): PageFact<readonly string[]> | null {
  const named = passes
    .map(({ from, facts }) => ({ from, value: peopleAmong(facts.authors, siteNames).slice(0, MAX_AUTHORS) }))
    .filter(({ value }) => value.length > 0);
  const agencies = passes
    .map(({ from, facts }) => ({
      from,
      value: agenciesAmong([...facts.authors, ...facts.organizations], siteNames).slice(0, MAX_AUTHORS),
    }))
    .filter(({ value }) => value.length > 0);
  const first = named[0] ?? agencies[0] ?? null;
  if (first === null) return null;
  const names = new Set(first.value.map(sameText));
  const holdsAll = (value: readonly string[]) => {
    const others = new Set(value.map(sameText));
    return value.length > names.size && [...names].every((name) => others.has(name));
  };
  return named.find(({ value }) => holdsAll(value)) ?? first;
}

/** Whether any pass says that the article is free to read; the first that says anything counts. */
export function freeToRead(facts: readonly Facts[]): boolean | null {
  return facts.find(({ free }) => free !== null)?.free ?? null;
}
