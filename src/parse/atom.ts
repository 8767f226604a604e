import type { Item, ItemAuthor, ItemCategory } from '../model/item.ts';
import { resolveUrl, webAddress } from './address.ts';
import { atomText } from './atom-text.ts';
import { distinctAuthors, personsOf, printedAuthors } from './authors.ts';
import { attributeOf, childOf, childrenOf, firstText, languageOf, textOf, type XmlElement } from './element.ts';
import { mediaOf } from './media.ts';
import { type KindReader, noItem, type Report } from './reading.ts';
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
        homeUrl: homeUrlOf(feed),
        language: languageOf(feed),
      }),
      readItem: readEntry,
    }),
};

const publishedNames = ['published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'dcterms:created'];
const modifiedNames = ['updated', 'modified', 'dcterms:modified'];
const rightsNames = ['rights', 'copyright', 'dc:rights'];

function readEntry(entry: XmlElement, feed: XmlElement, report: Report): Item {
  const content = childOf(entry, 'content');
  const summary = childOf(entry, 'summary');
  const source = childOf(entry, 'source');
  return {
    ...noItem,
    guid: firstText(entry, ['id']),
    url: urlOf(entry, report),
    title: atomText(childOf(entry, 'title'), report),
    summary: atomText(summary, report) ?? mediaDescription(entry),
    content: atomText(content, report),
    baseUrl: (content ?? summary ?? entry).base,
    published: firstText(entry, publishedNames),
    modified: firstText(entry, modifiedNames),
    authors: authorsOf(entry, source, feed, report),
    categories: categoriesOf(entry),
    media: [...contentElsewhere(content, report), ...mediaOf(entry, report)],
    language: (content === null ? null : attributeOf(content, 'xml:lang')) ?? languageOf(entry) ?? languageOf(feed),
    rights: firstText(entry, rightsNames) ?? firstText(source ?? feed, rightsNames),
    origin: source === null ? null : originOf(source),
  };
}

/** `rel=alternate` or none, HTML before other types; FeedBurner keeps the publisher's own address beside it. */
function urlOf(entry: XmlElement, report: Report): string | null {
  const original = firstText(entry, ['feedburner:origlink']);
  const link = alternateOf(entry);
  const written = original ?? (link === null ? null : (attributeOf(link, 'href') ?? textOf(link)));
  const url = webAddress(written, link?.base ?? entry.base, report);
  if (url !== null) return url;
  const content = childOf(entry, 'content');
  const isPage = content !== null && /html/i.test(attributeOf(content, 'type') ?? '');
  return isPage ? webAddress(attributeOf(content, 'src'), content.base, report) : null;
}

function alternateOf(element: XmlElement): XmlElement | null {
  const links = childrenOf(element, 'link').filter((link) => {
    return (attributeOf(link, 'rel') ?? 'alternate').toLowerCase().replace(/^.*\//, '') === 'alternate';
  });
  const isHtml = (link: XmlElement) => /^(?:text\/html|application\/xhtml\+xml)/i.test(attributeOf(link, 'type') ?? '');
  return links.find(isHtml) ?? links[0] ?? null;
}

function homeUrlOf(feed: XmlElement): string | null {
  const link = alternateOf(feed);
  const href = link === null ? null : attributeOf(link, 'href');
  return link === null || href === null ? null : resolveUrl(href, link.base);
}

/** RFC 4287 §4.2.1: an entry without author has those of its source, else those of its feed. */
function authorsOf(
  entry: XmlElement,
  source: XmlElement | null,
  feed: XmlElement,
  report: Report,
): readonly ItemAuthor[] {
  const own = [...personsOf(entry, 'author', '', report), ...printedAuthors(entry, 'dc:creator')];
  if (own.length > 0) return distinctAuthors(own);
  const ofSource = source === null ? [] : personsOf(source, 'author', '', report);
  return distinctAuthors(ofSource.length > 0 ? ofSource : personsOf(feed, 'author', '', report));
}

function categoriesOf(entry: XmlElement): readonly ItemCategory[] {
  const own = childrenOf(entry, 'category').flatMap((category) => {
    const term = attributeOf(category, 'term') ?? textOf(category);
    const label = attributeOf(category, 'label');
    return term === null ? [] : [{ term, scheme: attributeOf(category, 'scheme'), label }];
  });
  const subjects = childrenOf(entry, 'dc:subject').flatMap((subject) => {
    const term = textOf(subject);
    return term === null ? [] : [{ term, scheme: null, label: null }];
  });
  return [...own, ...subjects];
}

function originOf(source: XmlElement): Item['origin'] {
  const self = childrenOf(source, 'link').find((link) => attributeOf(link, 'rel') === 'self') ?? null;
  const link = alternateOf(source) ?? self;
  const href = link === null ? null : attributeOf(link, 'href');
  const title = atomText(childOf(source, 'title'), () => {})?.value ?? null;
  const url = href === null ? null : resolveUrl(href, source.base);
  return title === null && url === null ? null : { title, url };
}

/** Video sites put the text of an entry beside the video. */
function mediaDescription(entry: XmlElement): Item['summary'] {
  const value = firstText(childOf(entry, 'media:group') ?? entry, ['media:description']);
  return value === null ? null : { value, type: 'text' };
}

/** Content that stands at another address and is no page. */
function contentElsewhere(content: XmlElement | null, report: Report): Item['media'] {
  const type = content === null ? null : attributeOf(content, 'type');
  if (content === null || type === null || !/^(?:image|audio|video)\//i.test(type)) return [];
  const url = webAddress(attributeOf(content, 'src'), content.base, report);
  const none = { bytes: null, width: null, height: null, caption: null, credit: null, alt: null } as const;
  return url === null ? [] : [{ ...none, url, type, role: 'enclosure' }];
}
