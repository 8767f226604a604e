import { type Found, type Looked, lookAtListing } from './discover-look.ts';
import { type DiscoverTools, openVisits, type Told, type Visits } from './discover-visits.ts';
import { readTree } from './parse/discover/dom.ts';
import { feedLinks, type Lead, printedFeeds } from './parse/discover/feed-links.ts';
import { inferListing } from './parse/discover/infer.ts';
import { type SiteName, siteName } from './parse/discover/site-name.ts';
import { sitemapLeads, wellKnownFeeds } from './parse/discover/well-known.ts';
import { MIN_LISTED } from './parse/index.ts';
import { leadsOnTo } from './parse/what-page.ts';

export type { Found, Sample } from './discover-look.ts';

/** What was found at a site. */
export type Discovery = Told & {
  /** As asked for. */
  readonly url: string;
  readonly site: SiteName;
  /** The best first, each with items. */
  readonly found: readonly Found[];
  /** Whether a server answered at `url`. */
  readonly isReached: boolean;
};

/** Visits in all, and those that feeds may take of them. */
const MAX_VISITS = 25;
const MAX_FEED_VISITS = 18;
const MAX_HOPS = 3;

/**
 * Finds the news sources of a site: feeds that its page declares or links, feeds and sitemaps in their usual places,
 * the list of articles in the page itself.
 * @param url absolute http(s) address of a home page, a section, or already of a feed
 * @param options.listing infer a listing even where there are feeds
 */
export async function discover(
  url: string,
  options: { readonly listing: boolean },
  tools: DiscoverTools,
): Promise<Discovery> {
  const visits = openVisits(tools);
  const homes = await lookAtHome(url, visits);
  const first = homes.at(-1) ?? null;
  const page = first?.page ?? null;
  const here = page?.url ?? first?.found?.url ?? url;
  const tree = page === null ? null : readTree(page.text, page.url);
  const site = tree === null ? { title: null, language: null } : siteName(tree);
  const itself = first === null ? null : (first.found ?? (await firstOfIndex(first, visits)));
  const told = { url, site, isReached: first?.isReached ?? false };
  if (itself !== null && page === null) return { ...told, found: [itself], ...visits.told() };

  const declared = await lookAtFeeds(homes.flatMap(feedLinksOf), visits);
  const feeds = hasNews(declared) ? declared : [...declared, ...(await lookUntilFound(wellKnownFeeds(here), visits))];
  const isFed = hasNews(feeds);
  const sitemaps = await lookAtSitemaps(here, isFed, visits);
  // What the page itself holds is the same news again where there is a feed.
  const marked = itself === null || isFed ? [] : [itself];
  const isWanted = options.listing || (!isFed && itself === null);
  const listed = page !== null && isWanted ? listingOf(page, tools) : [];
  const found = [...feeds, ...marked, ...listed, ...sitemaps];
  return { ...told, found: ranked(distinct(found)), ...visits.told() };
}

/** The page at an address, and the one that it leads on to by a refresh or a script, as old front doors do. */
async function lookAtHome(url: string, visits: Visits): Promise<readonly Looked[]> {
  const first = await visits.look({ url, via: 'the address itself' }, MAX_VISITS);
  if (first === null) return [];
  const onward = first.page === null ? null : leadsOnTo(first.page.text);
  const next = onward === null ? null : URL.parse(onward, first.page?.url);
  if (next === null || !/^https?:$/.test(next.protocol)) return [first];
  const second = await visits.look({ url: next.href, via: `led on to by ${url}` }, MAX_VISITS);
  return second === null ? [first] : [first, second];
}

/** Feeds, and those that pages about feeds link. */
async function lookAtFeeds(leads: readonly Lead[], visits: Visits): Promise<readonly Found[]> {
  const found: Found[] = [];
  const queue = leads.map((lead) => ({ lead, isHop: false }));
  let hops = 0;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const looked = await visits.look(next.lead, MAX_FEED_VISITS);
    if (looked === null) continue;
    const { page } = looked;
    if (page === null) found.push(...feedOf(looked));
    else if (!next.isHop && hops < MAX_HOPS) {
      hops += 1;
      const leads = [...feedLinksOf(looked), ...printedFeeds(page.text, page.url)];
      queue.push(...leads.map((lead) => ({ lead, isHop: true })));
    }
  }
  return found;
}

async function lookUntilFound(leads: readonly Lead[], visits: Visits): Promise<readonly Found[]> {
  for (const lead of leads) {
    const looked = await visits.look(lead, MAX_FEED_VISITS);
    const found = looked === null ? [] : feedOf(looked);
    if (hasNews(found)) return found;
  }
  return [];
}

function feedLinksOf({ page }: Looked): readonly Lead[] {
  return page === null ? [] : feedLinks(readTree(page.text, page.url));
}

function feedOf({ found, page }: Looked): readonly Found[] {
  return found === null || page !== null ? [] : [found];
}

/** Sitemaps of news; plain ones, which have no headlines, only where there is no feed. */
async function lookAtSitemaps(url: string, isFed: boolean, visits: Visits): Promise<readonly Found[]> {
  const robots = await visits.text(new URL('/robots.txt', url).href);
  const leads = sitemapLeads(robots, url).filter((lead) => !isFed || /news/i.test(lead.url));
  for (const lead of leads) {
    const looked = await visits.look(lead, MAX_VISITS);
    if (looked === null) continue;
    const found = feedOf(looked)[0] ?? (await firstOfIndex(looked, visits));
    if (found !== null) return [found];
  }
  return [];
}

/** An index is a source of its own: its newest sitemaps are read with it. */
async function firstOfIndex(index: Looked, visits: Visits): Promise<Found | null> {
  const [newest] = index.more;
  if (newest === undefined) return null;
  const looked = await visits.look({ ...index.lead, url: newest }, MAX_VISITS);
  const found = looked?.found ?? null;
  return found === null ? null : { ...found, kind: 'sitemap-index', url: index.lead.url };
}

function listingOf(page: NonNullable<Looked['page']>, tools: DiscoverTools): readonly Found[] {
  const listing = inferListing(page.text, page.url);
  if (listing === null) return [];
  const lead = { url: page.url, via: 'the list of articles in the page' };
  const found = lookAtListing(lead, { listing, received: page.received, tools });
  return found !== null && found.items >= MIN_LISTED ? [found] : [];
}

function hasNews(found: readonly Found[]): boolean {
  return found.some(({ isComments }) => !isComments);
}

/** The same items under another address, or as another format, are the same source. */
function distinct(found: readonly Found[]): readonly Found[] {
  const byItems = new Map<string, Found>();
  for (const one of found) if (!byItems.has(one.fingerprint)) byItems.set(one.fingerprint, one);
  return [...byItems.values()];
}

function ranked(found: readonly Found[]): readonly Found[] {
  return found.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ kind, hasTitles, isComments }: Found): number {
  if (isComments) return 3;
  const isSitemap = kind === 'sitemap' || kind === 'sitemap-index';
  return isSitemap ? (hasTitles ? 1 : 2) : 0;
}
