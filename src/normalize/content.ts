import type { TextScope } from '../model/article.ts';
import type { Item, ItemText } from '../model/item.ts';
import type { Page } from '../model/page.ts';
import { type Body, visible } from './body.ts';
import { escapeHtml } from './escape.ts';
import type { Origin } from './provenance.ts';
import { readBody } from './read-body.ts';

export type Content = {
  readonly body: Body;
  readonly from: Origin | null;
  readonly scope: TextScope;
};

/** A description this long, or with paragraphs, is the text and not its summary. */
const BODY_LENGTH = 600;
const PARAGRAPHS = /<\/p>[\s\S]*<p\b|<br\s*\/?>\s*<br\b/i;
/** Publishers cut teasers off like this. */
const CUT_OFF =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$|(?:read (?:more|on|the full)|continue reading|더 ?보기|続きを読む)\W{0,5}$/i;
/** A page's text is worth taking where it says clearly more than the feed. */
const CLEARLY_MORE = 1.1;
const NOTHING: Body = { tokens: [], lines: [], images: [], isCut: false };

/** Chooses between the feed's text and the page's: the longer one, and never a page behind a paywall. */
export function chooseContent(item: Item, page: Page | null): Content {
  const feed = feedContent(item);
  if (page === null || page.bodyHtml === null) return feed;
  const { value, from } = page.bodyHtml;
  const body = readBody(value, page.url);
  const isMore = lengthOf(body) > lengthOf(feed.body) * (feed.scope === 'full' ? CLEARLY_MORE : 1);
  if (!isMore && !(lengthOf(body) > 0 && feed.scope !== 'full')) return feed;
  return { body, from, scope: page.paywalled || isCutOff(body) ? 'teaser' : 'full' };
}

function feedContent(item: Item): Content {
  const text = item.content ?? (item.summary !== null && isBody(item.summary) ? item.summary : null);
  if (text === null) return { body: NOTHING, from: null, scope: item.summary === null ? 'none' : 'summary' };
  const body = readBody(htmlOf(text), item.baseUrl ?? item.url);
  if (lengthOf(body) === 0) return { body, from: 'feed', scope: item.summary === null ? 'none' : 'summary' };
  return { body, from: 'feed', scope: isCutOff(body) ? 'teaser' : 'full' };
}

/** Whether a description is the whole text, as many feeds have it. */
export function isBody({ value, type }: ItemText): boolean {
  return type === 'html' && value.includes('<') && (value.length >= BODY_LENGTH || PARAGRAPHS.test(value));
}

function htmlOf({ value, type }: ItemText): string {
  if (type === 'html') return value;
  return value
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function lengthOf(body: Body): number {
  return body.lines.reduce((sum, line) => sum + (line.isCaption ? 0 : visible(line).length), 0);
}

function isCutOff(body: Body): boolean {
  const last = body.lines.findLast((line) => !line.isCaption && visible(line).trim() !== '');
  return last !== undefined && CUT_OFF.test(visible(last).trim());
}
