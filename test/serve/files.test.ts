import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocuments } from '../../src/serve/files.ts';
import { document } from './documents.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'copydesk-files-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

const home = document({ path: '/', text: 'home' });
const harbor = document({ path: '/harbor/', text: 'harbor' });
const feed = document({ path: '/harbor/rss.xml', text: '<rss>섬</rss>' });

async function files(): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();
}

describe('writeDocuments', () => {
  it('writes the bytes of each document, a folder as its index.html', async () => {
    const result = await writeDocuments(dir, [home, harbor, feed]);
    expect(result).toEqual({
      written: ['index.html', 'harbor/index.html', 'harbor/rss.xml'],
      unchanged: [],
      removed: [],
    });
    expect(await files()).toEqual(['.copydesk.json', 'harbor/index.html', 'harbor/rss.xml', 'index.html']);
    expect(new Uint8Array(await readFile(join(dir, 'harbor/rss.xml')))).toEqual(feed.body);
  });

  it('makes the folder where there is none', async () => {
    const deep = join(dir, 'a/b');
    await writeDocuments(deep, [home]);
    expect(await readFile(join(deep, 'index.html'), 'utf8')).toBe('home');
  });

  it('leaves a file alone whose bytes are the same', async () => {
    await writeDocuments(dir, [home, feed]);
    const before = await stat(join(dir, 'index.html'));
    const changed = document({ path: '/harbor/rss.xml', text: '<rss>2</rss>' });
    const result = await writeDocuments(dir, [home, changed]);
    expect(result).toEqual({ written: ['harbor/rss.xml'], unchanged: ['index.html'], removed: [] });
    const after = await stat(join(dir, 'index.html'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('replaces a file as a whole, so that nobody reads half of it', async () => {
    await writeDocuments(dir, [home]);
    const before = await stat(join(dir, 'index.html'));
    await writeDocuments(dir, [document({ path: '/', text: 'new home' })]);
    expect((await stat(join(dir, 'index.html'))).ino).not.toBe(before.ino);
  });

  it('removes what it wrote and nothing else', async () => {
    await writeDocuments(dir, [home, harbor, feed]);
    await writeFile(join(dir, 'harbor/notes.txt'), 'mine');
    await writeFile(join(dir, 'CNAME'), 'feeds.example.org');
    const result = await writeDocuments(dir, [home]);
    expect(result.removed).toEqual(['harbor/index.html', 'harbor/rss.xml']);
    expect(await files()).toEqual(['.copydesk.json', 'CNAME', 'harbor/notes.txt', 'index.html']);
  });

  it('removes folders that it leaves empty', async () => {
    await writeDocuments(dir, [home, harbor]);
    await writeDocuments(dir, [home]);
    expect(await readdir(dir)).toEqual(expect.not.arrayContaining(['harbor']));
  });

  it('does not mind that someone else removed a file first', async () => {
    await writeDocuments(dir, [home, feed]);
    await rm(join(dir, 'harbor'), { recursive: true });
    expect((await writeDocuments(dir, [home])).removed).toEqual([]);
  });

  it('removes after a crash what the crashed call had written', async () => {
    await writeDocuments(dir, [home, feed]);
    await mkdir(join(dir, 'blocked/index.html'), { recursive: true });
    const added = document({ path: '/new/rss.xml', text: '<rss/>' });
    await expect(writeDocuments(dir, [added, document({ path: '/blocked/', text: 'x' })])).rejects.toThrow(
      'cannot read',
    );
    expect((await writeDocuments(dir, [home])).removed).toEqual(['harbor/rss.xml', 'new/rss.xml']);
  });

  it.each(['harbor/rss.xml', '/../x', '/a/../../x', '/a//b', '/.env', '/a\\..\\b', '/c:/x', '/a\u0000b', '//', '/./x'])(
    'writes nothing at all for the path %j',
    async (path) => {
      await expect(writeDocuments(dir, [home, document({ path })])).rejects.toThrow('a document cannot have the path');
      expect(await files()).toEqual([]);
    },
  );

  it.each(['{"files":["../outside","/etc/passwd",3,null]}', '[]', 'null', '{', ''])(
    'removes nothing outside the folder by a manifest of %j',
    async (manifest) => {
      const outside = join(dir, 'outside');
      await writeFile(outside, 'mine');
      const inner = join(dir, 'public');
      await mkdir(inner);
      await writeFile(join(inner, '.copydesk.json'), manifest);
      expect((await writeDocuments(inner, [home])).removed).toEqual([]);
      expect(await readFile(outside, 'utf8')).toBe('mine');
    },
  );
});
