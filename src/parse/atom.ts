import type { Item, ItemAuthor } from '../model/item.ts';
import { webAddress } from './address.ts';
import { atomText } from './atom-text.ts';
import { authorsUnder } from './authors.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  firstText,
  languageIn,
  languageOf,
  nameOrder,
  type XmlElement,
} from './element.ts';
import { categoriesOf } from './item-categories.ts';
import { modifiedOf, publishedOf } from './item-dates.ts';
import { homeUrlOf, relOf, urlOf } from './item-link.ts';
import { rightsOf } from './item-rights.ts';
import { type FoundText, findText, withOneBase } from './item-text.ts';
import { mediaOf } from './media.ts';
import { type KindReader, noItem, noMedia, type Report } from './reading.ts';
import { readXmlDocument } from './xml-document.ts';

/**
 * Atom 1.0 and 0.3.
 * @see RFC 4287
 */
export const atom: KindReader = {
  kind: 'atom',
  roots: ['feed', 'entry'],
  ownsJson: () => false,
  read: (content) =>
    readXmlDocument(content, {
      kind: 'atom',
      roots: ['feed', 'entry'],
      head: 'feed',
      item: 'entry',
      readHead: (feed) => ({
        title: atomText(childOf(feed, 'title'), () => {})?.value ?? null,
        homeUrl: homeUrlOf(feed, 'atom'),
        language: languageOf(feed),
      }),
      readItem: readEntry,
    }),
};

const titleNames = nameOrder(['title', 'media:title', 'dc:title', 'itunes:title']);
const descriptionNames = nameOrder(['media:description']);
const summaryNames = nameOrder([
  ...['summary', 'description', 'itunes:summary', 'dc:description', 'dcterms:abstract', 'abstract'],
  ...['media:description', 'subtitle'],
]);
const contentNames = nameOrder([
  'content',
  'content:encoded',
  'encoded',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
]);

function readEntry(entry: XmlElement, feed: XmlElement, report: Report): Item {
  const content = findText(entry, { names: contentNames, style: 'atom', report });
  const summary = findText(entry, { names: summaryNames, style: 'atom', report }) ?? inGroup(entry, report);
  const source = childOf(entry, 'source');
  return {
    ...noItem,
    guid: firstText(entry, ['id', 'guid', 'dc:identifier']) ?? attributeOf(entry, 'rdf:about'),
    url: urlOf(entry, 'atom', report),
    title: findText(entry, { names: titleNames, style: 'atom', report })?.text ?? null,
    summary: withOneBase(summary, content),
    content: content?.text ?? null,
    baseUrl: (content ?? summary ?? childOf(entry, 'content') ?? childOf(entry, 'summary') ?? entry).base,
    published: publishedOf(entry),
    modified: modifiedOf(entry),
    authors: authorsOf(entry, source, feed, report),
    categories: categoriesOf(entry),
    media: [...contentElsewhere(entry, report), ...mediaOf(entry, report)],
    language: languageAt(entry, 'content') ?? languageIn(entry, feed) ?? languageAt(entry, 'title'),
    rights: source === null ? rightsOf(entry, feed) : rightsOf(entry, source),
    origin: source === null ? null : originOf(source),
  };
}

function languageAt(entry: XmlElement, name: string): string | null {
  const child = childOf(entry, name);
  return child === null ? null : attributeOf(child, 'xml:lang');
}

/** RFC 4287 §4.2.1: an entry without author has those of its source, else those of its feed. */
function authorsOf(
  entry: XmlElement,
  source: XmlElement | null,
  feed: XmlElement,
  report: Report,
): readonly ItemAuthor[] {
  for (const element of [entry, ...(source === null ? [] : [source]), feed]) {
    const authors = authorsUnder(element, report);
    if (authors.length > 0) return authors;
  }
  return [];
}

function originOf(source: XmlElement): Item['origin'] {
  const self = childrenOf(source, 'link').find((link) => relOf(link) === 'self') ?? null;
  const title = atomText(childOf(source, 'title'), () => {})?.value ?? null;
  const href = self === null ? attributeOf(source, 'url') : attributeOf(self, 'href');
  const url = homeUrlOf(source, 'atom') ?? webAddress(href, (self ?? source).base, () => {});
  return title === null && url === null ? null : { title, url };
}

/** Video sites put the text of an entry beside the video. */
function inGroup(entry: XmlElement, report: Report): FoundText | null {
  const group = childOf(entry, 'media:group');
  return group === null ? null : findText(group, { names: descriptionNames, style: 'rss', report });
}

/** Content that stands at another address and is no page. */
function contentElsewhere(entry: XmlElement, report: Report): Item['media'] {
  const content = childOf(entry, 'content');
  const type = content === null ? null : attributeOf(content, 'type');
  if (content === null || type === null || !/^(?:image|audio|video)\//i.test(type)) return [];
  const url = webAddress(attributeOf(content, 'src'), content.base, report);
  return url === null ? [] : [{ ...noMedia, url, type, role: 'enclosure' }];
}
