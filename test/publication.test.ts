import { beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../src/config/config.ts';
import type { Log } from '../src/lib/log.ts';
import { openPublication } from '../src/publication.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';
import { article, config, NOW, quietLog, section, sourceState } from './builders.ts';

const sections = [section({ slug: 'ferries', title: 'Ferries' }), section({ slug: 'trains', title: 'Trains' })];

describe('openPublication', () => {
  let store: Store;
  let log: Log;
  let desk: Config;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    log = quietLog();
    desk = config({ sections });
    await store.saveSections(
      sections.map(({ slug }) => ({ slug, ruleFingerprint: slug })),
      NOW,
    );
  });

  const add = (title: string, ...slugs: string[]) => {
    const one = article({ id: `tag:t,2026:${title.replaceAll(' ', '-')}`, title });
    return store.commit({
      state: sourceState(),
      articles: [{ article: one, keys: [title], fingerprint: title, sections: slugs }],
      pageVisits: [],
    });
  };
  const textOf = (publication: ReturnType<typeof openPublication>, path: string) =>
    new TextDecoder().decode(publication.documents().get(path)?.identity.body);

  it('publishes empty sections, dated by when they came to be', async () => {
    const publication = openPublication({ store, log });
    await publication.publishAll(desk);
    expect([...publication.documents().keys()]).toEqual(
      expect.arrayContaining([
        '/',
        '/ferries/',
        '/ferries/rss.xml',
        '/ferries/atom.xml',
        '/ferries/feed.json',
        '/opml.xml',
      ]),
    );
    expect(textOf(publication, '/ferries/atom.xml')).toContain(NOW.replace('Z', ''));
  });

  it('replaces what a change touches, the index with it, and nothing else', async () => {
    const publication = openPublication({ store, log });
    await publication.publishAll(desk);
    const before = publication.documents();
    publication.changed(await add('Ferry back', 'ferries'));
    await publication.settled();
    const after = publication.documents();
    expect(textOf(publication, '/ferries/rss.xml')).toContain('Ferry back');
    expect(textOf(publication, '/')).toContain('Ferry back');
    expect(after.get('/trains/rss.xml')).toBe(before.get('/trains/rss.xml'));
  });

  it('gives the same bytes and validators for the same store', async () => {
    await add('Ferry back', 'ferries');
    const [one, two] = [openPublication({ store, log }), openPublication({ store, log })];
    await one.publishAll(desk);
    await two.publishAll(desk);
    expect(two.documents()).toEqual(one.documents());
  });

  it('publishes with the next change what a failing store kept it from publishing', async () => {
    let broken = false;
    const breaking: Store = {
      ...store,
      newest: (slug, limit) => (broken ? Promise.reject(new Error('disk is gone')) : store.newest(slug, limit)),
    };
    const publication = openPublication({ store: breaking, log });
    await publication.publishAll(desk);
    broken = true;
    publication.changed(await add('Ferry back', 'ferries'));
    await publication.settled();
    expect(textOf(publication, '/ferries/rss.xml')).not.toContain('Ferry back');
    broken = false;
    publication.changed(await add('Train late', 'trains'));
    await publication.settled();
    expect(textOf(publication, '/ferries/rss.xml')).toContain('Ferry back');
  });
});
