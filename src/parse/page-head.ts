import { firstIn } from '../lib/css.ts';
import { attributeIn, type HtmlDocument, textIn } from '../lib/html.ts';
import { resolveUrl } from './address.ts';

/** What addresses of a page are relative to: its `<base>`, else its own. */
export function baseOf(page: HtmlDocument, url: string): string {
  const base = firstIn(page, 'base[href]');
  return base === null ? url : (resolveUrl(attributeIn(base, 'href') ?? '', url) ?? url);
}

/** What a page says of itself in its head. */
export function headOf(page: HtmlDocument): { readonly title: string | null; readonly language: string | null } {
  const title = firstIn(page, 'title');
  const html = firstIn(page, 'html');
  return {
    title: title === null ? null : textIn(title),
    language: html === null ? null : attributeIn(html, 'lang'),
  };
}
