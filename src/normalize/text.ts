import { foldSpace } from '../lib/text.ts';
import type { ItemText } from '../model/item.ts';
import { cleanCharacters } from './characters.ts';
import { decodeEntities } from './markup.ts';
import { readBody } from './read-body.ts';
import { writeBody } from './write-body.ts';

/** Only names of HTML elements are markup: `<인터뷰>` and `a < b` are text. */
const NAMES =
  'a|abbr|acronym|address|article|aside|audio|b|bdi|bdo|big|blink|blockquote|body|br|button|center|cite|code|dd|del|dfn|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|math|meta|nav|nobr|noscript|object|ol|p|picture|pre|q|rb|rp|rt|rtc|ruby|s|samp|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|time|title|tr|tt|u|ul|var|video|wbr';
/** An attribute may hold what looks like the end of the tag. */
const ATTRIBUTES = `(?:(?:[^<>"']|"[^"]*"|'[^']*')*|[^<>]*)`;
const TAG = new RegExp(`</?(${NAMES})(?=[\\s/>])${ATTRIBUTES}>|<!--[\\s\\S]*?-->`, 'gi');
/** How characters are read; the characters themselves stand beside it. */
const RUBY = /<(rt|rp)\b[^<>]*>[^<]*(?:<\/\1\s*>)?/gi;
const HIDDEN = /<(script|style|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const HIDDEN_PAIR = /<(script|style|template|noscript)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi;
/**
 * Markup that was encoded is markup only where it is complete, or has attributes; a lone `&lt;b&gt;` is a text about `<b>`.
 */
const PAIR = new RegExp(
  `<(${NAMES})(?:\\s[^<>]*)?>([\\s\\S]*?)</\\1\\s*>|<(?:br|hr|img|wbr)\\b[^<>]*>|<(?:${NAMES})\\s[^<>]*=[^<>]*>`,
  'gi',
);
const BREAKS = /^<\/?(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul)\b/i;

/** Headlines are short. What is longer is read by the parser, whose work grows only with the length. */
const LONG = 5_000;

/** Texts were seen encoded three times over. */
const MAX_DECODINGS = 5;
/** Where a whole document stands for a headline, this much of it is enough. Characters. */
export const MAX_LENGTH = 2_000;
/** In HTML, "&copy=2" is "©=2"; in a text, only what ends like an entity is one. */
const LONE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});)/gi;
const CDATA = /<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)/g;

/**
 * A title, name or label as plain text: markup stripped, entities decoded however often they were encoded, noise
 * characters gone, white space folded. More than 2,000 characters are cut at a space and end in "…".
 */
export function plainText({ value, type }: ItemText): string {
  if (!value.includes('<') && !value.includes('&')) return shortened(tidy(value));
  if (value.length > LONG) return shortened(tidy(writeBody(readBody(value, null)).text ?? ''));
  const bare = value.replace(CDATA, '$1');
  let text = type === 'html' ? decodeEntities(stripTags(bare)) : stripPairs(bare);
  if (type === 'html') text = stripPairs(text);
  for (let round = 0; round < MAX_DECODINGS && text.includes('&'); round += 1) {
    const decoded = decodeEntities(text.replace(LONE_AMPERSAND, '&amp;'));
    if (decoded === text) break;
    text = stripPairs(decoded);
  }
  return shortened(tidy(text));
}

/** The same for text of unknown kind, `null` where nothing is left of it. */
export function plainTextOrNull(value: string | null): string | null {
  const text = value === null ? '' : plainText({ value, type: 'text' });
  return text === '' ? null : text;
}

function stripTags(html: string): string {
  return html.replace(HIDDEN, ' ').replace(RUBY, '').replace(TAG, blank);
}

function stripPairs(text: string): string {
  if (!text.includes('<')) return text;
  let stripped = text.replace(CDATA, '$1').replace(HIDDEN_PAIR, ' ');
  if (stripped.includes('</ruby>')) stripped = stripped.replace(RUBY, '');
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

function shortened(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const start = text
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const space = start.lastIndexOf(' ');
  return `${start.slice(0, space > MAX_LENGTH / 2 ? space : MAX_LENGTH).trimEnd()}…`;
}
