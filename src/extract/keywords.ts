import { type DomDocument, elementsOf } from './dom.ts';
import { textOf } from './plain-text.ts';

const MARKED =
  '[rel~="tag"]:not([rel~="category"]), [class*="keyword" i] a, [class*="keyword" i] li, [id*="keyword" i] a';

/** The keywords that the page prints below its article, as `#ferry` or `ferry`. */
export function printedKeywords(document: DomDocument): readonly string[] {
  const words = elementsOf(document.body, MARKED).map((element) => textOf(element).replace(/^#\s*/, ''));
  return [...new Set(words)].filter((word) => word !== '' && word.length <= 60);
}
