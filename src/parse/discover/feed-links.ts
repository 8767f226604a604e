import { attributeIn, type HtmlElement } from '../../lib/html.ts';
import { articleWeight, siteOf } from './article-url.ts';
import { type PageTree, targetOf, textOf } from './dom.ts';

/** A place where news may be, and how it was found. */
export type Lead = {
  /** Absolute. */
  readonly url: string;
  /** For a human: `declared by the page`, `linked as "RSS"`. */
  readonly via: string;
};

const TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)(?:\+xml)?|feed\+json|json|xml|x-rss|x-atom)\b/i;
const API = /\/wp-json\/|oembed|\bopensearch/i;
/** Addresses that feeds have. */
const FEED_URL =
  /\.(?:rss|atom|rdf)$|(?:^|[/_.-])(?:rss|atom|feeds?|rdf)\d?(?:[/_.-]|$)|\/feed$|outputtype=xml|[?&](?:feed|format|type)=(?:rss|atom|feed|xml)|(?:rss|feed|atom|all\w*)\.xml$|feed\.json$/i;
const FEED_TEXT = /\b(?:rss|atom|xml feeds?|news ?feeds?|web ?feeds?)\b|rss|구독하기|피드|フィード|订阅|訂閱/i;
/** Readers and networks to which pages link with these words. */
const ELSEWHERE =
  /(?:feedly|inoreader|newsblur|netvibes|facebook|twitter|youtube|instagram|mailchimp|apple|spotify)\.com$|^x\.com$/i;
const MAX_LINKS = 30;

/**
 * Finds what a page calls its feeds: declared ones first, then links that look like feeds or lead to a page about them.
 * @returns each address once, in document order
 */
export function feedLinks(page: PageTree): readonly Lead[] {
  const declared = page.elements.flatMap((element) => declaredFeed(element, page));
  const linked = page.elements.flatMap((element) => linkedFeed(element, page));
  const byUrl = new Map<string, Lead>();
  for (const lead of [...declared, ...linked]) if (!byUrl.has(lead.url)) byUrl.set(lead.url, lead);
  return [...byUrl.values()].slice(0, MAX_LINKS);
}

/** Addresses of a length that addresses have. */
const PRINTED = /https?:\/\/[^\s"'<>()]{1,2000}|(?<=["'])\/[\w./-]{1,2000}/g;
const PRINTED_FEED = /\.(?:rss|atom|rdf)$|(?:rss|feed|atom)[\w/.-]*\.xml$|\/(?:rss|feed)\/[\w.-]+$|\/(?:rss|feed)\/?$/i;

/**
 * Finds addresses of feeds that a page about feeds prints as text, or hands to a button that copies them.
 * @param text of the page
 */
export function printedFeeds(text: string, url: string): readonly Lead[] {
  const site = siteOf(new URL(url).hostname);
  const urls = [...text.slice(0, MAX_TEXT).matchAll(PRINTED)].flatMap(([address]) => URL.parse(address, url) ?? []);
  const feeds = urls.filter(({ hostname, pathname }) => siteOf(hostname) === site && PRINTED_FEED.test(pathname));
  return [...new Set(feeds.map(({ href }) => href))]
    .slice(0, MAX_LINKS)
    .map((href) => ({ url: href, via: 'printed on a page about feeds' }));
}

const MAX_TEXT = 500_000;

function declaredFeed(element: HtmlElement, page: PageTree): readonly Lead[] {
  if (element.name !== 'link') return [];
  const rel = (attributeIn(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  const type = attributeIn(element, 'type') ?? '';
  const isFeed = rel.includes('feed') || (rel.includes('alternate') && TYPE.test(type));
  const url = isFeed ? targetOf(element, page.base) : null;
  return url === null || API.test(url.href) ? [] : [{ url: url.href, via: 'declared by the page' }];
}

function linkedFeed(element: HtmlElement, page: PageTree): readonly Lead[] {
  if (element.name !== 'a' && element.name !== 'area') return [];
  const url = targetOf(element, page.base);
  if (url === null || ELSEWHERE.test(url.hostname) || url.href === page.url) return [];
  const text = textOf(element) || imageText(element);
  // Farmers feed their cows in headlines, and so in addresses.
  const isCalled = FEED_URL.test(`${url.pathname}${url.search}`) && articleWeight(url, new URL(page.url)) < 2;
  const isSaid =
    text.length <= 40 && FEED_TEXT.test(text) && siteOf(url.hostname) === siteOf(new URL(page.url).hostname);
  if (!isCalled && !isSaid) return [];
  return [
    { url: url.href, via: text === '' ? 'linked by the page' : `linked as ${JSON.stringify(text.slice(0, 40))}` },
  ];
}

/** The orange icon has no text but its own. */
function imageText(element: HtmlElement): string {
  const images = element.children.filter((child): child is HtmlElement => 'attribs' in child && child.name === 'img');
  return [element, ...images]
    .map((one) => attributeIn(one, 'alt') ?? attributeIn(one, 'title') ?? '')
    .join(' ')
    .trim();
}
