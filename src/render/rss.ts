import { Feed } from 'feed';
import type { Media } from '../model/article.ts';
import { type Entry, entryOf, languageTag } from './entry.ts';
import {
  type Envelope,
  type FeedFormat,
  feedText,
  GENERATOR,
  sectionDescription,
  sectionTitle,
  sectionUrl,
} from './format.ts';
import { element, escapeText, htmlForCdata, insertBeforeLast, textElements } from './xml.ts';

const FILE = 'rss.xml';
const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/"';

/** RSS 2.0 with Dublin Core, content, Media RSS and Atom elements. @see https://www.rssboard.org/rss-specification */
export const rss: FeedFormat = {
  file: FILE,
  contentType: 'application/rss+xml; charset=utf-8',
  label: 'RSS',
  fragment: (article) => (article.status === 'withdrawn' ? null : itemOf(entryOf(article))),
  document(envelope, fragments) {
    // `feed` declares namespaces by what its own items hold, and it has none here.
    const xml = envelopeOf(envelope).replace('<rss version="2.0"', `<rss version="2.0" ${NAMESPACES}`);
    return `${insertBeforeLast(xml, '</channel>', fragments, '        ')}\n`;
  },
};

function envelopeOf(envelope: Envelope): string {
  const url = sectionUrl(envelope);
  const language = languageTag(envelope.section.language);
  return new Feed({
    title: feedText(sectionTitle(envelope)),
    description: feedText(sectionDescription(envelope)),
    link: url,
    feed: new URL(FILE, url).href,
    updated: new Date(envelope.updatedAt),
    generator: GENERATOR,
    ...(language === null ? {} : { language }),
  }).rss2();
}

function itemOf(entry: Entry): string {
  const feed = new Feed({ title: '', link: 'https://entry.invalid/' });
  feed.addItem({
    title: '',
    guid: feedText(entry.id),
    link: entry.url ?? '',
    date: entry.published ?? entry.updated,
    ...(entry.summary === null ? {} : { description: escapeText(entry.summary) }),
    ...(entry.contentHtml === null ? {} : { content: htmlForCdata(entry.contentHtml) }),
    category: entry.categories.map((name) => ({ name: feedText(name) })),
  });
  const xml = feed.rss2();
  const item = xml.slice(xml.indexOf('<item>'), xml.lastIndexOf('</item>') + '</item>'.length);
  // `feed` cannot do without a date; the element stands before all content.
  const dated = entry.published === null ? item.replace(/\s*<pubDate>[^<]*<\/pubDate>/, '') : item;
  return insertBeforeLast(dated, '</item>', additions(entry), '            ');
}

/** The title is here because `feed` writes CDATA, which a second `]]>` breaks. */
function additions(entry: Entry): readonly string[] {
  const { source, modified } = entry;
  return [
    ...textElements('title', entry.title),
    ...(source.url === null ? [] : [element('source', { url: source.url }, escapeText(source.title))]),
    ...entry.authors.flatMap((author) => textElements('dc:creator', author)),
    ...textElements('dc:language', entry.language),
    ...textElements('dc:coverage', entry.place),
    ...textElements('dc:rights', entry.rights),
    ...textElements('atom:updated', modified === null ? null : modified.toISOString()),
    ...enclosures(entry.media),
    ...entry.media.map(mediaElement),
  ];
}

/** RSS allows one enclosure and demands its type: media of unknown type are only `media:content`. */
function enclosures(media: readonly Media[]): readonly string[] {
  const typed = media.filter((one) => one.type !== null);
  const first = typed.find((one) => one.role === 'enclosure') ?? typed[0];
  if (first === undefined) return [];
  return [element('enclosure', { url: first.url, length: first.bytes ?? 0, type: first.type }, null)];
}

/** @see https://www.rssboard.org/media-rss */
function mediaElement({ url, type, bytes, width, height, caption, credit, alt, role }: Media): string {
  if (role === 'thumbnail') return element('media:thumbnail', { url, width, height }, null);
  const medium = role === 'image' ? 'image' : null;
  const texts = [...textElements('media:description', caption ?? alt), ...textElements('media:credit', credit)];
  return element('media:content', { url, type, medium, fileSize: bytes, width, height }, texts.join(''));
}
