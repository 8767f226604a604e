import { type DomDocument, type DomElement, elementsBelow } from './dom.ts';
import { orNull, textOf } from './plain-text.ts';
import { printedTimes } from './printed-time.ts';

const PUBLISHED = [
  'data-published-time',
  'data-publish-time',
  'data-published-date',
  'data-publishdate',
  'data-wcmdate',
  'data-published',
  'data-pubdate',
  'data-publication-date',
  'data-date-time',
];
const MODIFIED = ['data-modified-time', 'data-updated-time', 'data-modified'];
const EITHER = ['datetime', 'data-datetime', 'data-timestamp', 'data-date', 'data-time'];
const MARKED = new Set([...PUBLISHED, ...MODIFIED, 'data-datetime', 'data-timestamp']);
const UPDATED_NAME = /updat|modif|edited|aktualis|maj\b/i;
/** What is printed before the time of a change. */
const UPDATED_LABEL =
  /updat|modif|edited|revis|a[ck]tuali[sz]|mis à jour|\bmaj\b|aggiornat|ultima modifica|zaktual|frissít|oppdatert|uppdaterad|opdateret|päivitet|bijgewerkt|güncel|обновлен|изменен|оновлен|수정|更新|修改|تحديث|diperbarui|cập nhật|ενημ|עודכן/iu;
const MAX_LABEL = 40;
const MAX_TIMES = 200;

/**
 * Times that the page marks up for machines: `<time datetime>`, `data-published-time` (yna.co.kr). Of several, the first
 * after the headline.
 */
export function markedTimes(
  document: DomDocument,
  headline: DomElement | null,
): { readonly published: string | null; readonly modified: string | null } {
  const elements = elementsBelow(document.body).filter((element) => isHeading(element) || isTime(element));
  const at = headline === null ? -1 : elements.indexOf(headline);
  const ordered = [
    ...elements.slice(at + 1, at + MAX_TIMES),
    ...elements.slice(Math.max(at - MAX_TIMES, 0), Math.max(at, 0)),
  ];
  const times = ordered.filter(isTime);
  const read = (isModified: boolean) =>
    times
      .filter((element) => isUpdated(element) === isModified)
      .map(markedValue)
      .find((value) => value !== null) ?? null;
  return { published: read(false), modified: read(true) };
}

function isHeading(element: DomElement): boolean {
  return /^h[123]$/.test(element.localName) || /(?:^|\s)headline(?:\s|$)/.test(element.getAttribute('itemprop') ?? '');
}

function isTime({ localName, attributes }: DomElement): boolean {
  if (localName === 'time') return true;
  for (const { name } of attributes) if (MARKED.has(name)) return true;
  return false;
}

function isUpdated(element: DomElement): boolean {
  if (PUBLISHED.some((name) => element.hasAttribute(name)) || element.hasAttribute('pubdate')) return false;
  if (MODIFIED.some((name) => element.hasAttribute(name))) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  // WordPress marks a story that never changed "published updated".
  if (UPDATED_NAME.test(name) && !/publish/i.test(name)) return true;
  return UPDATED_LABEL.test(labelOf(element));
}

/** The text right before it, in its own box or the one around it. */
function labelOf(element: DomElement): string {
  const around = element.parentElement;
  if (around === null) return '';
  const text = textOf(around);
  const at = text.indexOf(textOf(element));
  const before = at > 0 ? text.slice(Math.max(0, at - MAX_LABEL), at) : textOf(around.previousElementSibling);
  return before.length > MAX_LABEL ? '' : before;
}

/** An instant, or a number of seconds or milliseconds; of a `<time>` without either what it prints. */
function markedValue(element: DomElement): string | null {
  const written = [...PUBLISHED, ...MODIFIED, ...EITHER].map((name) => orNull(element.getAttribute(name)));
  const value = written.find((text) => text !== null && /\d{4}/.test(text) && !/^P/.test(text)) ?? null;
  if (value !== null || element.localName !== 'time') return value;
  return printedTimes(textOf(element))[0]?.raw ?? null;
}
