import { escapeAttribute, escapeText } from 'entities';
import { resolveUrl } from './address.ts';
import { textOf, type XmlElement } from './element.ts';
import { addressAttributes } from './rebase.ts';

/** HTML elements that have no end tag (HTML Living Standard §13.1.2). */
const voidElements = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** HTML elements whose text is not decoded by a browser. */
const rawTextElements = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp']);

/**
 * Writes what an XML element contains as HTML: `<br/>` becomes `<br>`, `<p/>` becomes `<p></p>`, prefixes go.
 * Depth costs no stack.
 * @param base what addresses in the text are relative to: below an `xml:base` of their own they are made absolute
 * @param isHtml whether text of the element itself is HTML already
 */
export function htmlOf(element: XmlElement, base: string = element.base, isHtml = false): string {
  const parts: string[] = [];
  const rest: (XmlElement | string | { readonly end: string })[] = [...element.children].reverse();
  const own = isHtml ? new Set(element.children) : new Set<XmlElement | string>();
  let rawText = 0;
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') {
      parts.push(rawText > 0 || own.has(next) ? next : escapeText(next));
    } else if ('end' in next) {
      parts.push(`</${next.end}>`);
      if (rawTextElements.has(next.end)) rawText--;
    } else {
      const tag = localNameOf(next.name);
      parts.push(startTag(tag, next, base));
      if (voidElements.has(tag)) continue;
      if (rawTextElements.has(tag)) rawText++;
      rest.push({ end: tag });
      for (let at = next.children.length - 1; at >= 0; at--) rest.push(next.children[at] ?? '');
    }
  }
  return parts.join('');
}

/** @returns what stands in the element where markup is allowed: its text, or elements that nobody escaped as HTML */
export function markupOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  const hasElements = element.children.some((child) => typeof child !== 'string');
  return hasElements ? htmlOf(element, element.base, isHalfEscaped(element)).trim() || null : textOf(element);
}

/** Some escape one part of their markup and leave the other: then the text is no text. */
const ESCAPED_TAG =
  /<\/(?:p|div|a|b|i|em|strong|span|ul|ol|li|table|h[1-6]|blockquote|figure|script|style|pre)>|<(?:br|hr|img)\b[^<>]*>/i;

function isHalfEscaped({ children }: XmlElement): boolean {
  return children.some((child) => typeof child === 'string' && ESCAPED_TAG.test(child));
}

function startTag(tag: string, element: XmlElement, base: string): string {
  let text = `<${tag}`;
  for (const [name, written] of element.attributes) {
    const isElsewhere = element.base !== base && addressAttributes.has(name);
    const value = isElsewhere ? (resolveUrl(written, element.base) ?? written) : written;
    if (name === 'xml:lang') text += ` lang="${escapeAttribute(value)}"`;
    else if (!name.includes(':')) text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return `${text}>`;
}

function localNameOf(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);
}
