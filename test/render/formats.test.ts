import Parser from 'rss-parser';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/render/index.ts';
import { article, NOW, section, site } from '../builders.ts';
import { time } from './articles.ts';
import { all, textOf } from './validate.ts';
import { parseXml, type XmlElement } from './xml-tree.ts';

type Over = Parameters<typeof article>[0];

function documentOf(name: keyof typeof formats, over: Over): string {
  const fragment = formats[name].fragment(article(over));
  return formats[name].document({ section: section(), site, updatedAt: NOW }, fragment === null ? [] : [fragment]);
}

function rssItem(over: Over): XmlElement {
  return first(first(parseXml(documentOf('rss', over)), 'channel'), 'item');
}

function atomEntry(over: Over): XmlElement {
  return first(parseXml(documentOf('atom', over)), 'entry');
}

function first(parent: XmlElement, name: string): XmlElement {
  const [found] = all(parent, name);
  if (found === undefined) throw new Error(`no ${name} in ${parent.name}`);
  return found;
}

function jsonItem(over: Over): Record<string, unknown> {
  return JSON.parse(documentOf('json', over)).items[0];
}

const TITLES = ['a < b & c', '<b>x</b>', '&amp; &lt;', ']]> and ]]>', '"quoted" $& $1', '섬 연락선 🚢', 'العبّارة'];

describe('a title', () => {
  it.each(TITLES)('%s is the same text in all formats', (title) => {
    const rss = rssItem({ title });
    const atom = atomEntry({ title });
    expect([textOf(rss, 'title'), textOf(atom, 'title'), jsonItem({ title })['title']]).toEqual([title, title, title]);
  });

  it.each(TITLES)('%s of a section is the same text in all formats', (title) => {
    const envelope = { section: section({ title, description: title }), site: { ...site, title }, updatedAt: NOW };
    const channel = first(parseXml(formats.rss.document(envelope, [])), 'channel');
    const feed = parseXml(formats.atom.document(envelope, []));
    const json = JSON.parse(formats.json.document(envelope, []));
    expect([textOf(channel, 'title'), textOf(channel, 'description')]).toEqual([title, title]);
    expect([textOf(feed, 'title'), textOf(feed, 'subtitle')]).toEqual([title, title]);
    expect([json.title, json.description, json.authors[0].name]).toEqual([title, title, title]);
  });

  it.each([
    [{ title: '', rawTitle: 'As printed' }, 'As printed'],
    [{ title: '', rawTitle: '', lede: 'Short lede.' }, 'Short lede.'],
    [{ title: '', rawTitle: '', lede: `${'word '.repeat(30)}` }, `${'word '.repeat(16).trim()}…`],
    [{ title: '', rawTitle: '', lede: '가'.repeat(100) }, `${'가'.repeat(80)}…`],
    [{ title: '\u0000', rawTitle: '', lede: null, summary: null, bodyText: null }, 'Harbor Wire'],
  ])('that is missing is replaced by the next best text (%#)', (over, expected) => {
    expect(jsonItem(over)['title']).toBe(expected);
  });
});

describe('dates', () => {
  it('are not guessed where the source gave none', () => {
    const over = { publishedAt: null };
    expect(rssItem(over).children.map(({ name }) => name)).not.toContain('pubDate');
    expect(atomEntry(over).children.map(({ name }) => name)).not.toContain('published');
    expect(jsonItem(over)).not.toHaveProperty('date_published');
    expect(jsonItem(over)).not.toHaveProperty('date_modified');
  });

  it('say when an article was changed', () => {
    const over = { modifiedAt: time('2026-03-02T08:30:00Z') };
    const [rss, atom] = [rssItem(over), atomEntry(over)];
    expect([textOf(rss, 'pubDate'), textOf(rss, 'atom:updated')]).toEqual([
      'Mon, 02 Mar 2026 08:00:00 GMT',
      '2026-03-02T08:30:00.000Z',
    ]);
    expect([textOf(atom, 'published'), textOf(atom, 'updated')]).toEqual([
      '2026-03-02T08:00:00.000Z',
      '2026-03-02T08:30:00.000Z',
    ]);
    expect(jsonItem(over)).toMatchObject({
      date_published: '2026-03-02T08:00:00.000Z',
      date_modified: '2026-03-02T08:30:00.000Z',
    });
  });

  it('fall back in Atom, which demands one: modified, published, first seen', () => {
    const updated = (over: Over) => {
      return textOf(atomEntry(over), 'updated');
    };
    expect(updated({})).toBe('2026-03-02T08:00:00.000Z');
    expect(updated({ publishedAt: null })).toBe('2026-03-02T08:05:00.000Z');
    expect(() => updated({ publishedAt: null, firstSeenAt: 'x' })).toThrow('no valid date');
  });

  it('move with every revision, also one that its source does not date', () => {
    const revision = { number: 2, label: null, note: null };
    const entry = atomEntry({ revision, lastSeenAt: '2026-03-02T10:00:00Z' });
    expect(textOf(entry, 'updated')).toBe('2026-03-02T10:00:00.000Z');
    expect(textOf(entry, 'published')).toBe('2026-03-02T08:00:00.000Z');
  });
});

describe('media', () => {
  const media = (over: object) => ({
    url: 'https://img.example.com/a.com',
    type: 'image/jpeg',
    bytes: 10,
    width: null,
    height: null,
    caption: null,
    credit: null,
    alt: null,
    role: 'image' as const,
    ...over,
  });

  it('carry the type they have, never one read from the address', () => {
    const over = { media: [media({})] };
    expect(all(rssItem(over), 'enclosure')[0]?.attributes).toEqual({
      url: 'https://img.example.com/a.com',
      length: '10',
      type: 'image/jpeg',
    });
    expect(jsonItem(over)['attachments']).toEqual([
      { url: 'https://img.example.com/a.com', mime_type: 'image/jpeg', size_in_bytes: 10 },
    ]);
  });

  it('of unknown type are no enclosure and no attachment, for both demand it', () => {
    const over = { media: [media({ type: null })] };
    expect(rssItem(over).children.map(({ name }) => name)).not.toContain('enclosure');
    expect(rssItem(over).children.map(({ name }) => name)).toContain('media:content');
    expect(jsonItem(over)).toMatchObject({ image: 'https://img.example.com/a.com' });
    expect(jsonItem(over)).not.toHaveProperty('attachments');
  });
});

describe('an author', () => {
  it('is never an e-mail address, and never an RSS author', () => {
    const over = { authors: ['Dana Okoro', 'dana@example.com', 'Imre (imre@example.com)'] };
    const item = rssItem(over);
    expect(all(item, 'dc:creator').map(({ text }) => text)).toEqual(['Dana Okoro']);
    expect(all(item, 'author')).toEqual([]);
    expect(jsonItem(over)['authors']).toEqual([{ name: 'Dana Okoro' }]);
  });

  it('is the byline where it gave no names', () => {
    expect(jsonItem({ authors: [], byline: 'Staff' })['authors']).toEqual([{ name: 'Staff' }]);
  });
});

describe('a withdrawn article', () => {
  it('is a tombstone in Atom and gone from the others', () => {
    const over = { status: 'withdrawn' as const };
    expect([formats.rss.fragment(article(over)), formats.json.fragment(article(over))]).toEqual([null, null]);
    expect(all(parseXml(documentOf('atom', over)), 'at:deleted-entry')[0]?.attributes).toEqual({
      ref: article().id,
      when: '2026-03-02T08:05:00.000Z',
    });
  });
});

describe('an id', () => {
  it.each(['tag:feeds.example.org,2026:x/섬', 'tag:feeds.example.org,2026:a?b=1&c=&amp;', 'urn:uuid:1'])(
    '%s is written as it is',
    (id) => {
      const [rss, atom] = [rssItem({ id }), atomEntry({ id })];
      expect([textOf(rss, 'guid'), textOf(atom, 'id'), jsonItem({ id })['id']]).toEqual([id, id, id]);
    },
  );

  it.each(['', 'x', '/view/1', 'tag:a b', 'tag:\u0000'])('%j cannot be published', (id) => {
    expect(() => formats.atom.fragment(article({ id }))).toThrow('is no URI');
  });
});

describe('another reader', () => {
  it.each(['rss', 'atom'] as const)('reads our %s', async (name) => {
    const over = { title: 'a < b & c', keywords: ['R&D'] };
    const feed = await new Parser().parseString(documentOf(name, over));
    expect(feed.items[0]).toMatchObject({
      title: 'a < b & c',
      link: 'https://wire.example.com/view/1',
      isoDate: '2026-03-02T08:00:00.000Z',
    });
    expect(feed.title).toBe('North Korea');
  });
});
