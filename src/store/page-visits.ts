import type { Kysely } from 'kysely';
import { epochMsOf, instantOf } from '../lib/instant.ts';
import type { PageVisit } from '../model/story.ts';
import { always, field, jsonRows, statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** After this, an item that a source still names is asked for again. */
const REMEMBERED_MS = 90 * 24 * 60 * 60_000;

/** Inside the caller's transaction. */
export type SavePageVisits = (
  transaction: Kysely<Tables>,
  sourceId: string,
  visits: readonly PageVisit[],
) => Promise<void>;

/** The part of the store that remembers article pages. */
export function createPageVisits(db: Kysely<Tables>) {
  const { known, save, forget } = createStatements(db);
  return {
    async read(sourceId: string, keys: readonly string[]): Promise<ReadonlyMap<string, PageVisit>> {
      if (keys.length === 0) return new Map();
      const rows = await known(db, { sourceId, keys: JSON.stringify(keys) });
      const visits = rows.map(({ index, ...rest }): PageVisit => ({ key: keys[index] ?? '', ...rest }));
      return new Map(visits.map((visit) => [visit.key, visit]));
    },
    async write(transaction: Kysely<Tables>, sourceId: string, visits: readonly PageVisit[]): Promise<void> {
      const rows = visits.map((one) => [sourceId, one.key, one.fingerprint, one.failures, one.visitedAt]);
      const last = visits.map(({ visitedAt }) => visitedAt).reduce((a, b) => (a > b ? a : b), '');
      if (last === '') return;
      await save(transaction, { rows: JSON.stringify(rows) });
      await forget(transaction, { sourceId, before: instantOf(epochMsOf(last) - REMEMBERED_MS) });
    },
  };
}

function createStatements(db: Kysely<Tables>) {
  return {
    known: statement((v: { sourceId: string; keys: string }) =>
      db
        .selectFrom(jsonRows(v.keys).as('row'))
        .crossJoin('page_visits as p')
        .where('p.source_id', '=', v.sourceId)
        .whereRef('p.key', '=', 'row.value')
        .select(['row.key as index', 'p.fingerprint', 'p.failures', 'p.visited_at as visitedAt']),
    ),
    save: statement((v: { rows: string }) =>
      db
        .insertInto('page_visits')
        .columns(['source_id', 'key', 'fingerprint', 'failures', 'visited_at'])
        .expression(
          db
            .selectFrom(jsonRows(v.rows).as('row'))
            .where(always)
            .select([
              field<string>(0).as('source_id'),
              field<string>(1).as('key'),
              field<string>(2).as('fingerprint'),
              field<number>(3).as('failures'),
              field<string>(4).as('visited_at'),
            ]),
        )
        .onConflict((conflict) =>
          conflict.columns(['source_id', 'key']).doUpdateSet((e) => ({
            fingerprint: e.ref('excluded.fingerprint'),
            failures: e.ref('excluded.failures'),
            visited_at: e.ref('excluded.visited_at'),
          })),
        ),
    ),
    forget: statement((v: { sourceId: string; before: string }) =>
      db.deleteFrom('page_visits').where('source_id', '=', v.sourceId).where('visited_at', '<', v.before),
    ),
  };
}
