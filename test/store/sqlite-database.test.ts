import { expect, it, vi } from 'vitest';
import { openDatabase, sqliteStore } from '../../src/store/sqlite.ts';
import { batch, entry, revision } from '../contract/batches.ts';

it('says that the disk is full, keeps what it had and goes on', async () => {
  const database = openDatabase(':memory:');
  const store = sqliteStore(database);
  await store.commit(batch([entry('1')]));
  const pages = Number(database.prepare('pragma page_count').get()?.['page_count']);
  database.exec(`pragma max_page_count = ${pages + 4}`);
  const large = entry('2', { bodyHtml: 'x'.repeat(100_000) });
  await expect(store.commit(batch([large], { failures: 1 }))).rejects.toThrow(
    'cannot commit 1 articles from harbor-wire: database or disk is full',
  );
  expect((await store.sourceStates()).map(({ failures }) => failures)).toEqual([0]);
  expect(await store.commit(batch([entry('3')]))).toEqual(['harbor']);
  await store.close();
});

it('prepares each statement once', async () => {
  const database = openDatabase(':memory:');
  const prepare = vi.spyOn(database, 'prepare');
  const store = sqliteStore(database);
  for (let number = 1; number <= 3; number += 1) {
    await store.known('harbor-wire', ['guid:1']);
    await store.commit(batch([entry('1', revision(number)), entry(`new-${number}`)]));
  }
  const texts = prepare.mock.calls.map(([sql]) => sql);
  expect(new Set(texts).size).toBe(texts.length);
  await store.close();
});

it.each([
  [
    'newest',
    [
      'SEARCH m USING COVERING INDEX memberships_newest (section=? AND active=?)',
      'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
    ],
  ],
  [
    'known',
    [
      'SCAN row VIRTUAL TABLE INDEX 1:',
      'SEARCH k USING PRIMARY KEY (source_id=? AND key=?)',
      'SEARCH a USING INTEGER PRIMARY KEY (rowid=?)',
    ],
  ],
  ['articlesAfter', ['SEARCH articles USING INTEGER PRIMARY KEY (rowid>?)']],
] as const)('reads %s by its index, without sorting', async (method, plan) => {
  const database = openDatabase(':memory:');
  const store = sqliteStore(database);
  const prepare = vi.spyOn(database, 'prepare');
  if (method === 'newest') await store.newest('harbor', 50);
  if (method === 'known') await store.known('harbor-wire', ['guid:1']);
  if (method === 'articlesAfter') await store.articlesAfter(0, 50);
  const [sql = ''] = prepare.mock.calls.map(([text]) => text);
  const rows = database.prepare(`explain query plan ${sql}`).all();
  expect(rows.map(({ detail }) => detail)).toEqual(plan);
  await store.close();
});
