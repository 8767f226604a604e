import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { sqlStore } from './sql-store.ts';
import { kyselyDatabase } from './sqlite-database.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How long a write waits for another process that holds the lock. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens a store in one file, made with its folder if it is not there, and brings it to the newest schema.
 * After a crash of the process nothing committed is lost; after a power cut the last commits may be, each whole.
 * @param path relative to the working directory, or `:memory:`
 * @throws what is wrong with the file, naming it
 */
export async function openSqlite(path: string): Promise<Store> {
  return sqliteStore(openDatabase(path));
}

/** @param database migrated; closed with the store */
export function sqliteStore(database: DatabaseSync): Store {
  const dialect = new SqliteDialect({ database: kyselyDatabase(database) });
  return sqlStore(new Kysely<Tables>({ dialect }));
}

/** Opens and migrates the file: see `openSqlite`. */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (path === '') throw new Error('it names no file, write sqlite:data/copydesk.db or sqlite::memory:');
    if (path !== ':memory:') prepareFolder(path);
    database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, enableForeignKeyConstraints: true });
    database.exec(PRAGMAS);
    migrate(database, migrations);
    return database;
  } catch (cause) {
    database?.close();
    throw new Error(`cannot open store "sqlite:${path}": ${reasonOf(cause)}`, { cause });
  }
}

/** 16 MiB of cache; a checkpoint at 16 MiB of log rewrites the hot pages of the indexes a quarter as often. */
const PRAGMAS = `
pragma journal_mode = wal;
pragma synchronous = normal;
pragma cache_size = -16384;
pragma wal_autocheckpoint = 4000;
`;

function prepareFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error('it is a directory, name a file in it');
  }
  mkdirSync(dirname(path), { recursive: true });
}

/** SQLite's primary result codes. @see https://www.sqlite.org/rescode.html */
const REASONS: Readonly<Record<number, string>> = {
  5: `another process has kept it locked for ${BUSY_TIMEOUT_MS / 1000} s`,
  8: 'it may not be written to, check the permissions of the file and its folder',
  11: 'it is damaged, restore a backup',
  13: 'the disk is full',
  14: 'it may not be opened, check the permissions of the file and its folder',
  26: 'it is not a database',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('errcode' in error && typeof error.errcode === 'number') return REASONS[error.errcode & 0xff] ?? error.message;
  return error.message;
}
