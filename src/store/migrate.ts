import type { DatabaseSync } from 'node:sqlite';

/** "CPDY" in the file's header: this SQLite file is ours. */
const APPLICATION_ID = 0x43504459;

/**
 * Brings a store to the newest schema, under the write lock: of two processes that start at once one migrates and the
 * other finds it done.
 * @param migrations SQL, oldest first
 * @throws where the file belongs to another application or to a newer version of this one
 */
export function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  database.exec('begin immediate');
  try {
    const version = readVersion(database, migrations.length);
    for (const sql of migrations.slice(version)) database.exec(sql);
    if (version < migrations.length) {
      database.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${migrations.length}`);
    }
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

function readVersion(database: DatabaseSync, newest: number): number {
  const isOurs = readNumber(database, 'select application_id as n from pragma_application_id') === APPLICATION_ID;
  const tables = readNumber(database, 'select count(*) as n from sqlite_schema');
  if (!isOurs && tables > 0) throw new Error('it is a database of another application');
  const version = readNumber(database, 'select user_version as n from pragma_user_version');
  if (version <= newest) return version;
  throw new Error(
    `it was written by a newer version (its schema is ${version}, this version knows ${newest}): upgrade, or restore a backup`,
  );
}

function readNumber(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.['n']);
}
