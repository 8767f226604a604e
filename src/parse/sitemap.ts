import type { Item, ItemMedia, SourceDocument } from '../model/item.ts';
import { webAddress } from './address.ts';
import type { Content } from './content.ts';
import { childrenOf, firstText, type XmlElement } from './element.ts';
import { type KindReader, noItem, noMedia, type Report } from './reading.ts';
import { readXmlDocument, type XmlReading } from './xml-document.ts';

/**
 * A sitemap: of news, with titles and dates, or a plain one, of which only `lastmod` is known.
 * @see https://www.sitemaps.org/protocol.html,
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export const sitemap: KindReader = {
  kind: 'sitemap',
  roots: ['urlset'],
  ownsJson: () => false,
  read,
};

const reading: XmlReading = {
  kind: 'sitemap',
  roots: ['urlset'],
  head: 'urlset',
  item: 'url',
  readHead: () => ({ title: null, homeUrl: null, language: null }),
  readItem,
};

/** Google reads no more of a news sitemap; plain ones list a site's whole past. */
const MAX_NEWEST = 1000;

function read(content: Content): SourceDocument {
  const document = readXmlDocument(content, reading);
  const items = document.items.filter(({ url }) => url !== null);
  const lost = document.items.length - items.length;
  const messages = [
    ...(lost === 0 ? [] : [`items without an address are left out: ${lost}`]),
    ...(items.length <= MAX_NEWEST
      ? []
      : [`has ${items.length} addresses, of which the newest ${MAX_NEWEST} are read`]),
  ];
  const problems = messages.map((message) => ({ where: 'document', message }));
  return { ...document, items: newestOf(items), problems: [...document.problems, ...problems] };
}

function newestOf(items: readonly Item[]): readonly Item[] {
  if (items.length <= MAX_NEWEST) return items;
  const dated = items.map((item) => ({ item, ms: Date.parse(item.published ?? item.modified ?? '') || 0 }));
  return dated
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, MAX_NEWEST)
    .map(({ item }) => item);
}

const NEWS = 'news:';

/** A sitemap's own dates are those of the page, not of the article: only `news:publication_date` is one. */
function readItem(url: XmlElement, _head: XmlElement, report: Report): Item {
  const news = childrenOf(url, `${NEWS}news`)[0];
  const publication = news === undefined ? undefined : childrenOf(news, `${NEWS}publication`)[0];
  const said = (name: string) => (news === undefined ? null : firstText(news, [`${NEWS}${name}`]));
  const title = said('title');
  const publisher = publication === undefined ? null : firstText(publication, [`${NEWS}name`]);
  return {
    ...noItem,
    url: webAddress(firstText(url, ['loc']), url.base, report),
    title: title === null ? null : { value: title, type: 'text' },
    published: said('publication_date'),
    modified: firstText(url, ['lastmod']),
    categories: (said('keywords') ?? '').split(',').flatMap((keyword) => {
      const term = keyword.trim();
      return term === '' ? [] : [{ term, scheme: null, label: null }];
    }),
    media: childrenOf(url, 'image:image').flatMap((image) => imageOf(image, report)),
    language: publication === undefined ? null : firstText(publication, [`${NEWS}language`]),
    origin: publisher === null ? null : { title: publisher, url: null },
  };
}

function imageOf(image: XmlElement, report: Report): readonly ItemMedia[] {
  const url = webAddress(firstText(image, ['image:loc']), image.base, report);
  if (url === null) return [];
  const caption = firstText(image, ['image:caption', 'image:title']);
  return [{ ...noMedia, url, caption, role: 'image' }];
}
