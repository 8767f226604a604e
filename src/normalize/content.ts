import type { TextScope } from '../model/article.ts';
import type { Item, ItemText } from '../model/item.ts';
import type { Page } from '../model/page.ts';
import { type Body, EMPTY_BODY, isText, lengthOf, visible } from './body.ts';
import { isCutOffAt } from './cut-off.ts';
import { escapeHtml } from './escape.ts';
import type { Furniture } from './furniture.ts';
import { decodeEntities } from './markup.ts';
import type { Origin } from './provenance.ts';
import { readBody } from './read-body.ts';
import { CUT_RULES } from './wall-rules.ts';

export type Content = {
  readonly body: Body;
  /** `null`: there is no text. */
  readonly from: Origin | null;
  /** The feed's description stands in for a text: it may yet turn out to be a summary. */
  readonly isSummary: boolean;
};

/** A description this long, or with paragraphs, is the text and not its summary. */
const BODY_LENGTH = 600;
/** A page's text is worth taking where it says clearly more than the feed. */
const CLEARLY_MORE = 1.1;
/** One that is cut off, against a feed's that is not. */
const MUCH_MORE = 1.5;
const TAG = /<[a-z!/]/i;
/** Elements that markup which was encoded once too often has; those without an end say enough by themselves. */
const ENCODED_TAG =
  /&lt;(\/?)(p|div|a|b|i|strong|em|span|ul|li|figure|table|h[1-6]|blockquote|br|hr|img)(?![\w-])(?=\s|\/|&gt;|>)/gi;
const ENDLESS = new Set(['br', 'hr', 'img']);

/** Markup that is declared as plain text, as Atom has it where no type is given: no prose begins so or holds a picture. */
const MARKED_UP =
  /^\s*<(?:p|div|figure|table|blockquote|ul|ol|h[1-6]|a\s+href|img\s)[^<>]{0,500}>|<\/p>|<img\s[^<>]{0,500}?src\s?=/i;

/** Chooses between the feed's text and the page's: the one that clearly says more. */
export function chooseContent(item: Item, page: Page | null): Content {
  const feed = feedContent(item);
  if (page === null || page.bodyHtml === null) return feed;
  const { value, from } = page.bodyHtml;
  const body = readBody(value, page.url);
  const onPage: Content = { body, from, isSummary: false };
  const isWhole = !isCutOff(feed) && !feed.isSummary;
  const factor = !isWhole ? 1 : page.paywalled || page.isPart || isCutOff(onPage) ? MUCH_MORE : CLEARLY_MORE;
  return lengthOf(body) > lengthOf(feed.body) * factor ? onPage : feed;
}

/** Whether a description is the whole text, as many feeds have it. */
export function isBody({ value, type }: ItemText): boolean {
  if (value.length >= BODY_LENGTH) return true;
  if (type === 'text' && !MARKED_UP.test(value)) return /\S\s*\n\s*\n\s*\S/.test(value);
  const end = value.indexOf('</p>');
  return (end !== -1 && value.includes('<p', end)) || /<br\s*\/?>\s*<br\b/i.test(value);
}

/** Whether a description is one paragraph that is no longer than a summary. */
export function isShort(body: Body): boolean {
  return lengthOf(body) < BODY_LENGTH && body.lines.filter(isText).length < 2;
}

/** @param baseUrl what addresses in the text are relative to */
export function bodyOf(text: ItemText, baseUrl: string | null): Body {
  return readBody(htmlOf(text), baseUrl);
}

/**
 * How much of an article a text is.
 * @param written what is left of it without furniture
 * @param summary the source's own
 */
export function scopeOf(
  content: Content,
  { body, rules }: Furniture,
  known: { readonly text: string | null; readonly summary: string | null; readonly isCut: boolean },
): TextScope {
  const { text, summary, isCut } = known;
  if (text === null) return summary === null ? 'none' : 'summary';
  if (isCut || CUT_RULES.some((rule) => rules.has(rule)) || isCutOff({ ...content, body })) return 'teaser';
  const isNoMore = summary !== null && text.length < BODY_LENGTH && text.length < summary.length;
  return isNoMore && !content.isSummary ? 'teaser' : 'full';
}

function feedContent(item: Item): Content {
  const baseUrl = item.baseUrl ?? item.url;
  const own = item.content === null ? EMPTY_BODY : bodyOf(item.content, baseUrl);
  const content: Content = { body: own, from: own.lines.length === 0 ? null : 'feed', isSummary: false };
  if (item.summary === null || !isBody(item.summary)) return content;
  const summary: Content = { body: bodyOf(item.summary, baseUrl), from: 'feed', isSummary: true };
  if (content.from === null) return summary;
  // Some give a picture or a link as the content, and the text as its description.
  const isLess = lengthOf(summary.body) > lengthOf(own) * MUCH_MORE && !isShort(summary.body);
  return isLess
    ? { ...summary, body: lengthOf(own) === 0 ? below(item.content, item.summary, baseUrl) : summary.body }
    : content;
}

/** A text below the pictures that came instead of one. */
function below(pictures: ItemText | null, text: ItemText, baseUrl: string | null): Body {
  return readBody(`${pictures === null ? '' : `<div>${htmlOf(pictures)}</div>`}${htmlOf(text)}`, baseUrl);
}

function htmlOf({ value, type }: ItemText): string {
  if (type === 'text' && !MARKED_UP.test(value)) return paragraphs(escapeHtml(value), '<br>');
  if (TAG.test(value)) return value;
  return isEncodedMarkup(value) ? decodeEntities(value) : paragraphs(value, '\n');
}

/** An element with its end, or one that has none. A lone tag is spoken of: "use &lt;b> for bold". */
function isEncodedMarkup(value: string): boolean {
  const opened = new Set<string>();
  for (const [, slash, tag = ''] of value.matchAll(ENCODED_TAG)) {
    const name = tag.toLowerCase();
    if (ENDLESS.has(name) || (slash === '/' && opened.has(name))) return true;
    if (slash === '') opened.add(name);
  }
  return false;
}

/** Text without tags has blank lines for paragraphs. */
function paragraphs(html: string, lineBreak: string): string {
  if (!html.includes('\n')) return `<p>${html}</p>`;
  return html
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', lineBreak)}</p>`)
    .join('');
}

function isCutOff({ body, from }: Content): boolean {
  const last = body.lines.findLast((line) => isText(line) && visible(line).trim() !== '');
  return last !== undefined && isCutOffAt(visible(last).trim(), lengthOf(body), from === 'feed');
}
