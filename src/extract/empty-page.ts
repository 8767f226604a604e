import type { Page } from '../model/page.ts';

/** A page of which only the address is known. @param problem why */
export function emptyPage(url: string, problem: string): Page {
  return {
    url,
    canonicalUrl: null,
    title: null,
    summary: null,
    bodyHtml: null,
    byline: null,
    authors: null,
    published: null,
    modified: null,
    sectionLabel: null,
    keywords: [],
    media: [],
    language: null,
    rights: null,
    siteName: null,
    singlePageUrl: null,
    nextPageUrl: null,
    paywalled: false,
    isPart: false,
    problems: [{ where: `page ${url}`, message: problem }],
  };
}
