import type { Dateline } from '../model/article.ts';
import { DATELINES } from './dateline-forms.ts';
import { NO_PLACES, PLACES, REGIONS } from './places.ts';

export type FoundDateline = {
  /** `null` where a paper names only itself and its reporter. */
  readonly dateline: Dateline | null;
  /** A reporter who stands in the dateline, as in East Asia. */
  readonly byline: string | null;
  /** Length of what is to be taken off the paragraph. */
  readonly length: number;
};

/** Any dateline begins like this: most paragraphs need no closer look. */
const OPENING = /^(?:[([【（［]|\p{Script=Han}{2}|\p{Lu}[\p{Lu}.'’])/u;
/** Or has an agency behind a place in small letters, and then this text in it. */
const AGENCIES: readonly { readonly has: string; readonly pattern: RegExp }[] = [
  { has: ')', pattern: /^\p{Lu}[^()]{1,60}\([\p{L}\d/ -]{2,20}\)[\s.:–—_-]/u },
  { has: ', Kyodo ', pattern: /^\p{Lu}[^()]{2,60}, Kyodo /u },
  { has: ', SPA ', pattern: /^\p{Lu}[^()]{2,60}, SPA /u },
  { has: 'ТАСС', pattern: /^\p{Lu}/u },
  { has: 'РИА Новости', pattern: /^\p{Lu}/u },
  { has: 'INTERFAX', pattern: /^\p{Lu}/u },
];
/** No dateline is longer. */
const MAX_LENGTH = 160;

/** @param text the first paragraph */
export function readDateline(text: string): FoundDateline | null {
  const head = text.slice(0, MAX_LENGTH);
  if (!OPENING.test(head) && !AGENCIES.some(({ has, pattern }) => head.includes(has) && pattern.test(head)))
    return null;
  for (const { pattern, places } of DATELINES) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const { city = '', region = '' } = found.groups ?? {};
    if (places === 'known' && !PLACES.has(city) && !REGIONS.has(region)) continue;
    if (places === 'no common words' && NO_PLACES.has(city)) continue;
    return { ...read(found.groups ?? {}, found[0]), length: found[0].length };
  }
  return null;
}

function read(groups: Readonly<Record<string, string | undefined>>, raw: string): Omit<FoundDateline, 'length'> {
  const place = (groups['place'] ?? groups['smallPlace'] ?? '').trim();
  const agency = (groups['agency'] ?? groups['agencyToo'])?.trim() ?? null;
  const date = groups['date'] ?? groups['nativeDate'] ?? null;
  const byline = groups['reporter']?.trim() ?? null;
  return { dateline: place === '' ? null : { place, date, agency, raw: raw.trim() }, byline };
}
