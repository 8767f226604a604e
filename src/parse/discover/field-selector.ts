import { selectIn } from '../../lib/css.ts';
import { attributeIn, type HtmlElement } from '../../lib/html.ts';
import { ancestorsOf, childElements, textOf } from './dom.ts';
import type { Part } from './parts.ts';
import { type Candidate, isUsable, ownSelectors } from './selectors.ts';

/** An item, and where in it the field's value stands; `null`: it has none. */
export type Wanted = { readonly item: HtmlElement; readonly part: Part | null };

const MAX_TRIED = 60;
const LEAST_SHARE = 0.3;

/**
 * Finds the selector that leads to a field's value in most of the items.
 * @param least share of the items with a value for which it must be the right one
 * @returns a selector relative to the item, with its attribute: `time@datetime`; `null` where there is none
 */
export function fieldSelector(wanted: readonly Wanted[], least = 0.7): string | null {
  const known = wanted.filter(({ part }) => part !== null);
  if (known.length < 2 || known.length < wanted.length * LEAST_SHARE) return null;
  const attribute = commonAttribute(known);
  let best: { readonly css: string; readonly score: number; readonly right: number } | null = null;
  for (const { css, preference } of candidates(known)) {
    const right = known.filter(({ item, part }) => part !== null && isRight(item, css, part, attribute)).length;
    const stray = wanted.filter(({ item, part }) => part === null && selectIn(item, css).length > 0).length;
    const score = right - 2 * (known.length - right) - 0.25 * stray + preference * 0.02;
    if (best === null || score > best.score) best = { css, score, right };
  }
  if (best === null || best.right < known.length * least) return null;
  return attribute === null ? best.css : `${best.css}@${attribute}`;
}

/** The attribute that all values stand in; what some have as text, or as another, is found without naming it. */
function commonAttribute(known: readonly Wanted[]): string | null {
  const names = new Set(known.map(({ part }) => part?.attribute ?? null));
  const [name = null] = names;
  return names.size === 1 ? name : null;
}

function isRight(item: HtmlElement, css: string, part: Part, attribute: string | null): boolean {
  const value = (element: HtmlElement) =>
    (attribute === null ? textOf(element) : attributeIn(element, attribute)) || null;
  const found = selectIn(item, css).find((element) => value(element) !== null);
  if (found === undefined) return false;
  return found === part.element || value(found) === value(part.element);
}

function candidates(known: readonly Wanted[]): readonly Candidate[] {
  const found = new Map<string, Candidate & { readonly count: number }>();
  for (const { item, part } of known) {
    if (part === null) continue;
    for (const candidate of candidatesFor(item, part.element)) {
      found.set(candidate.css, { ...candidate, count: (found.get(candidate.css)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.count - a.count || b.preference - a.preference)
    .slice(0, MAX_TRIED)
    .filter(isUsable);
}

/** By its own name; by its element; by either within something that has a name. */
function candidatesFor(item: HtmlElement, element: HtmlElement): readonly Candidate[] {
  const own = ownSelectors(element);
  const tag = { css: element.name, preference: SPEAKING.test(element.name) ? 3 : 0 };
  const above = ancestorsOf(element);
  const within = above.slice(0, Math.max(0, above.indexOf(item)));
  const placed = within.flatMap((outer, distance) => {
    const names = [
      ...ownSelectors(outer).slice(0, 2),
      { css: outer.name, preference: SPEAKING.test(outer.name) ? 1 : -1 },
    ];
    return names.flatMap(({ css, preference }) => [
      { css: `${css} ${element.name}`, preference: preference - distance - 1 },
      ...(distance === 0 ? [{ css: `${css} > ${element.name}`, preference: preference - 1.5 }] : []),
    ]);
  });
  return [...own, tag, ...placed, ...besides(element, within)];
}

const MAX_STEPS = 4;

/** Cells and the like have no names: what stands before them has, or the link is in it, or they are the last. */
function besides(element: HtmlElement, within: readonly HtmlElement[]): readonly Candidate[] {
  const [outer] = within;
  const context = outer === undefined ? undefined : ownSelectors(outer)[0]?.css;
  const inContext = (css: string) => (context === undefined ? css : `${context} ${css}`);
  const found = [{ css: inContext(`${element.name}:last-child`), preference: -2 }];
  let path = element.name;
  let before = previousOf(element);
  for (let steps = 1; before !== undefined && steps <= MAX_STEPS; steps += 1, before = previousOf(before)) {
    const [named] = ownSelectors(before);
    if (named !== undefined) found.push({ css: `${named.css} + ${path}`, preference: named.preference - 3 - steps });
    if (selectIn(before, 'a').length > 0) found.push({ css: `${before.name}:has(a) + ${path}`, preference: -steps });
    path = `${before.name} + ${path}`;
    found.push({ css: inContext(path), preference: -2 - steps });
  }
  return found;
}

function previousOf(element: HtmlElement): HtmlElement | undefined {
  const [parent] = ancestorsOf(element);
  const siblings = parent === undefined ? [] : childElements(parent);
  return siblings[siblings.indexOf(element) - 1];
}

const SPEAKING = /^(?:time|h[1-6]|img)$/;
