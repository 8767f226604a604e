import type { Kysely } from 'kysely';
import type { Instant } from '../model/time.ts';
import type { Place, Placement } from './memberships.ts';
import { always, field, jsonRows, statement } from './statement.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Rows = Parameters<Store['reroute']>[0];
type Sections = Parameters<Store['saveSections']>[0];

/** Writes inside the caller's transaction. Articles that are not stored are passed over by `reroute`. */
export type SectionWrites = {
  readonly reroute: (db: Kysely<Tables>, rows: Rows) => Promise<ReadonlySet<string>>;
  /** A forgotten section keeps its memberships: it may come back, and then under its old sequence numbers. */
  readonly saveSections: (db: Kysely<Tables>, sections: Sections, now: Instant) => Promise<void>;
};

export function createSectionWrites(db: Kysely<Tables>, place: Place): SectionWrites {
  const { positions, forget, remember } = createStatements(db);
  return {
    async reroute(transaction, rows) {
      const stored = await positions(transaction, { ids: JSON.stringify(rows.map(({ articleId }) => articleId)) });
      const placements = new Map<number, Placement>();
      for (const { index, position, sortAt } of stored) {
        placements.set(position, { position, sortAt, sections: rows[index]?.sections ?? [] });
      }
      return place(transaction, [...placements.values()]);
    },
    async saveSections(transaction, sections, now) {
      await forget(transaction, { slugs: JSON.stringify(sections.map(({ slug }) => slug)) });
      const rows = sections.map(({ slug, ruleFingerprint }) => [slug, ruleFingerprint, now]);
      await remember(transaction, { rows: JSON.stringify(rows) });
    },
  };
}

function createStatements(db: Kysely<Tables>) {
  return {
    positions: statement((v: { ids: string }) =>
      db
        .selectFrom(jsonRows(v.ids).as('row'))
        .crossJoin('articles as a')
        .whereRef('a.id', '=', 'row.value')
        .orderBy('row.key')
        .select(['row.key as index', 'a.position', 'a.sort_at as sortAt']),
    ),
    forget: statement((v: { slugs: string }) =>
      db.deleteFrom('sections').where('slug', 'not in', db.selectFrom(jsonRows(v.slugs).as('row')).select('row.value')),
    ),
    remember: statement((v: { rows: string }) =>
      db
        .insertInto('sections')
        .columns(['slug', 'rule_fingerprint', 'created_at'])
        .expression(
          db
            .selectFrom(jsonRows(v.rows).as('row'))
            .where(always)
            .select([
              field<string>(0).as('slug'),
              field<string>(1).as('rule_fingerprint'),
              field<string>(2).as('created_at'),
            ]),
        )
        .onConflict((conflict) =>
          conflict.column('slug').doUpdateSet((e) => ({ rule_fingerprint: e.ref('excluded.rule_fingerprint') })),
        ),
    ),
  };
}
