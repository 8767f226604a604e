import { instantOf } from '../lib/instant.ts';
import { escapeXml } from './escape.ts';
import { koreanTime } from './korean-time.ts';
import type { Notice } from './story.ts';

export type PublishedNotice = { readonly copy: Notice; readonly at: number };

/** A source without a feed that is one of ours: what is polled, and its articles' pages. */
export type Outlet = {
  /** Path of what is polled. */
  readonly path: string;
  readonly contentType: string;
  /** @param notices newest first @param origin of the newsroom, without a trailing slash */
  readonly list: (notices: readonly PublishedNotice[], origin: string) => string;
  readonly page: (notice: PublishedNotice) => string;
};

const HTML = 'text/html; charset=utf-8';

/** Sources of four kinds that are no feeds. */
export const outlets: Readonly<Record<Notice['source'], Outlet>> = {
  ministry: { path: '/ministry/press', contentType: HTML, list: pressList, page: articlePage },
  gazette: { path: '/gazette/news-sitemap.xml', contentType: 'application/xml', list: newsSitemap, page: articlePage },
  assembly: { path: '/assembly/api/statements', contentType: 'application/json', list: statements, page: articlePage },
  islander: { path: '/islander/rss.xml', contentType: 'application/rss+xml', list: teaserFeed, page: oddPage },
};

/** Where an article is to be read. */
export function noticePath({ copy }: PublishedNotice): string {
  return `/${copy.source}/${copy.slug}`;
}

/** A list of press releases, an advertisement between them. */
function pressList(notices: readonly PublishedNotice[]): string {
  const rows = notices.map(
    (notice) => `<li><a href="${noticePath(notice)}"><strong>${escapeXml(notice.copy.headline)}</strong></a>
<span class="day">${koreanTime(notice.at).day.replace(/(\d{4})(\d{2})(\d{2})/, '$1.$2.$3.')}</span></li>`,
  );
  const [first = '', ...rest] = rows;
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Press releases - Ministry of Islands</title></head>
<body>
<h1>Press releases</h1>
<ul class="press">
${[first, '<li class="ad"><a href="/ministry/shop">Buy the island map</a></li>', ...rest].join('\n')}
</ul>
</body>
</html>
`;
}

function newsSitemap(notices: readonly PublishedNotice[], origin: string): string {
  const urls = notices.map(
    (notice) => `<url><loc>${origin}${noticePath(notice)}</loc><news:news>
<news:publication><news:name>Island Gazette</news:name><news:language>en</news:language></news:publication>
<news:publication_date>${instantOf(notice.at)}</news:publication_date><news:title>${escapeXml(notice.copy.headline)}</news:title>
</news:news></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
}

function statements(notices: readonly PublishedNotice[], origin: string): string {
  const list = notices.map(({ copy, at }) => ({
    no: Number(copy.slug),
    subject: copy.headline,
    committee: { name: copy.author },
    abstract: copy.summary,
    html: copy.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join(''),
    issued: instantOf(at),
  }));
  return JSON.stringify({ total: list.length, page: origin, data: { list } });
}

/**
 * Only teasers; the pages hold the text, in a shape that nobody would guess. They stand on a host of their own, the one
 * that `config/sites/localhost.txt` is for.
 */
function teaserFeed(notices: readonly PublishedNotice[], newsroom: string): string {
  const origin = newsroom.replace('//127.0.0.1:', '//localhost:');
  const items = notices.map(
    (notice) => `<item><title>${escapeXml(notice.copy.headline)}</title><link>${origin}${noticePath(notice)}</link>
<description>${escapeXml(notice.copy.summary)}</description><pubDate>${koreanTime(notice.at).rfc822}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>The Islander</title><link>${origin}/islander/</link><description>Invented</description>
${items.join('\n')}
</channel></rss>
`;
}

function articlePage({ copy, at }: PublishedNotice): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeXml(copy.headline)}</title><meta property="og:type" content="article"></head>
<body>
<article>
<h1>${escapeXml(copy.headline)}</h1>
<p class="byline">By ${escapeXml(copy.author)}, <time datetime="${instantOf(at)}">${instantOf(at)}</time></p>
${copy.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}
</article>
</body>
</html>
`;
}

/** Text in table cells among boxes of links, as sites had it in 1999: `config/sites` says where it is. */
function oddPage({ copy }: PublishedNotice): string {
  const links = Array.from(
    { length: 12 },
    (_, index) => `<a href="/islander/all?p=${index}">Older news, part ${index + 1}</a>`,
  );
  return `<html><head><title>The Islander</title></head><body><table><tr>
<td id="left">${links.join('<br>')}</td>
<td id="main"><font size="5">${escapeXml(copy.headline)}</font><br><i>${escapeXml(copy.author)}</i>
<div id="letter">${copy.paragraphs.map((text) => escapeXml(text)).join('<br><br>')}</div>
<div id="letter-foot">Write to us! The Islander is printed on Fridays, and it is sold at the pier, at the school and on the post boat.</div></td>
</tr></table></body></html>
`;
}
