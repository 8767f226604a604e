import type { KindReader } from './reading.ts';
import { readChannel, readRssItem } from './rss-item.ts';
import { readXmlDocument, type XmlReading } from './xml-document.ts';

/**
 * RSS 0.91 to 2.0.
 * @see https://www.rssboard.org/rss-specification
 */
export const rss: KindReader = {
  kind: 'rss',
  roots: ['rss', 'channel', 'item'],
  ownsJson: () => false,
  read: (content) => readXmlDocument(content, reading),
};

const reading: XmlReading = {
  kind: 'rss',
  roots: ['rss', 'channel'],
  head: 'channel',
  item: 'item',
  readHead: readChannel,
  readItem: readRssItem,
};
