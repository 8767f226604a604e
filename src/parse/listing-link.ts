import { firstIn, selectIn } from '../lib/css.ts';
import { attributeIn, type HtmlElement, textIn } from '../lib/html.ts';
import { webAddress } from './address.ts';
import type { Report } from './reading.ts';

/** The list that links stand in. */
export type ListPage = {
  /** Its address, without fragment. */
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
};

/** Absolute; `text` is what the link says, or another one to the same address. */
export type ListedLink = { readonly url: string; readonly text: string | null };

/** The first link of an item to another page; `null` where it has none. */
export function linkOf(item: HtmlElement, page: ListPage): ListedLink | null {
  const links = [...(item.name === 'a' ? [item] : []), ...selectIn(item, 'a[href]')].flatMap((element) => {
    const url = elsewhere(attributeIn(element, 'href'), page);
    return url === null ? [] : [{ element, url }];
  });
  const [first] = links;
  if (first === undefined) return null;
  const same = links.filter(({ url }) => url === first.url).map(({ element }) => element);
  const text = firstOf(same, textIn) ?? firstOf(same, (link) => attributeIn(link, 'title'));
  return { url: first.url, text };
}

/** Buttons to share, fold and vote are links to nowhere: `#`, `javascript:…`. @returns the address of another page */
export function elsewhere(written: string | null, { base, url: pageUrl }: ListPage): string | null {
  const url = webAddress(written, base, () => undefined);
  return url === null || withoutFragment(url) === pageUrl ? null : url;
}

export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/** Says of an item without a link to another page what kind of link it has instead. */
export function reportLink(item: HtmlElement, { base }: ListPage, report: Report): void {
  webAddress(attributeIn(firstIn(item, 'a[href]') ?? item, 'href'), base, report);
}

function firstOf(links: readonly HtmlElement[], textOf: (link: HtmlElement) => string | null): string | null {
  for (const link of links) {
    const text = textOf(link);
    if (text !== null) return text;
  }
  return null;
}
