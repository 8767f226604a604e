import type { Page } from '../model/page.ts';
import type { PageRules } from '../model/page-rules.ts';
import { absoluteUrl } from './address.ts';
import { articleText } from './article-text.ts';
import { type DomDocument, elementsOf, parsePage } from './dom.ts';
import { emptyPage } from './empty-page.ts';
import { type Facts, firstFact, noFacts, type Pass } from './facts.ts';
import { withoutSiteName } from './headline.ts';
import { jsonLdFacts } from './json-ld.ts';
import { printedKeywords } from './keywords.ts';
import { allPhotos } from './media.ts';
import { metaFacts } from './meta.ts';
import { microdataFacts } from './microdata.ts';
import { figurePhotos, revealLazyPhotos } from './photos.ts';
import { textOf } from './plain-text.ts';
import { prune } from './prune.ts';
import { ruledSource } from './rules/alter.ts';
import { applyRules, type RuledPage, withRuledFacts } from './rules/apply.ts';
import { filedSection } from './section-label.ts';
import { visibleFacts } from './visible.ts';

/**
 * Reads an article page: what its JSON-LD says wins over its `<meta>`, which wins over what it shows; its text is what it
 * shows, and JSON-LD's where that is nothing. A page without an article gives a page without text, and a problem.
 * Never throws.
 * @param html decoded
 * @param url the page's address, after redirects
 * @param rules how pages of its site are read: what they find wins over all else; `null`: as any page
 */
export function extract(html: string, url: string, rules: PageRules | null = null): Page {
  try {
    if (rules === null) return readPage(parsePage(html), url, null);
    const document = parsePage(ruledSource(html, rules));
    const ruled = applyRules(document, rules, url);
    return withRuledFacts(readPage(document, url, ruled), ruled);
  } catch (error) {
    return emptyPage(url, `cannot be read: ${error}`);
  }
}

function readPage(document: DomDocument, url: string, ruled: RuledPage | null): Page {
  const hasBody = ruled !== null && ruled.body !== null;
  const base = absoluteUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const scripts = elementsOf(document, 'script[type="application/ld+json" i]').map(
    (script) => script.textContent ?? '',
  );
  const pageTitle = textOf(document.querySelector('title'));
  const keywords = printedKeywords(document);
  const meta = metaFacts(document, base, url);
  const data = jsonLdFacts(scripts, meta.canonicalUrl === null ? [url] : [url, meta.canonicalUrl]);
  const microdata = microdataFacts(document);
  const filed = filedSection(document);

  revealLazyPhotos(document);
  prune(document);
  const titles = [data.facts.title, meta.title, microdata.title, pageTitle].filter((title) => title !== null);
  const visible = visibleFacts(document, titles);
  const photos = figurePhotos(document, base);
  const declared = hasBody || [data.facts, meta, microdata].some((facts) => facts.isArticle);
  const text = articleText({ document, visible, photos, declared, articleBody: data.facts.articleBody, base, url });

  const sectionLabel = visible.facts.sectionLabel ?? filed;
  const shown = text.isArticle ? { ...visible.facts, sectionLabel } : { ...noFacts, title: visible.facts.title };
  const page = pageOf(passesOf(data.facts, meta, microdata, { ...shown, keywords }), url);
  const siteNames = [data.facts.siteName, meta.siteName, pageTitle].filter((name) => name !== null);
  const printed = [...titles, visible.facts.title].filter((title) => title !== null);
  return {
    ...page,
    title: page.title === null ? null : { ...page.title, value: withoutSiteName(page.title.value, siteNames, printed) },
    bodyHtml: text.bodyHtml,
    media: allPhotos(text.photos, page.media),
    problems: [...data.problems, ...(hasBody ? [] : text.problems)],
  };
}

function passesOf(data: Facts, meta: Facts, microdata: Facts, shown: Facts): readonly Pass[] {
  return [
    { from: 'json-ld', facts: data },
    { from: 'meta', facts: meta },
    { from: 'page', facts: microdata },
    { from: 'page', facts: shown },
  ];
}

function pageOf(passes: readonly Pass[], url: string): Page {
  const some = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  return {
    url,
    canonicalUrl: firstFact(passes.toReversed(), (facts) => facts.canonicalUrl)?.value ?? null,
    title: firstFact(passes, (facts) => facts.title),
    summary: firstFact(passes, (facts) => facts.summary),
    bodyHtml: null,
    byline: firstFact(passes, (facts) => facts.byline),
    authors: firstFact(passes, (facts) => some(facts.authors)),
    published: firstFact(passes, (facts) => facts.published),
    modified: firstFact(passes, (facts) => facts.modified),
    sectionLabel: firstFact(passes, (facts) => facts.sectionLabel),
    keywords: firstFact(passes, (facts) => some(facts.keywords))?.value ?? [],
    media: firstFact(passes, (facts) => some(facts.media))?.value ?? [],
    language: firstFact(passes, (facts) => facts.language)?.value ?? null,
    rights: firstFact(passes, (facts) => facts.rights)?.value ?? null,
    siteName: firstFact(passes, (facts) => facts.siteName)?.value ?? null,
    singlePageUrl: null,
    nextPageUrl: null,
    paywalled: firstFact(passes, (facts) => facts.free)?.value === false,
    problems: [],
  };
}
