import type { Dateline } from '../model/article.ts';
import { NO_PLACES, PLACES } from './places.ts';

export type FoundDateline = {
  readonly dateline: Dateline;
  /** A reporter who stands in the dateline, as in Korean. */
  readonly byline: string | null;
  /** Length of what is to be taken off the paragraph. */
  readonly length: number;
};

export type DatelineForm = {
  readonly name: string;
  readonly pattern: RegExp;
  /** Which places it takes without more evidence. */
  readonly places: 'any' | 'no common words' | 'known';
};

const CITY = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}";
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?';
const REGION = `(?:, (?!${MONTH})\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2})?`;
const PLACE = `(?<place>(?<city>${CITY})(?:/${CITY})*${REGION})`;
const DATE = `(?<date>${MONTH} \\d{1,2}(?:, \\d{4})?)`;
const AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}\\d.' ]{1,24})\\)";
const DASH = '(?:--|[-–—_])';
/** Prose goes on in small letters behind a dash; a story begins. */
const BEGINS = '(?=\\s*(?:$|[^\\p{Ll}\\s]))';
const REPORTER =
  '(?:(?<reporter>[\\p{Script=Hangul}]{2,5}(?:[·,]? ?[\\p{Script=Hangul}]{2,4}){0,3} ?(?:기자|\\p{Script=Hangul}{1,4}기자|\\p{Script=Hangul}{0,4}특파원)) ?)?';

/** Wire datelines at the start of a paragraph. "PARIS — the city that never …" has nothing of a wire and stays. */
export const DATELINES: readonly DatelineForm[] = [
  // WASHINGTON, Aug. 18 (Yonhap) --; SEOUL, South Korea (AP) —; PARIS, Aug 18, 2020 (AFP) -
  { name: 'agency', pattern: new RegExp(`^${PLACE}(?:, ${DATE})? ?${AGENCY} ?${DASH} *`, 'u'), places: 'any' },
  // Pyongyang, August 18 (KCNA) --
  {
    name: 'agency, small letters',
    pattern: new RegExp(
      `^(?<place>\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?), ${DATE} ?\\((?<agency>\\p{Lu}{2,8})\\) ?${DASH} *`,
      'u',
    ),
    places: 'any',
  },
  // TOKYO, Aug. 18, Kyodo -
  { name: 'kyodo', pattern: new RegExp(`^${PLACE}(?:, ${DATE})?, (?<agency>Kyodo) ${DASH} *`, 'u'), places: 'any' },
  // BUSAN, Aug. 18 --
  { name: 'dated', pattern: new RegExp(`^${PLACE}, ${DATE} ${DASH} *${BEGINS}`, 'u'), places: 'any' },
  // SEOUL/BUSAN --
  { name: 'double hyphen', pattern: new RegExp(`^${PLACE} -- *${BEGINS}`, 'u'), places: 'no common words' },
  // NEW DELHI –; SEOUL, South Korea —
  { name: 'city', pattern: new RegExp(`^${PLACE} [–—] *${BEGINS}`, 'u'), places: 'known' },
  // (서울=연합뉴스) 이상현 기자 =; [서울=뉴시스] 홍길동 기자 =
  {
    name: 'korean',
    pattern: new RegExp(
      `^[([](?<place>[\\p{L}·/ ]{2,20}?) ?= ?(?<agency>\\p{L}[\\p{L}\\d]{1,11})[)\\]] ?${REPORTER}(?:= ?)?`,
      'u',
    ),
    places: 'any',
  },
  { name: 'japanese', pattern: /^【(?<place>[^】]{1,12}?)(?<agency>聯合ニュース|時事|共同)】 ?/u, places: 'any' },
  {
    name: 'chinese',
    pattern:
      /^(?<agency>韩联社|新华社|韓聯社|新華社)(?<place>\p{Script=Han}{2,8}?)(?<date>\d{1,2}月\d{1,2}日)[电電] ?/u,
    places: 'any',
  },
];

/** Any dateline begins like this: most paragraphs need no closer look. */
const LIKELY = /^(?:[([【韩新韓]|\p{Lu}[\p{Lu}.'’]|\p{Lu}[^(]{2,40}\([A-Z]{2,8}\) ?[-–—_])/u;

/** @param text the first paragraph */
export function readDateline(text: string): FoundDateline | null {
  if (!LIKELY.test(text)) return null;
  for (const { pattern, places } of DATELINES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const { place = '', city = '', date, agency, reporter } = found.groups ?? {};
    if (places === 'known' && !PLACES.has(city)) continue;
    if (places === 'no common words' && NO_PLACES.has(city)) continue;
    return {
      dateline: { place: place.trim(), date: date ?? null, agency: agency?.trim() ?? null, raw: found[0].trim() },
      byline: reporter?.trim() ?? null,
      length: found[0].length,
    };
  }
  return null;
}
