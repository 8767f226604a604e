import { describe, expect, it } from 'vitest';
import { batch, entry, idOf, type Open, revision } from './batches.ts';

const SOURCE = { id: 'harbor-wire', title: 'Harbor Wire', url: 'https://wire.example.com/' };

/** What an article is found by. */
export function keyContract(open: Open): void {
  describe('keys and addresses', () => {
    it('says of each known key what the next poll needs, and nothing of others', async () => {
      const store = await open();
      const one = entry('1', revision(2, '2nd LD'), { keys: ['guid:1', 'url:https://wire.example.com/view/1'] });
      const { publishedAt, firstSeenAt, nativeIds } = one.article;
      await store.commit(batch([one, entry('2', { publishedAt: null })]));
      const known = await store.known('harbor-wire', ['guid:none', ...one.keys, 'guid:2', 'guid:1']);
      const facts = {
        id: idOf('1'),
        fingerprint: '1 2',
        revision: { number: 2, label: '2nd LD' },
        publishedAt,
        firstSeenAt,
        urls: nativeIds.urls,
      };
      expect([...known.keys()].toSorted()).toEqual(['guid:1', 'guid:2', 'url:https://wire.example.com/view/1']);
      for (const key of one.keys) expect(known.get(key)).toEqual(facts);
      expect(known.get('guid:2')?.publishedAt).toBeNull();
      expect(await store.known('harbor-wire', [])).toEqual(new Map());
      await store.close();
    });

    it('does not see the keys of other sources', async () => {
      const store = await open();
      const other = entry('2', { source: { ...SOURCE, id: 'pier-post' } }, { keys: ['guid:1'] });
      await store.commit(batch([entry('1')]));
      expect((await store.known('pier-post', ['guid:1'])).size).toBe(0);
      await store.commit(batch([other], { sourceId: 'pier-post' }));
      expect((await store.known('pier-post', ['guid:1'])).get('guid:1')?.id).toBe(idOf('2'));
      expect((await store.known('harbor-wire', ['guid:1'])).get('guid:1')?.id).toBe(idOf('1'));
      await store.close();
    });

    it('adds new keys of a known article', async () => {
      const store = await open();
      await store.commit(batch([entry('1')]));
      expect(await store.commit(batch([entry('1', {}, { keys: ['family:1', 'guid:1'] })]))).toEqual([]);
      await store.commit(batch([entry('1', revision(2), { keys: ['guid:1b'] })]));
      const known = await store.known('harbor-wire', ['guid:1', 'family:1', 'guid:1b']);
      expect([...known.values()].map(({ id }) => id)).toEqual([idOf('1'), idOf('1'), idOf('1')]);
      expect([...known.values()].map((one) => one.revision.number)).toEqual([2, 2, 2]);
      await store.close();
    });

    it('remembers under each key the fingerprint of the revision that was last stored under it', async () => {
      const store = await open();
      await store.commit(batch([entry('1', {}, { keys: ['guid:1', 'family:1'] })]));
      await store.commit(batch([entry('1', revision(2), { keys: ['guid:1b', 'family:1'] })]));
      const known = await store.known('harbor-wire', ['guid:1', 'guid:1b', 'family:1']);
      expect(known.get('guid:1')?.fingerprint).toBe('1 1');
      expect(known.get('guid:1b')?.fingerprint).toBe('1 2');
      expect(known.get('family:1')?.fingerprint).toBe('1 2');
      await store.close();
    });

    it('leaves a key with the article that had it first', async () => {
      const store = await open();
      await store.commit(batch([entry('1', {}, { keys: ['guid:1', 'title:ferry'] })]));
      await store.commit(batch([entry('2', {}, { keys: ['guid:2', 'title:ferry'] })]));
      const known = await store.known('harbor-wire', ['title:ferry', 'guid:2']);
      expect(known.get('title:ferry')).toMatchObject({ id: idOf('1'), fingerprint: '1 1' });
      expect(known.get('guid:2')?.id).toBe(idOf('2'));
      await store.close();
    });

    it('tells keys apart by every character', async () => {
      const store = await open();
      const keys = [
        'a',
        'A',
        'a ',
        '',
        "'; --",
        '"',
        '\\',
        '\u00e9',
        'e\u0301',
        '페리',
        '🛳',
        '\u0000',
        '__proto__',
        '\ud800',
      ];
      await store.commit(batch(keys.map((key, index) => entry(`n${index}`, {}, { keys: [key] }))));
      const known = await store.known('harbor-wire', [...keys, '\ud801x', 'b']);
      expect([...known].map(([key, { id }]) => [key, id]).toSorted()).toEqual(
        keys.map((key, index) => [key, idOf(`n${index}`)]).toSorted(),
      );
      await store.close();
    });

    it('finds an article by its id and by every address it was seen under', async () => {
      const store = await open();
      const seen = ['https://m.example.com/1', 'https://wire.example.com/1?utm_source=x'];
      const first = entry('1', {
        url: 'https://wire.example.com/1?페리=1',
        canonicalUrl: 'https://wire.example.com/1',
        nativeIds: { guid: '1', publisherId: null, urls: seen },
      });
      await store.commit(batch([first]));
      const later = entry('1', { ...revision(2), url: 'https://wire.example.com/2', canonicalUrl: null });
      await store.commit(batch([later]));
      const addresses = ['https://wire.example.com/1?페리=1', 'https://wire.example.com/1', ...seen];
      for (const address of [idOf('1'), ...addresses, 'https://wire.example.com/2']) {
        expect(await store.article(address)).toEqual(later.article);
      }
      expect(await store.article('https://wire.example.com/')).toBeNull();
      expect(await store.article('')).toBeNull();
      await store.close();
    });

    it('gives the article that was stored last where several share an address', async () => {
      const store = await open();
      const shared = { canonicalUrl: 'https://wire.example.com/live' };
      await store.commit(batch([entry('1', shared), entry('2', shared)]));
      await store.commit(batch([entry('1', { ...shared, ...revision(2) })]));
      expect((await store.article('https://wire.example.com/live'))?.id).toBe(idOf('2'));
      await store.close();
    });

    it('stores an article without any address', async () => {
      const store = await open();
      const bare = { url: null, canonicalUrl: null, nativeIds: { guid: null, publisherId: null, urls: [] } };
      await store.commit(batch([entry('1', bare)]));
      expect(await store.article(idOf('1'))).toMatchObject(bare);
      await store.close();
    });
  });
}
