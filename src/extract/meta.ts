import type { ItemMedia } from '../model/item.ts';
import { absoluteUrl, isNoPhoto } from './address.ts';
import { type DomDocument, elementsOf } from './dom.ts';
import { type Facts, image, noFacts } from './facts.ts';
import { isDesk, peopleIn } from './people.ts';
import { orNull, plainText, textOf } from './plain-text.ts';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'published_time',
  'published_at',
  'published',
  'datepublished',
  'date_published',
  'publication_date',
  'publicationdate',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'weibo:article:create_at',
  'bt:pubdate',
  'displaydate',
  'ptime',
  'regdate',
  'article:create_date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'article:modified',
  'og:article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'date_modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
];
const AUTHOR = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'article.author',
  'byl',
  'byline',
  'dc.creator',
  'dcterms.creator',
  'dcsext.author',
  'dable:author',
  'twitter:data1',
  'authors',
  'creator',
];
const TIERS = ['article:content_tier', 'article:content-tier', 'cxenseparse:content_tier', 'content_tier', 'access'];

/** Characters; longer ones are no texts. */
const MAX_CONTENT = 10_000;

const MAX_METAS = 2_000;

type Metas = ReadonlyMap<string, readonly string[]>;

/**
 * What the page's `<meta>`, `<link>` and `<title>` say.
 * @param base address that relative ones are resolved against
 * @param url the page's own
 * @see https://ogp.me/
 */
export function metaFacts(document: DomDocument, base: string, url: string): Facts {
  const metas = readMetas(document);
  const first = (names: readonly string[]) => names.flatMap((name) => metas.get(name) ?? [])[0] ?? null;
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? first(['og:url']);
  return {
    ...noFacts,
    canonicalUrl: canonicalOf(absoluteUrl(canonical, base), url),
    title:
      first(['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title']) ??
      orNull(textOf(document.querySelector('title'))),
    summary: first(['og:description', 'description', 'twitter:description']),
    authors: authorsOf(metas),
    published: first(PUBLISHED),
    modified: first(MODIFIED),
    sectionLabel: orNull(first(['article:section', 'og:article:section', 'parsely-section'])?.split(',')[0]),
    keywords: keywordsOf(metas),
    media: photosOf(metas, base),
    language:
      orNull(document.documentElement.getAttribute('lang')) ?? localeOf(first(['og:locale', 'content-language'])),
    rights: first(['copyright', 'dc.rights', 'dcterms.rights', 'rights']),
    siteName: first(['og:site_name', 'application-name', 'publisher', 'dc.publisher']),
    free: /^(?:locked|paid|premium|subscribers?(?:-only)?)$/i.test(first(TIERS) ?? '') ? false : null,
    isArticle: /^(?:article|video)/i.test(first(['og:type']) ?? '') || metas.has('article:published_time'),
  };
}

/** Contents by name in lower case; empty ones are left out. Sites write `name` and `property` as they like. */
function readMetas(document: DomDocument): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of elementsOf(document, 'meta[content]').slice(0, MAX_METAS)) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv');
    const content = plainText(meta.getAttribute('content') ?? '');
    if (name === null || content === '' || content.length > MAX_CONTENT) continue;
    const key = name.trim().toLowerCase();
    const known = metas.get(key);
    if (known === undefined) metas.set(key, [content]);
    else known.push(content);
  }
  return metas;
}

/** Sites that name their front page as the canonical address of every page are not believed. */
function canonicalOf(canonical: string | null, url: string): string | null {
  if (canonical === null) return null;
  return URL.parse(canonical)?.pathname === '/' && URL.parse(url)?.pathname !== '/' ? null : canonical;
}

function authorsOf(metas: Metas): readonly string[] {
  const named = AUTHOR.map((key) => (metas.get(key) ?? []).filter(() => isLabelled(key, metas)).flatMap(peopleIn));
  const people = named.map((names) => names.filter((name) => !isDesk(name))).find((names) => names.length > 0);
  return [...new Set(people ?? named.find((names) => names.length > 0) ?? [])];
}

/** `twitter:data1` is whatever `twitter:label1` says: "Written by", "Reading time". */
function isLabelled(key: string, metas: Metas): boolean {
  return (
    key !== 'twitter:data1' ||
    /written|author|autor|auteur|verfasst|écrit|escrito|autore|автор|作者/i.test(metas.get('twitter:label1')?.[0] ?? '')
  );
}

function keywordsOf(metas: Metas): readonly string[] {
  const tags = metas.get('article:tag') ?? metas.get('news_keywords') ?? metas.get('keywords') ?? [];
  return [...new Set(tags.flatMap((tag) => tag.split(/[,;]/)).map((tag) => tag.trim()))].filter((tag) => tag !== '');
}

function photosOf(metas: Metas, base: string): readonly ItemMedia[] {
  const address = metas.get('og:image') ?? metas.get('og:image:url') ?? metas.get('og:image:secure_url');
  const url = absoluteUrl((address ?? metas.get('twitter:image') ?? metas.get('twitter:image:src'))?.[0], base);
  if (url === null || isNoPhoto(url)) return [];
  const pixels = (name: string) => Number.parseInt(metas.get(name)?.[0] ?? '', 10) || null;
  return [
    image(url, {
      width: pixels('og:image:width'),
      height: pixels('og:image:height'),
      alt: metas.get('og:image:alt')?.[0] ?? null,
    }),
  ];
}

/** `en_US` → `en-US`. */
function localeOf(locale: string | null): string | null {
  return locale?.replace('_', '-') ?? null;
}
