import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs a query that was compiled once: only the values are bound. */
export type Statement<Values, Row> = (db: Kysely<Tables>, values: Values) => Promise<readonly Row[]>;

/**
 * Compiles a query once.
 * @param build writes it with the values it is given, which are placeholders: pass them on, do not look at them
 */
export function statement<Values extends Readonly<Record<string, string | number | null>>, Row>(
  build: (values: Values) => Compilable<Row>,
): Statement<Values, Row> {
  const names = new Map<unknown, string>();
  const placeholders = new Proxy({} as Values, {
    get(_, name: string) {
      const placeholder = { name };
      names.set(placeholder, name);
      return placeholder;
    },
  });
  const compiled = build(placeholders).compile();
  return async (db, values) => {
    const parameters = compiled.parameters.map((parameter) => {
      const name = names.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

/**
 * A JSON array as rows: one parameter for any number of rows, so that one statement serves all sizes of batch.
 * @param json of scalars (`value` is one) or of arrays (`field` takes them apart); `key` is the index
 */
export function jsonRows<Value = string>(json: string): RawBuilder<{ key: number; value: Value }> {
  return sql`json_each(${json})`;
}

/** Element `index` of a row of `jsonRows(…).as('row')`. */
export function field<Value>(index: number): RawBuilder<Value> {
  return sql`row.value ->> ${sql.lit(index)}`;
}

/** SQLite reads `from t on conflict` as a join: a condition has to stand between. */
export const always = sql<boolean>`true`;
