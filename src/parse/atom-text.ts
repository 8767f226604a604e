import type { ItemText } from '../model/item.ts';
import { attributeOf, childOf, textOf, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';
import { htmlOf, markupOf } from './xml-html.ts';

/**
 * Reads a text construct or content of Atom 1.0 (`type`: text, html, xhtml, a MIME type) or 0.3 (`mode`: xml, escaped,
 * base64). What is no text (`src`, binary) is `null` and a problem.
 * @see RFC 4287 §3.1, §4.1.3; Atom 0.3 §3.1
 */
export function atomText(element: XmlElement | null, report: Report): ItemText | null {
  if (element === null || attributeOf(element, 'src') !== null) return null;
  const type = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  const mode = attributeOf(element, 'mode')?.toLowerCase() ?? null;
  if (mode === 'base64') return decoded(element, type, report);
  if (hasElements(element)) return text(htmlOf(wrapperOf(element)).trim(), 'html');
  if (isMarkup(type)) return text(textOf(element), 'html');
  if (mode !== null || isPlain(type)) return text(textOf(element), 'text');
  return decoded(element, type, report);
}

/** XHTML comes in one `<div>` that is not part of the text. */
function wrapperOf(element: XmlElement): XmlElement {
  const hasText = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  const elements = element.children.filter((child) => typeof child !== 'string');
  const div = elements.length === 1 && !hasText ? (childOf(element, 'xhtml:div') ?? childOf(element, 'div')) : null;
  return div ?? element;
}

function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string');
}

function isMarkup(type: string): boolean {
  return type === 'html' || type === 'xhtml' || type === 'text/html' || type === 'application/xhtml+xml';
}

function isPlain(type: string): boolean {
  return type === 'text' || type.startsWith('text/');
}

/** Content of other types is base64; only text in it is of use. */
function decoded(element: XmlElement, type: string, report: Report): ItemText | null {
  if (!isMarkup(type) && !isPlain(type)) {
    report(`content of type ${type} is no text and is left out`);
    return null;
  }
  const bytes = Buffer.from(markupOf(element) ?? '', 'base64');
  return text(new TextDecoder().decode(bytes).trim(), isMarkup(type) ? 'html' : 'text');
}

function text(value: string | null, type: ItemText['type']): ItemText | null {
  return value === null || value === '' ? null : { value, type };
}
