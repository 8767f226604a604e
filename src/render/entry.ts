import { foldSpace } from '../lib/text.ts';
import type { Article, Media } from '../model/article.ts';
import type { Instant } from '../model/time.ts';
import { printable } from './xml.ts';

/** What every format writes of an article: cleaned, with absolute addresses and dates that exist. Texts are plain. */
export type Entry = {
  readonly id: string;
  readonly url: string | null;
  /** Never empty. */
  readonly title: string;
  readonly summary: string | null;
  readonly contentHtml: string | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  /** `null` where the source gave none: a date is not guessed. */
  readonly published: Date | null;
  readonly modified: Date | null;
  /** What Atom requires: modified, else published, else first seen. */
  readonly updated: Date;
  readonly language: string | null;
  readonly rights: string | null;
  readonly place: string | null;
  readonly source: { readonly id: string; readonly title: string; readonly url: string | null };
  readonly media: readonly Media[];
};

const HEADLINE_CHARACTERS = 80;

/**
 * Prepares an article for publishing, the same for all formats.
 * @throws where the article has no usable id or no usable date at all: it cannot be published
 */
export function entryOf(article: Article): Entry {
  const published = dateOf(article.publishedAt?.at ?? null);
  const modified = dateOf(article.modifiedAt?.at ?? null);
  const updated = updatedOf(article, modified ?? published);
  if (updated === null) throw new Error(`no valid date: first seen ${JSON.stringify(article.firstSeenAt)}`);
  const url = webUrl(article.url);
  return {
    id: idOf(article.id),
    url,
    title: titleOf(article),
    summary: line(article.summary) ?? line(article.lede),
    contentHtml: blank(printable(article.bodyHtml ?? '').trim()),
    authors: authorsOf(article),
    categories: lines([article.kind, article.sectionLabel ?? '', ...article.kickers, ...article.keywords]),
    published,
    modified,
    updated,
    language: languageTag(article.language),
    rights: line(article.rights),
    place: line(article.dateline?.place ?? null),
    source: { id: article.source.id, title: sourceTitle(article), url: webUrl(article.source.url) },
    media: article.media.flatMap(cleanMedia),
  };
}

/** Moves with every revision: of a silent edit the source gives no date, and readers would keep the old text. */
function updatedOf({ revision, firstSeenAt, lastSeenAt }: Article, stated: Date | null): Date | null {
  return revision.number > 1 ? dateOf(lastSeenAt) : (stated ?? dateOf(firstSeenAt));
}

/** An absolute http(s) address in its canonical spelling, or `null`. */
export function webUrl(url: string | null): string | null {
  const parsed = url === null ? null : URL.parse(url);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

/** A BCP 47 tag by its form, or `null`. */
export function languageTag(language: string | null): string | null {
  return language !== null && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null;
}

/** One line of plain text, or `null` for nothing. */
export function line(text: string | null): string | null {
  return text === null ? null : blank(foldSpace(printable(text)));
}

function blank(text: string): string | null {
  return text === '' ? null : text;
}

function lines(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap((text) => line(text) ?? []))];
}

function dateOf(instant: Instant | null): Date | null {
  const date = instant === null ? null : new Date(instant);
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

/** Verbatim in all formats: an id never changes. @see RFC 4287 §4.2.6 */
function idOf(id: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(id) || printable(id) !== id) {
    throw new Error(`the id ${JSON.stringify(id)} is no URI`);
  }
  return id;
}

function titleOf(article: Article): string {
  const opening = line(article.lede) ?? line(article.summary) ?? line(article.bodyText);
  return line(article.title) ?? line(article.rawTitle) ?? (opening === null ? sourceTitle(article) : headline(opening));
}

/** The opening words of a text, cut at a word where it has spaces. */
function headline(text: string): string {
  const characters = [...text];
  if (characters.length <= HEADLINE_CHARACTERS) return text;
  const cut = characters.slice(0, HEADLINE_CHARACTERS).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

function sourceTitle(article: Article): string {
  return line(article.source.title) ?? line(article.source.id) ?? 'Untitled';
}

/** Names; the byline as printed where it gave none. An e-mail address is never republished. */
function authorsOf(article: Article): readonly string[] {
  const names = lines(article.authors.length > 0 ? article.authors : [article.byline ?? '']);
  return names.filter((name) => !/\S@\S/.test(name));
}

function cleanMedia(media: Media): readonly Media[] {
  const url = webUrl(media.url);
  if (url === null) return [];
  const type = media.type !== null && /^[\w.+-]+\/[\w.+-]+$/.test(media.type) ? media.type : null;
  const { caption, credit, alt } = media;
  return [{ ...media, url, type, caption: line(caption), credit: line(credit), alt: line(alt) }];
}
