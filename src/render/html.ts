import { html } from 'hono/html';
import type { Article } from '../model/article.ts';
import type { Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import { type Entry, entryOf, languageTag, line } from './entry.ts';
import { GENERATOR, sectionTitle } from './format.ts';
import { formats } from './index.ts';
import { dateText, type Markup, page } from './page.ts';

/** What the index page shows of a section. */
export type SectionSummary = {
  readonly section: Section;
  /** The newest articles, newest first. */
  readonly newest: readonly Article[];
};

/**
 * A section for people: only text of articles, no body.
 * @param articles newest first; those that cannot be published are left out
 */
export function sectionPage({
  site,
  section,
  articles,
}: {
  readonly site: Site;
  readonly section: Section;
  readonly articles: readonly Article[];
}): string {
  const title = sectionTitle({ section });
  const entries = articles.flatMap(entryItem);
  return page({
    title: `${title} · ${siteTitle(site)}`,
    language: languageTag(section.language),
    root: '../',
    head: Object.values(formats).map(
      ({ file, contentType, label }) =>
        html`<link rel="alternate" type="${contentType.split(';')[0]}" title="${title} (${label})" href="${file}">`,
    ),
    body: html`<nav class="top"><a href="../">${siteTitle(site)}</a></nav>
<header>
<h1 dir="auto">${title}</h1>
${about(section)}
${subscribe('')}
</header>
<main>
${entries.length === 0 ? html`<p class="empty">Nothing here yet.</p>` : html`<ol class="list">${entries}</ol>`}
</main>`,
  });
}

/** All sections, with the newest headlines of each. */
export function indexPage({
  site,
  sections,
}: {
  readonly site: Site;
  readonly sections: readonly SectionSummary[];
}): string {
  return page({
    title: siteTitle(site),
    language: null,
    root: './',
    head: [html`<link rel="alternate" type="text/x-opml" title="All sections" href="opml.xml">`],
    body: html`<header>
<h1>${siteTitle(site)}</h1>
<p class="about">News by section. Subscribe in any feed reader, or take <a href="opml.xml">all sections at once (OPML)</a>.</p>
</header>
<main>
${sections.length === 0 ? html`<p class="empty">No sections yet.</p>` : html`<ul class="list">${sections.map(sectionItem)}</ul>`}
</main>`,
  });
}

function sectionItem({ section, newest }: SectionSummary): Markup {
  const headlines = newest.flatMap((article) => {
    const entry = publishable(article);
    return entry === null ? [] : [html`<li lang="${entry.language ?? ''}" dir="auto">${headline(entry)}</li>`];
  });
  return html`<li>
<h2><a href="${section.slug}/">${sectionTitle({ section })}</a></h2>
${about(section)}
${headlines.length === 0 ? '' : html`<ul class="newest">${headlines}</ul>`}
${subscribe(`${section.slug}/`)}
</li>`;
}

function entryItem(article: Article): readonly Markup[] {
  const entry = publishable(article);
  if (entry === null) return [];
  const photo = entry.media.find(({ role, type }) => role !== 'enclosure' || type?.startsWith('image/'));
  const lede = line(article.lede) ?? entry.summary;
  return [
    html`<li><article class="entry" lang="${entry.language ?? ''}" dir="auto">
<h2>${headline(entry)}</h2>
<p class="meta">${meta(article, entry)}</p>
${lede === null ? '' : html`<p class="lede">${lede}</p>`}
${photo === undefined ? '' : html`<img src="${photo.url}" alt="${photo.alt ?? photo.caption ?? ''}" loading="lazy" decoding="async" referrerpolicy="no-referrer">`}
</article></li>
`,
  ];
}

function meta(article: Article, { source, published, updated }: Entry): Markup {
  const day = article.publishedAt?.precision === 'day';
  const when = published ?? updated;
  const mark = article.kind === 'story' ? '' : html`<span class="mark">${article.kind}</span> `;
  const from =
    source.url === null ? source.title : html`<a href="${source.url}" rel="noopener noreferrer">${source.title}</a>`;
  return html`${mark}<bdi>${from}</bdi> · <time dir="ltr" datetime="${when.toISOString()}">${dateText(when, day ? 'day' : 'minute')}</time>`;
}

function headline({ url, title }: Entry): Markup | string {
  return url === null ? title : html`<a href="${url}" rel="noopener noreferrer">${title}</a>`;
}

function about(section: Section): Markup | string {
  const description = line(section.description);
  return description === null ? '' : html`<p class="about" dir="auto">${description}</p>`;
}

function subscribe(folder: string): Markup {
  const links = Object.values(formats).map(({ file, label }) => html`<li><a href="${folder}${file}">${label}</a></li>`);
  return html`<ul class="subscribe" aria-label="Subscribe">${links}</ul>`;
}

/** Feeds report what cannot be published; pages only leave it out. */
function publishable(article: Article): Entry | null {
  if (article.status === 'withdrawn') return null;
  try {
    return entryOf(article);
  } catch {
    return null;
  }
}

function siteTitle(site: Site): string {
  return line(site.title) ?? GENERATOR;
}
