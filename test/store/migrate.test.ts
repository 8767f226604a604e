import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';

const FIRST = 'create table notes (text text)';
const SECOND = "alter table notes add column place text; insert into notes values ('two', 'pier')";

function schemaOf(database: DatabaseSync): unknown[] {
  return database.prepare('select sql from sqlite_schema').all();
}

it('runs the migrations that are missing, in order, each once', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, [FIRST]);
  database.exec("insert into notes values ('one')");
  migrate(database, [FIRST, SECOND]);
  migrate(database, [FIRST, SECOND]);
  expect(database.prepare('select text, place from notes').all()).toEqual([
    { text: 'one', place: null },
    { text: 'two', place: 'pier' },
  ]);
});

it('leaves the store as it was where a migration fails', () => {
  const database = new DatabaseSync(':memory:');
  migrate(database, [FIRST]);
  const before = schemaOf(database);
  expect(() => migrate(database, [FIRST, SECOND, 'create table notes (text text)'])).toThrow('already exists');
  expect(schemaOf(database)).toEqual(before);
  expect(database.isTransaction).toBe(false);
  migrate(database, [FIRST, SECOND]);
  expect(database.prepare('select count(*) as n from notes').get()).toEqual({ n: 1 });
});
