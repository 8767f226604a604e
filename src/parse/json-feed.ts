import { quote } from '../lib/quote.ts';
import type { Item, ItemAuthor, ItemMedia, ItemText, SourceDocument } from '../model/item.ts';
import { resolveUrl, webAddress } from './address.ts';
import { distinctAuthors } from './authors.ts';
import type { Content } from './content.ts';
import { fieldOf, holdsAnything, isRecord, listOf, numberOf, stringOf } from './json.ts';
import { readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, nothing, type Report } from './reading.ts';

/**
 * JSON Feed 1 and 1.1.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: KindReader = {
  kind: 'json-feed',
  roots: [],
  ownsJson: (value) => isRecord(value) && (Array.isArray(value['items']) || /jsonfeed/.test(String(value['version']))),
  read,
};

function read({ json, base: url }: Content): SourceDocument {
  if (json === null || !isRecord(json.value)) return nothing('json-feed', 'this is no JSON Feed');
  const feed = json.value;
  const homeUrl = stringOf(feed, 'home_page_url');
  const language = stringOf(feed, 'language');
  const feedAuthors = authorsOf(feed, url, () => {});
  const readOne = (raw: unknown, report: Report) => {
    const item = readItem(raw, url, report);
    if (item === null) return null;
    const authors = item.authors.length > 0 ? item.authors : feedAuthors;
    return { ...item, authors, language: item.language ?? language };
  };
  const { items, problems } = readItems(listOf(feed, 'items'), { readOne, holdsAnything });
  const damage = json.problem === null ? [] : [{ where: 'document', message: json.problem }];
  return {
    kind: 'json-feed',
    title: stringOf(feed, 'title'),
    homeUrl: homeUrl === null ? null : resolveUrl(homeUrl, url),
    language,
    items,
    more: [],
    problems: [...damage, ...problems],
  };
}

function readItem(raw: unknown, base: string, report: Report): Item | null {
  if (!isRecord(raw)) {
    report(`is no object and is left out: ${quote(String(JSON.stringify(raw)))}`);
    return null;
  }
  const own = webAddress(stringOf(raw, 'url'), base, report);
  return {
    ...noItem,
    guid: stringOf(raw, 'id'),
    url: own ?? webAddress(stringOf(raw, 'external_url'), base, report) ?? permalinkOf(raw, base),
    title: textField(raw, 'title', 'text'),
    summary: textField(raw, 'summary', 'text'),
    content: contentOf(raw),
    baseUrl: base,
    published: stringOf(raw, 'date_published') ?? stringOf(raw, 'date'),
    modified: stringOf(raw, 'date_modified'),
    authors: authorsOf(raw, base, report),
    categories: categoriesOf(raw),
    media: mediaOf(raw, base, report),
    language: stringOf(raw, 'language'),
    rights: stringOf(raw, 'rights') ?? stringOf(raw, 'copyright'),
  };
}

/** "If an id is resolvable, it should be a URL": then it leads to the item where nothing else does. */
function permalinkOf(raw: unknown, base: string): string | null {
  const id = stringOf(raw, 'id') ?? '';
  return /^https?:\/\//i.test(id) ? webAddress(id, base, () => {}) : null;
}

/** Written by hand, feeds also say `content`, which is HTML where it looks like it. */
function contentOf(raw: unknown): ItemText | null {
  const own = textField(raw, 'content_html', 'html') ?? textField(raw, 'content_text', 'text');
  const loose = own === null ? stringOf(raw, 'content') : null;
  return loose === null ? own : { value: loose, type: /<\/?[a-z]/i.test(loose) ? 'html' : 'text' };
}

/** A list of texts; some write one text with commas. */
function categoriesOf(raw: unknown): Item['categories'] {
  const single = stringOf(raw, 'tags')?.split(',') ?? [];
  return [...listOf(raw, 'tags'), ...single].flatMap((tag) => {
    return typeof tag === 'string' && tag.trim() !== '' ? [{ term: tag.trim(), scheme: null, label: null }] : [];
  });
}

function textField(raw: unknown, name: string, type: ItemText['type']): ItemText | null {
  const value = stringOf(raw, name);
  return value === null ? null : { value, type };
}

/** Version 1 has `author`, 1.1 `authors`; some write a bare name. */
function authorsOf(raw: unknown, base: string, report: Report): readonly ItemAuthor[] {
  const authors =
    ['authors', 'author'].map((name) => [fieldOf(raw, name) ?? []].flat()).find((list) => list.length > 0) ?? [];
  const read = authors.flatMap((author): readonly ItemAuthor[] => {
    const name = typeof author === 'string' ? author.trim() || null : stringOf(author, 'name');
    const url = webAddress(stringOf(author, 'url'), base, report);
    return name === null && url === null ? [] : [{ name, email: null, url }];
  });
  return distinctAuthors(read);
}

function mediaOf(raw: unknown, base: string, report: Report): readonly ItemMedia[] {
  const images = ['image', 'banner_image'].flatMap((name): readonly ItemMedia[] => {
    const url = webAddress(stringOf(raw, name), base, report);
    return url === null ? [] : [{ ...noMedia, url, role: 'image' }];
  });
  const attachments = listOf(raw, 'attachments').flatMap((attachment): readonly ItemMedia[] => {
    const url = webAddress(stringOf(attachment, 'url'), base, report);
    const type = stringOf(attachment, 'mime_type');
    const bytes = numberOf(attachment, 'size_in_bytes');
    const caption = stringOf(attachment, 'title');
    return url === null ? [] : [{ ...noMedia, url, type, bytes, caption, role: 'enclosure' }];
  });
  return [...images, ...attachments];
}
