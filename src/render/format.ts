import type { Article } from '../model/article.ts';
import type { Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import type { Instant } from '../model/time.ts';
import { line } from './entry.ts';

/** Named by feed readers and in access logs. */
export const GENERATOR = 'Copydesk';

/** A section in one format, apart from its entries. */
export type Envelope = {
  readonly section: Section;
  readonly site: Site;
  /** Newest change of what the feed shows, never now. */
  readonly updatedAt: Instant;
};

/** One way to write a feed. Same input, same bytes. */
export type FeedFormat = {
  /** Name of the file in the section's folder. */
  readonly file: string;
  readonly contentType: string;
  /** For humans: "Atom". */
  readonly label: string;
  /**
   * Writes one article; it depends on nothing but the article, so that it can be kept.
   * @returns `null` where the format has no place for the article (withdrawn)
   * @throws where the article cannot be written; the others are not touched by it
   */
  readonly fragment: (article: Article) => string | null;
  /** Joins fragments, in the order in which they are to appear, into a document. */
  readonly document: (envelope: Envelope, fragments: readonly string[]) => string;
};

/** Absolute address of a section's page; its feeds stand beside it. */
export function sectionUrl({ section, site }: Pick<Envelope, 'section' | 'site'>): string {
  return new URL(`${section.slug}/`, site.url).href;
}

/** `tag:` URI (RFC 4151) of a section, the same in all formats and under every address. */
export function sectionId({ section, site }: Pick<Envelope, 'section' | 'site'>): string {
  return `tag:${site.authority}:section/${section.slug}`;
}

/** What RSS requires where the section has no description. */
export function sectionDescription({ section, site }: Pick<Envelope, 'section' | 'site'>): string {
  return line(section.description) ?? `${sectionTitle({ section })} · ${line(site.title) ?? GENERATOR}`;
}

export function sectionTitle({ section }: Pick<Envelope, 'section'>): string {
  return line(section.title) ?? section.slug;
}

/** `feed` takes `&amp;` in its texts for `&` written twice, and undoes it: written so, every text comes out as it was. */
export function feedText(text: string): string {
  return text.replaceAll('&', '&amp;');
}
