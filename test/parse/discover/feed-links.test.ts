import { describe, expect, it } from 'vitest';
import { readTree } from '../../../src/parse/discover/dom.ts';
import { feedLinks, printedFeeds } from '../../../src/parse/discover/feed-links.ts';

const URL_OF_PAGE = 'https://www.example.org/news/';

function leadsIn(html: string): readonly (readonly [string, string])[] {
  return feedLinks(readTree(html, URL_OF_PAGE)).map(({ url, via }) => [url, via] as const);
}

describe('links to feeds', () => {
  it('are those that the page declares, wherever and however it does', () => {
    const html = `<base href="/sub/"><LINK REL="Alternate" TYPE="APPLICATION/RSS+XML" HREF="rss.xml">
      <link rel="alternate" type="application/atom+xml; charset=utf-8" href="//feeds.example.org/atom">
      <body><p><link rel="alternate" type="application/feed+json" href="feed.json">
      <link rel="alternate" type="application/rdf+xml" href="index.rdf"><link rel="feed" href="h">`;
    expect(leadsIn(html)).toEqual([
      ['https://www.example.org/sub/rss.xml', 'declared by the page'],
      ['https://feeds.example.org/atom', 'declared by the page'],
      ['https://www.example.org/sub/feed.json', 'declared by the page'],
      ['https://www.example.org/sub/index.rdf', 'declared by the page'],
      ['https://www.example.org/sub/h', 'declared by the page'],
    ]);
  });

  it('are not other languages, style sheets, APIs and embeds', () => {
    const html = `<link rel="alternate" hreflang="ko" href="/ko/"><link rel="alternate stylesheet" type="text/css" href="a.css">
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
      <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">`;
    expect(leadsIn(html)).toEqual([]);
  });

  it('are links whose address or text is that of a feed, or of a page about feeds', () => {
    const html = `<a href="/rss/">RSS 안내</a><a href="feed://www.example.org/all.xml">All</a><a href="feed:https://www.example.org/f">News feed</a>
      <a href="/service/guide">구독하기</a><a href="/feeds/posts/default"><img alt="Atom feed" src="i.png"></a><a href="/?feed=rss2"></a>`;
    expect(leadsIn(html)).toEqual([
      ['https://www.example.org/rss/', 'linked as "RSS 안내"'],
      ['http://www.example.org/all.xml', 'linked as "All"'],
      ['https://www.example.org/f', 'linked as "News feed"'],
      ['https://www.example.org/service/guide', 'linked as "구독하기"'],
      ['https://www.example.org/feeds/posts/default', 'linked as "Atom feed"'],
      ['https://www.example.org/?feed=rss2', 'linked by the page'],
    ]);
  });

  it('are not headlines about feeds, readers, and other sites that are called so', () => {
    const html = `<a href="/2024/01/15/farmers-feed-the-city">Farmers feed</a><a href="/2024/01/15/cows">Farmers run out of cattle feed for their cows in winter</a>
      <a href="https://feedly.com/i/subscription/feed/x">RSS</a><a href="https://other.example.com/">RSS</a>
      <a href="#rss">RSS</a><a href="javascript:rss()">RSS</a><a href="mailto:rss@example.org">RSS</a>`;
    expect(leadsIn(html)).toEqual([]);
  });

  it('are each named once', () => {
    const html = '<link rel="alternate" type="application/rss+xml" href="/rss.xml"><a href="/rss.xml#top">RSS</a>';
    expect(leadsIn(html)).toEqual([['https://www.example.org/rss.xml', 'declared by the page']]);
  });

  it('are also printed on pages about feeds, as text or for a button', () => {
    const html = `<p>정치: https://www.example.org/rss/politics.xml</p><input value="http://rss.example.org/rss/north">
      <button onclick="copy('/rss/economy.xml')">복사</button><a href="/sitemap.xml">x</a> https://other.com/rss.xml`;
    expect(printedFeeds(html, URL_OF_PAGE).map(({ url }) => url)).toEqual([
      'https://www.example.org/rss/politics.xml',
      'http://rss.example.org/rss/north',
      'https://www.example.org/rss/economy.xml',
    ]);
  });
});
