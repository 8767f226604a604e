import { beforeEach, describe, expect, it } from 'vitest';
import type { Section } from '../src/model/section.ts';
import { reroute } from '../src/reroute.ts';
import { compileRouter } from '../src/route/router.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';
import { article, NOW, section, sourceState } from './builders.ts';

const about = (slug: string, term: string): Section => section({ slug, match: { kind: 'term', term } });

describe('reroute', () => {
  let store: Store;
  const ferries = about('ferries', 'ferry');
  const trains = about('trains', 'train');
  const ids = async (slug: string) => (await store.newest(slug, 2000)).map(({ id }) => id);

  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    await reroute(store, [ferries], NOW);
    const route = compileRouter([ferries]);
    const articles = Array.from({ length: 1200 }, (_, index) => {
      const title = index % 2 === 0 ? `Ferry ${index}` : `Train ${index}`;
      return article({ id: `tag:t,2026:${index}`, title, bodyText: null, summary: null });
    });
    await store.commit({
      state: sourceState(),
      articles: articles.map((one) => ({ article: one, keys: [one.id], fingerprint: one.title, sections: route(one) })),
      pageVisits: [],
    });
  });

  it('leaves all as it is while the rules are the same', async () => {
    expect(await reroute(store, [section({ ...ferries, title: 'Renamed', limit: 5 })], NOW)).toBe(0);
  });

  it('fills a new section from stored articles, and keeps the others', async () => {
    expect(await reroute(store, [ferries, trains], NOW)).toBe(1200);
    expect(await ids('ferries')).toHaveLength(600);
    expect(await ids('trains')).toHaveLength(600);
  });

  it('takes out what a changed rule no longer wants, and brings it back in its old place', async () => {
    const before = await ids('ferries');
    await reroute(store, [about('ferries', 'tram')], NOW);
    expect(await ids('ferries')).toEqual([]);
    await reroute(store, [ferries], NOW);
    expect(await ids('ferries')).toEqual(before);
  });

  it('begins again after a crash midway', async () => {
    let calls = 0;
    const breaking: Store = {
      ...store,
      reroute: (rows) => {
        calls += 1;
        return calls === 2 ? Promise.reject(new Error('disk is full')) : store.reroute(rows);
      },
    };
    await expect(reroute(breaking, [ferries, trains], NOW)).rejects.toThrow('disk is full');
    expect(await reroute(store, [ferries, trains], NOW)).toBe(1200);
    expect(await ids('trains')).toHaveLength(600);
  });
});
