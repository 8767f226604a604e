import { escapeHtml, plainText } from './plain-text.ts';

const LONG = 600;
/** A text without paragraphs gets them here: between two sentences, never within one. */
const PARAGRAPH = 350;

/**
 * A text that came as data (JSON-LD articleBody) as HTML paragraphs. It may be HTML itself, encoded HTML, or text with its
 * paragraphs separated by line breaks, or by nothing.
 */
export function dataBodyHtml(articleBody: string): string {
  const text = /&lt;(?:p|div|br)\b/i.test(articleBody) ? decodeOnce(articleBody) : articleBody;
  if (/<(?:p|div|br)\b[^>]*>/i.test(text)) return text;
  return text
    .split(/\s*(?:\r\n?|\n|\u2028|\u2029)\s*/u)
    .map(plainText)
    .flatMap(paragraphsOf)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n');
}

function decodeOnce(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function paragraphsOf(text: string): readonly string[] {
  if (text.length < LONG) return [text];
  const sentences = text.split(/(?<=[.!?]["”»’)]?)\s+(?=["“«‘(]?\p{Lu})|(?<=[。！？][」』”]?)/u);
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const sentence of sentences) {
    paragraph = paragraph === '' ? sentence : `${paragraph} ${sentence}`;
    if (paragraph.length < PARAGRAPH) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return paragraph === '' ? paragraphs : [...paragraphs, paragraph];
}
