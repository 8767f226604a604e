import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Draft, Identified, Known, Revised } from '../../src/model/story.ts';
import { identify } from '../../src/story/identity.ts';
import { isNews, revise } from '../../src/story/revise.ts';
import { article } from '../builders.ts';

const AUTHORITY = 'feeds.example.org,2026';

function at(instant: string): NonNullable<Article['publishedAt']> {
  return { at: instant, raw: instant, precision: 'instant', zone: 'stated', zoneName: null };
}

/** One item of a wire that gives every revision an address of its own. */
function wire(
  version: string,
  over: { time: string; label?: string | null; title?: string; body?: string; url?: string } & Partial<Draft>,
): Draft {
  const { time, label = null, title = 'Ferry talks resume', body = 'Talks resumed.', url, ...rest } = over;
  const address = url ?? `https://wire.example.com/view/${version}`;
  const { id: _, ...draft } = article({
    title,
    rawTitle: label === null ? title : `(${label}) ${title}`,
    url: address,
    canonicalUrl: address,
    nativeIds: { guid: null, publisherId: version, urls: [address] },
    publishedAt: at(time),
    revision: { number: 1, label, note: null },
    bodyText: body,
    ...rest,
  });
  return draft;
}

/** Keeps what `revise` returns as a store would. */
function desk() {
  const known = new Map<string, Known>();
  return {
    receive(...drafts: Draft[]): readonly Revised[] {
      const news = identify(drafts).filter((identified: Identified) => isNews(identified, known));
      const revised = revise(news, new Map(known), AUTHORITY);
      for (const { article, keys, fingerprint } of revised) {
        const { id, revision, publishedAt, firstSeenAt, nativeIds } = article;
        for (const key of keys)
          known.set(key, { id, revision, publishedAt, firstSeenAt, fingerprint, urls: nativeIds.urls });
        for (const [key, value] of known) {
          if (value.id === id) known.set(key, { ...value, revision, urls: nativeIds.urls });
        }
      }
      return revised;
    },
  };
}

const plain = wire('HWE20260302000100325', { time: '2026-03-02T08:00:00Z' });
const lead = wire('HWE20260302000151325', {
  time: '2026-03-02T08:30:00Z',
  label: 'LEAD',
  body: 'Talks resumed; more.',
});
const secondLead = wire('HWE20260302000152325', {
  time: '2026-03-02T09:30:00Z',
  label: '2nd LD',
  body: 'Talks ended.',
});

describe('revise', () => {
  it('makes one article of a story that comes as plain, LEAD and 2nd LD under new addresses', () => {
    const { receive } = desk();
    const [first] = receive(plain);
    const [second] = receive(lead, plain);
    const [third] = receive(secondLead, lead, plain);
    expect([second?.article.id, third?.article.id]).toEqual([first?.article.id, first?.article.id]);
    expect([first, second, third].map((revised) => revised?.article.revision)).toEqual([
      { number: 1, label: null, note: null },
      { number: 2, label: 'LEAD', note: null },
      { number: 3, label: '2nd LD', note: null },
    ]);
    expect(third?.article.publishedAt?.at).toBe('2026-03-02T08:00:00Z');
    expect(third?.article.modifiedAt?.at).toBe('2026-03-02T09:30:00Z');
    expect(third?.article.nativeIds.urls).toHaveLength(3);
  });

  it('stores the revisions of one document in the order in which they were published', () => {
    const revised = desk().receive(secondLead, lead, plain);
    expect(revised.map(({ article }) => [article.revision.number, article.revision.label])).toEqual([
      [1, null],
      [2, 'LEAD'],
      [3, '2nd LD'],
    ]);
  });

  it('does not go back to an older revision that arrives late', () => {
    const { receive } = desk();
    receive(lead);
    expect(receive(plain)).toEqual([]);
  });

  it('finds nothing new in what it has seen, at the old address as at the new one', () => {
    const { receive } = desk();
    receive(plain);
    receive(lead, plain);
    expect(receive(lead, plain)).toEqual([]);
  });

  it('takes an edit at the same address as the next revision and keeps the id', () => {
    const { receive } = desk();
    const [first] = receive(plain);
    const [second] = receive({ ...plain, bodyText: 'Talks resumed on Monday.' });
    expect(second?.article.id).toBe(first?.article.id);
    expect(second?.article.revision.number).toBe(2);
  });

  it('makes an urgent flash and the story after it one article by their headline', () => {
    const { receive } = desk();
    const urgent = wire('x1', { time: '2026-03-02T08:00:00Z', label: 'URGENT', kind: 'urgent' });
    const [first] = receive(urgent);
    const [second] = receive(wire('x2', { time: '2026-03-02T08:20:00Z', body: 'The whole story.' }));
    expect(second?.article.id).toBe(first?.article.id);
  });

  it('keeps apart what has one headline but no wire mark, or days between, or is a digest', () => {
    const { receive } = desk();
    receive(wire('a1', { time: '2026-03-02T08:00:00Z' }));
    expect(receive(wire('a2', { time: '2026-03-02T09:00:00Z', body: 'Other.' }))[0]?.article.revision.number).toBe(1);
    expect(
      receive(wire('a3', { time: '2026-03-05T09:00:00Z', label: 'LEAD', body: 'Days later.' }))[0]?.article.revision
        .number,
    ).toBe(1);
    const summary = { title: 'News Summary', kind: 'digest' as const };
    receive(wire('d1', { time: '2026-03-02T08:00:00Z', ...summary }));
    const [digest] = receive(wire('d2', { time: '2026-03-02T18:00:00Z', label: 'LEAD', body: 'Evening.', ...summary }));
    expect(digest?.article.revision.number).toBe(1);
  });

  it('mints ids from the authority, the same for the same source and item', () => {
    const [first] = desk().receive(plain);
    const [again] = desk().receive(plain);
    expect(first?.article.id).toMatch(/^tag:feeds\.example\.org,2026:harbor-wire\/[\w-]{22}$/);
    expect(again?.article.id).toBe(first?.article.id);
  });
});

describe('identify', () => {
  it('does not trust a guid that stands in a document twice with different addresses', () => {
    const same = (url: string) => wire('', { time: '2026-03-02T08:00:00Z', url, title: url });
    const drafts = ['https://wire.example.com/1', 'https://wire.example.com/2'].map((url) => ({
      ...same(url),
      nativeIds: { guid: 'news', publisherId: null, urls: [url] },
    }));
    expect(
      desk()
        .receive(...drafts)
        .map(({ article }) => article.revision.number),
    ).toEqual([1, 1]);
  });

  it('knows an item without guid and address by its text', () => {
    const bare = wire('', { time: '2026-03-02T08:00:00Z' });
    const draft = { ...bare, url: null, canonicalUrl: null, nativeIds: { guid: null, publisherId: null, urls: [] } };
    const { receive } = desk();
    expect(receive(draft)).toHaveLength(1);
    expect(receive(draft)).toHaveLength(0);
  });

  it('finds no change in white space', () => {
    const { receive } = desk();
    receive(plain);
    expect(receive({ ...plain, bodyText: ' Talks\n resumed. ' })).toEqual([]);
  });
});

describe('what items of one document are recognized by', () => {
  const item = (over: { url: string; title: string; guid?: string }): Draft =>
    wire('1', {
      time: '2026-03-02T08:00:00Z',
      title: over.title,
      url: over.url,
      nativeIds: { guid: over.guid ?? null, publisherId: null, urls: [over.url] },
    });
  const revisionsOf = (drafts: readonly Draft[], known: ReadonlyMap<string, Known> = new Map()) =>
    revise(identify(drafts), known, AUTHORITY).map(({ article: { title, revision } }) => [title, revision.number]);

  it('is not the address where several share it', () => {
    const url = 'https://wire.example.com/log';
    expect(revisionsOf([item({ url, title: 'Ferry' }), item({ url, title: 'Fog' })])).toEqual([
      ['Ferry', 1],
      ['Fog', 1],
    ]);
    const podcast = [item({ url, title: 'One', guid: 'a' }), item({ url, title: 'Two', guid: 'b' })];
    expect(revisionsOf(podcast)).toEqual([
      ['One', 1],
      ['Two', 1],
    ]);
  });

  it('is not the address of a front page, even where it stands alone', () => {
    const url = 'https://wire.example.com/';
    const [first] = identify([item({ url, title: 'One', guid: 'a' })]);
    const [second] = identify([item({ url, title: 'Two', guid: 'b' })]);
    expect(first?.keys.filter((key) => second?.keys.includes(key))).toEqual([]);
  });

  it('stays the same when the other that shared its address is gone', () => {
    const url = 'https://wire.example.com/log';
    const [both] = identify([item({ url, title: 'Ferry' }), item({ url, title: 'Fog' })]);
    const [alone] = identify([item({ url, title: 'Ferry' })]);
    expect(alone?.keys.some((key) => key.startsWith('item:') && both?.keys.includes(key))).toBe(true);
  });

  it('is its headline before its address, which another article may have had first', () => {
    const url = 'https://wire.example.com/log';
    const { receive } = desk();
    const ferry = item({ url, title: 'Ferry' });
    const train = item({ url, title: 'Train' });
    receive(ferry);
    const [second] = receive(ferry, train);
    const [third] = receive({ ...train, bodyText: 'It is late.' });
    expect([second, third].map((one) => [one?.article.title, one?.article.revision.number])).toEqual([
      ['Train', 1],
      ['Train', 2],
    ]);
    expect(third?.article.id).toBe(second?.article.id);
  });

  it('is the address where one item stands there twice', () => {
    const url = 'https://wire.example.com/view/1';
    const [first, second] = identify([item({ url, title: 'Ferry' }), item({ url, title: 'Ferry' })]);
    expect(first?.keys).toContain('url:https://wire.example.com/view/1');
    expect(second?.keys).toEqual(first?.keys);
  });
});
