import { decodeHTML } from 'entities';
import { foldSpace } from '../lib/text.ts';
import type { SourceDocument } from '../model/item.ts';
import type { Content } from './content.ts';
import { type KindReader, noItem } from './reading.ts';

/** An article page: one item at the document's own address. What the page says is read by the extract stage. */
export const page: KindReader = {
  kind: 'page',
  roots: ['html'],
  ownsJson: () => false,
  read,
};

function read({ text, url }: Content): SourceDocument {
  const head = text.slice(0, HEAD);
  const title = metaTitle(head) ?? textBetween(head, /<title\b[^>]*>([^<]*)<\/title/i);
  const language = textBetween(head, /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i);
  const item = { ...noItem, url, title: title === null ? null : ({ value: title, type: 'text' } as const), language };
  return { kind: 'page', title, homeUrl: canonicalUrl(head), language, items: [item], more: [], problems: [] };
}

/** Whether a page declares itself to be one article. */
export function saysArticle({ text }: Content): boolean {
  const head = text.slice(0, HEAD);
  return /<meta\b[^>]*\bog:type\b[^>]*\barticle\b/i.test(head) || /<meta\b[^>]*\barticle:published_time\b/i.test(head);
}

/** A page's head is found here, or its title is not worth the search. */
const HEAD = 262_144;

/** Where the page says it was published. */
function canonicalUrl(head: string): string | null {
  const link = [...head.matchAll(/<(?:link|meta)\b[^>]*>/gi)].find(([tag]) =>
    /\brel\s*=\s*["']?canonical\b|\bproperty\s*=\s*["']?og:url\b/i.test(tag),
  )?.[0];
  const written = /\b(?:href|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(link ?? '');
  const address = decodeHTML(written?.[1] ?? written?.[2] ?? written?.[3] ?? '').trim();
  return /^https?:\/\//i.test(address) ? (URL.parse(address)?.href ?? null) : null;
}

function metaTitle(head: string): string | null {
  for (const [meta] of head.matchAll(/<meta\b[^>]*>/gi)) {
    if (!/\bproperty\s*=\s*["']?og:title\b/i.test(meta)) continue;
    return textBetween(meta, /\bcontent\s*=\s*"([^"]*)"/i) ?? textBetween(meta, /\bcontent\s*=\s*'([^']*)'/i);
  }
  return null;
}

function textBetween(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : foldSpace(decodeHTML(found)) || null;
}
