import type { ItemMedia } from '../model/item.ts';
import type { PageFact, PageOrigin } from '../model/page.ts';

/** What one pass found: raw, as printed. Every pass fills what it can. */
export type Facts = {
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly authors: readonly string[];
  /** Named as its author where no person is. */
  readonly organizations: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly sectionLabel: string | null;
  readonly keywords: readonly string[];
  readonly media: readonly ItemMedia[];
  readonly language: string | null;
  readonly rights: string | null;
  readonly siteName: string | null;
  /** `null`: not said. */
  readonly free: boolean | null;
  /** The whole text as data: plain, or HTML. */
  readonly articleBody: string | null;
  /** The page is declared to be one article. */
  readonly isArticle: boolean;
};

export const noFacts: Facts = {
  canonicalUrl: null,
  title: null,
  summary: null,
  byline: null,
  authors: [],
  organizations: [],
  published: null,
  modified: null,
  sectionLabel: null,
  keywords: [],
  media: [],
  language: null,
  rights: null,
  siteName: null,
  free: null,
  articleBody: null,
  isArticle: false,
};

export type Pass = { readonly from: PageOrigin; readonly facts: Facts };

/** The first pass that says anything wins. */
export function firstFact<T>(
  passes: readonly Pass[],
  read: (facts: Facts) => T | null,
): PageFact<NonNullable<T>> | null {
  for (const { from, facts } of passes) {
    const value = read(facts);
    if (value !== null && value !== undefined) return { value, from };
  }
  return null;
}

export function image(url: string, over: Partial<ItemMedia> = {}): ItemMedia {
  return {
    url,
    type: null,
    bytes: null,
    width: null,
    height: null,
    caption: null,
    credit: null,
    alt: null,
    role: 'image',
    ...over,
  };
}
