import { html } from 'hono/html';
import type { Site } from '../model/site.ts';
import { GENERATOR } from './format.ts';
import { page } from './page.ts';

/** A table for people: plain text in cells, and how a row is to be seen. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly tone: 'good' | 'bad' | 'quiet' }[];
};

/** A page one level below the index that shows a table. */
export function tablePage({
  site,
  title,
  about,
  table,
  feed,
}: {
  readonly site: Site;
  readonly title: string;
  readonly about: string;
  readonly table: Table;
  /** Address of an Atom feed of the same, relative to the page. */
  readonly feed: string;
}): string {
  const rows = table.rows.map(
    ({ cells, tone }) => html`<tr class="${tone}">${cells.map((cell) => html`<td dir="auto">${cell}</td>`)}</tr>\n`,
  );
  const siteTitle = site.title || GENERATOR;
  return page({
    title: `${title} · ${siteTitle}`,
    language: null,
    root: '../',
    head: [html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${feed}">`],
    body: html`<nav class="top"><a href="../">${siteTitle}</a></nav>
<header>
<h1>${title}</h1>
<p class="about">${about}</p>
<ul class="subscribe" aria-label="Subscribe"><li><a href="${feed}">Atom</a></li></ul>
</header>
<main class="wide">
<table>
<thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</main>`,
  });
}
