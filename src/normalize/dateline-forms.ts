import { AGENCIES } from './agencies.ts';
import type { DatelineForm } from './dateline-form.ts';
import { EAST_DATELINES } from './dateline-forms-east.ts';

const CITY = "\\p{Lu}[\\p{Lu}.'’-]+(?: \\p{Lu}[\\p{Lu}.'’-]*){0,3}";
const ENGLISH_MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?';
const CAPITAL_MONTH = '(?:JAN|FEB|MARCH|APRIL|MAY|JUNE|JULY|AUG|SEPT|OCT|NOV|DEC)[A-Z]*\\b\\.?';
const MONTH = `(?:${ENGLISH_MONTH}|${CAPITAL_MONTH})`;
const REGION = `(?:, (?!${MONTH})(?<region>\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}))?`;
const PLACE = `(?<place>(?<city>${CITY})(?:/${CITY})*${REGION})`;
const DATE = `(?<date>${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)`;
const AGENCY = "\\((?<agency>\\p{Lu}[\\p{L}\\d.' -]{1,24})\\)";
const KNOWN = `(?<agency>(?:${AGENCIES.map((name) => name.replaceAll('.', '\\.')).join('|')})(?:[/-][\\p{L}\\d]{2,12})*)`;
const DASH = '(?:--|[-–—_―])';
/** Prose goes on in small letters behind a dash; a story begins. */
const BEGINS = '(?=\\s*(?:$|[^\\p{Ll}\\s]|\\p{Ll}\\p{Lu}))';
/** A city in small letters: Berlin, New Delhi, Rio de Janeiro, Frankfurt/Main, Washington/Seoul. */
const WORD = "(?!(?:Mr|Mrs|Ms|Dr|The|By)\\b)\\p{Lu}[\\p{L}.'’-]+";
const NAME = `${WORD}(?:[ -](?:de|del|da|do|la|le|el|am|an der|und|${WORD})){0,3}`;
const SMALL_PLACE = `(?<place>${NAME}(?:/${NAME})*(?:, (?!${MONTH})${NAME})?(?: (?:\\(\\p{Lu}\\p{L}+\\)|\\[\\p{Lu}[\\p{L} ]+\\]))?)`;
/** "18. August", "18 ago", "18 AGO", "18 авг", "2020. augusztus 18., kedd" */
const NATIVE_DATE =
  '(?<date>\\d{1,2}\\.? ?(?:de )?\\p{L}{3,10}\\.?(?: (?:de )?\\d{4})?|\\d{4}\\. \\p{Ll}+ \\d{1,2}\\.(?:, \\p{Ll}+)?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4})?)';

/** Wire datelines at the start of a paragraph. "PARIS — the city that never …" has nothing of a wire and stays. */
export const DATELINES: readonly DatelineForm[] = [
  // WASHINGTON, Aug. 18 (Yonhap) --; SEOUL, South Korea (AP) —; PARIS, Aug 18, 2020 (AFP) -; ABU DHABI, 18th August, 2020 (WAM) --
  { name: 'agency', pattern: form(`^${PLACE}(?:, ${DATE})?,? ?${AGENCY} ?(?:${DASH}|:) *${BEGINS}`), places: 'any' },
  // Pyongyang, August 18 (KCNA) --; Berlin (dpa/bb) -; Oslo (NTB):; Madrid, 18 ago (EFE).-; New Delhi [India], August 18 (ANI):
  {
    name: 'agency, small letters',
    pattern: form(
      `^${SMALL_PLACE}(?:,? (?:${DATE}|${NATIVE_DATE.replace('<date>', '<nativeDate>')}))?,? ?\\(${KNOWN}\\) ?(?:\\. ?)?(?:${DASH}|:) *${BEGINS}`,
    ),
    places: 'any',
  },
  // NEW DELHI, Aug 18 (PTI) The harbor …; Taipei, Aug. 18 (CNA) The harbor …
  {
    name: 'agency without dash',
    pattern: form(
      `^(?:${PLACE}|${SMALL_PLACE.replace('<place>', '<smallPlace>')}), ${DATE} ?\\(${KNOWN}\\) +(?=[\\p{Lu}"“‘'\\d])`,
    ),
    places: 'any',
  },
  // TOKYO, Aug. 18, Kyodo -
  {
    name: 'agency without brackets',
    pattern: form(
      `^(?:${PLACE}|${SMALL_PLACE.replace('<place>', '<smallPlace>')})(?:, ${DATE})?, (?<agency>Kyodo|KYODO|SPA) ?${DASH} *`,
    ),
    places: 'any',
  },
  // MOSCOW, August 18. /TASS/.; МОСКВА, 18 августа. /ТАСС/.
  {
    name: 'tass',
    pattern: form(
      `^(?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2}), (?<date>\\p{L}+ \\d{1,2}|\\d{1,2} \\p{L}+)\\. ?(?:/(?<agency>TASS|ТАСС)/\\.|\\((?<agencyToo>TASS|ТАСС)\\)\\.) *`,
    ),
    places: 'any',
  },
  // МОСКВА, 18 авг - РИА Новости.; МОСКВА, 18 авг — ПРАЙМ.; Москва. 18 августа. INTERFAX.RU -
  {
    name: 'russian',
    pattern: form(
      `^(?<place>\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+){0,2})[,.] (?<date>\\d{1,2} \\p{Ll}{3,8})\\.?(?: ?${DASH} ?(?<agency>РИА Новости|ПРАЙМ)(?:, [^.]{3,40})?\\. *| (?<agencyToo>INTERFAX\\.RU|ИНТЕРФАКС|Интерфакс)(?:\\.RU)? ?${DASH} *)`,
    ),
    places: 'any',
  },
  // (ANSA) - ROMA, 18 AGO -
  {
    name: 'ansa',
    pattern: form(
      `^\\((?<agency>ANSA|AGI|ADNKRONOS|Adnkronos|askanews|LaPresse)\\) ?${DASH} ?(?<place>\\p{Lu}[\\p{L}' ]{1,30}?)(?:, (?<date>\\d{1,2} \\p{L}{3,9}(?: \\d{4})?))? ?${DASH} *`,
    ),
    places: 'any',
  },
  // BUSAN, Aug. 18 --
  { name: 'dated', pattern: form(`^${PLACE}, ${DATE} ${DASH} *${BEGINS}`), places: 'any' },
  // SEOUL/BUSAN --
  { name: 'double hyphen', pattern: form(`^${PLACE} -- *${BEGINS}`), places: 'no common words' },
  // NEW DELHI –; SEOUL, South Korea —
  { name: 'city', pattern: form(`^${PLACE} [–—] *${BEGINS}`), places: 'known' },
  ...EAST_DATELINES,
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
