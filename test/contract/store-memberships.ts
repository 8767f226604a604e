import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { article } from '../builders.ts';
import { batch, entry, namesIn, type Open, revision } from './batches.ts';

/** A section's list, and which commits change it. */
export function membershipContract(open: Open): void {
  describe('memberships', () => {
    it('orders by publication, never later than first seen, else by first seen', async () => {
      const store = await open();
      await store.commit(
        batch([
          entry('published-09', times('2026-03-02T09:00:00Z', '2026-03-02T11:00:00Z')),
          entry('seen-10', times(null, '2026-03-02T10:00:00Z')),
          entry('future', times('2030-01-01T00:00:00Z', '2026-03-02T09:30:00Z')),
          entry('published-08', times('2026-03-02T08:00:00Z', '2026-03-02T12:00:00Z')),
        ]),
      );
      expect(await namesIn(store, 'harbor')).toEqual(['seen-10', 'future', 'published-09', 'published-08']);
      expect(await namesIn(store, 'harbor', 2)).toEqual(['seen-10', 'future']);
      expect(await namesIn(store, 'harbor', 0)).toEqual([]);
      expect(await namesIn(store, 'elsewhere')).toEqual([]);
      await store.close();
    });

    it('puts the one that entered last first where times are equal', async () => {
      const store = await open();
      await store.commit(batch([entry('b'), entry('c')]));
      await store.commit(batch([entry('a')]));
      expect(await namesIn(store, 'harbor')).toEqual(['a', 'c', 'b']);
      await store.close();
    });

    it('moves an article whose time a revision corrects', async () => {
      const store = await open();
      await store.commit(batch([entry('1', times('2026-03-02T07:00:00Z')), entry('2', times('2026-03-02T07:30:00Z'))]));
      expect(await namesIn(store, 'harbor')).toEqual(['2', '1']);
      await store.commit(batch([entry('1', { ...times('2026-03-02T08:00:00Z'), ...revision(2) })]));
      expect(await namesIn(store, 'harbor')).toEqual(['1', '2']);
      await store.close();
    });

    it('names each section with something new once, sorted', async () => {
      const store = await open();
      const articles = [entry('1', {}, { sections: ['world', 'harbor', 'world'] }), entry('2', {}, { sections: [] })];
      expect(await store.commit(batch([...articles, entry('3', {}, { sections: ['art', 'harbor'] })]))).toEqual([
        'art',
        'harbor',
        'world',
      ]);
      expect(await namesIn(store, 'world')).toEqual(['1']);
      await store.close();
    });

    it('names the sections a revision stays in, enters and leaves', async () => {
      const store = await open();
      await store.commit(batch([entry('1', {}, { sections: ['stays', 'leaves'] }), entry('2')]));
      const revised = entry('1', revision(2), { sections: ['stays', 'enters'] });
      expect(await store.commit(batch([revised]))).toEqual(['enters', 'leaves', 'stays']);
      expect(await namesIn(store, 'leaves')).toEqual([]);
      expect(await namesIn(store, 'enters')).toEqual(['1']);
      await store.close();
    });

    it('shows an article that comes back under its old sequence number', async () => {
      const store = await open();
      await store.commit(batch([entry('first'), entry('second')]));
      expect(await store.commit(batch([entry('first', revision(2), { sections: [] })]))).toEqual(['harbor']);
      expect(await namesIn(store, 'harbor')).toEqual(['second']);
      await store.commit(batch([entry('third')]));
      expect(await store.commit(batch([entry('first', revision(3))]))).toEqual(['harbor']);
      expect(await namesIn(store, 'harbor')).toEqual(['third', 'second', 'first']);
      await store.close();
    });

    it('follows the sections of a repeated batch, whose rules may have changed since', async () => {
      const store = await open();
      await store.commit(batch([entry('1')]));
      expect(await store.commit(batch([entry('1', {}, { sections: ['world'] })]))).toEqual(['harbor', 'world']);
      expect(await namesIn(store, 'harbor')).toEqual([]);
      expect(await namesIn(store, 'world')).toEqual(['1']);
      await store.close();
    });

    it('returns withdrawn articles like others', async () => {
      const store = await open();
      await store.commit(batch([entry('1')]));
      expect(await store.commit(batch([entry('1', { ...revision(2), status: 'withdrawn' })]))).toEqual(['harbor']);
      expect((await store.newest('harbor', 1)).map(({ status }) => status)).toEqual(['withdrawn']);
      await store.close();
    });
  });
}

function times(publishedAt: string | null, firstSeenAt = '2026-03-02T12:00:00Z'): Partial<Article> {
  const known = article().publishedAt;
  return { firstSeenAt, publishedAt: publishedAt === null || known === null ? null : { ...known, at: publishedAt } };
}
