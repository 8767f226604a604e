import type { Kysely } from 'kysely';
import type { Revised } from '../model/story.ts';
import { always, field, jsonRows, statement } from './statement.ts';
import type { Tables } from './tables.ts';

type Keyed = { readonly entry: Revised; readonly position: number };

/**
 * Adds what stored articles are found by, keys and addresses, inside the caller's transaction. A key belongs to the
 * article that had it first, and takes on the fingerprint of that article's latest revision under it.
 */
export type AddKeys = (db: Kysely<Tables>, articles: readonly Keyed[]) => Promise<void>;

export function createAddKeys(db: Kysely<Tables>): AddKeys {
  const { addKeys, addUrls } = createStatements(db);
  return async (transaction, articles) => {
    await addKeys(transaction, { rows: JSON.stringify(articles.flatMap(keyRows)) });
    await addUrls(transaction, { rows: JSON.stringify(articles.flatMap(urlRows)) });
  };
}

function keyRows({ entry, position }: Keyed): readonly (readonly [string, string, number, string])[] {
  return entry.keys.map((key) => [entry.article.source.id, key, position, entry.fingerprint]);
}

function urlRows({ entry, position }: Keyed): readonly (readonly [string, number])[] {
  const { url, canonicalUrl, nativeIds } = entry.article;
  const urls = new Set([url, canonicalUrl, ...nativeIds.urls].filter((one) => one !== null));
  return [...urls].map((one) => [one, position]);
}

function createStatements(db: Kysely<Tables>) {
  return {
    addKeys: statement((v: { rows: string }) =>
      db
        .insertInto('article_keys')
        .columns(['source_id', 'key', 'article', 'fingerprint'])
        .expression(
          db
            .selectFrom(jsonRows(v.rows).as('row'))
            .where(always)
            .select([
              field<string>(0).as('source_id'),
              field<string>(1).as('key'),
              field<number>(2).as('article'),
              field<string>(3).as('fingerprint'),
            ]),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['source_id', 'key'])
            .doUpdateSet((e) => ({ fingerprint: e.ref('excluded.fingerprint') }))
            .whereRef('article_keys.article', '=', 'excluded.article')
            .whereRef('article_keys.fingerprint', '!=', 'excluded.fingerprint'),
        ),
    ),
    addUrls: statement((v: { rows: string }) =>
      db
        .insertInto('article_urls')
        .columns(['url', 'article'])
        .expression(
          db
            .selectFrom(jsonRows(v.rows).as('row'))
            .where(always)
            .select([field<string>(0).as('url'), field<number>(1).as('article')]),
        )
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}
