import { withoutSubset } from './doctype.ts';
import { readJson } from './json.ts';

/** A decoded document and what can be seen of it at once. */
export type Content = {
  readonly text: string;
  /** Its address, absolute. */
  readonly url: string;
  /** What relative addresses are relative to, where the document says nothing of it: Content-Location, else `url`. */
  readonly base: string;
  /** Elements from the top, local names in lower case, as many as tell what it is. Empty where there is no markup. */
  readonly elements: readonly string[];
  /** `null` where it is no JSON. */
  readonly json: { readonly value: unknown; readonly problem: string | null } | null;
};

/** A damaged page may put a few elements before the document it was meant to be. */
const MAX_ELEMENTS = 50;
const LOOK_AT = 65_536;

/** Names of start tags; comments are read past. An HTML DOCTYPE counts as its `<html>`. */
const opening = /<!--[\s\S]*?(?:-->|$)|<!doctype\s+(html)|<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/gi;

const CALLED = '[\\w.$]+';
const CONDITION = `(?:typeof\\s+)?${CALLED}(?:\\s*===?\\s*["']function["'])?\\s*&&\\s*`;
/**
 * APIs wrap their JSON in the call of a function (JSONP), which may stand behind a comment and a condition; keep it in a
 * variable; or put `)]}'` or an endless loop before it so that no script can run it.
 */
const wrapping = new RegExp(
  [
    `^(?:${CONDITION})?${CALLED}\\s*\\(\\s*(?=[{[])`,
    `^(?:(?:var|let|const)\\s+)?${CALLED}\\s*=\\s*(?=[{[])`,
    `^\\)\\]\\}',?\\s*|^(?:while\\s*\\(1\\)|for\\s*\\(;;\\))\\s*;\\s*(?=[{[])`,
  ].join('|'),
);

function withoutWrapping(text: string): string {
  const start = withoutComments(text);
  const opened = wrapping.exec(start)?.[0];
  if (opened === undefined) return /^[{[]/.test(start) ? start : text;
  const rest = start.slice(opened.length).trimEnd();
  if (opened.endsWith(';') || opened.startsWith(')')) return rest;
  const closed = (rest.endsWith(';') ? rest.slice(0, -1) : rest).trimEnd();
  return closed.endsWith(')') ? closed.slice(0, -1) : closed;
}

/** Without the comments of a script before it. */
function withoutComments(text: string): string {
  let at = 0;
  while (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    if (end === -1) return text;
    at = end + 2;
    while (/\s/.test(text.charAt(at))) at += 1;
  }
  return text.slice(at);
}

/** A page without `<html>` begins with one of these. */
const fragments = new Set('head body meta div p script h1 table center section main article'.split(' '));

export function look(text: string, url: string, base: string = url): Content {
  const start = withoutWrapping(text.trimStart());
  const json = start.startsWith('{') || start.startsWith('[') ? readJson(start) : null;
  // JSON that cannot be read is not a page because a text in it holds HTML.
  if (json !== null || /^[{[]\s*["{[\]}]/.test(start)) return { text, url, base, elements: [], json };
  const elements = firstElements(text);
  const isFragment = fragments.has(elements[0] ?? '');
  return { text, url, base, elements: isFragment ? [...elements, 'html'] : elements, json: null };
}

function firstElements(text: string): readonly string[] {
  const elements: string[] = [];
  let isHtml = false;
  for (const [, doctype, name] of withoutSubset(text).slice(0, LOOK_AT).matchAll(opening)) {
    if (doctype !== undefined) isHtml = true;
    if (name !== undefined) elements.push(name.toLowerCase());
    // Some put the DOCTYPE of a page before a feed, whose own first element says more.
    if (isHtml && elements.length === 1) elements.push('html');
    if (elements.length >= MAX_ELEMENTS) break;
  }
  return isHtml && elements.length === 0 ? ['html'] : elements;
}
