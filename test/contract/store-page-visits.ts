import { describe, expect, it } from 'vitest';
import type { PageVisit } from '../../src/model/story.ts';
import { batch, type Open } from './batches.ts';

const visit = (key: string, over: Partial<PageVisit> = {}): PageVisit => {
  return { key, fingerprint: 'f', failures: 0, visitedAt: '2026-03-02T09:00:00Z', ...over };
};

/** What is remembered of article pages. */
export function pageVisitContract(open: Open): void {
  describe('page visits', () => {
    it('are remembered by source and key, the last one of each', async () => {
      const store = await open();
      await store.commit(batch([], {}, [visit('a', { failures: 1 }), visit('b'), visit('\u0000')]));
      await store.commit(batch([], {}, [visit('a', { failures: 2, fingerprint: 'g' })]));
      await store.commit(batch([], { sourceId: 'pier-post' }, [visit('a', { failures: 4 })]));
      const found = await store.pageVisits('harbor-wire', ['a', 'b', 'c', '\u0000']);
      expect(found).toEqual(
        new Map([
          ['a', visit('a', { failures: 2, fingerprint: 'g' })],
          ['b', visit('b')],
          ['\u0000', visit('\u0000')],
        ]),
      );
      expect(await store.pageVisits('harbor-wire', [])).toEqual(new Map());
      await store.close();
    });

    it('are forgotten ninety days before the source’s last one', async () => {
      const store = await open();
      await store.commit(batch([], {}, [visit('a', { visitedAt: '2026-01-01T00:00:00Z' }), visit('b')]));
      await store.commit(batch([], { sourceId: 'pier-post' }, [visit('a', { visitedAt: '2026-01-01T00:00:00Z' })]));
      await store.commit(batch([], {}, []));
      expect((await store.pageVisits('harbor-wire', ['a', 'b'])).size).toBe(2);
      await store.commit(batch([], {}, [visit('c', { visitedAt: '2026-04-01T00:00:01Z' })]));
      expect([...(await store.pageVisits('harbor-wire', ['a', 'b', 'c'])).keys()]).toEqual(['b', 'c']);
      expect((await store.pageVisits('pier-post', ['a'])).size).toBe(1);
      await store.close();
    });
  });
}
