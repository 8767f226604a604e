import { isMatch } from '../../lib/css.ts';
import type { HtmlElement } from '../../lib/html.ts';
import { classesOf } from './dom.ts';
import type { Judged } from './judge.ts';
import { isUsable, ownSelectors } from './selectors.ts';
import { commonPath } from './sightings.ts';

/** A condition on items, and how many of the others meet it too. */
export type Where = { readonly css: string; readonly left: number };

/**
 * Finds what tells articles from what else an item's selector finds.
 * @returns `:not(.ad)`, `:has(a[href*="/view/"])`; `null` where there is nothing else, or nothing that tells
 */
export function whereOf(items: readonly Judged[], others: readonly HtmlElement[]): Where | null {
  if (others.length === 0) return null;
  const good = items.map(({ element }) => element);
  const path = commonPath(items.map(({ url }) => url));
  const has = new Set([
    ...items.slice(0, 5).flatMap(({ parts }) => [parts.date, parts.headline].flatMap((part) => namesOf(part?.element))),
    ...(path === null ? [] : [`a[href*="${path}"]`]),
  ]);
  const tests = [...excluding(good, others), ...[...has].map((css) => `:has(${css})`)];
  const usable = tests.filter((css) => isUsable({ css }));
  const passing = usable.filter((test) => good.every((element) => isMatch(element, test)));
  const rated = passing.map((test) => ({ test, left: others.filter((element) => isMatch(element, test)).length }));
  const best = rated.toSorted((a, b) => a.left - b.left)[0];
  return best !== undefined && best.left <= others.length / 2 ? { css: best.test, left: best.left } : null;
}

function namesOf(element: HtmlElement | undefined): readonly string[] {
  if (element === undefined) return [];
  return [
    ...ownSelectors(element).map(({ css }) => css),
    ...(/^(?:time|h[1-6])$/.test(element.name) ? [element.name] : []),
  ];
}

/** The classes that the others have and no article has; as few as are needed. */
function excluding(good: readonly HtmlElement[], others: readonly HtmlElement[]): readonly string[] {
  const ofGood = new Set(good.flatMap(classesOf));
  const usable = (element: HtmlElement) =>
    classesOf(element).filter((name) => /^-?[_a-z][\w-]*$/i.test(name) && !ofGood.has(name));
  let left = others;
  const names: string[] = [];
  while (left.length > 0 && names.length < 3) {
    const [name] = left.flatMap(usable);
    if (name === undefined) break;
    names.push(name);
    left = left.filter((element) => !classesOf(element).includes(name));
  }
  return names.length === 0 ? [] : [names.map((name) => `:not(.${name})`).join('')];
}
