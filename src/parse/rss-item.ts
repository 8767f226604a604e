import type { Item, ItemAuthor, ItemCategory, ItemText, SourceDocument } from '../model/item.ts';
import { resolveUrl, webAddress } from './address.ts';
import { distinctAuthors, personsOf, printedAuthors } from './authors.ts';
import { attributeOf, childOf, childrenOf, firstText, languageOf, textOf, type XmlElement } from './element.ts';
import { mediaOf } from './media.ts';
import { noItem, type Report } from './reading.ts';
import { markupOf } from './xml-html.ts';

/**
 * Reads an item of RSS 0.9x, 1.0 and 2.0 with the modules it usually carries: Dublin Core, content, Media RSS, iTunes,
 * Atom, FeedBurner.
 * @param channel what the item inherits language and rights from
 * @see https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec
 */
export function readRssItem(item: XmlElement, channel: XmlElement, report: Report): Item {
  const guid = childOf(item, 'guid');
  return {
    ...noItem,
    guid: textOf(guid) ?? attributeOf(item, 'rdf:about') ?? firstText(item, ['id', 'atom:id']),
    url: urlOf(item, guid, report),
    title: html(firstMarkup(item, ['title', 'media:title', 'dc:title', 'itunes:title'])),
    summary: html(firstMarkup(item, summaries)),
    content: html(firstMarkup(item, ['content:encoded', 'content', 'atom:content', 'xhtml:body'])),
    baseUrl: item.base,
    published: firstText(item, publishedNames),
    modified: firstText(item, modifiedNames),
    authors: authorsOf(item, report),
    categories: categoriesOf(item),
    media: mediaOf(item, report),
    language: languageOf(item) ?? languageOf(channel),
    rights: firstText(item, rightsNames) ?? firstText(channel, rightsNames),
    origin: originOf(item, report),
  };
}

/** What a channel says of itself. */
export function readChannel(channel: XmlElement): Pick<SourceDocument, 'title' | 'homeUrl' | 'language'> {
  return { title: firstText(channel, ['title']), homeUrl: homeUrlOf(channel), language: languageOf(channel) };
}

/** A channel's home page; a bad address is nobody's loss, so it is not reported. */
function homeUrlOf(channel: XmlElement): string | null {
  const written = firstText(channel, ['link']) ?? hrefOf(channel);
  return written === null ? null : resolveUrl(written, channel.base);
}

const summaries = ['description', 'itunes:summary', 'dc:description', 'dcterms:abstract', 'summary', 'atom:summary'];
const publishedNames = [
  ...['pubdate', 'dc:date', 'dcterms:issued', 'published', 'atom:published', 'issued'],
  ...['dcterms:created', 'created', 'date'],
];
const modifiedNames = ['updated', 'atom:updated', 'modified', 'dcterms:modified'];
const rightsNames = ['dc:rights', 'dcterms:rights', 'copyright', 'rights', 'atom:rights'];

/** FeedBurner keeps the publisher's own address beside the one that counts clicks. */
function urlOf(item: XmlElement, guid: XmlElement | null, report: Report): string | null {
  const link = firstText(item, ['feedburner:origlink', 'link']) ?? hrefOf(item);
  const url = webAddress(link, item.base, report);
  if (url !== null) return url;
  const permalink = guid !== null && isPermalink(guid) ? textOf(guid) : null;
  const about = attributeOf(item, 'rdf:about');
  const named = permalink ?? (about !== null && /^https?:/i.test(about) ? about : null);
  return webAddress(named, item.base, report);
}

/** RSS 2.0: a guid is a permalink unless it says otherwise; bare numbers that do not say so are none. */
function isPermalink(guid: XmlElement): boolean {
  return attributeOf(guid, 'ispermalink')?.toLowerCase() !== 'false' && /^https?:/i.test(textOf(guid) ?? '');
}

/** `<link href>` as Atom has it, with or without Atom's namespace. */
function hrefOf(element: XmlElement): string | null {
  const links = [...childrenOf(element, 'link'), ...childrenOf(element, 'atom:link')];
  const link = links.find((each) => (attributeOf(each, 'rel') ?? 'alternate').toLowerCase() === 'alternate');
  return link === undefined ? null : attributeOf(link, 'href');
}

function authorsOf(item: XmlElement, report: Report): readonly ItemAuthor[] {
  const named = [
    ...personsOf(item, 'author', '', report),
    ...printedAuthors(item, 'dc:creator'),
    ...personsOf(item, 'atom:author', 'atom:', report),
  ];
  return distinctAuthors(named.length > 0 ? named : printedAuthors(item, 'itunes:author'));
}

function categoriesOf(item: XmlElement): readonly ItemCategory[] {
  const categories: ItemCategory[] = [];
  for (const child of item.children) {
    if (typeof child === 'string' || !['category', 'dc:subject', 'atom:category'].includes(child.name)) continue;
    const term = textOf(child) ?? attributeOf(child, 'term');
    const scheme = attributeOf(child, 'domain') ?? attributeOf(child, 'scheme');
    if (term !== null) categories.push({ term, scheme, label: attributeOf(child, 'label') });
  }
  return categories;
}

function originOf(item: XmlElement, report: Report): Item['origin'] {
  const source = childOf(item, 'source');
  if (source === null) return null;
  const title = textOf(source);
  const url = webAddress(attributeOf(source, 'url'), source.base, report);
  return title === null && url === null ? null : { title, url };
}

function firstMarkup(item: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(item, name)) {
      const markup = markupOf(child);
      if (markup !== null) return markup;
    }
  }
  return null;
}

function html(value: string | null): ItemText | null {
  return value === null ? null : { value, type: 'html' };
}
