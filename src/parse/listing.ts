import { isMatch, selectIn } from '../lib/css.ts';
import { attributeIn, type HtmlDocument, type HtmlElement, parseHtml, textIn } from '../lib/html.ts';
import { quote } from '../lib/quote.ts';
import { readSelector } from '../lib/selector.ts';
import type { Item, SourceDocument } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Listing } from '../model/source.ts';
import { webAddress } from './address.ts';
import { authorOf } from './authors.ts';
import type { Content } from './content.ts';
import { elsewhere, type ListPage, linkOf, reportLink, withoutFragment } from './listing-link.ts';
import { baseOf, headOf } from './page-head.ts';
import { readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, nothing, type ReadAs, type Report } from './reading.ts';

/** A page that lists articles, taken apart by the CSS selectors of its source. */
export const listing: KindReader = {
  kind: 'listing',
  roots: [],
  ownsJson: () => false,
  read,
};

/** What a selector of a field may find. */
type Field = 'url' | 'title' | 'date' | 'summary' | 'author' | 'image';

type Reading = { readonly rules: Listing; readonly page: ListPage; readonly seen: Set<Field> };

function read(content: Content, { listing: rules }: ReadAs): SourceDocument {
  if (rules === null) return nothing('listing', 'a listing needs the selectors of its items, under listing:');
  const page = parseHtml(content.text);
  const base = baseOf(page, content.base);
  const all = selectIn(page, rules.item);
  const { where } = rules;
  const elements = withoutContainers(where === null ? all : all.filter((element) => isMatch(element, where)));
  const reading = { rules, page: { url: withoutFragment(content.url), base }, seen: new Set<Field>() };
  const { items, problems } = readItems(elements, {
    readOne: (element, report) => readItem(element, reading, report),
    holdsAnything: () => true,
  });
  return {
    kind: 'listing',
    ...headOf(page),
    homeUrl: base,
    items: oneOfEachUrl(items),
    more: nextPage(page, rules, content.url, base),
    problems: [...emptySelectors(reading, all.length, elements.length, content.url), ...problems],
  };
}

/** As many as parts of a card have the card's name in theirs: `[class*="card"]`. */
const MAX_NESTED = 7;

/**
 * Leaves out what holds other items more than seven deep: that is a part of the page. So every element of the page is in
 * eight items at most, and a page takes time by its length.
 */
function withoutContainers(found: readonly HtmlElement[]): readonly HtmlElement[] {
  const nested = new Map(found.map((element) => [element, 0]));
  for (const element of found.toReversed()) {
    const outer = itemAround(element, nested);
    if (outer === null) continue;
    nested.set(outer, Math.max(nested.get(outer) ?? 0, (nested.get(element) ?? 0) + 1));
  }
  return found.filter((element) => (nested.get(element) ?? 0) <= MAX_NESTED);
}

function itemAround(element: HtmlElement, found: ReadonlyMap<HtmlElement, number>): HtmlElement | null {
  for (let at = element.parent; at !== null && 'attribs' in at; at = at.parent) if (found.has(at)) return at;
  return null;
}

/** An item without an address is left out: it would be a new one at every poll. */
function readItem(element: HtmlElement, reading: Reading, report: Report): Item | null {
  const link = linkOf(element, reading.page);
  const url = webAddress(foundBy(element, 'url', reading) ?? link?.url ?? null, reading.page.base, report);
  if (url === null) {
    reportLink(element, reading.page, report);
    report(`has no link and is left out: ${quote(textIn(element) ?? '')}`);
    return null;
  }
  const title = foundBy(element, 'title', reading) ?? (reading.rules.title === null ? (link?.text ?? null) : null);
  const author = foundBy(element, 'author', reading);
  const summary = foundBy(element, 'summary', reading);
  const image = webAddress(foundBy(element, 'image', reading), reading.page.base, () => undefined);
  return {
    ...noItem,
    url,
    title: title === null ? null : { value: title, type: 'text' },
    summary: summary === null ? null : { value: summary, type: 'text' },
    baseUrl: reading.page.base,
    published: foundBy(element, 'date', reading),
    authors: author === null ? [] : [authorOf(author)],
    media: image === null ? [] : [{ ...noMedia, url: image, role: 'image' }],
  };
}

/** Where an element says more than its text: the attributes in which sites keep it, the likeliest first. */
const attributesOf: Partial<Readonly<Record<Field, readonly string[]>>> = {
  url: ['href'],
  date: ['datetime'],
  image: ['data-src', 'data-original', 'data-lazy-src', 'src', 'content'],
};

/** After so many that say nothing, the field is not looked for any more. */
const MAX_EMPTY = 50;

function foundBy(item: HtmlElement, field: Field, reading: Reading): string | null {
  const { rules, seen } = reading;
  const written = rules[field];
  if (written === null) return null;
  const { css, attribute } = readSelector(written);
  const found = css === null ? [item] : selectIn(item, css);
  for (const element of found.slice(0, MAX_EMPTY)) {
    const value = attribute === null ? valueIn(element, field) : attributeIn(element, attribute);
    if (value === null || (field === 'url' && elsewhere(value, reading.page) === null)) continue;
    seen.add(field);
    return value;
  }
  return null;
}

function valueIn(element: HtmlElement, field: Field): string | null {
  for (const name of attributesOf[field] ?? []) {
    const value = attributeIn(element, name);
    if (value !== null && !value.startsWith('data:')) return value;
  }
  return textIn(element);
}

/** A card links its article from the photo, the headline and "more": what one of them does not say, another may. */
function oneOfEachUrl(items: readonly Item[]): readonly Item[] {
  const byUrl = new Map<string | null, Item>();
  for (const item of items) {
    const known = byUrl.get(item.url);
    byUrl.set(item.url, known === undefined ? item : filled(known, item));
  }
  return [...byUrl.values()];
}

function filled(item: Item, other: Item): Item {
  return {
    ...item,
    title: item.title ?? other.title,
    summary: item.summary ?? other.summary,
    published: item.published ?? other.published,
    authors: item.authors.length > 0 ? item.authors : other.authors,
    media: item.media.length > 0 ? item.media : other.media,
  };
}

function nextPage(page: HtmlDocument, { next, pages }: Listing, url: string, base: string): readonly string[] {
  if (next === null || pages < 2) return [];
  const { css, attribute } = readSelector(next);
  const found = selectIn(page, css ?? '*')
    .map((element) => webAddress(attributeIn(element, attribute ?? 'href'), base, () => undefined))
    .find((address) => address !== null && address !== url);
  return found === undefined || found === null ? [] : [found];
}

/** A selector that finds nothing is a page that was rebuilt, or a slip: it is named. */
function emptySelectors({ rules, seen }: Reading, all: number, kept: number, url: string): readonly Problem[] {
  const problem = (message: string) => ({ where: 'document', message });
  if (all === 0) return [problem(`listing.item ${quote(rules.item)} matches nothing on ${url}`)];
  if (kept === 0) return [problem(`listing.where ${quote(rules.where ?? '')} matches none of ${all} items`)];
  const fields: readonly Field[] = ['url', 'title', 'date', 'summary', 'author', 'image'];
  return fields.flatMap((field) => {
    const selector = rules[field];
    if (selector === null || seen.has(field)) return [];
    return [problem(`listing.${field} ${quote(selector)} matches nothing in ${kept} items`)];
  });
}
