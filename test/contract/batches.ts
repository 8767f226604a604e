import type { Article } from '../../src/model/article.ts';
import type { SourceState } from '../../src/model/source.ts';
import type { Batch, Store } from '../../src/store/store.ts';
import { article, sourceState } from '../builders.ts';

export type Entry = Batch['articles'][number];

/** A fresh store for each test. */
export type Open = () => Promise<Store>;

/** An article of its own by name: id, address, key and fingerprint follow from the name and the revision. */
export function entry(name: string, over: Partial<Article> = {}, rest: Partial<Omit<Entry, 'article'>> = {}): Entry {
  const url = `https://wire.example.com/view/${name}`;
  const one = article({
    id: idOf(name),
    url,
    canonicalUrl: url,
    nativeIds: { guid: name, publisherId: null, urls: [url] },
    ...over,
  });
  return {
    article: one,
    keys: [`guid:${name}`],
    fingerprint: `${name} ${one.revision.number}`,
    sections: ['harbor'],
    ...rest,
  };
}

export function idOf(name: string): string {
  return `tag:feeds.example.org,2026:harbor-wire/${name}`;
}

export function revision(number: number, label: string | null = null): Pick<Article, 'revision'> {
  return { revision: { number, label, note: null } };
}

export function batch(
  articles: readonly Entry[],
  state: Partial<SourceState> = {},
  pageVisits: Batch['pageVisits'] = [],
): Batch {
  return { state: sourceState(state), articles, pageVisits };
}

/** Names of a section's articles, newest first. */
export async function namesIn(store: Store, slug: string, limit = 100): Promise<readonly (string | null)[]> {
  return (await store.newest(slug, limit)).map(({ nativeIds }) => nativeIds.guid);
}

/** Everything that can be read, to be compared before and after. */
export async function contentOf(store: Store, names: readonly string[], slugs: readonly string[]) {
  return {
    counts: await store.counts(),
    articles: await store.articlesAfter(0, 1000),
    states: await store.sourceStates(),
    known: [
      ...(await store.known(
        'harbor-wire',
        names.map((name) => `guid:${name}`),
      )),
    ],
    revisions: await Promise.all(names.map((name) => store.revisions(idOf(name)))),
    newest: await Promise.all(slugs.map((slug) => store.newest(slug, 1000))),
  };
}
