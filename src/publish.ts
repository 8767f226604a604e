import { messageOf } from './lib/error.ts';
import { createLru, type Lru } from './lib/lru.ts';
import type { Article } from './model/article.ts';
import type { Problem } from './model/problem.ts';
import type { Section } from './model/section.ts';
import type { Document, Site } from './model/site.ts';
import type { Instant } from './model/time.ts';
import { failureArticles, type StatusRow } from './operate/status.ts';
import { statusTable } from './operate/status-table.ts';
import { indexPage, type SectionSummary, sectionPage } from './render/html.ts';
import { type FormatName, formats } from './render/index.ts';
import { opml, opmlContentType } from './render/opml.ts';
import { pageContentType } from './render/page.ts';
import { favicon, style } from './render/style.ts';
import { tablePage } from './render/table.ts';

/** A section and what it holds. */
export type SectionContent = {
  readonly section: Section;
  /** Newest first. */
  readonly articles: readonly Article[];
  /** When the section came to be: the newest change of one that is empty. */
  readonly createdAt: Instant;
};

/** Rendered articles, so that a changed section costs a join. `null`: the format has no place for the article. */
export type FragmentCache = Lru<string, string | null>;

export type Published = { readonly documents: readonly Document[]; readonly problems: readonly Problem[] };

/** The feed of failures is rendered as a section of its own. */
const FAILURES: Section = {
  slug: 'status',
  title: 'Failing sources',
  description: null,
  language: 'en',
  sources: [],
  match: null,
  except: null,
  limit: 0,
};
const HEADLINES = 3;
const DEFAULT_FRAGMENTS = 10_000;

/** @param limit fragments kept, three for each article; one takes about as much memory as the article's text twice */
export function createFragmentCache(limit = DEFAULT_FRAGMENTS): FragmentCache {
  return createLru(limit);
}

/** Renders everything that is public. Same input, same bytes. */
export function publish(input: {
  readonly site: Site;
  readonly sections: readonly SectionContent[];
  readonly fragments: FragmentCache;
}): Published {
  const { site, sections, fragments } = input;
  const published = sections.map((content) => publishSection({ site, content, fragments }));
  return {
    documents: [...publishIndex({ site, sections }), ...published.flatMap(({ documents }) => documents)],
    problems: published.flatMap(({ problems }) => problems),
  };
}

/** Renders the page and the feeds of one section. An article that cannot be rendered is left out and is a problem. */
export function publishSection(input: {
  readonly site: Site;
  readonly content: SectionContent;
  readonly fragments: FragmentCache;
}): Published {
  const { site, content, fragments } = input;
  const { section, articles } = content;
  const updatedAt = changedAt(content);
  const folder = `/${section.slug}/`;
  const page = sectionPage({ site, section, articles });
  const feeds = formatNames().map((name) => {
    const format = formats[name];
    const rendered = renderFragments(name, content, fragments);
    const text = format.document({ section, site, updatedAt }, rendered.fragments);
    return { document: documentOf(folder + format.file, format.contentType, text, updatedAt), ...rendered };
  });
  return {
    documents: [documentOf(folder, pageContentType, page, updatedAt), ...feeds.map(({ document }) => document)],
    problems: firstOfEach(feeds.flatMap(({ problems }) => problems)),
  };
}

/** Renders what shows all sections: the index page, the subscription list, and what pages need. */
export function publishIndex(input: {
  readonly site: Site;
  /** Of `articles` only the newest few are shown; more do no harm. */
  readonly sections: readonly SectionContent[];
}): readonly Document[] {
  const { site, sections } = input;
  const summaries = sections.map(
    ({ section, articles }): SectionSummary => ({ section, newest: articles.slice(0, HEADLINES) }),
  );
  const updatedAt = latest(sections.map(changedAt));
  const createdAt = latest(sections.map((content) => content.createdAt));
  const list = opml({ site, sections: sections.map(({ section }) => section), updatedAt: createdAt });
  return [
    documentOf('/', pageContentType, indexPage({ site, sections: summaries }), updatedAt),
    documentOf('/opml.xml', opmlContentType, list, createdAt),
    documentOf('/robots.txt', 'text/plain; charset=utf-8', 'User-agent: *\nAllow: /\n', createdAt),
    documentOf('/assets/style.css', 'text/css; charset=utf-8', style, createdAt),
    documentOf('/favicon.svg', 'image/svg+xml', favicon, createdAt),
  ];
}

/** Renders how the sources are doing: a page, and the feed of failures. Not part of `publish`, which is for readers. */
export function publishStatus(input: {
  readonly site: Site;
  readonly rows: readonly StatusRow[];
  /** Newest change of a service that has polled nothing yet. */
  readonly startedAt: Instant;
}): readonly Document[] {
  const { site, rows, startedAt } = input;
  const polledAt = rows.flatMap(({ lastPolledAt }) => lastPolledAt ?? []);
  const updatedAt = latest(polledAt.length === 0 ? [startedAt] : polledAt);
  const { atom } = formats;
  const { fragments } = renderFragments(
    'atom',
    { section: FAILURES, articles: failureArticles(rows, site), createdAt: startedAt },
    createLru(rows.length * 2 + 1),
  );
  const page = tablePage({
    site,
    title: 'Status',
    about: 'How each source is doing. The feed has one entry for each source that fails.',
    table: statusTable(rows),
    feed: atom.file,
  });
  const feed = atom.document({ section: FAILURES, site, updatedAt }, fragments);
  return [
    documentOf('/status/', pageContentType, page, updatedAt),
    documentOf(`/status/${atom.file}`, atom.contentType, feed, updatedAt),
  ];
}

/** By our own clock: an article that comes late with an old date changes the feed as much as one of today. */
function changedAt({ articles, createdAt }: SectionContent): Instant {
  return articles.length === 0 ? createdAt : latest(articles.map(({ lastSeenAt }) => lastSeenAt));
}

function latest(instants: readonly Instant[]): Instant {
  const valid = instants.filter((instant) => !Number.isNaN(Date.parse(instant)));
  return valid.reduce((newest, instant) => (instant > newest ? instant : newest), '1970-01-01T00:00:00Z');
}

function renderFragments(name: FormatName, { section, articles }: SectionContent, cache: FragmentCache) {
  const fragments: string[] = [];
  const problems: Problem[] = [];
  for (const article of articles) {
    const key = fragmentKey(name, article);
    try {
      const fragment = cache.get(key) ?? formats[name].fragment(article);
      cache.set(key, fragment);
      if (fragment !== null) fragments.push(fragment);
    } catch (error) {
      const reason = messageOf(error);
      const where = `section ${section.slug}, article ${JSON.stringify(article.id)}`;
      problems.push({ where, message: `left out of ${formats[name].file}: ${reason}` });
    }
  }
  return { fragments, problems };
}

/** What is wrong with an article is mostly wrong in all formats: told once. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ where }) => !seen.has(where) && seen.add(where));
}

/** A revision never changes, but for the addresses it is seen under, of which there are only ever more. */
function fragmentKey(name: FormatName, { id, revision, lastSeenAt, status, nativeIds }: Article): string {
  return [name, revision.number, lastSeenAt, status, nativeIds.urls.length, id].join(' ');
}

function documentOf(path: string, contentType: string, text: string, lastModified: Instant): Document {
  return { path, contentType, body: new TextEncoder().encode(text), lastModified };
}

function formatNames(): readonly FormatName[] {
  return Object.keys(formats).filter((name): name is FormatName => name in formats);
}
