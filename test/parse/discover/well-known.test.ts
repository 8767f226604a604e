import { describe, expect, it } from 'vitest';
import { sitemapLeads, wellKnownFeeds } from '../../../src/parse/discover/well-known.ts';

describe('usual places', () => {
  it('of feeds are at the top of a site', () => {
    const urls = wellKnownFeeds('https://www.example.org/?a=1').map(({ url }) => url);
    expect(urls.slice(0, 2)).toEqual(['https://www.example.org/feed/', 'https://www.example.org/rss.xml']);
    expect(urls).toContain('https://www.example.org/arc/outboundfeeds/rss/?outputType=xml');
  });

  it('of feeds are first those of the folder that the page is in', () => {
    expect(
      wellKnownFeeds('https://www.example.org/blog/index.html')
        .slice(0, 3)
        .map(({ url }) => url),
    ).toEqual([
      'https://www.example.org/blog/feed/',
      'https://www.example.org/blog/rss.xml',
      'https://www.example.org/feed/',
    ]);
  });

  it('of sitemaps are those that robots.txt names, the news first', () => {
    const robots =
      'User-agent: *\nSITEMAP: https://www.example.org/all.xml\n  sitemap : /google-news.xml\n#Sitemap: /no.xml';
    expect(sitemapLeads(robots, 'https://www.example.org/')).toEqual([
      { url: 'https://www.example.org/google-news.xml', via: 'named by robots.txt' },
      { url: 'https://www.example.org/all.xml', via: 'named by robots.txt' },
    ]);
  });

  it('of sitemaps are guessed where robots.txt names none', () => {
    expect(sitemapLeads(null, 'https://www.example.org/').map(({ url }) => new URL(url).pathname)).toEqual([
      '/news-sitemap.xml',
      '/sitemap_news.xml',
      '/sitemap-news.xml',
      '/sitemap.xml',
      '/sitemap_index.xml',
    ]);
  });

  it('of sitemaps of news are guessed where robots.txt names only others', () => {
    const leads = sitemapLeads('Sitemap: /sitemap.xml', 'https://www.example.org/');
    expect(leads.map(({ url }) => new URL(url).pathname)).toEqual([
      '/news-sitemap.xml',
      '/sitemap_news.xml',
      '/sitemap-news.xml',
      '/sitemap.xml',
    ]);
  });
});
