import { attributeIn } from '../../lib/html.ts';
import { headOf } from '../page-head.ts';
import type { PageTree } from './dom.ts';

/** What a page says of the site it belongs to. `null` where it says nothing. */
export type SiteName = { readonly title: string | null; readonly language: string | null };

/** @returns the site's own name, else the page's title; and the language as a BCP 47 tag */
export function siteName(page: PageTree): SiteName {
  const { title, language } = headOf(page.document);
  const locale = metaOf(page, 'og:locale')?.replace('_', '-') ?? null;
  return {
    title: metaOf(page, 'og:site_name') ?? metaOf(page, 'application-name') ?? title,
    language: languageTag(language) ?? languageTag(locale),
  };
}

/** @returns the tag in its canonical form; `null` where it is none: `ko_KR` is written, and `utf-8` */
export function languageTag(written: string | null): string | null {
  const tag = written?.trim().replace('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

function metaOf({ elements }: PageTree, name: string): string | null {
  const meta = elements.find(
    (one) => one.name === 'meta' && [one.attribs['property'], one.attribs['name']].includes(name),
  );
  return meta === undefined ? null : attributeIn(meta, 'content');
}
