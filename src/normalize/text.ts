import { foldSpace } from '../lib/text.ts';
import type { ItemText } from '../model/item.ts';
import { cleanCharacters } from './characters.ts';
import { decodeEntities } from './markup.ts';
import { readBody } from './read-body.ts';
import { writeBody } from './write-body.ts';

/** Only names of HTML elements are markup: `<인터뷰>` and `a < b` are text. */
const NAMES =
  'a|abbr|acronym|address|article|aside|b|bdi|bdo|big|blink|blockquote|br|center|cite|code|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|link|mark|meta|nobr|object|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|sup|svg|table|tbody|td|th|thead|time|title|tr|tt|u|ul|var|video|wbr';
const TAG = new RegExp(`</?(${NAMES})(?=[\\s/>])[^<>]*>|<!--[\\s\\S]*?-->`, 'gi');
const HIDDEN = /<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Markup that was encoded is markup only where it is complete; a lone `&lt;b&gt;` is a text about `<b>`. */
const PAIR = new RegExp(`<(${NAMES})(?:\\s[^<>]*)?>([\\s\\S]*?)</\\1\\s*>|<(?:br|hr|img|wbr)\\b[^<>]*>`, 'gi');
const BREAKS = /^<\/?(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)\b/i;

/** Headlines are short. What is longer is read by the parser, whose work grows only with the length. */
const LONG = 5_000;

/** Texts were seen encoded three times over. */
const MAX_DECODINGS = 5;

/**
 * A title, name or label as plain text: markup stripped, entities decoded however often they were encoded, noise
 * characters gone, white space folded. Never cut.
 */
export function plainText({ value, type }: ItemText): string {
  if (!value.includes('<') && !value.includes('&')) return tidy(value);
  if (value.length > LONG) return tidy(writeBody(readBody(value, null)).text ?? '');
  let text = type === 'html' ? value.replace(HIDDEN, ' ').replace(TAG, blank) : stripPairs(value);
  for (let round = 0; round < MAX_DECODINGS && text.includes('&'); round += 1) {
    const decoded = decodeEntities(text);
    if (decoded === text) break;
    text = stripPairs(decoded);
  }
  return tidy(text);
}

/** The same for text of unknown kind, `null` where nothing is left of it. */
export function plainTextOrNull(value: string | null): string | null {
  const text = value === null ? '' : plainText({ value, type: 'text' });
  return text === '' ? null : text;
}

function stripPairs(text: string): string {
  if (!text.includes('<')) return text;
  let stripped = text.replace(HIDDEN, ' ');
  for (let round = 0; round < MAX_DECODINGS; round += 1) {
    const next = stripped.replace(PAIR, (tag, name: string | undefined, inner: string | undefined) => {
      const space = blank(tag);
      return `${space}${name === undefined ? '' : inner}${space}`;
    });
    if (next === stripped) break;
    stripped = next;
  }
  return stripped;
}

/** A tag that ends a line must not glue words together. */
function blank(tag: string): string {
  return BREAKS.test(tag) ? ' ' : '';
}

/** A replacement character that stands alone says nothing; inside a word it says that a letter is missing. */
function tidy(text: string): string {
  const clean = foldSpace(cleanCharacters(text));
  return clean.includes('\ufffd') ? foldSpace(clean.replace(/(?<!\S)\ufffd+(?!\S)/gu, '')) : clean;
}
