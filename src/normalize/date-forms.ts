/** A form of a whole date text. Groups: year month day hour minute second half zone juche label. */
export type DateForm = { readonly name: string; readonly pattern: RegExp };

/** A weekday or what else one word may announce: "Sun,", "Sonntag, den", "Published:", "North Korea". */
const LABEL = '(?<label>(?:\\p{L}+\\.?(?:\\s?[,:]\\s*|\\s+)){0,3}?)';
const MONTH = '(?<month>\\p{L}{3,}\\.?)';
const DAY = '(?<day>\\d{1,2})(?:\\.|er|st|nd|rd|th|º)?';
const YEAR = '(?<year>\\d{4})';
const CLOCK = '(?<hour>\\d{1,2})[:.h](?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?';
const HALF = '(?:\\s?(?<half>[ap]\\.?m\\.?))?';
const ZONE = '(?:\\s*\\(?(?<zone>Z|(?:GMT|UTC)?\\s?[+\\-−]\\d{1,2}:?(?:\\d{2})?|[A-Z]{2,4})\\)?)?';
/** RFC 822 comments and what Korean and German pages print behind a time. */
const TRAILER = '(?:\\s*(?:송고|입력|수정|등록|기사입력|Uhr|hrs|г\\.?|\\([^()]*\\)))?';
const TIME = `${CLOCK}${HALF}(?:\\s(?:Uhr|hrs))?${ZONE}`;
const BEFORE_TIME = ',?\\s*(?:[-–|]|at|um|à|alle|a las|às|kl\\.?)?\\s*';
/** 오후 11:23:17, 午後3時15分, 下午3:15, 오후 3시 15분 */
const EAST_TIME =
  '(?<half>오전|오후|上午|下午|午前|午後)?\\s*(?<hour>\\d{1,2})\\s*[:시時时点]\\s*(?:(?<minute>\\d{1,2})\\s*[분分]?)(?:\\s*:?\\s*(?<second>\\d{2})\\s*[초秒]?)?';
const EAST_DAY = '(?:\\s*[(（]?(?:\\p{L}|\\p{L}曜日?|星期\\p{L}|\\p{L}요일)[)）]?)?';

const FORMS: readonly { readonly name: string; readonly form: string }[] = [
  // Sun,27 Sep 2026 19:00:00 +09:00; 27 de septembre de 2026 à 19:00; 27. September 2026, 19:00 Uhr; 27-Sep-26
  {
    name: 'day month year',
    form: `${LABEL}${DAY}[\\s-]*(?:de\\s+)?${MONTH}[\\s-]+(?:de\\s+)?(?<year>\\d{4}|\\d{2})(?:${BEFORE_TIME}${TIME})?`,
  },
  // RFC 822 with a number for the month, in its order: Sun, 27 09 2026 19:00
  { name: 'numeric RFC 822', form: `${LABEL}(?<day>\\d{1,2})\\s(?<month>\\d{2})\\s${YEAR}(?:\\s${TIME})?` },
  // ISO 8601, W3C-DTF and what looks like it: 2026-09-27T19:00:00.000+09:00; 2026-09-27 19:00
  {
    name: 'ISO 8601',
    form: `${LABEL}${YEAR}-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?:(?:T|\\s+)${TIME})?`,
  },
  {
    name: 'ISO 8601 basic',
    form: '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?',
  },
  // 2026.1.15.; 2026/07/20 09:00 송고
  {
    name: 'year first',
    form: `${LABEL}${YEAR}(?<mark>[./])\\s?(?<month>\\d{1,2})\\k<mark>\\s?(?<day>\\d{1,2})\\.?${EAST_DAY}(?:\\s+${TIME})?`,
  },
  // 2004년 05월 28일 01:31:15; 2026年9月27日(日) 午後7時00分; 2004-05-25 오후 11:23:17
  {
    name: 'east asian',
    form: `${LABEL}${YEAR}\\s*[年년.\\-/]\\s*(?<month>\\d{1,2})\\s*[月월.\\-/]\\s*(?<day>\\d{1,2})\\s*[日일.]?${EAST_DAY}(?:\\s*${EAST_TIME})?${ZONE}`,
  },
  // August 19, 2020 05:38 KST; Sept. 19th, 2020 at 5:38 p.m.
  { name: 'month day year', form: `${LABEL}${MONTH}\\s*${DAY},?\\s+${YEAR}(?:${BEFORE_TIME}${TIME})?` },
  // 05:38 August 19, 2020; North Korea 05:38 August 19, 2020
  {
    name: 'time month day year',
    form: `${LABEL}${CLOCK}${HALF}${ZONE},?\\s+${MONTH}\\s+${DAY},?\\s+${YEAR}${ZONE.replace('zone', 'zoneAfter')}`,
  },
  // 05:38, 19 August 2020
  { name: 'time day month year', form: `${LABEL}${CLOCK}${HALF}${ZONE},?\\s+${DAY}\\s+${MONTH}\\s+${YEAR}` },
  // asctime and Java: Sun Sep 27 19:00:00 KST 2026
  { name: 'asctime', form: `${LABEL}${MONTH}\\s+(?<day>\\d{1,2})\\s+${CLOCK}${ZONE}\\s+${YEAR}` },
  // 27.09.2026, 19:00 Uhr: with dots the day is first everywhere
  {
    name: 'day first',
    form: `${LABEL}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}(?:${BEFORE_TIME}${TIME})?`,
  },
  // 27/09/2026 and 09/27/2026: only where no other reading is a date
  {
    name: 'either first',
    form: `${LABEL}(?<one>\\d{1,2})(?<mark>[/-])(?<other>\\d{1,2})\\k<mark>${YEAR}(?:${BEFORE_TIME}${TIME})?`,
  },
  // 주체113(2024)년 1월 15일; Juche 113(2024).1.15.; Juche113.1.15
  {
    name: 'juche',
    form: '\\[?(?:Juche|주체)\\s*(?<juche>\\d{2,3})\\s*(?:\\((?<year>\\d{4})\\))?\\s*[.년]?\\s*(?<month>\\d{1,2})\\s*[.월]\\s*(?<day>\\d{1,2})\\s*[.일]?\\]?',
  },
  // January 15, Juche 113 (2024)
  {
    name: 'juche last',
    form: `${MONTH}\\s+(?<day>\\d{1,2}),?\\s+Juche\\s*(?<juche>\\d{2,3})(?:\\s*\\((?<year>\\d{4})\\))?`,
  },
];

/** Every form we read, the common ones first. A text that fits none in its whole length is no date to us. */
export const DATE_FORMS: readonly DateForm[] = FORMS.map(({ name, form }) => ({
  name,
  pattern: new RegExp(`^${form}${TRAILER}$`, 'iu'),
}));
