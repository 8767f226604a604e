import type { KindReader } from './reading.ts';
import { readChannel, readRssItem } from './rss-item.ts';
import { readXmlDocument, type XmlReading } from './xml-document.ts';

/**
 * RSS 0.90 and 1.0: items stand beside the channel, not in it, and `rdf:about` is their id.
 * @see https://web.resource.org/rss/1.0/spec
 */
export const rdf: KindReader = {
  kind: 'rdf',
  roots: ['rdf'],
  ownsJson: () => false,
  read: (content) => readXmlDocument(content, reading),
};

const reading: XmlReading = {
  kind: 'rdf',
  roots: ['rdf'],
  head: 'channel',
  item: 'item',
  readHead: readChannel,
  readItem: readRssItem,
};
