import type { HtmlElement } from '../../lib/html.ts';
import { articleWeight, type Weight } from './article-url.ts';
import { ancestorsOf, type PageTree, targetOf } from './dom.ts';

/** One place on a page where an article stands. */
export type Sighting = {
  /** Of the article, absolute. */
  readonly url: string;
  readonly weight: Weight;
  /** The largest element that is about this article and no other. */
  readonly root: HtmlElement;
  /** Its links to the article, in document order. */
  readonly anchors: readonly HtmlElement[];
};

export type Sightings = {
  readonly all: readonly Sighting[];
  /** For every element the articles that it links to, itself or below. */
  readonly urlsIn: ReadonlyMap<HtmlElement, ReadonlySet<string>>;
};

/** More links than that are no list of headlines; an element as high as these holds everything. */
const MAX_LINKS = 3000;
const TOP = new Set(['html', 'body', 'main']);

/**
 * Finds where articles stand on a page. The largest element that links to one article only is its item, however the
 * page is built: a row, a card, a list's entry.
 * @param least weight of an address that counts
 */
export function sightingsOf(page: PageTree, least: Weight): Sightings {
  const links = withoutFixtures(linksOf(page, least));
  const urlsIn = new Map<HtmlElement, Set<string>>();
  for (const { anchor, url } of links) {
    for (const element of [anchor, ...ancestorsOf(anchor)]) {
      urlsIn.set(element, (urlsIn.get(element) ?? new Set()).add(url));
    }
  }
  const byRoot = new Map<HtmlElement, Sighting>();
  for (const { anchor, url, weight } of links) {
    const root = rootOf(anchor, urlsIn);
    byRoot.set(root, { url, weight, root, anchors: [...(byRoot.get(root)?.anchors ?? []), anchor] });
  }
  return { all: [...byRoot.values()], urlsIn };
}

type Link = { readonly anchor: HtmlElement; readonly url: string; readonly weight: Weight };

function linksOf(page: PageTree, least: Weight): readonly Link[] {
  const site = new URL(page.url);
  const links = page.elements.flatMap((anchor) => {
    if (anchor.name !== 'a') return [];
    const url = targetOf(anchor, page.base);
    if (url === null || url.href === site.href) return [];
    const weight = articleWeight(url, site);
    return weight < least ? [] : [{ anchor, url: url.href, weight }];
  });
  return links.slice(0, MAX_LINKS);
}

/** A link that stands in every item is not what the items are about: a column's, a reporter's. */
function withoutFixtures(links: readonly Link[]): readonly Link[] {
  const counts = new Map<string, number>();
  for (const { url } of links) counts.set(url, (counts.get(url) ?? 0) + 1);
  const sorted = [...counts.values()].toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1;
  return links.filter(({ url }) => (counts.get(url) ?? 0) <= Math.max(4, usual * 3));
}

function rootOf(anchor: HtmlElement, urlsIn: ReadonlyMap<HtmlElement, ReadonlySet<string>>): HtmlElement {
  let root = anchor;
  for (const above of ancestorsOf(anchor)) {
    if (TOP.has(above.name) || urlsIn.get(above)?.size !== 1) break;
    root = above;
  }
  return root;
}

/** @returns the first segment that most of the addresses share: `/view/` */
export function commonPath(urls: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const [, first, ...rest] = new URL(url).pathname.split('/');
    if (first !== undefined && rest.length > 0 && /^[A-Za-z][\w-]*$/.test(first) && !/\d/.test(first)) {
      counts.set(`/${first}/`, (counts.get(`/${first}/`) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= urls.length * 0.6 ? most[0] : null;
}
