import { foldSpace } from '../../lib/text.ts';
import type { LinkSelector, Selector } from '../../model/page-rules.ts';
import { absoluteUrl } from '../address.ts';
import { type DomNode, isElement } from '../dom.ts';
import { linesOf } from '../lines.ts';
import { holds, type Match, type Search } from './select.ts';

/** How the value of one rule is read, and where it is told what the rule did not find. */
export type Reading = {
  readonly search: Search;
  /** Told when a rule finds nothing or cannot be used. */
  readonly report: (rule: string, selectors: readonly Selector[], why: string | null) => void;
};

/** The texts of what the first selector finds that finds any text; each once, folded to one line. */
export function textsOf(rule: string, selectors: readonly Selector[], { search, report }: Reading): readonly string[] {
  for (const selector of selectors) {
    const { matches, problem } = search.select(selector);
    if (problem !== null) report(rule, [selector], problem);
    const texts = matches.map((match) => foldSpace(textOfMatch(match, rule))).filter((text) => text !== '');
    if (texts.length > 0) return [...new Set(texts)];
  }
  if (selectors.length > 0) report(rule, selectors, null);
  return [];
}

/** The first address that any selector finds, absolute and without fragment; `null` where it is the page itself. */
export function linkOf(
  rule: string,
  selectors: readonly LinkSelector[],
  { search, report, base, url }: Reading & { readonly base: string; readonly url: string },
): string | null {
  for (const selector of selectors) {
    if (selector.onlyIf !== null && !holds(search, selector.onlyIf)) continue;
    const { matches, problem } = search.select(selector);
    if (problem !== null) report(rule, [selector], problem);
    for (const match of matches) {
      const link = pageAddress(addressOf(match), base);
      if (link !== null && link !== pageAddress(url, base)) return link;
    }
  }
  return null;
}

function textOfMatch(match: Match, rule: string): string {
  if (match.kind !== 'node') return match.value;
  const { node } = match;
  if (!isElement(node)) return node.textContent ?? '';
  const data = node.getAttribute('datetime') ?? '';
  // What a machine is told is exact, what a reader is told need not be: "3 hours ago".
  if (rule === 'date' && data !== '') return data;
  const text = linesOf(node)
    .map((line) => line.text)
    .join(' ');
  return text === '' ? (node.getAttribute('content') ?? data) : text;
}

/** What an element without a link says is an address only where it looks like one: "Next" is none. */
function addressOf(match: Match): string {
  if (match.kind !== 'node') return match.value;
  const text = match.node.textContent?.trim() ?? '';
  return hrefOf(match.node) ?? (/^(?:https?:)?\//i.test(text) ? text : '');
}

/** Of the link itself, of the one around it, else of the first one in it. */
function hrefOf(node: DomNode): string | null {
  const element = isElement(node) ? node : node.parentElement;
  const link = element?.closest('[href]') ?? element?.querySelector('[href]');
  return link?.getAttribute('href') ?? element?.getAttribute('content') ?? null;
}

function pageAddress(written: string, base: string): string | null {
  // "#" and "javascript:" lead nowhere; text that is no address must not become one relative to the page.
  if (/\s/.test(written.trim())) return null;
  return absoluteUrl(written, base)?.replace(/#.*$/, '') ?? null;
}
