import { parseXml, type XmlElement } from './xml-tree.ts';

/** What is wrong with a feed, each a line; none for a valid one. */
export type Faults = readonly string[];

/** @see https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile */
export function validateRss(document: string): Faults {
  const root = parseXml(document);
  const [channel] = root.children;
  if (root.name !== 'rss' || root.attributes['version'] !== '2.0' || channel?.name !== 'channel') return ['no RSS 2.0'];
  const items = all(channel, 'item');
  return [
    ...emptyElements(root, ['atom:link', 'enclosure', 'media:content', 'media:thumbnail']),
    ...required(channel, ['title', 'link', 'description', 'lastBuildDate']),
    ...atMostOnce(channel, ['language', 'generator', 'docs', 'pubDate']),
    ...(all(channel, 'atom:link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['no atom:link self']),
    ...rfc822Dates(channel, 'lastBuildDate'),
    ...all(channel, 'link').flatMap(({ text }) => absolute(text)),
    ...duplicates(items.map((item) => textOf(item, 'guid') ?? '')),
    ...items.flatMap(rssItem),
  ];
}

/** @see RFC 4287, RFC 6721 */
export function validateAtom(document: string): Faults {
  const feed = parseXml(document);
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') return ['no Atom feed'];
  const entries = all(feed, 'entry');
  const deleted = all(feed, 'at:deleted-entry');
  const ids = [
    ...entries.map((entry) => textOf(entry, 'id') ?? ''),
    ...deleted.map((one) => one.attributes['ref'] ?? ''),
  ];
  return [
    ...emptyElements(feed, ['link', 'category', 'at:deleted-entry']),
    ...required(feed, ['id', 'title', 'updated']),
    ...atMostOnce(feed, ['generator', 'icon', 'logo', 'rights', 'subtitle']),
    ...(all(feed, 'link').some(({ attributes }) => attributes['rel'] === 'self') ? [] : ['no link self']),
    ...rfc3339(textOf(feed, 'updated')),
    ...absolute(textOf(feed, 'id') ?? ''),
    ...all(feed, 'link').flatMap(({ attributes }) => absolute(attributes['href'] ?? '')),
    ...persons(feed),
    ...duplicates(ids),
    ...deleted.flatMap(({ attributes }) => rfc3339(attributes['when'] ?? '')),
    ...entries.flatMap((entry) => atomEntry(entry, all(feed, 'author').length > 0)),
  ];
}

/** Ids of a feed's entries in document order, and where it names them. */
export function entryIds(document: string): readonly string[] {
  if (document.startsWith('{')) {
    const feed: { items: { id: string }[] } = JSON.parse(document);
    return feed.items.map(({ id }) => id);
  }
  const root = parseXml(document);
  const [channel] = root.children;
  if (root.name === 'feed') return all(root, 'entry').map((entry) => textOf(entry, 'id') ?? '');
  return channel === undefined ? [] : all(channel, 'item').map((item) => textOf(item, 'guid') ?? '');
}

export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

export function textOf(element: XmlElement, name: string): string | null {
  return all(element, name)[0]?.text ?? null;
}

function rssItem(item: XmlElement): Faults {
  const enclosures = all(item, 'enclosure').map(({ attributes }) => attributes);
  const media = [...all(item, 'media:content'), ...all(item, 'media:thumbnail')];
  return [
    ...required(item, ['guid', 'title']),
    ...atMostOnce(item, ['link', 'description', 'pubDate', 'content:encoded', 'source', 'enclosure', 'dc:language']),
    ...all(item, 'link').flatMap(({ text }) => absolute(text)),
    ...rfc822Dates(item, 'pubDate'),
    ...all(item, 'guid').flatMap(({ attributes }) => (attributes['isPermaLink'] === 'false' ? [] : ['guid as link'])),
    ...all(item, 'author').map(() => 'RSS author is an e-mail address'),
    ...all(item, 'source').flatMap(({ attributes }) => absolute(attributes['url'] ?? '')),
    ...enclosures.flatMap(({ url, type, length }) => [
      ...absolute(url ?? ''),
      ...(/^\w+\/\S+$/.test(type ?? '') && /^\d+$/.test(length ?? '')
        ? []
        : [`enclosure ${url} without type or length`]),
    ]),
    ...media.flatMap(({ attributes }) => absolute(attributes['url'] ?? '')),
    ...all(item, 'atom:updated').flatMap(({ text }) => rfc3339(text)),
  ];
}

function atomEntry(entry: XmlElement, feedHasAuthor: boolean): Faults {
  const links = all(entry, 'link').map(({ attributes }) => attributes);
  const alternates = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return [
    ...required(entry, ['id', 'title', 'updated']),
    ...atMostOnce(entry, ['content', 'published', 'rights', 'source', 'summary']),
    ...(alternates.length > 1 ? ['two alternate links'] : []),
    ...(alternates.length === 0 && all(entry, 'content').length === 0 ? ['neither alternate link nor content'] : []),
    ...(feedHasAuthor || all(entry, 'author').length > 0 ? [] : ['no author']),
    ...links.flatMap(({ href }) => absolute(href ?? '')),
    ...absolute(textOf(entry, 'id') ?? ''),
    ...persons(entry),
    ...[textOf(entry, 'updated'), textOf(entry, 'published')].flatMap(rfc3339),
    ...all(entry, 'category').flatMap(({ attributes }) => (attributes['term'] ? [] : ['category without term'])),
    ...['title', 'summary', 'content'].flatMap((name) => textConstruct(entry, name)),
    ...all(entry, 'source').flatMap((source) => [
      ...required(source, ['id', 'title', 'updated']),
      ...rfc3339(textOf(source, 'updated')),
    ]),
  ];
}

function textConstruct(entry: XmlElement, name: string): Faults {
  return all(entry, name).flatMap(({ attributes, children }) => [
    ...(['text', 'html', undefined].includes(attributes['type']) ? [] : [`${name} of type ${attributes['type']}`]),
    ...(children.length === 0 ? [] : [`${name} has child elements`]),
  ]);
}

function persons(element: XmlElement): Faults {
  return all(element, 'author').flatMap((person) => required(person, ['name']));
}

function required(element: XmlElement, names: readonly string[]): Faults {
  return names.flatMap((name) => (all(element, name).length === 1 ? [] : [`${element.name} needs one ${name}`]));
}

function atMostOnce(element: XmlElement, names: readonly string[]): Faults {
  return names.flatMap((name) => (all(element, name).length <= 1 ? [] : [`${element.name} has two of ${name}`]));
}

function emptyElements(element: XmlElement, allowed: readonly string[]): Faults {
  const empty = element.children.length === 0 && element.text.trim() === '' && !allowed.includes(element.name);
  return [
    ...(empty ? [`<${element.name}> is empty`] : []),
    ...element.children.flatMap((child) => emptyElements(child, allowed)),
  ];
}

function duplicates(ids: readonly string[]): Faults {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} twice`);
}

function absolute(address: string): Faults {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(address) ? [] : [`not absolute: ${JSON.stringify(address)}`];
}

function rfc822Dates(element: XmlElement, name: string): Faults {
  const form =
    /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} GMT$/;
  return all(element, name).flatMap(({ text }) => (form.test(text) ? [] : [`not an RFC 822 date: ${text}`]));
}

function rfc3339(text: string | null): Faults {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
  return text === null || (form.test(text) && !Number.isNaN(Date.parse(text))) ? [] : [`not an RFC 3339 date: ${text}`];
}
