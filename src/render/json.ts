import { Feed } from 'feed';
import type { Article, Media } from '../model/article.ts';
import { type Entry, entryOf, languageTag, line, webUrl } from './entry.ts';
import { type Envelope, type FeedFormat, GENERATOR, sectionTitle, sectionUrl } from './format.ts';

const FILE = 'feed.json';
const VERSION = 'https://jsonfeed.org/version/1.1';

/** JSON Feed 1.1 with our own facts under `_copydesk`. @see https://www.jsonfeed.org/version/1.1/ */
export const json: FeedFormat = {
  file: FILE,
  contentType: 'application/feed+json; charset=utf-8',
  label: 'JSON Feed',
  fragment: (article) => (article.status === 'withdrawn' ? null : itemOf(article)),
  document(envelope, fragments) {
    const head = JSON.stringify(envelopeOf(envelope), null, 2);
    return `${head.slice(0, head.lastIndexOf('\n}'))},\n  "items": [${fragments.join(',\n')}]\n}\n`;
  },
};

function envelopeOf(envelope: Envelope): object {
  const { section, site } = envelope;
  const url = sectionUrl(envelope);
  const description = line(section.description);
  const written = parsed(
    new Feed({
      title: sectionTitle(envelope),
      link: url,
      feedLinks: { json: new URL(FILE, url).href },
      ...(description === null ? {} : { description }),
    }).json1(),
  );
  return {
    ...written,
    version: VERSION,
    language: languageTag(section.language) ?? undefined,
    authors: [{ name: line(site.title) ?? GENERATOR, url: site.url }],
    items: undefined,
  };
}

function itemOf(article: Article): string {
  const entry = entryOf(article);
  const feed = new Feed({ title: '' });
  feed.addItem({
    id: entry.id,
    title: entry.title,
    link: entry.url ?? '',
    date: entry.updated,
    ...(entry.contentHtml === null ? {} : { content: entry.contentHtml }),
    ...(entry.published === null ? {} : { published: entry.published }),
  });
  const [written] = parsed(feed.json1()).items;
  const item = { ...written, ...additions(entry), _copydesk: extension(article, entry) };
  return JSON.stringify(item, null, 2);
}

/** What `feed` has no field for, and what it writes in the way of version 1.0; `undefined` is not written. */
function additions(entry: Entry): object {
  return {
    // The format demands one of the two.
    content_text: entry.contentHtml === null ? (entry.summary ?? entry.title) : undefined,
    summary: entry.summary ?? undefined,
    date_modified: entry.modified?.toISOString(),
    language: entry.language ?? undefined,
    authors: listed(entry.authors.map((name) => ({ name }))),
    tags: listed(entry.categories),
    image: entry.media.find(isImage)?.url,
    attachments: listed(entry.media.flatMap(attachment)),
  };
}

function isImage({ role, type }: Media): boolean {
  return role === 'image' || (type?.startsWith('image/') ?? role === 'thumbnail');
}

/** The format demands the type of an attachment. */
function attachment({ url, type, bytes, caption, alt, role }: Media): readonly object[] {
  if (type === null || role === 'thumbnail') return [];
  return [{ url, mime_type: type, title: caption ?? alt ?? undefined, size_in_bytes: bytes ?? undefined }];
}

function extension(article: Article, { source, rights }: Entry): object {
  const { guid, publisherId, urls } = article.nativeIds;
  return {
    source,
    native_ids: { guid, publisher_id: publisherId, urls: urls.flatMap((url) => webUrl(url) ?? []) },
    revision: article.revision,
    text_scope: article.textScope,
    dateline: article.dateline,
    status: article.status,
    rights,
  };
}

function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** What `feed` wrote. */
function parsed(text: string): { readonly items: readonly object[] } {
  return JSON.parse(text);
}
