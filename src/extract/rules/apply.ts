import type { Page } from '../../model/page.ts';
import type { PageRules, Selector } from '../../model/page-rules.ts';
import type { Problem } from '../../model/problem.ts';
import { absoluteUrl } from '../address.ts';
import type { DomDocument } from '../dom.ts';
import { distinctPhotos } from '../photos.ts';
import { alter } from './alter.ts';
import { findRuledBody, type RuledBody, ruledBodyHtml } from './body.ts';
import { linkOf, textsOf } from './facts.ts';
import { openSearch } from './select.ts';

/** What the rules of a site found on a page: as printed. `null`: nothing, or there is no such rule. */
export type RuledPage = {
  readonly rules: PageRules;
  readonly base: string;
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly date: string | null;
  readonly body: RuledBody | null;
  readonly singlePageUrl: string | null;
  readonly nextPageUrl: string | null;
  readonly problems: readonly Problem[];
};

/**
 * Reads a page by the rules of its site: title, byline, date and links as the page came, then `remove` and `wrap`, which
 * change the document, then the body, which is copied. A rule that finds nothing becomes a problem; never throws.
 * @param document a `ruledDocument`; changed: what the rules remove is gone
 * @param url the page's address, after redirects
 */
export function applyRules(document: DomDocument, rules: PageRules, url: string): RuledPage {
  const problems: Problem[] = [];
  const report = (rule: string, selectors: readonly Selector[], why: string | null): void => {
    problems.push({ where: `page ${url}`, message: `${rules.from}: ${rule} ${complaint(selectors, why)}` });
  };
  const base = absoluteUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const search = openSearch(document);
  const reading = { search, report, base, url };
  const facts = {
    title: textsOf('title', rules.title, reading)[0] ?? null,
    bylines: textsOf('byline', rules.byline, reading),
    date: textsOf('date', rules.date, reading)[0] ?? null,
    singlePageUrl: linkOf('singlePage', rules.singlePage, reading),
    nextPageUrl: linkOf('nextPage', rules.nextPage, reading),
  };
  alter(search, rules, report);
  return { rules, base, ...facts, body: findRuledBody(rules.body, reading), problems };
}

/** A page as read without rules, with what the rules found in place of what was found without. */
export function withRuledFacts(page: Page, ruled: RuledPage): Page {
  const { rules, body, base, title, bylines, date } = ruled;
  const headline = title ?? page.title?.value ?? '';
  const text = body === null ? null : ruledBodyHtml(body, { clean: rules.clean, base, headline });
  const hasNone = text === null && rules.body.length > 0 && !rules.fallBack;
  return {
    ...page,
    title: title === null ? page.title : { value: title, from: 'page' },
    byline: bylines.length === 0 ? page.byline : { value: oneByline(bylines), from: 'page' },
    authors: bylines.length === 0 ? page.authors : { value: bylines, from: 'page' },
    published: date === null ? page.published : { value: date, from: 'page' },
    bodyHtml: hasNone ? null : text === null || text.html === '' ? page.bodyHtml : { value: text.html, from: 'page' },
    media: text === null ? page.media : distinctPhotos([...page.media, ...text.photos]),
    singlePageUrl: ruled.singlePageUrl,
    nextPageUrl: ruled.nextPageUrl,
    problems: [...page.problems, ...ruled.problems],
  };
}

/** Whether something is missing that the page may have had before the rules took something out. */
export function lacksFacts({ rules }: RuledPage, { title, byline, authors, published, bodyHtml }: Page): boolean {
  const isUnsigned = byline === null && authors === null;
  const isBare = bodyHtml === null && rules.fallBack;
  return rules.remove.length > 0 && (title === null || published === null || isUnsigned || isBare);
}

/** A page with what it lacks, as the page says it before anything is taken out. */
export function withFactsOf(page: Page, intact: Page): Page {
  const isSigned = page.byline !== null || page.authors !== null;
  return {
    ...page,
    title: page.title ?? intact.title,
    byline: isSigned ? page.byline : intact.byline,
    authors: isSigned ? page.authors : intact.authors,
    published: page.published ?? intact.published,
    modified: page.modified ?? intact.modified,
    sectionLabel: page.sectionLabel ?? intact.sectionLabel,
  };
}

/** By A, By B → By A, B */
function oneByline([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((name) => name.replace(/^(?:by|von|par|por|di)\s+/i, ''))].join(', ');
}

function complaint(selectors: readonly Selector[], why: string | null): string {
  const [first] = selectors;
  const named = JSON.stringify(first?.text ?? '');
  if (why !== null) return `${named} cannot be used: ${why}`;
  return selectors.length === 1
    ? `${named} matches nothing`
    : `${named} and ${selectors.length - 1} more match nothing`;
}
