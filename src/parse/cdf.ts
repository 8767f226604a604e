import type { Item, SourceDocument } from '../model/item.ts';
import { resolveUrl, webAddress } from './address.ts';
import type { Content } from './content.ts';
import { attributeOf, childOf, firstText, type XmlElement } from './element.ts';
import { mediaOf } from './media.ts';
import { type KindReader, noMedia, type Report } from './reading.ts';
import { rss } from './rss.ts';
import { readRssItem } from './rss-item.ts';
import { readXmlDocument, type XmlReading } from './xml-document.ts';

/**
 * Channel Definition Format: addresses stand in attributes. A `<channel>` without them is RSS that lost its root.
 * @see https://www.w3.org/TR/NOTE-CDFsubmit.html
 */
export const cdf: KindReader = {
  kind: 'cdf',
  roots: ['channel'],
  ownsJson: () => false,
  read: (content) => (isCdf(content) ? readXmlDocument(withBase(content), reading) : rss.read(content, noRules)),
};

const noRules = { kind: null, listing: null, api: null } as const;
const LOOK_AT = 65_536;

function isCdf({ text }: Content): boolean {
  return /<(?:channel|item)(?:\s[^<>]*?)?\s(?:href|base|lastmod)\s*=|<abstract\b/i.test(text.slice(0, LOOK_AT));
}

/** `<CHANNEL BASE>` is what addresses are relative to. */
function withBase(content: Content): Content {
  const written = /<channel(?:\s[^<>]*?)?\sbase\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(content.text.slice(0, LOOK_AT));
  const base = resolveUrl(written?.[1] ?? written?.[2] ?? '', content.base);
  return base === null ? content : { ...content, base };
}

const reading: XmlReading = {
  kind: 'cdf',
  roots: ['channel'],
  head: 'channel',
  item: 'item',
  readHead,
  readItem,
};

function readHead(channel: XmlElement): Pick<SourceDocument, 'title' | 'homeUrl' | 'language'> {
  const written = hrefOf(channel);
  return {
    title: firstText(channel, ['title']),
    homeUrl: written === null ? null : resolveUrl(written, channel.base),
    language: attributeOf(channel, 'language') ?? channel.language,
  };
}

function readItem(item: XmlElement, channel: XmlElement, report: Report): Item {
  const read = readRssItem(item, channel, report);
  const url = webAddress(hrefOf(item), item.base, report) ?? read.url;
  const logo = childOf(item, 'logo');
  const image = logo === null ? null : webAddress(attributeOf(logo, 'href'), logo.base, report);
  return {
    ...read,
    guid: read.guid ?? url,
    url,
    title: read.title ?? writtenValue(item, 'title'),
    summary: read.summary ?? writtenValue(item, 'abstract'),
    modified: attributeOf(item, 'lastmod') ?? read.modified,
    media: image === null ? mediaOf(item, report) : [...read.media, { ...noMedia, url: image, role: 'image' }],
    language: attributeOf(channel, 'language') ?? read.language,
  };
}

/** The first draft of the format wrote texts as attributes. */
function writtenValue(item: XmlElement, name: string): Item['title'] {
  const child = childOf(item, name);
  const value = child === null ? null : attributeOf(child, 'value');
  return value === null ? null : { value, type: 'html' };
}

/** The item's own address, else that of the anchor in it. */
function hrefOf(element: XmlElement): string | null {
  const anchor = childOf(element, 'a');
  return attributeOf(element, 'href') ?? (anchor === null ? null : attributeOf(anchor, 'href'));
}
