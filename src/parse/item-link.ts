import { webAddress } from './address.ts';
import {
  attributeOf,
  childrenInOrder,
  childrenOf,
  deepTextOf,
  firstText,
  type NameOrder,
  nameOrder,
  textOf,
  type XmlElement,
} from './element.ts';
import type { Style } from './item-text.ts';
import type { Report } from './reading.ts';

type Candidate = { readonly written: string | null; readonly base: string };

const originalNames = nameOrder(['feedburner:origlink', 'pheedo:origlink']);
const linkNames = nameOrder(['link']);
const hrefNames = nameOrder(['link', 'atom:link']);
const idNames = nameOrder(['id', 'atom:id', 'dc:identifier']);
const urlNames = nameOrder(['url', 'prism:url']);

/**
 * Where to read an item: the publisher's own address that a counting service keeps beside its own, then links, then
 * ids that are addresses. The first that is an address counts; a comments link never does.
 * @see RSS 2.0 `link` and `guid`; RFC 4287 §4.1.3.2, §4.2.7; mod_link
 */
export function urlOf(item: XmlElement, style: Style, report: Report): string | null {
  let first: Candidate | null = null;
  // Most items have what is looked for first.
  for (const find of style === 'atom' ? PLACES_IN_ATOM : PLACES_IN_RSS) {
    for (const candidate of find(item)) {
      if (candidate.written === null) continue;
      const url = webAddress(candidate.written, candidate.base, () => {});
      if (url !== null) return url;
      first ??= candidate;
    }
  }
  return first === null ? null : webAddress(first.written, first.base, report);
}

function originals(item: XmlElement): readonly Candidate[] {
  return texts(item, originalNames);
}

const linkTexts = (item: XmlElement) => texts(item, linkNames);

const PLACES_IN_RSS: readonly ((item: XmlElement) => readonly Candidate[])[] = [
  originals,
  linkTexts,
  (item) => hrefs(item, isAlternate),
  permalinks,
  linkModule,
  lastResorts,
];

const PLACES_IN_ATOM: typeof PLACES_IN_RSS = [
  originals,
  (item) => hrefs(item, isAlternate).toSorted((a, b) => Number(b.isPage) - Number(a.isPage)),
  linkTexts,
  contentPages,
  (item) => hrefs(item, isNamed('canonical', 'bookmark', 'permalink')),
  permalinks,
  lastResorts,
];

function lastResorts(item: XmlElement): readonly Candidate[] {
  const ids = texts(item, idNames).filter(({ written }) => /^https?:/i.test(written ?? ''));
  return [...texts(item, urlNames), ...ids, ...hrefs(item, isNamed('self', 'related', 'via', 'shortlink'))];
}

/** RSS 2.0: a guid is a permalink unless it says otherwise; bare numbers that do not say so are none. */
function permalinks(item: XmlElement): readonly Candidate[] {
  const guids = childrenOf(item, 'guid').flatMap((guid) => {
    const written = textOf(guid);
    const said = attributeOf(guid, 'ispermalink')?.toLowerCase();
    const isAddress = said === 'true' ? /^https?:|\//i : /^https?:/i;
    return said !== 'false' && isAddress.test(written ?? '') ? [{ written, base: guid.base }] : [];
  });
  const about = attributeOf(item, 'rdf:about') ?? attributeOf(item, 'about');
  return about !== null && /^https?:/i.test(about) ? [...guids, { written: about, base: item.base }] : guids;
}

function texts(item: XmlElement, names: NameOrder): readonly Candidate[] {
  return childrenInOrder(item, names).map((child) => ({ written: deepTextOf(child), base: child.base }));
}

function hrefs(item: XmlElement, isWanted: (rel: string) => boolean): readonly (Candidate & { isPage: boolean })[] {
  return childrenInOrder(item, hrefNames).flatMap((link) => {
    const written = attributeOf(link, 'href') ?? attributeOf(link, 'rdf:resource');
    if (written === null || !isWanted(relOf(link))) return [];
    const isPage = /^(?:text\/html|application\/xhtml\+xml)/i.test(attributeOf(link, 'type') ?? '');
    return [{ written, base: link.base, isPage }];
  });
}

/** A relation may be written as the address it has in the registry (RFC 4287 §4.2.7.2). */
export function relOf(link: XmlElement): string {
  const written = attributeOf(link, 'rel');
  if (written === null) return 'alternate';
  const [rel = ''] = written.toLowerCase().split(' ', 1);
  return rel.slice(Math.max(rel.lastIndexOf('/'), rel.lastIndexOf('#')) + 1);
}

function isAlternate(rel: string): boolean {
  return rel === 'alternate';
}

function isNamed(...rels: readonly string[]): (rel: string) => boolean {
  return (rel) => rels.includes(rel);
}

/** mod_link of RSS 1.0. */
function linkModule(item: XmlElement): readonly Candidate[] {
  return childrenOf(item, 'l:link')
    .filter((link) => /permalink|alternate/i.test(attributeOf(link, 'l:rel') ?? attributeOf(link, 'rel') ?? ''))
    .map((link) => ({ written: attributeOf(link, 'rdf:resource') ?? attributeOf(link, 'href'), base: link.base }));
}

/** Content that stands at another address is the page itself, if it is one. */
function contentPages(item: XmlElement): readonly Candidate[] {
  return childrenOf(item, 'content')
    .filter((content) => /html/i.test(attributeOf(content, 'type') ?? ''))
    .map((content) => ({ written: attributeOf(content, 'src'), base: content.base }));
}

/** The page a feed or a source belongs to; a bad address is nobody's loss, so it is not reported. */
export function homeUrlOf(head: XmlElement, style: Style): string | null {
  const written = texts(head, linkNames);
  const linked = hrefs(head, isAlternate);
  const candidates = style === 'atom' ? [...linked, ...written] : [...written, ...linked];
  const about = attributeOf(head, 'rdf:about');
  for (const candidate of [...candidates, { written: about, base: head.base }]) {
    const url = webAddress(candidate.written, candidate.base, () => {});
    if (url !== null) return url;
  }
  return null;
}

/** @returns the text of the first of these names, as an address */
export function addressUnder(element: XmlElement, names: readonly string[], report: Report): string | null {
  return webAddress(firstText(element, names), element.base, report);
}
