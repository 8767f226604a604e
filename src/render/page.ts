import { html } from 'hono/html';
import { sha256 } from '../lib/hash.ts';
import { GENERATOR } from './format.ts';
import { style } from './style.ts';

/** Markup that `html` made: every value in it is escaped. */
export type Markup = ReturnType<typeof html>;

export const pageContentType = 'text/html; charset=utf-8';

/** A new style sheet has a new address, so that no browser pairs an old one with new pages. */
const STYLE_VERSION = sha256(style).slice(0, 8);

/**
 * The frame of all pages. Links are relative: pages work under any address and as files.
 * @param root from the page to the index: `../`
 */
export function page({
  title,
  language,
  root,
  head,
  body,
}: {
  readonly title: string;
  readonly language: string | null;
  readonly root: string;
  readonly head: readonly Markup[];
  readonly body: Markup;
}): string {
  return finished(html`<!doctype html>
<html lang="${language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${root}assets/style.css?${STYLE_VERSION}">
<link rel="icon" type="image/svg+xml" href="${root}favicon.svg">
${head.map((one) => html`${one}\n`)}</head>
<body>
${body}
<footer>Published by ${GENERATOR}</footer>
</body>
</html>
`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2 Mar 2026, 08:00 UTC`: not by Intl, whose output changes with the runtime. */
export function dateText(date: Date, precision: 'day' | 'minute'): string {
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return precision === 'day' ? day : `${day}, ${date.toISOString().slice(11, 16)} UTC`;
}

/** `html` is a promise only where a value is one, and no page holds promises. */
function finished(markup: Markup): string {
  if (markup instanceof Promise) throw new Error('a page was given a promise');
  return markup.toString();
}
