import { escapeHtml, plainText } from './plain-text.ts';

/**
 * A text that came as data (JSON-LD articleBody) as HTML paragraphs. It may be HTML itself, or text with its paragraphs
 * separated by line breaks.
 */
export function dataBodyHtml(articleBody: string): string {
  if (/<(?:p|div|br)\b[^>]*>/i.test(articleBody)) return articleBody;
  return articleBody
    .split(/\s*\n\s*/u)
    .map(plainText)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join('\n');
}
