import type { Lead } from './feed-links.ts';

/** How what stands in a usual place was found. */
export const USUAL = 'a usual place';

/** Where programs that publish put their feeds, the most common first. */
const FEED_PATHS = [
  '/feed/', // WordPress
  '/rss.xml', // Drupal, and by hand
  '/feed.xml', // Jekyll
  '/rss', // Ghost, Medium, Tistory
  '/atom.xml', // Hexo, Octopress
  '/index.xml', // Hugo
  '/rss/allArticle.xml', // ND Soft, which most Korean papers use
  '/arc/outboundfeeds/rss/?outputType=xml', // Arc
  '/feeds/posts/default', // Blogger
  '/feed.json',
  '/rss/news.xml',
  '/rss/index.xml',
] as const;

const NEWS_SITEMAP_PATHS = ['/news-sitemap.xml', '/sitemap_news.xml', '/sitemap-news.xml'] as const;
const SITEMAP_PATHS = ['/sitemap.xml', '/sitemap_index.xml'] as const;

/**
 * Places where a site's feeds usually are: below the page's own folder first (a blog in a folder), then at the top.
 * @param url of the page, absolute
 */
export function wellKnownFeeds(url: string): readonly Lead[] {
  const folder = URL.parse('.', url)?.pathname ?? '/';
  const below = folder === '/' ? [] : [`${folder}feed/`, `${folder}rss.xml`];
  return [...below, ...FEED_PATHS].map((path) => leadTo(path, url));
}

/**
 * @param robots text of robots.txt, `null` where there is none
 * @returns sitemaps that robots.txt names, those of news first, then the usual places of news sitemaps and plain ones
 */
export function sitemapLeads(robots: string | null, url: string): readonly Lead[] {
  const named = [...(robots ?? '').matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gim)].flatMap(([, address]) => {
    const found = URL.parse(address ?? '', url)?.href;
    return found === undefined ? [] : [{ url: found, via: 'named by robots.txt' }];
  });
  const isNews = (lead: Lead) => /news/i.test(URL.parse(lead.url)?.pathname ?? '');
  const usual = [...NEWS_SITEMAP_PATHS, ...SITEMAP_PATHS].map((path) => leadTo(path, url));
  const [news, plain] = [named.filter(isNews), named.filter((lead) => !isNews(lead))];
  // Who names sitemaps has no others in the usual places, unless it is one of news.
  const guesses = named.length === 0 ? usual : news.length > 0 ? [] : usual.slice(0, NEWS_SITEMAP_PATHS.length);
  return [...news, ...guesses.filter(isNews), ...plain, ...guesses.filter((lead) => !isNews(lead))];
}

function leadTo(path: string, url: string): Lead {
  return { url: new URL(path, url).href, via: USUAL };
}
