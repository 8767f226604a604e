import { describe, expect, it } from 'vitest';
import { batch, entry, idOf, namesIn, type Open, revision } from './batches.ts';

const [EARLIER, LATER] = ['2026-03-02T09:00:00Z', '2026-03-03T09:00:00Z'];

/** Which sections exist, and routing stored articles again. */
export function sectionContract(open: Open): void {
  describe('sections', () => {
    it('remembers sections: known ones keep their beginning, absent ones are forgotten', async () => {
      const store = await open();
      expect(await store.sections()).toEqual([]);
      await store.saveSections([rule('harbor', 'r1'), rule('art', 'r1'), rule('world', 'r1')], EARLIER);
      await store.saveSections([rule('world', 'r2'), rule('harbor', 'r1'), rule('ferry', 'r1')], LATER);
      expect((await store.sections()).toSorted((a, b) => (a.slug < b.slug ? -1 : 1))).toEqual([
        { slug: 'ferry', ruleFingerprint: 'r1', createdAt: LATER },
        { slug: 'harbor', ruleFingerprint: 'r1', createdAt: EARLIER },
        { slug: 'world', ruleFingerprint: 'r2', createdAt: EARLIER },
      ]);
      await store.saveSections([], LATER);
      expect(await store.sections()).toEqual([]);
      await store.close();
    });

    it('keeps the numbers of a section that was forgotten and comes back', async () => {
      const store = await open();
      await store.saveSections([rule('harbor', 'r1')], EARLIER);
      await store.commit(batch([entry('1'), entry('2')]));
      await store.saveSections([], LATER);
      await store.reroute([to('1'), to('2')]);
      await store.saveSections([rule('harbor', 'r1')], LATER);
      await store.reroute([to('2', 'harbor'), to('1', 'harbor')]);
      expect(await namesIn(store, 'harbor')).toEqual(['2', '1']);
      await store.close();
    });

    it('replaces memberships and names the sections that changed', async () => {
      const store = await open();
      await store.commit(batch([entry('1', {}, { sections: ['harbor', 'world'] }), entry('2'), entry('3')]));
      const changed = await store.reroute([to('1', 'world', 'art', 'art'), to('2', 'harbor')]);
      expect(changed).toEqual(['art', 'harbor']);
      expect(await namesIn(store, 'harbor')).toEqual(['3', '2']);
      expect(await namesIn(store, 'world')).toEqual(['1']);
      expect(await namesIn(store, 'art')).toEqual(['1']);
      await store.close();
    });

    it('names nothing where nothing changes', async () => {
      const store = await open();
      await store.commit(batch([entry('1'), entry('2', {}, { sections: [] })]));
      expect(await store.reroute([to('1', 'harbor'), to('2')])).toEqual([]);
      expect(await store.reroute([])).toEqual([]);
      await store.close();
    });

    it('shows an article that is routed back under its old sequence number', async () => {
      const store = await open();
      await store.commit(batch([entry('first'), entry('second')]));
      await store.reroute([to('first')]);
      expect(await namesIn(store, 'harbor')).toEqual(['second']);
      await store.reroute([to('first', 'harbor')]);
      expect(await namesIn(store, 'harbor')).toEqual(['second', 'first']);
      await store.close();
    });

    it('passes over articles it does not have', async () => {
      const store = await open();
      await store.commit(batch([entry('1', {}, { sections: [] })]));
      expect(await store.reroute([to('none', 'world'), to('1', 'harbor')])).toEqual(['harbor']);
      expect(await namesIn(store, 'world')).toEqual([]);
      await store.close();
    });

    it('orders what it routes by the same time as a commit does', async () => {
      const store = await open();
      await store.commit(
        batch([entry('new', {}, { sections: [] }), entry('old', { firstSeenAt: '2026-03-01T00:00:00Z' })]),
      );
      await store.reroute([to('old', 'world'), to('new', 'world')]);
      expect(await namesIn(store, 'world')).toEqual(['new', 'old']);
      await store.reroute([to('old', 'art')]);
      expect(await namesIn(store, 'art')).toEqual(['old']);
      await store.close();
    });

    it('routes thousands of articles in one call', async () => {
      const store = await open();
      const names = Array.from({ length: 3000 }, (_, index) => `n${index}`);
      await store.commit(batch(names.map((name) => entry(name))));
      expect(await store.reroute(names.map((name) => to(name, 'world')))).toEqual(['harbor', 'world']);
      expect(await namesIn(store, 'harbor')).toEqual([]);
      expect((await namesIn(store, 'world', 5000)).toReversed()).toEqual(names);
      await store.close();
    });

    it('touches no article when it routes', async () => {
      const store = await open();
      await store.commit(batch([entry('1'), entry('1', revision(2))]));
      const before = [await store.counts(), await store.articlesAfter(0, 9), await store.revisions(idOf('1'))];
      await store.reroute([to('1', 'world')]);
      expect([await store.counts(), await store.articlesAfter(0, 9), await store.revisions(idOf('1'))]).toEqual(before);
      await store.close();
    });
  });
}

function rule(slug: string, ruleFingerprint: string) {
  return { slug, ruleFingerprint };
}

function to(name: string, ...sections: readonly string[]) {
  return { articleId: idOf(name), sections };
}
