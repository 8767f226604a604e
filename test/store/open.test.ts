import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { batch, contentOf, entry, namesIn, revision } from '../contract/batches.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
  path = join(folder, 'store.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

it.each(['mysql:copydesk', 'data/copydesk.db', '', 'sqlite', 'toString:x'])(
  'names the address %j, whose engine there is not',
  async (address) => {
    await expect(openStore(address)).rejects.toThrow(`cannot open store "${address}": it must begin with sqlite:`);
  },
);

it('asks for a file where the address names none', async () => {
  await expect(openStore('sqlite:')).rejects.toThrow('cannot open store "sqlite:": it names no file');
});

it('makes the folders of its file', async () => {
  const store = await openStore(`sqlite:${join(folder, 'a', 'b', 'store.db')}`);
  await store.close();
  expect(existsSync(join(folder, 'a', 'b', 'store.db'))).toBe(true);
});

it('keeps a colon in the name of its file', async () => {
  const store = await openStore(`sqlite:${join(folder, 'a:b.db')}`);
  await store.close();
  expect(existsSync(join(folder, 'a:b.db'))).toBe(true);
});

it('has everything again when it is opened again', async () => {
  const first = await openStore(`sqlite:${path}`);
  await first.commit(batch([entry('1'), entry('2')], { failures: 2 }));
  await first.commit(batch([entry('1', revision(2), { sections: [] })]));
  const before = await contentOf(first, ['1', '2'], ['harbor']);
  await first.close();
  const second = await openStore(`sqlite:${path}`);
  expect(await contentOf(second, ['1', '2'], ['harbor'])).toEqual(before);
  await second.commit(batch([entry('3')]));
  await second.commit(batch([entry('1', revision(3))]));
  expect(await namesIn(second, 'harbor')).toEqual(['3', '2', '1']);
  await second.close();
});

it('leaves one file behind when it is closed', async () => {
  const store = await openStore(`sqlite:${path}`);
  await store.commit(batch([entry('1')]));
  expect(existsSync(`${path}-wal`)).toBe(true);
  await store.close();
  expect(existsSync(`${path}-wal`)).toBe(false);
});

it('fills an empty file', async () => {
  writeFileSync(path, '');
  const store = await openStore(`sqlite:${path}`);
  expect(await store.commit(batch([entry('1')]))).toEqual(['harbor']);
  await store.close();
});

it('refuses a directory', async () => {
  mkdirSync(path);
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(`cannot open store "sqlite:${path}": it is a directory`);
});

it('refuses a file that is no database, and leaves it as it is', async () => {
  const text = 'sections: {}\n'.repeat(100);
  writeFileSync(path, text);
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(`cannot open store "sqlite:${path}": it is not a database`);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

it('refuses a path below a file', async () => {
  writeFileSync(path, '');
  await expect(openStore(`sqlite:${path}/x.db`)).rejects.toThrow(`cannot open store "sqlite:${path}/x.db": `);
});

it("refuses another application's database", async () => {
  const other = new DatabaseSync(path);
  other.exec('create table articles (id text)');
  other.close();
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow('it is a database of another application');
});

it('refuses a store that a newer version wrote, and leaves it as it is', async () => {
  await (await openStore(`sqlite:${path}`)).close();
  const newer = new DatabaseSync(path);
  newer.exec('pragma user_version = 99');
  newer.close();
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(
    `cannot open store "sqlite:${path}": it was written by a newer version (its schema is 99, this version knows ${migrations.length})`,
  );
  const kept = new DatabaseSync(path);
  expect(kept.prepare('pragma user_version').get()).toEqual({ user_version: 99 });
  kept.close();
});

it.skipIf(process.platform === 'win32')('refuses a file that may not be written to', async () => {
  await (await openStore(`sqlite:${path}`)).close();
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  const message = execFileSync(process.execPath, [join(import.meta.dirname, 'unwritable.ts'), path], {
    encoding: 'utf8',
  });
  chmodSync(folder, 0o755);
  expect(message).toMatch(`cannot open store "sqlite:${path}": it may not be `);
  expect(message).toMatch(/check the permissions of the file and its folder$/);
});
