import { dataBodyHtml } from './data-body.ts';
import { escapeHtml, plainText } from './plain-text.ts';
import { readState } from './script-json.ts';

const MIN_TEXT = 200;
const MIN_PARAGRAPH = 40;
const MAX_VALUES = 300_000;
const MAX_DEPTH = 60;
const TEXT_KEYS = [
  'content',
  'text',
  'html',
  'value',
  'body',
  'paragraph',
  'data',
  'model',
  'blocks',
  'children',
  'items',
  'props',
];
/** Kinds of parts that are no text of an article: Arc and its like name them. */
const NO_TEXT_TYPE =
  /image|photo|video|gallery|embed|ad|promo|related|interstitial|newsletter|oembed|reference|divider|byline|timestamp|headline$/i;
const HEADING_TYPE = /^(?:header|heading|subheading|subheadline|h[2-6])$/i;
const HTML = /<(?:p|br|div)\b/i;

/**
 * The article's text in the state that a page's scripts draw it from (Arc's `Fusion.globalContent`, `__NEXT_DATA__`,
 * `__INITIAL_STATE__`): the longest HTML with paragraphs, or list of paragraphs, in any JSON they hold.
 * @param scripts their texts
 * @returns HTML, `""` where there is none
 */
export function stateBodyHtml(scripts: readonly string[]): string {
  let best = '';
  let most = MIN_TEXT;
  for (const state of scripts.flatMap(readState)) {
    for (const html of candidates(state)) {
      const size = plainText(html).length;
      if (size <= most) continue;
      best = html;
      most = size;
    }
  }
  return best;
}

/** Iterative, and no further than so many values: states grow to megabytes. */
function candidates(state: unknown): readonly string[] {
  const found: string[] = [];
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: state, depth: 0 }];
  let left = MAX_VALUES;
  for (let at = stack.pop(); at !== undefined && left > 0; at = stack.pop()) {
    left -= 1;
    const { value, depth } = at;
    if (typeof value === 'string') {
      if (value.length >= MIN_TEXT && HTML.test(value)) found.push(dataBodyHtml(value));
      else if (value.length >= MIN_TEXT && /[.!?。]\s*\n\s*\S/u.test(value)) found.push(dataBodyHtml(value));
    } else if (typeof value === 'object' && value !== null && depth < MAX_DEPTH) {
      if (Array.isArray(value)) for (const html of paragraphList(value)) found.push(html);
      for (const inner of Object.values(value)) stack.push({ value: inner, depth: depth + 1 });
    }
  }
  return longest(found);
}

/** Texts that were found may be many; only the longest are worth reading. */
function longest(found: readonly string[]): readonly string[] {
  return found.toSorted((a, b) => b.length - a.length).slice(0, 5);
}

/** A list whose entries are paragraphs: texts, or objects that hold one. */
function paragraphList(list: readonly unknown[]): readonly string[] {
  if (list.length < 2) return [];
  const paragraphs = list.slice(0, 1_000).map((entry) => ({ entry, text: textOfEntry(entry, 0) }));
  const long = paragraphs.filter(({ text }) => text.length >= MIN_PARAGRAPH);
  if (long.length < 2 || long.length * 3 < paragraphs.length) return [];
  return [
    paragraphs
      .filter(({ text }) => text !== '')
      .map(({ entry, text }) => blockOf(entry, text))
      .join('\n'),
  ];
}

function blockOf(entry: unknown, text: string): string {
  const tag = HEADING_TYPE.test(typeOf(entry)) ? 'h2' : 'p';
  const html = HTML.test(text) ? plainText(text) : /<[a-z]/i.test(text) ? text : escapeHtml(plainText(text));
  return `<${tag}>${html}</${tag}>`;
}

function textOfEntry(entry: unknown, depth: number): string {
  if (typeof entry === 'string') return /^(?:https?:|\/|[\w-]+$)/.test(entry) ? '' : entry;
  if (typeof entry !== 'object' || entry === null || depth > 6) return '';
  if (Array.isArray(entry))
    return entry
      .slice(0, 200)
      .map((part) => textOfEntry(part, depth + 1))
      .join('');
  if (NO_TEXT_TYPE.test(typeOf(entry))) return '';
  for (const key of TEXT_KEYS) {
    const text = textOfEntry(propertyOf(entry, key), depth + 1);
    if (text !== '') return text;
  }
  return '';
}

function propertyOf(entry: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(entry, key)?.value;
}

function typeOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const type = propertyOf(entry, 'type') ?? propertyOf(entry, '__typename') ?? propertyOf(entry, '_type');
  return typeof type === 'string' ? type : '';
}
