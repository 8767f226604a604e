import { type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { orNull } from './plain-text.ts';

const ATTRIBUTES = ['data-published-time', 'data-modified-time', 'datetime'];
const UPDATED_NAME = /updat|modif/i;

/**
 * Times that the page marks up for machines: `<time datetime>`, `data-published-time` (yna.co.kr). Of several, the first
 * after the headline.
 */
export function markedTimes(
  document: DomDocument,
  headline: DomElement | null,
): { readonly published: string | null; readonly modified: string | null } {
  const elements = elementsOf(
    document,
    'h1, [itemprop~="headline"], [data-published-time], [data-modified-time], time[datetime]',
  );
  const at = headline === null ? -1 : elements.indexOf(headline);
  const ordered = [...elements.slice(at + 1), ...elements.slice(0, Math.max(at, 0))];
  const read = (isModified: boolean) =>
    ordered
      .filter((element) => isUpdated(element) === isModified)
      .map(markedValue)
      .find((value) => value !== null && /\d{4}/.test(value)) ?? null;
  return { published: read(false), modified: read(true) };
}

function isUpdated(element: DomElement): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  // WordPress marks a story that never changed "published updated".
  return (
    element.hasAttribute('data-modified-time') ||
    (UPDATED_NAME.test(name) && !/publish/i.test(name) && !element.hasAttribute('data-published-time'))
  );
}

function markedValue(element: DomElement): string | null {
  const name = ATTRIBUTES.find((attribute) => element.hasAttribute(attribute));
  return name === undefined ? null : orNull(element.getAttribute(name));
}
