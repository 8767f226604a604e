import type { Item, ItemAuthor, SourceDocument } from '../model/item.ts';
import { webAddress } from './address.ts';
import { authorsUnder } from './authors.ts';
import {
  attributeOf,
  childOf,
  deepTextOf,
  firstText,
  languageIn,
  languageOf,
  nameOrder,
  type XmlElement,
} from './element.ts';
import { categoriesOf } from './item-categories.ts';
import { modifiedOf, publishedOf } from './item-dates.ts';
import { addressUnder, homeUrlOf, urlOf } from './item-link.ts';
import { rightsOf } from './item-rights.ts';
import { type FoundText, findText, findTexts, withOneBase } from './item-text.ts';
import { mediaOf } from './media.ts';
import { noItem, type Report } from './reading.ts';

/**
 * Reads an item of RSS 0.9x, 1.0, 1.1 and 2.0 with the modules it usually carries: Dublin Core, content, Media RSS,
 * iTunes, Atom, FeedBurner.
 * @param channel what the item inherits language, rights and authors from
 * @see https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec
 */
export function readRssItem(item: XmlElement, channel: XmlElement, report: Report): Item {
  const { summary, content } = textsOf(item, report);
  return {
    ...noItem,
    guid: idOf(item),
    url: urlOf(item, 'rss', report),
    title: findText(item, { names: titleNames, style: 'rss', report })?.text ?? null,
    summary: withOneBase(summary, content),
    content: content?.text ?? null,
    baseUrl: (content ?? summary ?? item).base,
    published: publishedOf(item),
    modified: modifiedOf(item),
    authors: authorsOf(item, channel, report),
    categories: categoriesOf(item),
    media: mediaOf(item, report),
    language: languageIn(item, channel),
    rights: rightsOf(item, channel),
    origin: originOf(item, report),
  };
}

/** What a channel says of itself. */
export function readChannel(channel: XmlElement): Pick<SourceDocument, 'title' | 'homeUrl' | 'language'> {
  const title = firstText(channel, ['title', 'atom:title', 'dc:title', 'itunes:title']);
  return { title, homeUrl: homeUrlOf(channel, 'rss'), language: languageOf(channel) };
}

const titleNames = nameOrder([
  'title',
  'atom:title',
  'media:title',
  'dc:title',
  'itunes:title',
  'googleplay:title',
  'headline',
]);
const descriptionNames = nameOrder(['media:description']);
const summaryNames = nameOrder([
  ...['itunes:summary', 'dc:description', 'dcterms:abstract', 'summary', 'atom:summary', 'abstract', 'excerpt'],
  ...['dcterms:description', 'googleplay:description', 'media:description', 'itunes:subtitle', 'teaser'],
]);
const contentNames = nameOrder([
  ...['content:encoded', 'encoded', 'content', 'atom:content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem'],
  ...['content:items', 'yandex:full-text', 'rambler:fulltext', 'turbo:content', 'full-text', 'fulltext'],
]);

/** Of two descriptions the second is the content, where nothing else is. */
function textsOf(item: XmlElement, report: Report): { summary: FoundText | null; content: FoundText | null } {
  const [description, second] = findTexts(item, 'description', 'rss', report);
  const content = findText(item, { names: contentNames, style: 'rss', report }) ?? second ?? null;
  const summary = description ?? findText(item, { names: summaryNames, style: 'rss', report }) ?? inGroup(item, report);
  return { summary, content };
}

/** Video sites put the text of an item beside the video. */
function inGroup(item: XmlElement, report: Report): FoundText | null {
  const group = childOf(item, 'media:group') ?? childOf(item, 'media:content');
  return group === null ? null : findText(group, { names: descriptionNames, style: 'rss', report });
}

function idOf(item: XmlElement): string | null {
  const about = attributeOf(item, 'rdf:about') ?? attributeOf(item, 'about');
  return firstText(item, ['guid']) ?? about ?? firstText(item, ['id', 'atom:id', 'dc:identifier']);
}

/** An item that names nobody is by whom its source or channel is; a channel's editor wrote none of them. */
function authorsOf(item: XmlElement, channel: XmlElement, report: Report): readonly ItemAuthor[] {
  const own = authorsUnder(item, report);
  if (own.length > 0) return own;
  const silent = () => {};
  const source = childOf(item, 'atom:source');
  const ofSource = source === null ? [] : authorsUnder(source, silent);
  return ofSource.length > 0 ? ofSource : authorsUnder(channel, silent);
}

function originOf(item: XmlElement, report: Report): Item['origin'] {
  const source = childOf(item, 'source');
  const atomSource = childOf(item, 'atom:source');
  const found = { title: null as string | null, url: null as string | null };
  if (source !== null) {
    const href = attributeOf(source, 'url') ?? attributeOf(source, 'href');
    found.title = deepTextOf(source) ?? attributeOf(source, 'title');
    found.url = webAddress(href, source.base, report) ?? addressUnder(source, ['link', 'url'], () => {});
  } else if (atomSource !== null) {
    found.title = firstText(atomSource, ['atom:title', 'title']);
    found.url = homeUrlOf(atomSource, 'atom') ?? null;
  } else {
    const printed = firstText(item, ['dc:source', 'ag:source']);
    const isAddress = printed !== null && /^https?:\/\//i.test(printed);
    found.title = isAddress ? null : printed;
    found.url = isAddress ? webAddress(printed, item.base, report) : addressUnder(item, ['ag:sourceurl'], report);
  }
  return found.title === null && found.url === null ? null : found;
}
