import { headline, reporter, sentence } from './prose.ts';
import { type Random, seededRandom } from './random.ts';

const PARAGRAPHS = 14;
const MENU_LINKS = 250;
const TEASERS = 120;
const COMMENTS = 30;
const SCRIPT_LINES = 400;

/** An article page as large as papers make them, some 130 kB, of which the article is a few: menus, scripts, teasers, comments. */
export function createPage(seed: number): string {
  const random = seededRandom(seed);
  const title = headline('en', random);
  const author = `${reporter('en', random)}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - Paper</title>
<meta property="og:title" content="${title}"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-02T08:00:00Z">
<script type="application/ld+json">${JSON.stringify(linkedData(title, author))}</script>
<script>${times(SCRIPT_LINES, (nth) => `window.slots.push({id:"slot-${nth}",size:[300,250],lazy:true});`)}</script>
<style>${times(SCRIPT_LINES, (nth) => `.block-${nth}{margin:0 auto;padding:${nth}px}`)}</style></head>
<body><header><nav><ul>${times(MENU_LINKS, () => menuLink(random))}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By ${author}</p><time datetime="2026-03-02T08:00:00Z">2 March 2026</time>
<figure><img src="/media/lead.jpg" width="1200" height="800" alt=""><figcaption>${sentence('en', random)}</figcaption></figure>
<div class="article-body">${times(PARAGRAPHS, () => paragraph(random))}</div></article>
<aside class="related"><ul>${times(TEASERS, () => teaser(random))}</ul></aside>
<section id="comments">${times(COMMENTS, () => `<div class="comment">${paragraph(random)}</div>`)}</section></main>
<footer><ul>${times(MENU_LINKS, () => menuLink(random))}</ul></footer></body></html>
`;
}

function linkedData(headlineText: string, name: string) {
  const author = { '@type': 'Person', name };
  return { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: headlineText, author };
}

function menuLink(random: Random): string {
  return `<li class="menu-item"><a href="/section/${random.between(1, 999)}">${reporter('en', random)}</a></li>`;
}

function teaser(random: Random): string {
  const address = `/2026/03/01/story-${random.between(1, 99_999)}`;
  return (
    `<li><div class="card"><a href="${address}"><img src="${address}.jpg" alt="" loading="lazy"></a>` +
    `<h3><a href="${address}">${headline('en', random)}</a></h3><p>${sentence('en', random)}</p></div></li>`
  );
}

function paragraph(random: Random): string {
  return `<p>${times(3, () => `${sentence('en', random)} `)}</p>`;
}

function times(count: number, write: (nth: number) => string): string {
  return Array.from({ length: count }, (_, nth) => write(nth)).join('');
}
