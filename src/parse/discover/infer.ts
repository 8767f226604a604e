import { attributeIn } from '../../lib/html.ts';
import type { Listing } from '../../model/source.ts';
import type { Weight } from './article-url.ts';
import { descendantsOf, type PageTree, readTree, targetOf, textOf } from './dom.ts';
import { fieldSelector } from './field-selector.ts';
import { type Chosen, chooseItems } from './item-selector.ts';
import { type Judged, judgeOf } from './judge.ts';
import { nextPage } from './next-page.ts';
import type { Part, Parts } from './parts.ts';
import { areGoods, isArticlePage } from './prose.ts';
import { commonPath, sightingsOf } from './sightings.ts';

/**
 * Finds the list of articles in a page: what is repeated, leads to articles of the same site, and has headlines.
 * @param text of the HTML page
 * @param url of the page, absolute, after redirects
 * @returns rules that read it; `null` where the page is an article itself, sells something, or lists none
 */
export function inferListing(text: string, url: string): Listing | null {
  const page = readTree(text, url);
  for (const least of [2, 1] as const) {
    const chosen = chosenIn(page, least);
    if (chosen === null) continue;
    if (isArticlePage(page, chosen.items) || areGoods(chosen.items)) return null;
    return listingOf(page, chosen);
  }
  return null;
}

function chosenIn(page: PageTree, least: Weight): Chosen | null {
  const sightings = sightingsOf(page, least);
  const chosen = chooseItems(page, sightings, judgeOf(page, sightings));
  return chosen !== null && isNews(chosen.items, least) ? chosen : null;
}

/** Addresses that only may be those of articles need more than headlines: dates, summaries. */
function isNews(items: readonly Judged[], least: Weight): boolean {
  const quality = items.reduce((sum, item) => sum + item.quality, 0) / items.length;
  const headlines = items.filter(({ hasHeadline }) => hasHeadline).length / items.length;
  return least === 2 ? quality >= 1.3 && headlines >= 0.6 : quality >= 1.6 && headlines >= 0.7 && items.length >= 4;
}

/** Where fields stand is seen in the first ones as well as in all. */
const MAX_SEEN = 60;

function listingOf(page: PageTree, chosen: Chosen): Listing {
  const items = chosen.items.slice(0, MAX_SEEN);
  const field = (name: keyof Parts) =>
    fieldSelector(items.map(({ element, parts }) => ({ item: element, part: partOf(parts[name]) })));
  return {
    item: chosen.css,
    where: chosen.where,
    url: urlSelector(page, items),
    title: titleSelector(page, items),
    date: field('date'),
    summary: field('summary'),
    author: field('author'),
    image: imageSelector(items),
    next: nextPage(page),
    pages: 1,
  };
}

function partOf(part: Parts[keyof Parts]): Part | null {
  if (part === null) return null;
  return 'text' in part ? { element: part.element, attribute: null } : part;
}

/** Nothing where the item's first link is the right one, as it is for readers of listings. */
function urlSelector(page: PageTree, items: readonly Judged[]): string | null {
  if (items.every((item) => firstLink(page, item)?.url === item.url)) return null;
  const selector = fieldSelector(
    items.map(({ element, anchors, parts }) => {
      const anchor = anchors.find((one) => textOf(one) === parts.headline?.text) ?? anchors[0];
      return { item: element, part: anchor === undefined ? null : { element: anchor, attribute: 'href' } };
    }),
  );
  const path = commonPath(items.map(({ url }) => url));
  return selector ?? (path === null ? null : `a[href*="${path}"]@href`);
}

/** Nothing where the text of the item's first link is its headline. */
function titleSelector(page: PageTree, items: readonly Judged[]): string | null {
  if (items.every((item) => firstLink(page, item)?.text === item.parts.headline?.text)) return null;
  return fieldSelector(items.map(({ element, parts }) => ({ item: element, part: partOf(parts.headline) })));
}

/** The item's first link, and what it or another link to the same place says. */
function firstLink(page: PageTree, { element }: Judged): { readonly url: string | null; readonly text: string } | null {
  const links = [element, ...descendantsOf(element)].filter(
    (one) => one.name === 'a' && attributeIn(one, 'href') !== null,
  );
  const [first] = links;
  if (first === undefined) return null;
  const same = links.filter((link) => link.attribs['href'] === first.attribs['href']);
  return { url: targetOf(first, page.base)?.href ?? null, text: same.map(textOf).find((text) => text !== '') ?? '' };
}

/** A picture that all items share is an ornament. */
function imageSelector(items: readonly Judged[]): string | null {
  const images = items.map(({ parts }) => parts.image);
  const sources = images.flatMap((image) => (image === null ? [] : [image.element.attribs[image.attribute ?? 'src']]));
  if (new Set(sources).size < sources.length / 2) return null;
  const selector = fieldSelector(items.map(({ element, parts }) => ({ item: element, part: parts.image })));
  // Without an attribute the usual ones are looked at, those of lazy loading included.
  return selector?.replace(/@(?:src|data-src|data-original|data-lazy-src)$/, '') ?? null;
}
