/** Named groups of a form that fits. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Groups: year month day; monthName; croatian; one other last; era eraYear; juche; in a text as `date-text.ts` prepares it. */
export type DateForm = { readonly name: string; readonly pattern: RegExp };

const START = '(?<![\\d.\\p{L}\\p{M}])';
const END = '(?!\\d)';
const DAY = '(?<day>\\d{1,2})';
const ORDINAL = "(?:(?:st|nd|rd|th|er|ère|o|a|e|\\.º|'e|-го)(?!\\p{L}))?";
const NAME = '(?<monthName>[\\p{L}\\p{M}]+(?:\\.\\p{L}+)?(?:\\s?/\\s?[\\p{L}\\p{M}]+)?)\\.?';
const OF = "(?:(?:de|do|del|of|of the|ta'|d'|den)\\s+|d['’])?";
const GAP = '[\\s,.\\-/|]*';

const CROATIAN_DAYS = '(?:uto|sri|čet|pet|sub|ned|ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja)[.,]*';

/**
 * The day of a date, wherever in the text it stands, the surest first. Clock, zone and what stands around it are not
 * its business.
 */
export const DATE_FORMS: readonly DateForm[] = [
  // 주체113(2024)년 1월 15일; Juche 113 (2024).1.15.
  {
    name: 'juche',
    pattern: new RegExp(
      `\\[?(?:juche|주체|主体|主體|チュチェ)\\s*(?<juche>\\d{2,3})\\s*(?:\\((?<year>\\d{4})\\))?\\s*[.년年]?\\s*(?<month>\\d{1,2})\\s*[.월月]\\s*${DAY}\\s*[.일日]?\\]?${END}`,
      'u',
    ),
  },
  // January 15, Juche 113 (2024)
  {
    name: 'juche last',
    pattern: new RegExp(
      `${START}${NAME}\\s+${DAY},?\\s+juche\\s*(?<juche>\\d{2,3})(?:\\s*\\((?<year>\\d{4})\\))?${END}`,
      'u',
    ),
  },
  // 令和6年5月3日; 民國113年5月3日
  {
    name: 'era',
    pattern:
      /(?<era>令和|平成|昭和|民國|民国|中華民國)\s*(?<eraYear>\d{1,3}|元)\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/u,
  },
  // 2026年9月27日; 2004년 05월 28일; 2026年9月27号
  {
    name: 'east asian',
    pattern: /(?<!\d)(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일号號]/u,
  },
  // 2026-09-27; 2026/07/20; 2026.1.15.; 2024. 5. 3.; 2020 08 18; 2026:09:27
  {
    name: 'year first',
    pattern: new RegExp(
      `(?<![\\d./a-z])(?<year>\\d{4})(?<mark>\\s?[-./:]\\s?|\\s)(?<month>\\d{1,2})\\k<mark>${DAY}\\.?(?!\\d|[/:-]\\d)`,
      'u',
    ),
  },
  // Java writes RFC 822 so in East Asian locales: 월, 02 3월 2026
  {
    name: 'day, numbered month, year',
    pattern: /(?<!\d)(?<day>\d{1,2})\s(?<month>\d{1,2})[월月]\s(?<year>\d{4})(?!\d)/u,
  },
  // 18. lip 2004.; sub, 18 lip 2004: the names mean other months in Polish and Czech, which have other weekdays and no dot
  {
    name: 'croatian',
    pattern: new RegExp(
      `${START}${DAY}\\.?\\s(?<croatian>lip|srp|lis|listopada?)[.\\s]+(?<year>\\d{4})(?:\\.(?!\\d)|(?<=(?<!\\p{L})${CROATIAN_DAYS}\\s\\d{1,2}\\.?\\s\\p{L}+[.\\s]+\\d{4})${END})`,
      'u',
    ),
  },
  // 18 août 2020; 18. August 2020; 18 de agosto de 2020; 27-Sep-26; 18th of August, 2020; ngày 18 tháng 8 năm 2020
  {
    name: 'day, name, year',
    pattern: new RegExp(
      `${START}${DAY}${ORDINAL}(?<dot>\\.?)${GAP}${OF}${NAME}${GAP}${OF}(?:ค\\.ศ\\.|พ\\.ศ\\.)?\\s?(?<year>\\d{4}|'?\\d{2,3})${END}`,
      'u',
    ),
  },
  {
    name: 'vietnamese',
    pattern:
      /(?<!\d)(?<day>\d{1,2})\s+(?:tháng|thg)\.?\s+(?<month>\d{1,2})(?:\s*,\s*|\s+năm\s+|\s+)(?<year>\d{4})(?!\d)/u,
  },
  // August 18, 2020; Sept. 19th 2020; Aug 18 '20
  {
    name: 'name, day, year',
    pattern: new RegExp(
      `${START}${NAME}[\\s\\-/]*${DAY}${ORDINAL}[\\s,\\-/]+(?:de\\s+)?(?<year>\\d{4}|'\\d{2})${END}`,
      'u',
    ),
  },
  // 2020. augusztus 18.; 2020 m. rugpjūčio 18 d.; 2020. gada 18. augusts; 2020-Aug-18
  {
    name: 'year, name, day',
    pattern: new RegExp(
      `(?<!\\d)(?<year>\\d{4})\\.?[\\s\\-/]*(?:\\p{L}\\.\\s*)?${NAME}[\\s\\-/]*${DAY}(?:\\.|\\s?d\\.?)?${END}`,
      'u',
    ),
  },
  {
    name: 'year, day, name',
    pattern: new RegExp(`(?<!\\d)(?<year>\\d{4})\\.?\\s*(?:gada\\s+|\\p{L}\\.\\s*)?${DAY}\\.?\\s+${NAME}`, 'u'),
  },
  // 20200818 05:38
  {
    name: 'compact',
    pattern: /(?<![\d.,\p{L}])(?<year>(?:19|20)\d{2})(?<month>[01]\d)(?<day>[0-3]\d)(?![\d.,])/u,
  },
  // RFC 822 with a number for the month, in its order: Sun, 27 09 2026
  { name: 'numeric RFC 822', pattern: /(?<![\d.])(?<day>\d{1,2})\s(?<month>\d{2})\s(?<year>\d{4})(?!\d)/u },
  // 27.09.2026; 27/09/2026 and 09/27/2026; 24.05.03
  {
    name: 'year last',
    pattern:
      /(?<![\d.])(?<one>\d{1,2})(?<mark>\.\s?|\s?[/-]\s?)(?<other>\d{1,2})\k<mark>(?<last>\d{4}|\d{2})\.?(?!\d|[/:-]\d)/u,
  },
];
