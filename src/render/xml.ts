/** Everything but the characters that an XML 1.0 document can hold (§2.2), and the C1 controls, which mean nothing. */
const UNPRINTABLE = /[^\t\n\r\u0020-\u007E\u00A0-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Drops control characters, noncharacters and lone surrogates: not even escaped would they be well-formed. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}

/** Plain text as XML or HTML content. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Plain text as a value between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

/** HTML that stays whole inside one CDATA section: `]]&gt;` is the same HTML as `]]>`. */
export function htmlForCdata(html: string): string {
  return html.replaceAll(']]>', ']]&gt;');
}

/**
 * Writes one element.
 * @param attributes by name, as plain text; `null` leaves one out
 * @param content escaped already (`escapeText`, other elements); `null` or empty closes the element at once
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: string | null,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeAttribute(String(value))}"`],
  );
  const start = `<${name}${written.join('')}`;
  return content === null || content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element with plain text in it; nothing for no text, so that no element is ever empty. */
export function textElements(name: string, text: string | null): readonly string[] {
  return text === null || text === '' ? [] : [element(name, {}, escapeText(text))];
}

/** Puts lines before the last occurrence of a closing tag, where no content can be mistaken for it. */
export function insertBeforeLast(
  document: string,
  closingTag: string,
  lines: readonly string[],
  indent: string,
): string {
  const end = document.lastIndexOf(closingTag);
  const head = document.slice(0, end).trimEnd();
  const outer = indent.slice(0, -4);
  return `${[head, ...lines.map((line) => indent + line)].join('\n')}\n${outer}${document.slice(end)}`;
}
