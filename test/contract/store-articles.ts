import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { article, sourceState } from '../builders.ts';
import { batch, contentOf, entry, idOf, namesIn, type Open, revision } from './batches.ts';

/** Commits, revisions and what is read back. */
export function articleContract(open: Open): void {
  describe('articles', () => {
    it('begins empty', async () => {
      const store = await open();
      expect(await store.counts()).toEqual({ articles: 0, revisions: 0 });
      expect(await store.sourceStates()).toEqual([]);
      expect(await store.articlesAfter(0, 10)).toEqual([]);
      expect(await store.newest('harbor', 10)).toEqual([]);
      expect(await store.article('https://wire.example.com/view/1')).toBeNull();
      expect(await store.revisions(idOf('1'))).toEqual([]);
      await store.close();
    });

    it('gives an article back field by field', async () => {
      const store = await open();
      await store.commit(batch([{ ...entry('1'), article: completeArticle }]));
      expect(await store.article(completeArticle.id)).toStrictEqual(completeArticle);
      expect(await store.newest('harbor', 1)).toStrictEqual([completeArticle]);
      await store.close();
    });

    it('keeps a body of a megabyte', async () => {
      const store = await open();
      const bodyHtml = `<p>${'fähre 페리 🛳 "ok" \\ \n'.repeat(50_000)}</p>`;
      await store.commit(batch([entry('long', { bodyHtml })]));
      expect((await store.article(idOf('long')))?.bodyHtml).toBe(bodyHtml);
      await store.close();
    });

    it('keeps older revisions, oldest first, and shows the newest', async () => {
      const store = await open();
      const all = [1, 2, 3].map((number) => entry('1', { title: `Ferry ${number}`, ...revision(number, `${number}`) }));
      for (const one of all) await store.commit(batch([one]));
      const articles = all.map((one) => one.article);
      expect(await store.revisions(idOf('1'))).toEqual(articles);
      expect(await store.article(idOf('1'))).toEqual(articles[2]);
      expect(await store.newest('harbor', 10)).toEqual([articles[2]]);
      expect(await store.counts()).toEqual({ articles: 1, revisions: 3 });
      await store.close();
    });

    it('stores several revisions of one article from one batch', async () => {
      const store = await open();
      const first = entry('1', revision(1), { sections: ['urgent'] });
      const second = entry('1', { title: 'Ferry resumes', ...revision(2) }, { sections: ['harbor'] });
      expect(await store.commit(batch([first, entry('2'), second]))).toEqual(['harbor']);
      expect(await store.revisions(idOf('1'))).toEqual([first.article, second.article]);
      expect(await namesIn(store, 'urgent')).toEqual([]);
      expect(await store.counts()).toEqual({ articles: 2, revisions: 3 });
      await store.close();
    });

    it('changes nothing when a batch is committed again', async () => {
      const store = await open();
      const again = batch([entry('1'), entry('2', {}, { sections: [] }), entry('1', revision(2))], { failures: 1 });
      expect(await store.commit(again)).toEqual(['harbor']);
      const before = await contentOf(store, ['1', '2'], ['harbor']);
      expect(await store.commit(again)).toEqual([]);
      expect(await contentOf(store, ['1', '2'], ['harbor'])).toEqual(before);
      await store.close();
    });

    it('changes no article when an overtaken batch is committed again', async () => {
      const store = await open();
      const old = batch([entry('1', { title: 'Old', ...revision(1) }, { sections: ['old'] })]);
      await store.commit(old);
      await store.commit(batch([entry('1', revision(2))]));
      const before = await contentOf(store, ['1'], ['harbor', 'old']);
      expect(await store.commit(old)).toEqual([]);
      expect(await contentOf(store, ['1'], ['harbor', 'old'])).toEqual(before);
      await store.close();
    });

    it('keeps the first of two different revisions with one number, and takes no keys from the second', async () => {
      const store = await open();
      const first = entry('1', { title: 'First' });
      const second = entry('1', { title: 'Second' }, { keys: ['guid:1', 'guid:new'], fingerprint: 'other' });
      await store.commit(batch([first]));
      expect(await store.commit(batch([second]))).toEqual([]);
      expect(await store.revisions(idOf('1'))).toEqual([first.article]);
      const known = await store.known('harbor-wire', ['guid:1', 'guid:new']);
      expect([...known].map(([key, { fingerprint }]) => [key, fingerprint])).toEqual([['guid:1', '1 1']]);
      await store.close();
    });

    it('pages through all articles in the order in which they were first stored', async () => {
      const store = await open();
      await store.commit(batch([entry('c'), entry('a'), entry('b')]));
      await store.commit(batch([entry('c', revision(2)), entry('d')]));
      const all = await store.articlesAfter(0, 10);
      expect(all.map(({ article: { nativeIds, revision: r } }) => [nativeIds.guid, r.number])).toEqual([
        ['c', 2],
        ['a', 1],
        ['b', 1],
        ['d', 1],
      ]);
      const firstPage = await store.articlesAfter(0, 3);
      expect(firstPage).toEqual(all.slice(0, 3));
      expect(await store.articlesAfter(firstPage.at(-1)?.position ?? 0, 3)).toEqual(all.slice(3));
      expect(await store.articlesAfter(all.at(-1)?.position ?? 0, 3)).toEqual([]);
      expect(await store.articlesAfter(0, 0)).toEqual([]);
      await store.close();
    });

    it('replaces the state of a source, whole, also where no article came', async () => {
      const store = await open();
      const other = sourceState({ sourceId: 'pier-post', nextPollWhy: 'every 15m' });
      await store.commit(batch([entry('1')], { validators: { etag: 'W/"1"', lastModified: null }, failures: 3 }));
      expect(await store.commit({ state: other, articles: [], pageVisits: [] })).toEqual([]);
      const state = sourceState({ validators: { etag: null, lastModified: 'Mon' }, lastFailure: 'GET … answered 503' });
      expect(await store.commit({ state, articles: [], pageVisits: [] })).toEqual([]);
      const states = (await store.sourceStates()).toSorted((a, b) => (a.sourceId < b.sourceId ? -1 : 1));
      expect(states).toEqual([state, other]);
      await store.close();
    });

    it('leaves nothing of a batch that could not be written whole', async () => {
      const store = await open();
      const broken = {
        ...entry('2').article,
        get lede(): string {
          throw new Error('broken article');
        },
      };
      const failing = store.commit(batch([entry('1'), { ...entry('2'), article: broken }]));
      await expect(failing).rejects.toThrow('cannot commit 2 articles from harbor-wire: broken article');
      expect(await store.counts()).toEqual({ articles: 0, revisions: 0 });
      expect(await store.sourceStates()).toEqual([]);
      expect(await store.commit(batch([entry('1')]))).toEqual(['harbor']);
      await store.close();
    });
  });
}

const completeArticle: Article = {
  ...article(),
  title: '"Fähre" \\ 페리 🛳 \u0000 \u2028 \ud800',
  kickers: ['속보', 'News Focus'],
  revision: { number: 1, label: '2nd LD', note: 'UPDATES with quote' },
  dateline: { place: 'HARBOR', date: 'March 2', agency: 'Wire', raw: 'HARBOR, March 2 (Wire) --' },
  modifiedAt: {
    at: '2026-03-02T08:04:00Z',
    raw: '2026-03-02 17:04',
    precision: 'minute',
    zone: 'assumed',
    zoneName: 'Asia/Seoul',
  },
  media: [
    {
      url: 'https://wire.example.com/1.jpg',
      type: 'image/jpeg',
      bytes: 12_345,
      width: 640,
      height: null,
      caption: 'The pier',
      credit: null,
      alt: '',
      role: 'image',
    },
  ],
  sectionLabel: '',
  keywords: ['ferry', ''],
  provenance: { title: 'feed', byline: 'rule:byline', ['__proto__']: 'meta' },
};
