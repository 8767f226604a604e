/** Which number of 05/08/2020 is the day. */
export type DateOrder = 'day-month' | 'month-day' | 'year-month';

/** Where English is printed with the month first; other English is not told apart. */
const MONTH_FIRST = /^(?:en-(?:US|PH|PR|GU|AS|UM|VI)|fil|tl)(?:-|$)/i;
const YEAR_FIRST = /^(?:ko|ja|zh|hu|lt|mn|sv)(?:-|$)/i;
const DAY_FIRST =
  /^(?:en-(?:GB|AU|NZ|IE|IN|PK|SG|HK|NG|GH|KE|ZA|MY|BD|LK|JM)|fr(?!-CA)|de|es(?!-US|-PR)|it|pt|nl|da|nb|nn|no|fi|pl|cs|sk|sl|hr|sr|bs|bg|ru|uk|be|el|ro|tr|id|ms|vi|th|ar|he|fa|hi|bn|ur|ta|te|ml|mr|gu|kn|pa|et|lv|ca|gl|ka|hy|az|sq|mk|sw)(?:-|$)/i;

/**
 * How numbers of dates are ordered where a language is printed. `en` alone says nothing: America puts the month first.
 * @param languages BCP 47 tags, the most trusted first
 */
export function dateOrderOf(languages: readonly (string | null)[]): DateOrder | null {
  for (const printed of languages) {
    const tag = printed?.trim().replaceAll('_', '-') ?? '';
    if (MONTH_FIRST.test(tag)) return 'month-day';
    if (YEAR_FIRST.test(tag)) return 'year-month';
    if (DAY_FIRST.test(tag)) return 'day-month';
  }
  return null;
}
