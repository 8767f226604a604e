import type { HtmlElement } from '../../lib/html.ts';
import type { Weight } from './article-url.ts';
import { ancestorsOf, classesOf, descendantsOf, type PageTree, targetOf } from './dom.ts';
import { isHeadline } from './headline.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Sightings } from './sightings.ts';

/** An element looked at as an item of a listing. */
export type Judged = {
  readonly element: HtmlElement;
  /** Of the one article it is about. */
  readonly url: string;
  /** Its links to the article, in document order. */
  readonly anchors: readonly HtmlElement[];
  readonly parts: Parts;
  readonly hasHeadline: boolean;
  /** About 2 for a headline that leads to an article, more with a date and a summary, little in a side bar. */
  readonly quality: number;
};

/** `several`: it is about more than one article; `null`: about none. */
export type Verdict = Judged | 'several' | null;

const ASIDE_TAGS = new Set(['nav', 'aside', 'footer', 'header']);
const ASIDE =
  /(?:^|[-_])(?:nav|gnb|lnb|menu|footer|foot|header|side|sidebar|aside|popular|most|mostread|rank|ranking|related|relate|recommend\w*|trending|best|banner|ads?|sponsor\w*|promo\w*|hot)(?:$|[-_\d])|sidebar|mostRead|popular|ranking/i;
const IN_ASIDE = 0.3;

/** @returns a function that judges each element once */
export function judgeOf(page: PageTree, { all, urlsIn }: Sightings): (element: HtmlElement) => Verdict {
  const weights = new Map<string, Weight>(all.map(({ url, weight }) => [url, weight]));
  const judged = new Map<HtmlElement, Verdict>();
  return (element) => {
    const known = judged.get(element);
    if (known !== undefined) return known;
    const [url, ...others] = urlsIn.get(element) ?? [];
    const verdict =
      url === undefined ? null : others.length > 0 ? 'several' : judge(element, url, weights.get(url) ?? 1);
    judged.set(element, verdict);
    return verdict;
  };

  function judge(element: HtmlElement, url: string, weight: Weight): Judged {
    const links = [element, ...descendantsOf(element)].filter(({ name }) => name === 'a');
    const anchors = links.filter((link) => targetOf(link, page.base)?.href === url);
    const parts = partsOf(element, anchors);
    const hasHeadline = parts.headline !== null && isHeadline(parts.headline.text);
    const quality =
      (weight === 2 ? 1 : 0.5) +
      (hasHeadline ? 1 : -0.5) +
      (parts.date === null ? 0 : 0.5) +
      (parts.summary === null ? 0 : 0.3) +
      (parts.image === null ? 0 : 0.1);
    return { element, url, anchors, parts, hasHeadline, quality: isAside(element) ? quality * IN_ASIDE : quality };
  }

  /** What holds most of the page's articles is its body, whatever it is called (`has-sidebar`), unless it is a menu. */
  function isAside(element: HtmlElement): boolean {
    return ancestorsOf(element).some(
      (above) => isMenu(above) || (isCalledAside(above) && (urlsIn.get(above)?.size ?? 0) <= weights.size * MOST),
    );
  }
}

const MOST = 0.6;
const MENU =
  /^(?:(?:main|top|side|site|global|local|sub|quick)[-_]?)?(?:nav|navi|navigation|menu|gnb|lnb|snb|footer)(?:[-_]?(?:bar|list|wrap|area))?$/i;

function isMenu(element: HtmlElement): boolean {
  const names = [...classesOf(element), element.attribs['id'] ?? ''];
  return element.name === 'nav' || element.name === 'footer' || names.some((name) => MENU.test(name));
}

function isCalledAside(element: HtmlElement): boolean {
  const names = [...classesOf(element), element.attribs['id'] ?? ''];
  return ASIDE_TAGS.has(element.name) || names.some((name) => ASIDE.test(name));
}
