import { selectIn } from '../../lib/css.ts';
import type { HtmlElement } from '../../lib/html.ts';
import { ancestorsOf, type PageTree } from './dom.ts';
import type { Judged, Verdict } from './judge.ts';
import { type Candidate, isUsable, itemSelectors } from './selectors.ts';
import { commonPath, type Sightings } from './sightings.ts';
import { whereOf } from './where.ts';

/** A selector of items, and what it finds. */
export type Chosen = {
  readonly css: string;
  /** One for each article, in document order. */
  readonly items: readonly Judged[];
  /** What tells them from what it finds besides: advertisements, headings. */
  readonly where: string | null;
};

/** A list of articles has at least so many; of the selectors that could find them so many are tried. */
const MIN_ITEMS = 3;
const MAX_TRIED = 80;
const NOISE = 0.9;

/**
 * Chooses the selector that finds most of what is worth having and least of what is not.
 * @returns `null` where none finds a list
 */
export function chooseItems(
  page: PageTree,
  sightings: Sightings,
  judge: (element: HtmlElement) => Verdict,
): Chosen | null {
  let best: { readonly chosen: Chosen; readonly score: number } | null = null;
  for (const { css, preference } of commonCandidates(sightings)) {
    const found = evaluate(css, selectIn(page.document, css), judge);
    if (found === null) continue;
    const score = found.score + preference * 0.05;
    if (best === null || score > best.score) best = { chosen: found.chosen, score };
  }
  return best?.chosen ?? null;
}

function commonCandidates({ all }: Sightings): readonly Candidate[] {
  const path = commonPath(all.map(({ url }) => url));
  const counts = new Map<string, { readonly candidate: Candidate; readonly count: number }>();
  for (const { root } of all) {
    const candidates = [...itemSelectors(root), ...byAddress(root, path)];
    for (const candidate of new Map(candidates.map((one) => [one.css, one])).values()) {
      const known = counts.get(candidate.css);
      const better =
        known !== undefined && known.candidate.preference > candidate.preference ? known.candidate : candidate;
      counts.set(candidate.css, { candidate: better, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= MIN_ITEMS)
    .toSorted((a, b) => b.count - a.count || b.candidate.preference - a.candidate.preference)
    .slice(0, MAX_TRIED)
    .map(({ candidate }) => candidate)
    .filter(isUsable);
}

/** Where nothing has a name that lasts, the address of the article still has: `li:has(a[href*="/view/"])`. */
function byAddress(root: HtmlElement, path: string | null): readonly Candidate[] {
  if (path === null) return [];
  const link = `a[href*="${path}"]`;
  if (root.name === 'a') return [{ css: link, preference: -3 }];
  const isDirect = root.children.some((child) => 'attribs' in child && child.name === 'a');
  const inner = isDirect ? `> ${link}` : link;
  return root.name === 'div' && !isDirect ? [] : [{ css: `${root.name}:has(${inner})`, preference: -3 }];
}

function evaluate(
  css: string,
  matches: readonly HtmlElement[],
  judge: (element: HtmlElement) => Verdict,
): { readonly chosen: Chosen; readonly score: number } | null {
  const all = new Set(matches);
  if (matches.some((match) => ancestorsOf(match).some((above) => all.has(above)))) return null;
  const items = new Map<string, Judged>();
  const others: HtmlElement[] = [];
  let score = 0;
  for (const element of matches) {
    const verdict = judge(element);
    if (verdict === 'several') score -= 2.5;
    if (verdict === null || verdict === 'several') others.push(element);
    else if (items.has(verdict.url)) score -= 0.1;
    else {
      items.set(verdict.url, verdict);
      score += verdict.quality < NOISE ? -0.3 : verdict.quality;
    }
  }
  if (items.size < MIN_ITEMS) return null;
  const found = [...items.values()];
  // What cannot be told apart stays among the articles, at every poll.
  const where = others.length > found.length * 3 ? null : whereOf(found, others);
  score -= 0.4 * (where?.left ?? others.length) + 0.05 * others.length;
  return {
    chosen: { css, items: found, where: where?.css ?? null },
    score: score * (0.6 + 0.4 * likeness(found) ** 2),
  };
}

/** The share of items whose headline stands in the most common place. */
function likeness(items: readonly Judged[]): number {
  const counts = new Map<string, number>();
  for (const { element, parts } of items) {
    const headline = parts.headline?.element ?? null;
    const above = headline === null ? [] : ancestorsOf(headline);
    const path = [headline, ...above.slice(0, Math.max(0, above.indexOf(element)))].map((one) => one?.name).join('<');
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return Math.max(...counts.values()) / items.length;
}
