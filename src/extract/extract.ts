import type { Page } from '../model/page.ts';
import type { PageRules } from '../model/page-rules.ts';
import { absoluteUrl } from './address.ts';
import { arcFacts } from './arc.ts';
import { articleText } from './article-text.ts';
import { chooseAuthors, choosePublished, chooseTitle, freeToRead } from './choose.ts';
import type { DomDocument } from './dom.ts';
import { emptyPage } from './empty-page.ts';
import { firstFact, noFacts, type Pass } from './facts.ts';
import { jsonLdFacts } from './json-ld.ts';
import { printedKeywords } from './keywords.ts';
import { type OpenedPage, openPage } from './limits.ts';
import { allPhotos } from './media.ts';
import { metaFacts } from './meta.ts';
import { microdataFacts } from './microdata.ts';
import { isPaywalled } from './paywall.ts';
import { figurePhotos, revealLazyPhotos } from './photos.ts';
import { plainText, textOf } from './plain-text.ts';
import { pruneFurniture, pruneUnseen } from './prune.ts';
import { ruledDocument } from './rules/alter.ts';
import { applyRules, lacksFacts, type RuledPage, withFactsOf, withRuledFacts } from './rules/apply.ts';
import { scriptsOf } from './scripts.ts';
import { filedSection } from './section-label.ts';
import { siteNamesOf } from './site-names.ts';
import { visibleFacts } from './visible.ts';

/**
 * Reads an article page: what its JSON-LD says wins over its `<meta>`, which wins over what it shows; its headline and
 * its text are what it shows, and data where that is nothing. A page without an article gives a page without text, and
 * a problem. Never throws.
 * @param html decoded
 * @param url the page's address, after redirects
 * @param rules how pages of its site are read: what they find wins over all else; `null`: as any page
 */
export function extract(html: string, url: string, rules: PageRules | null = null): Page {
  try {
    return rules === null ? readOpened(openPage(html), url) : readByRules(html, url, rules);
  } catch (error) {
    return emptyPage(url, `cannot be read: ${error}`);
  }
}

/**
 * Rules take out of a page what is not wanted in the text: often the byline and the time too, or all of a page that is
 * not built any more as it was. What is missing then is read from the page as it came.
 */
function readByRules(html: string, url: string, rules: PageRules): Page {
  const opened = ruledDocument(html, rules);
  const ruled = applyRules(opened.document, rules, url);
  const page = withRuledFacts(readOpened(opened, url, ruled), ruled);
  if (!lacksFacts(ruled, page)) return page;
  const intact = readOpened(ruledDocument(html, rules), url);
  return page.bodyHtml === null && rules.fallBack ? withRuledFacts(intact, ruled) : withFactsOf(page, intact);
}

function readOpened({ document, messages }: OpenedPage, url: string, ruled: RuledPage | null = null): Page {
  const page = readPage(document, url, ruled);
  return { ...page, problems: [...page.problems, ...messages.map((message) => ({ where: `page ${url}`, message }))] };
}

function readPage(document: DomDocument, url: string, ruled: RuledPage | null): Page {
  const hasBody = ruled !== null && ruled.body !== null;
  const base = absoluteUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const scripts = scriptsOf(document);
  const pageTitle = textOf(document.querySelector('title'));
  const keywords = printedKeywords(document);
  const meta = metaFacts(document, base, url);
  const headTitles = [meta.title ?? '', pageTitle].filter((title) => title !== '');
  const data = jsonLdFacts(scripts.jsonLd, meta.canonicalUrl === null ? [url] : [url, meta.canonicalUrl], headTitles);
  const said: readonly Pass[] = [
    { from: 'json-ld', facts: data.facts },
    { from: 'meta', facts: arcFacts(scripts.other) },
    { from: 'meta', facts: meta },
    { from: 'page', facts: microdataFacts(document) },
  ];
  const filed = filedSection(document);

  revealLazyPhotos(document);
  pruneUnseen(document);
  const titles = [...said.map(({ facts }) => facts.title), ...headTitles].filter((title) => title !== null);
  const visible = visibleFacts(document, titles);
  pruneFurniture(document);
  const photos = figurePhotos(document, base);
  const declared = hasBody || said.some(({ facts }) => facts.isArticle);
  const { articleBody } = data.facts;
  const text = articleText({ document, visible, photos, declared, articleBody, scripts: scripts.other, base, url });

  const sectionLabel = visible.facts.sectionLabel ?? filed;
  const shown = text.isArticle ? { ...visible.facts, sectionLabel } : { ...noFacts, title: visible.facts.title };
  const passes: readonly Pass[] = [...said, { from: 'page', facts: { ...shown, keywords } }];
  const page = pageOf(passes, url);
  const siteNames = siteNamesOf([data.facts.siteName, meta.siteName], pageTitle, url);
  const printed = [...titles, visible.facts.title].filter((title) => title !== null);
  const free = freeToRead(said.map(({ facts }) => facts));
  return {
    ...page,
    title: chooseTitle(said, { text: visible.facts.title, isSure: visible.isSure }, siteNames, printed),
    authors: chooseAuthors(passes, siteNames),
    bodyHtml: text.bodyHtml,
    media: allPhotos(text.photos, page.media),
    paywalled: isPaywalled(free, visible.lines, plainText(text.bodyHtml?.value ?? '')),
    problems: [...data.problems, ...(hasBody ? [] : text.problems)],
  };
}

function pageOf(passes: readonly Pass[], url: string): Page {
  const some = <T>(list: readonly T[]) => (list.length === 0 ? null : list);
  return {
    url,
    canonicalUrl: firstFact(passes.toReversed(), (facts) => facts.canonicalUrl)?.value ?? null,
    title: null,
    summary: firstFact(passes, (facts) => facts.summary),
    bodyHtml: null,
    byline: firstFact(passes, (facts) => facts.byline),
    authors: null,
    published: choosePublished(passes),
    modified: firstFact(passes, (facts) => facts.modified),
    sectionLabel: firstFact(passes, (facts) => facts.sectionLabel),
    keywords: firstFact(passes, (facts) => some(facts.keywords))?.value ?? [],
    media: firstFact(passes, (facts) => some(facts.media))?.value ?? [],
    language: firstFact(passes, (facts) => facts.language)?.value ?? null,
    rights: firstFact(passes, (facts) => facts.rights)?.value ?? null,
    siteName: firstFact(passes, (facts) => facts.siteName)?.value ?? null,
    singlePageUrl: null,
    nextPageUrl: null,
    paywalled: false,
    isPart: false,
    problems: [],
  };
}
