import { firstIn, selectIn } from '../lib/css.ts';
import { attributeIn, type HtmlDocument, parseHtml } from '../lib/html.ts';
import { foldSpace } from '../lib/text.ts';
import type { SourceDocument } from '../model/item.ts';
import type { Content } from './content.ts';
import { headOf } from './page-head.ts';
import { type KindReader, noItem } from './reading.ts';

/** An article page: one item at the document's own address. What the page says is read by the extract stage. */
export const page: KindReader = {
  kind: 'page',
  roots: ['html'],
  ownsJson: () => false,
  read,
};

/** A page's head is found here, or its title is not worth the search. */
const HEAD = 262_144;

function read({ text, url }: Content): SourceDocument {
  const top = parseHtml(text.slice(0, HEAD));
  const { title: written, language } = headOf(top);
  const title = contentOf(top, 'meta[property="og:title" i]') ?? written;
  const item = { ...noItem, url, title: title === null ? null : ({ value: title, type: 'text' } as const), language };
  return { kind: 'page', title, homeUrl: canonicalUrl(top), language, items: [item], more: [], problems: [] };
}

/** Whether a page declares itself to be one article. */
export function saysArticle({ text }: Content): boolean {
  const top = parseHtml(text.slice(0, HEAD));
  const types = selectIn(top, 'meta:is([property="og:type" i], [name="og:type" i])');
  const isArticle = types.some((meta) => /\barticle\b/i.test(attributeIn(meta, 'content') ?? ''));
  return (
    isArticle ||
    firstIn(top, 'meta:is([property="article:published_time" i], [name="article:published_time" i])') !== null
  );
}

/** Where the page says it was published. */
function canonicalUrl(top: HtmlDocument): string | null {
  const link = firstIn(top, 'link[rel~="canonical" i], meta[property="og:url" i]');
  const address = link === null ? null : (attributeIn(link, 'href') ?? attributeIn(link, 'content'));
  return address !== null && /^https?:\/\//i.test(address) ? (URL.parse(address)?.href ?? null) : null;
}

function contentOf(top: HtmlDocument, css: string): string | null {
  const meta = firstIn(top, css);
  const written = meta === null ? null : attributeIn(meta, 'content');
  return written === null ? null : foldSpace(written);
}
