import { describe, expect, it } from 'vitest';
import { batch, contentOf, entry, idOf, type Open } from './batches.ts';

/** Calls under way at once, and the end. */
export function concurrencyContract(open: Open): void {
  describe('calls under way at once', () => {
    it('keeps a hundred commits apart, and readers see each whole or not at all', async () => {
      const store = await open();
      const seen: number[] = [];
      const commits = Array.from({ length: 100 }, async (_, index) => {
        const articles = [0, 1, 2, 3, 4].map((item) => entry(`${index}-${item}`));
        await store.commit(batch(articles, { sourceId: `source-${index}`, failures: index }));
      });
      const reads = Array.from({ length: 100 }, async () => {
        seen.push((await store.newest('harbor', 1000)).length);
        seen.push((await store.counts()).articles);
      });
      await Promise.all([...commits, ...reads]);
      expect(seen.filter((count) => count % 5 !== 0)).toEqual([]);
      expect(await store.counts()).toEqual({ articles: 500, revisions: 500 });
      expect(new Set((await store.newest('harbor', 1000)).map(({ id }) => id)).size).toBe(500);
      expect((await store.sourceStates()).length).toBe(100);
      await store.close();
    });

    it('lets a commit that fails take no other one with it', async () => {
      const store = await open();
      const broken = {
        ...entry('broken').article,
        get lede(): string {
          throw new Error('broken article');
        },
      };
      const results = await Promise.allSettled([
        store.commit(batch([entry('1')])),
        store.commit(batch([entry('2'), { ...entry('broken'), article: broken }])),
        store.commit(batch([entry('3')])),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.articlesAfter(0, 9)).map(({ article }) => article.id)).toEqual([idOf('1'), idOf('3')]);
      await store.close();
    });

    it('stores once what is committed twice at once', async () => {
      const store = await open();
      const one = batch([entry('1'), entry('2')]);
      const changed = await Promise.all([store.commit(one), store.commit(one), store.commit(one)]);
      expect(changed.toSorted()).toEqual([[], [], ['harbor']]);
      expect(await store.counts()).toEqual({ articles: 2, revisions: 2 });
      await store.close();
    });

    it('ends what was begun before it closes, and refuses what comes after', async () => {
      const store = await open();
      const begun = [store.commit(batch([entry('1')])), store.commit(batch([entry('2')]))];
      const closing = store.close();
      expect(await Promise.all(begun)).toEqual([['harbor'], ['harbor']]);
      await closing;
      await store.close();
      await expect(store.counts()).rejects.toThrow('cannot count articles');
      await expect(contentOf(store, [], [])).rejects.toThrow('cannot count articles');
    });
  });
}
