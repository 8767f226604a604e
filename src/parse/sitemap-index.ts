import type { SourceDocument } from '../model/item.ts';
import { webAddress } from './address.ts';
import type { Content } from './content.ts';
import { damageProblems } from './damage.ts';
import { firstText, type XmlElement } from './element.ts';
import { type KindReader, nothing } from './reading.ts';
import { readXml } from './xml.ts';

/**
 * A list of sitemaps: those that changed last are to be read as well.
 * @see https://www.sitemaps.org/protocol.html#index
 */
export const sitemapIndex: KindReader = {
  kind: 'sitemap-index',
  roots: ['sitemapindex'],
  ownsJson: () => false,
  read,
};

/** Sites split by day or by thousand: what is new is in the last few. */
const MAX_SITEMAPS = 5;

type Sitemap = { readonly url: string; readonly ms: number; readonly isNews: boolean };

function read({ text, base }: Content): SourceDocument {
  const { items, damage } = readXml(text, base, { roots: ['sitemapindex'], head: 'sitemapindex', item: 'sitemap' });
  const sitemaps = items.flatMap(sitemapOf);
  const news = sitemaps.filter(({ isNews }) => isNews);
  const wanted = (news.length > 0 ? news : sitemaps).toSorted((a, b) => b.ms - a.ms).slice(0, MAX_SITEMAPS);
  const none = nothing('sitemap-index', `names no sitemap`);
  if (wanted.length === 0) return none;
  return { ...none, more: wanted.map(({ url }) => url), problems: damageProblems(damage, () => 'document') };
}

function sitemapOf(element: XmlElement): readonly Sitemap[] {
  const url = webAddress(firstText(element, ['loc']), element.base, () => undefined);
  if (url === null) return [];
  const ms = Date.parse(firstText(element, ['lastmod']) ?? '') || 0;
  return [{ url, ms, isNews: /news/i.test(URL.parse(url)?.pathname ?? '') }];
}
