import { cssProblem } from '../lib/css.ts';
import { xpathProblem } from '../lib/xpath.ts';
import type { LinkSelector, PageRules, Selector } from '../model/page-rules.ts';

/** `page:` of a source as written. */
export type PageEntry = {
  readonly title?: Selectors | undefined;
  readonly body?: Selectors | undefined;
  readonly byline?: Selectors | undefined;
  readonly date?: Selectors | undefined;
  readonly remove?: Selectors | undefined;
  readonly clean: boolean;
  readonly singlePage?: Selectors | undefined;
  readonly nextPage?: Selectors | undefined;
};

type Selectors = string | readonly string[];

/** Rules that say nothing: every page is read as any other. */
export function noPageRules(from: string): PageRules {
  return {
    from,
    title: [],
    body: [],
    byline: [],
    date: [],
    remove: [],
    replace: [],
    wrap: [],
    lazySrc: [],
    jsonLd: true,
    clean: true,
    fallBack: true,
    singlePage: [],
    nextPage: [],
    headers: {},
  };
}

/** The `page:` of a source, once its selectors are known to be right. */
export function buildPageRules(from: string, entry: PageEntry): PageRules {
  return {
    ...noPageRules(from),
    title: selectorsOf(entry.title),
    body: selectorsOf(entry.body),
    byline: selectorsOf(entry.byline),
    date: selectorsOf(entry.date),
    remove: selectorsOf(entry.remove),
    clean: entry.clean,
    singlePage: linksOf(entry.singlePage),
    nextPage: linksOf(entry.nextPage),
  };
}

/** XPath begins like a path, with `(`, a function, `id(`, or an axis, `descendant::`; everything else is CSS. */
export function selectorOf(text: string): Selector {
  const trimmed = text.trim();
  return { kind: XPATH.test(trimmed) ? 'xpath' : 'css', text: trimmed };
}

/** The axes of XPath 1.0 §2.2 by name: in CSS a `::` makes a pseudo-element, `p::before`. */
const XPATH = new RegExp(
  '^(?:/|\\(|\\.\\.?/|[a-z-]+\\(|(?:(?:ancestor|descendant)(?:-or-self)?|attribute|child|namespace|parent|self|' +
    '(?:following|preceding)(?:-sibling)?)::)',
);

/** What is wrong with a selector as written, with `{value}` in its place; `null` where nothing is. */
export function selectorProblem(text: string): string | null {
  const selector = selectorOf(text);
  const problem =
    selector.kind === 'xpath' ? xpathProblem(selector.text) : cssProblem(selector.text.replace(/@[\w:.-]+$/, ''));
  return problem === null ? null : `{value} ${problem}`;
}

function selectorsOf(written: Selectors | undefined): readonly Selector[] {
  return [written ?? []].flat().map(selectorOf);
}

function linksOf(written: Selectors | undefined): readonly LinkSelector[] {
  return selectorsOf(written).map((selector) => ({ ...selector, onlyIf: null }));
}
