import { bylineOf } from './byline.ts';
import { type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { textOf } from './plain-text.ts';

const MARKED = '[class*="section-name" i], [class*="article-section" i], .category, .kicker';
/** Words that lead to a date and are no section. */
const DATE_WORDS =
  /publish|posted|updat|modif|edited|created|date|issued|송고|입력|등록|승인|수정|기사|작성|発信|公開|更新|发布|时间|\b(?:on|at|by)\b/i;

/** The category a post is filed under, which themes print below it. */
export function filedSection(document: DomDocument): string | null {
  const section = textOf(document.querySelector('[rel~="category"]'));
  return isSection(section) ? section : null;
}

/** The section in an element that is named for it. */
export function markedSection(document: DomDocument): string | null {
  return elementsOf(document, MARKED).map(textOf).find(isSection) ?? null;
}

/**
 * The section printed before a time: `North Korea 05:38 August 19, 2020`, in one line or in the small box around both.
 * @param time as printed
 * @param before what its line has before it
 * @param element the block it stands in
 */
export function sectionBefore(
  time: string,
  before: string,
  element: DomElement,
  headline: DomElement | null,
): string | null {
  const own = trimmed(before);
  if (own !== '') return isSection(own) ? own : null;
  const box = element.parentElement;
  if (box === null || (headline !== null && box.contains(headline))) return null;
  const text = textOf(box);
  const beside = trimmed(text.slice(0, Math.max(0, text.indexOf(time))));
  return text.length <= time.length + 50 && isSection(beside) ? beside : null;
}

function trimmed(text: string): string {
  return text.replace(/^[\s|·/>,:-]+|[\s|·/>,:-]+$/gu, '');
}

function isSection(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    !/\d|[.!?]$/.test(text) &&
    !DATE_WORDS.test(text) &&
    bylineOf(text) === null
  );
}
