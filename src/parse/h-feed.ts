import { firstIn, selectIn } from '../lib/css.ts';
import { attributeIn, type HtmlElement, innerHtml, parseHtml, textIn } from '../lib/html.ts';
import type { Item, SourceDocument } from '../model/item.ts';
import { webAddress } from './address.ts';
import { authorOf, distinctAuthors } from './authors.ts';
import type { Content } from './content.ts';
import { baseOf, headOf } from './page-head.ts';
import { readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, type Report } from './reading.ts';

/**
 * A page that marks up its articles as microformats: h-entry, or hentry as many blog themes still do.
 * @see https://microformats.org/wiki/h-feed, https://microformats.org/wiki/hatom
 */
export const hFeed: KindReader = {
  kind: 'h-feed',
  roots: [],
  ownsJson: () => false,
  read,
};

const ITEM = '.h-entry, .hentry';
const QUOTED = `${ITEM}, .h-cite`;

function read({ text, base: address }: Content): SourceDocument {
  const page = parseHtml(text);
  const base = baseOf(page, address);
  const holders = new Set(selectIn(page, QUOTED));
  const elements = selectIn(page, ITEM).filter((element) => holderOf(element, holders) === null);
  const { items, problems } = readItems(elements, {
    readOne: (element, report) => readItem(element, { base, holders }, report),
    holdsAnything: () => true,
  });
  return {
    kind: 'h-feed',
    ...headOf(page),
    homeUrl: base,
    items,
    more: [],
    problems,
  };
}

/** `holders`: all items and citations of the page. */
type Reading = { readonly base: string; readonly holders: ReadonlySet<HtmlElement> };

/** The item that an element stands in; an item or citation in another is what that one answers to. */
function holderOf(element: HtmlElement, holders: Reading['holders']): HtmlElement | null {
  for (let at = element.parent; at !== null && 'attribs' in at; at = at.parent) if (holders.has(at)) return at;
  return null;
}

/** Properties and the classes and elements that hold them, the exact ones first. */
const PLACES = {
  url: 'a.u-url, link.u-url, .entry-title a[href], a[rel~="bookmark"], h1 a[href], h2 a[href], h3 a[href]',
  title: '.p-name, .entry-title, h1, h2, h3',
  published: '.dt-published, .published, time[datetime], abbr.published',
  modified: '.dt-updated, .updated',
  summary: '.p-summary, .entry-summary',
  content: '.e-content, .entry-content',
  author: '.p-author .p-name, .p-author, .author .fn, .author, .byline .fn',
  photo: 'img.u-photo, .u-photo img, img.wp-post-image',
  category: '.p-category, a[rel~="tag"], a[rel~="category"]',
} as const;

function readItem(element: HtmlElement, { base, holders }: Reading, report: Report): Item | null {
  const found = (place: keyof typeof PLACES) => firstOf(element, PLACES[place], holders);
  const link = found('url');
  const url = webAddress(link === null ? null : attributeIn(link, 'href'), base, report);
  if (url === null) {
    report('has no permalink and is left out');
    return null;
  }
  const title = textOfPlace(found('title'));
  const summary = textOfPlace(found('summary'));
  const content = found('content');
  const html = content === null ? '' : innerHtml(content).trim();
  const author = textOfPlace(found('author'));
  const photo = found('photo');
  const image = webAddress(photo === null ? null : attributeIn(photo, 'src'), base, () => undefined);
  return {
    ...noItem,
    url,
    title: title === null ? null : { value: title, type: 'text' },
    summary: summary === null ? null : { value: summary, type: 'text' },
    content: html === '' ? null : { value: html, type: 'html' },
    baseUrl: base,
    published: timeOf(found('published')),
    modified: timeOf(found('modified')),
    authors: author === null ? [] : distinctAuthors([authorOf(author)]),
    categories: selectIn(element, PLACES.category).flatMap((category) => {
      const term = textIn(category);
      return term === null ? [] : [{ term, scheme: null, label: null }];
    }),
    media: image === null ? [] : [{ ...noMedia, url: image, role: 'image' }],
  };
}

/** The first place of the list that is there at all, not the first in the document. */
function firstOf(item: HtmlElement, places: string, holders: Reading['holders']): HtmlElement | null {
  for (const place of places.split(', ')) {
    const found = selectIn(item, place).find((element) => holderOf(element, holders) === item);
    if (found !== undefined) return found;
  }
  return null;
}

function textOfPlace(element: HtmlElement | null): string | null {
  return element === null ? null : textIn(element);
}

/** Microformats keep the time for machines in `datetime`, `title` (abbr) or `value`. */
function timeOf(element: HtmlElement | null): string | null {
  if (element === null) return null;
  const inner = element.name === 'time' ? element : (firstIn(element, 'time[datetime]') ?? element);
  return attributeIn(inner, 'datetime') ?? attributeIn(inner, 'title') ?? attributeIn(inner, 'value') ?? textIn(inner);
}
