import { cssProblem } from '../../lib/css.ts';
import type { HtmlElement } from '../../lib/html.ts';
import { classTests } from './class-names.ts';
import { ancestorsOf, childElements, textOf } from './dom.ts';

/** Attributes that sites mark parts of a page with, for their tests and scripts. */
const MARKS = ['data-testid', 'data-component', 'data-qa', 'data-type', 'data-module', 'itemprop', 'role'];
/** Elements that mean something without a class. */
const SPEAKING = new Set(['article', 'time', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'dd']);
const MAX_CONTEXTS = 4;

/** A selector, and how much it is to be preferred over another that finds the same: the higher the better. */
export type Candidate = { readonly css: string; readonly preference: number };

/**
 * Selectors for elements of an item's kind: by what they are called, or by where they stand; never by position.
 * @param item what an article stands in; elements in it that hold all of it are tried, too
 */
export function itemSelectors(item: HtmlElement): readonly Candidate[] {
  return levelsOf(item).flatMap((level, depth) => {
    const own = ownSelectors(level);
    const tag = SPEAKING.has(level.name) ? [{ css: level.name, preference: 1 }] : [];
    const placed = inContext(level, {
      css: level.name,
      preference: /^(?:div|span|section)$/.test(level.name) ? -3 : -1,
    });
    const both = own.slice(0, 1).flatMap((test) => inContext(level, { ...test, preference: test.preference - 5 }));
    const all = [...own, ...tag, ...placed, ...both];
    return all.map(({ css, preference }) => ({ css, preference: preference - depth }));
  });
}

/** Names of elements and classes are what a damaged page makes of them: `main"site`. */
export function isUsable({ css }: Pick<Candidate, 'css'>): boolean {
  return cssProblem(css) === null;
}

/** The element, and those in it that are alone in it all the way down. */
function levelsOf(item: HtmlElement): readonly HtmlElement[] {
  const levels = [item];
  for (let at = item; ; ) {
    const [child, ...others] = childElements(at);
    if (child === undefined || others.length > 0 || textOf(child) !== textOf(at) || at.name === 'a') return levels;
    levels.push(child);
    at = child;
  }
}

/** `article.card`, `li[data-testid="headline"]` */
export function ownSelectors(element: HtmlElement): readonly Candidate[] {
  const classes = classTests(element).map(({ css, isMeaningful }) => ({
    css: `${element.name}${css}`,
    preference: (isMeaningful ? 3 : 1) + (css.startsWith('.') ? 0 : -1),
  }));
  const marks = MARKS.flatMap((name) => {
    const value = element.attribs[name] ?? '';
    return /^[A-Za-z][\w-]*$/.test(value) && !/\d/.test(value)
      ? [{ css: `${element.name}[${name}="${value}"]`, preference: 1 }]
      : [];
  });
  return [...classes, ...marks];
}

function inContext(element: HtmlElement, { css, preference }: Candidate): readonly Candidate[] {
  const found: Candidate[] = [];
  let path = css;
  for (const [distance, above] of ancestorsOf(element).entries()) {
    const names = contextNames(above);
    for (const name of names) {
      found.push({ css: `${name.css} > ${path}`, preference: preference + name.preference - distance });
      if (distance > 0)
        found.push({ css: `${name.css} ${css}`, preference: preference + name.preference - distance + 0.5 });
    }
    if (found.length >= MAX_CONTEXTS * 2 || distance > 5) break;
    path = `${above.name} > ${path}`;
  }
  return found;
}

function contextNames(element: HtmlElement): readonly Candidate[] {
  const id = element.attribs['id'] ?? '';
  const isSteady = /^[A-Za-z][\w-]*$/.test(id) && !/\d{2}|:/.test(id);
  const byId = isSteady ? [{ css: `#${id}`, preference: 1 }] : [];
  const byClass = ownSelectors(element).slice(0, 2);
  return [...byClass, ...byId, ...(element.name === 'main' ? [{ css: 'main', preference: 0 }] : [])];
}
