import type { ItemMedia } from './item.ts';
import type { Problem } from './problem.ts';

/** Which part of a page a fact was read from. */
export type PageOrigin = 'json-ld' | 'meta' | 'page';

export type PageFact<T> = { readonly value: T; readonly from: PageOrigin };

/**
 * What an article page says of its article: raw like an item, before `normalize`. Absent is `null`.
 * Addresses are absolute.
 */
export type Page = {
  /** The page's own address, after redirects. */
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly title: PageFact<string> | null;
  readonly summary: PageFact<string> | null;
  /** The article's body as untrusted HTML, page furniture (navigation, related links, share bars) left out. */
  readonly bodyHtml: PageFact<string> | null;
  /** As printed, "By X and Y"; `null` where the page gives names only as data. */
  readonly byline: PageFact<string> | null;
  readonly authors: PageFact<readonly string[]> | null;
  /** As printed or as data. */
  readonly published: PageFact<string> | null;
  readonly modified: PageFact<string> | null;
  readonly sectionLabel: PageFact<string> | null;
  readonly keywords: readonly string[];
  /** Photos of the article, each once, the lead first. */
  readonly media: readonly ItemMedia[];
  readonly language: string | null;
  readonly rights: string | null;
  readonly siteName: string | null;
  /** The whole article on one page, to be read instead of this one. Absolute; `null` where the site's rules find none. */
  readonly singlePageUrl: string | null;
  /** The article's next page. Absolute; `null` where the site's rules find none. */
  readonly nextPageUrl: string | null;
  /** The page says that its text is not free to read (JSON-LD isAccessibleForFree=false). */
  readonly paywalled: boolean;
  /** Further pages of the article could not be read: its text is not whole. */
  readonly isPart: boolean;
  readonly problems: readonly Problem[];
};
