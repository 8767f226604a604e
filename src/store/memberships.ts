import type { Kysely } from 'kysely';
import type { Instant } from '../model/time.ts';
import { always, field, jsonRows, statement } from './statement.ts';
import type { Tables } from './tables.ts';

/** The sections a stored article is to be in, and nowhere else. */
export type Placement = {
  readonly position: number;
  readonly sortAt: Instant;
  readonly sections: readonly string[];
};

/**
 * Shows and hides memberships, inside the caller's transaction. New ones get their sequence numbers in the order of
 * the placements.
 * @returns slugs in which an article appeared, moved or was hidden
 */
export type Place = (db: Kysely<Tables>, placements: readonly Placement[]) => Promise<ReadonlySet<string>>;

export function createPlace(db: Kysely<Tables>): Place {
  const { active, show, hide } = createStatements(db);
  return async (transaction, placements) => {
    const positions = JSON.stringify(placements.map(({ position }) => position));
    const shown = new Map<string, Shown>();
    for (const row of await active(transaction, { positions })) shown.set(pairKey(row.article, row.section), row);

    const toShow: [section: string, article: number, sortAt: Instant][] = [];
    for (const { position, sortAt, sections } of placements) {
      for (const section of new Set(sections)) {
        const key = pairKey(position, section);
        if (shown.get(key)?.sortAt !== sortAt) toShow.push([section, position, sortAt]);
        shown.delete(key);
      }
    }
    const toHide = [...shown.values()].map(({ seq }) => seq);
    if (toShow.length > 0) await show(transaction, { rows: JSON.stringify(toShow) });
    if (toHide.length > 0) await hide(transaction, { seqs: JSON.stringify(toHide) });
    return new Set([...toShow.map(([section]) => section), ...[...shown.values()].map(({ section }) => section)]);
  };
}

type Shown = {
  readonly seq: number;
  readonly section: string;
  readonly article: number;
  readonly sortAt: Instant;
};

function pairKey(article: number, section: string): string {
  return `${article} ${section}`;
}

function createStatements(db: Kysely<Tables>) {
  return {
    active: statement((v: { positions: string }) =>
      db
        .selectFrom(jsonRows<number>(v.positions).as('row'))
        .crossJoin('memberships as m')
        .whereRef('m.article', '=', 'row.value')
        .where('m.active', '=', 1)
        .select(['m.seq', 'm.section', 'm.article', 'm.sort_at as sortAt']),
    ),
    show: statement((v: { rows: string }) =>
      db
        .insertInto('memberships')
        .columns(['section', 'article', 'sort_at', 'active'])
        .expression(
          db
            .selectFrom(jsonRows(v.rows).as('row'))
            .where(always)
            .select((e) => [
              field<string>(0).as('section'),
              field<number>(1).as('article'),
              field<string>(2).as('sort_at'),
              e.lit(1).as('active'),
            ]),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['article', 'section'])
            .doUpdateSet((e) => ({ active: 1, sort_at: e.ref('excluded.sort_at') })),
        ),
    ),
    hide: statement((v: { seqs: string }) =>
      db
        .updateTable('memberships')
        .set({ active: 0 })
        .where('seq', 'in', db.selectFrom(jsonRows<number>(v.seqs).as('row')).select('row.value')),
    ),
  };
}
