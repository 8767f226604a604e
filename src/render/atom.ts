import { Feed } from 'feed';
import type { Article } from '../model/article.ts';
import { type Entry, entryOf, languageTag, line } from './entry.ts';
import { type Envelope, type FeedFormat, feedText, GENERATOR, sectionId, sectionTitle, sectionUrl } from './format.ts';
import { element, escapeText, htmlForCdata, insertBeforeLast, textElements } from './xml.ts';

const FILE = 'atom.xml';
const TOMBSTONES = 'xmlns:at="http://purl.org/atompub/tombstones/1.0"';
/** `feed` cannot do without a link, and spells ids anew as if they were web addresses. */
const NO_LINK = 'urn:none';
const ANY_ID = 'urn:id';

/** Atom 1.0 (RFC 4287) with deleted entries (RFC 6721). */
export const atom: FeedFormat = {
  file: FILE,
  contentType: 'application/atom+xml; charset=utf-8',
  label: 'Atom',
  fragment: (article) => (article.status === 'withdrawn' ? deletedEntry(article) : entryElement(entryOf(article))),
  document(envelope, fragments) {
    const language = languageTag(envelope.section.language);
    const attributes = language === null ? TOMBSTONES : `xml:lang="${language}" ${TOMBSTONES}`;
    const xml = envelopeOf(envelope).replace('<feed ', `<feed ${attributes} `);
    return `${insertBeforeLast(xml, '</feed>', fragments, '    ')}\n`;
  },
};

function envelopeOf(envelope: Envelope): string {
  const { section, site, updatedAt } = envelope;
  const url = sectionUrl(envelope);
  const description = line(section.description);
  return new Feed({
    id: feedText(sectionId(envelope)),
    title: feedText(sectionTitle(envelope)),
    link: url,
    feed: new URL(FILE, url).href,
    updated: new Date(updatedAt),
    generator: GENERATOR,
    // RFC 4287 §4.1.1: an entry without author needs one here.
    author: { name: feedText(line(site.title) ?? GENERATOR), link: site.url },
    ...(description === null ? {} : { description: feedText(description) }),
  }).atom1();
}

function deletedEntry(article: Article): string {
  const when = new Date(article.lastSeenAt).toISOString();
  return element('at:deleted-entry', { ref: entryOf(article).id, when }, null);
}

function entryElement(entry: Entry): string {
  const content = contentOf(entry);
  const feed = new Feed({ id: 'urn:feed', title: '' });
  feed.addItem({
    title: '',
    id: ANY_ID,
    link: entry.url ?? NO_LINK,
    date: entry.updated,
    ...(entry.published === null ? {} : { published: entry.published }),
    ...(entry.summary === null ? {} : { description: escapeText(entry.summary) }),
    ...(content === null ? {} : { content: htmlForCdata(content) }),
    ...(entry.rights === null ? {} : { copyright: feedText(entry.rights) }),
    author: entry.authors.map((name) => ({ name: feedText(name) })),
  });
  const xml = feed.atom1();
  const written = xml.slice(xml.indexOf('<entry>'), xml.lastIndexOf('</entry>') + '</entry>'.length);
  return insertBeforeLast(corrected(entry, written), '</entry>', additions(entry), '        ');
}

/** RFC 4287 §4.1.2: an entry without alternate link must have content. */
function contentOf(entry: Entry): string | null {
  if (entry.contentHtml !== null || entry.url !== null) return entry.contentHtml;
  return `<p>${escapeText(entry.summary ?? entry.title)}</p>`;
}

/**
 * `feed` writes titles as HTML in CDATA, which readers that skip the type show escaped and a second `]]>` breaks.
 * Title, id and link stand before all content, so that the first match is theirs.
 */
function corrected(entry: Entry, xml: string): string {
  const title = element('title', { type: 'text' }, escapeText(entry.title));
  const start = element('entry', { 'xml:lang': entry.language }, null).replace('/>', '>');
  const titled = xml
    .replace('<entry>', start)
    .replace('<title type="html"><![CDATA[]]></title>', () => title)
    .replace(`<id>${ANY_ID}</id>`, () => element('id', {}, escapeText(entry.id)));
  return entry.url === null ? titled.replace(/\s*<link href="urn:none"\/>/, '') : titled;
}

function additions(entry: Entry): readonly string[] {
  return [
    // `feed` does not escape `<` in attributes.
    ...entry.categories.map((term) => element('category', { term }, null)),
    ...entry.media
      .filter(({ role }) => role !== 'thumbnail')
      .map(({ url, type, bytes, caption, alt }) =>
        element('link', { rel: 'enclosure', href: url, type, length: bytes, title: caption ?? alt }, null),
      ),
    ...sourceElements(entry),
  ];
}

/** RFC 4287 §4.2.11: id, title and updated of the feed that the entry is from. */
function sourceElements({ source, updated }: Entry): readonly string[] {
  if (source.url === null) return [];
  const parts = [
    ...textElements('id', source.url),
    ...textElements('title', source.title),
    ...textElements('updated', updated.toISOString()),
    element('link', { rel: 'alternate', href: source.url }, null),
  ];
  return [element('source', {}, parts.join(''))];
}
