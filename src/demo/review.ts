import { instantOf } from '../lib/instant.ts';
import { escapeXml } from './escape.ts';
import type { ReviewEssay } from './story.ts';

export type PublishedEssay = { readonly copy: ReviewEssay; readonly at: number };

/**
 * The review's Atom 1.0 with full text: every other essay as xhtml, the others as html.
 * @param essays newest first, at least one
 * @param origin of the newsroom, without a trailing slash
 */
export function reviewFeed(essays: readonly PublishedEssay[], origin: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>tag:review.example,2026:essays</id>
<title>Peninsula Review</title>
<subtitle>Invented essays</subtitle>
<link rel="alternate" type="text/html" href="${origin}/"/>
<link rel="self" type="application/atom+xml" href="${origin}/review/atom.xml"/>
<updated>${instantOf(essays[0]?.at ?? 0)}</updated>
<rights>(c) Peninsula Review, an invented journal</rights>
${essays.map((essay, index) => reviewEntry(essay, (essays.length - index) % 2 === 0, origin)).join('\n')}
</feed>
`;
}

function reviewEntry({ copy, at }: PublishedEssay, asXhtml: boolean, origin: string): string {
  const html = copy.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n');
  const content = asXhtml
    ? `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`
    : `<content type="html">${escapeXml(html)}</content>`;
  return `<entry>
<id>tag:review.example,2026:${copy.slug}</id>
<title type="text">${escapeXml(copy.headline)}</title>
<link rel="alternate" type="text/html" href="${origin}/review/${copy.slug}"/>
<published>${instantOf(at)}</published>
<updated>${instantOf(at)}</updated>
${copy.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`).join('\n')}
${copy.categories.map((term) => `<category term="${escapeXml(term)}"/>`).join('\n')}
<summary type="text">${escapeXml(copy.summary)}</summary>
${content}
</entry>`;
}

/** An essay's page. */
export function reviewPage({ copy, at }: PublishedEssay): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeXml(copy.headline)} | Peninsula Review</title></head>
<body>
<article>
<h1>${escapeXml(copy.headline)}</h1>
<p>By ${escapeXml(copy.authors.join(' and '))}, <time datetime="${instantOf(at)}">${instantOf(at)}</time></p>
${copy.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}
</article>
</body>
</html>
`;
}
