import type { HtmlElement } from '../../lib/html.ts';
import { classesOf } from './dom.ts';

/** How a class can be used in a selector: by name, or by the part of it that the next build of the site leaves as it is. */
export type ClassTest = { readonly css: string; readonly isMeaningful: boolean };

/** Names that say what a thing is. */
const MEANING =
  /article|news|story|post|entry|item|card|list|teaser|headline|title|tit|subject|date|time|summary|desc|excerpt|lead|lede|dek|thumb|photo|image|feed|latest|stream|byline|author|cont|board|paging|pagination/i;

/** Places and states: they differ from item to item, or with the next click. */
const STATE =
  /^(?:first|last|odd|even|active|on|off|current|selected|open|hidden|show|new|hot|clearfix|clear|cf|fl|fr|left|right|row|col|cols|container|wrapper|wrap|inner|outer|hentry|sticky|visible|lazy|lazyload(?:ed|ing)?|loaded|fade|animated|group|no-?img|no-?thumb\w*|noimage)$/i;

/** Made by tools: grid and utility classes (Bootstrap, Tailwind, WordPress' many), and numbers. */
const UTILITY =
  /^(?:col|row|offset|order|span|grid|gap|flex|items|justify|content|self|place|space|divide|p[xytrbles]?|-?m[xytrbles]?|w|h|min|max|size|text|font|leading|tracking|bg|border|rounded|shadow|ring|opacity|z|top|bottom|inset|float|d|align|overflow|truncate|line-clamp|transition|duration|cursor|sr|status|format|type|category|tag|has|is|js|author|lg|md|sm|xl|xs|u|group|aspect|object|block|inline|relative|absolute|pt)-[\w./-]+$|^(?:flex|grid|block|inline|hidden|relative|absolute|static|sticky|truncate|underline|uppercase|capitalize|italic|container|border|rounded|shadow|group|peer|w\d+|h\d+|m[tblr]?\d+|p[tblr]?\d+)$/;

/** CSS modules keep the author's name and add a hash: `Card_title__3xYzA`, `card-module--title--1a2b3`. */
const MODULE = /^(?<kept>[A-Za-z][\w-]*?(?:__|--))(?<hash>[A-Za-z0-9_+-]{4,8})$/;
/** As Next.js writes them, whose hashes may begin with a line: `List_item___OGQO`. */
const NEXT_MODULE = /^(?<kept>[A-Z]\w*?_[A-Za-z]\w*?__)[\w-]{5}$/;
/** Those of styled-components, emotion and svelte keep nothing. */
const HASHED = /^(?:css|sc|svelte|jsx|jss|emotion|astro|chakra|makeStyles)-?[\w-]*\d[\w-]*$|^_[\w-]{5,}$/;

/** @returns the element's classes that can be relied on, meaningful ones first */
export function classTests(element: HtmlElement): readonly ClassTest[] {
  const tests = classesOf(element).flatMap((name) => {
    const css = classSelector(name);
    return css === null ? [] : [{ css, isMeaningful: MEANING.test(name) }];
  });
  return [...tests.filter(({ isMeaningful }) => isMeaningful), ...tests.filter(({ isMeaningful }) => !isMeaningful)];
}

/** @returns `.card`, `[class*="Card_title__"]`; `null` for a class that the next item or build may not have */
function classSelector(name: string): string | null {
  const next = NEXT_MODULE.exec(name)?.groups?.['kept'];
  if (next !== undefined) return `[class*="${next}"]`;
  const kept = MODULE.exec(name)?.groups;
  if (kept !== undefined && isHash(kept['hash'] ?? '')) return `[class*="${kept['kept']}"]`;
  if (!/^-?[_\p{L}][\w\p{L}-]*$/u.test(name) || name.length < 2) return null;
  if (STATE.test(name) || UTILITY.test(name) || HASHED.test(name) || /\d{4}/.test(name)) return null;
  return isHash(name) ? null : `.${name}`;
}

/** Mixed case or digits among letters without a word: `dKfTzP`, `3xYzA`, `1a2b3`. */
function isHash(text: string): boolean {
  if (/^[a-z]+(?:-[a-z]+)*$|^[A-Z][a-z]+$|^[A-Z]+$/.test(text)) return false;
  if (/^[a-z]+[-_]?\d{1,2}$/i.test(text)) return false;
  if (/[-_]/.test(text)) return text.split(/[-_]+/).some((part) => part.length >= 5 && isHash(part));
  if (/\d/.test(text)) return text.length >= 5 && /\d[A-Za-z]+|[A-Z]\d/.test(text);
  // camelCase has words of some length; a hash changes its case all the time.
  return text.length >= 4 && text.length <= 8 && (text.match(/[a-z][A-Z]|[A-Z]{2}/g)?.length ?? 0) >= 2;
}
