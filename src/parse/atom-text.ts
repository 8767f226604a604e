import type { ItemText } from '../model/item.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';
import { htmlOf } from './xml-html.ts';
import { forbidden } from './xml-text.ts';

/**
 * Reads a text construct or content of Atom 1.0 (`type`: text, html, xhtml, a MIME type) or 0.3 (`mode`: xml, escaped,
 * base64). What is no text (`src`, binary) is `null` and a problem.
 * @see RFC 4287 §3.1, §4.1.3; Atom 0.3 §3.1
 */
export function atomText(element: XmlElement | null, report: Report): ItemText | null {
  if (element === null) return null;
  const type = typeOf(element);
  const mode = attributeOf(element, 'mode')?.toLowerCase() ?? null;
  if (type.startsWith('multipart/')) return alternative(element, report);
  if (mode === 'base64') return decoded(element, type, report);
  if (hasElements(element)) return text(htmlOf(wrapperOf(element), element.base), 'html');
  if (isMarkup(type)) return text(textOf(element), 'html');
  if (isPlain(type)) return text(textOf(element), 'text');
  return mode === null && textOf(element) !== null ? decoded(element, type, report) : text(textOf(element), 'html');
}

function typeOf(element: XmlElement): string {
  const written = (attributeOf(element, 'type') ?? 'text').toLowerCase();
  return written.split(';', 1)[0]?.trim() || 'text';
}

/** XHTML comes in one `<div>` that is not part of the text. */
function wrapperOf(element: XmlElement): XmlElement {
  const hasText = element.children.some((child) => typeof child === 'string' && child.trim() !== '');
  const elements = element.children.filter((child) => typeof child !== 'string');
  const div = elements.length === 1 && !hasText ? (childOf(element, 'xhtml:div') ?? childOf(element, 'div')) : null;
  return div ?? element;
}

/** Atom 0.3: the same content in several types; HTML is the fullest. */
function alternative(element: XmlElement, report: Report): ItemText | null {
  const texts = childrenOf(element, 'content').flatMap((part) => {
    const found = typeOf(part).startsWith('multipart/') ? null : atomText(part, report);
    return found === null ? [] : [found];
  });
  return texts.find(({ type }) => type === 'html') ?? texts[0] ?? text(textOf(element), 'text');
}

function hasElements(element: XmlElement): boolean {
  return element.children.some((child) => typeof child !== 'string');
}

function isMarkup(type: string): boolean {
  return /^(?:html|xhtml|text\/html|text\/x-?html|application\/xhtml(?:\+xml)?|application\/html)$/.test(type);
}

function isPlain(type: string): boolean {
  return !type.includes('/') || (type.startsWith('text/') && type !== 'text/xml');
}

/** Content of other types is base64; only text in it is of use. Text that is no base64 was never encoded. */
function decoded(element: XmlElement, type: string, report: Report): ItemText | null {
  const written = textOf(element) ?? '';
  const bytes = bytesOf(written);
  if (bytes === null) return text(written, isPlain(type) ? 'text' : 'html');
  const value = textIn(bytes);
  if (value !== null) return text(value, isMarkup(type) || /<\w/.test(value) ? 'html' : 'text');
  report(`content of type ${type} is no text and is left out`);
  return null;
}

function bytesOf(written: string): Uint8Array | null {
  const packed = written.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/_-]+={0,2}$/.test(packed) && packed.length >= 4 ? Buffer.from(packed, 'base64') : null;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return value.search(forbidden) !== -1 || value.startsWith('%PDF') ? null : value;
  } catch {
    return null;
  }
}

function text(value: string | null, type: ItemText['type']): ItemText | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : { value: trimmed, type };
}
