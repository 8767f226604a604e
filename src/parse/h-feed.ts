import { firstIn, isMatch, selectIn } from '../lib/css.ts';
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

const ENTRY = '.h-entry, .hentry';
const QUOTED = `${ENTRY}, .h-cite`;

function read({ text, base: address }: Content): SourceDocument {
  const page = parseHtml(text);
  const base = baseOf(page, address);
  const entries = selectIn(page, ENTRY).filter((entry) => quotingEntry(entry) === null);
  const { items, problems } = readItems(entries, {
    readOne: (entry, report) => readEntry(entry, base, report),
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

/** The entry that an element stands in; an entry or citation in another is what that one answers to. */
function quotingEntry(element: HtmlElement): HtmlElement | null {
  for (let at = element.parent; at !== null && 'attribs' in at; at = at.parent) if (isMatch(at, QUOTED)) return at;
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

function readEntry(entry: HtmlElement, base: string, report: Report): Item | null {
  const found = (place: keyof typeof PLACES) => firstOf(entry, PLACES[place]);
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
    categories: selectIn(entry, PLACES.category).flatMap((element) => {
      const term = textIn(element);
      return term === null ? [] : [{ term, scheme: null, label: null }];
    }),
    media: image === null ? [] : [{ ...noMedia, url: image, role: 'image' }],
  };
}

/** The first place of the list that is there at all, not the first in the document. */
function firstOf(entry: HtmlElement, places: string): HtmlElement | null {
  for (const place of places.split(', ')) {
    const found = selectIn(entry, place).find((element) => quotingEntry(element) === entry);
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
