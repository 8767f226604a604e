import { mkdir, readFile, rename, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Document } from '../model/site.ts';

export type WrittenFiles = {
  /** Files as paths below the folder, `north-korea/rss.xml`. */
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Written by an earlier call and no longer wanted. */
  readonly removed: readonly string[];
};

/** Remembers which files are ours: only those are ever removed. */
const MANIFEST = '.copydesk.json';

/**
 * Makes a folder hold these documents, each complete or not there at all: a file is written beside and renamed, and
 * only where its bytes differ. Files that an earlier call wrote and that are not among them are removed.
 * @param documents all of them, with the bytes that the server sends
 * @throws where a path leaves the folder, before anything is written, and where the disk fails
 */
export async function writeDocuments(dir: string, documents: readonly Document[]): Promise<WrittenFiles> {
  const files = new Map(documents.map(({ path, body }) => [fileOf(path), body]));
  await mkdir(dir, { recursive: true });
  const known = await readManifest(dir);
  // First all that may be ours, so that a crash leaves nothing behind that is never removed.
  await writeManifest(dir, [...known, ...files.keys()]);

  const written: string[] = [];
  const unchanged: string[] = [];
  for (const [file, body] of files) {
    (await replaceFile(join(dir, file), body)) ? written.push(file) : unchanged.push(file);
  }
  const obsolete = known.filter((file) => !files.has(file));
  const removed: string[] = [];
  for (const file of obsolete) if (await removeFile(dir, file)) removed.push(file);
  await writeManifest(dir, [...files.keys()]);
  return { written, unchanged, removed };
}

/** The file of a document, below the folder. */
function fileOf(path: string): string {
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  if (!path.startsWith('/') || !isInside(file))
    throw new Error(`a document cannot have the path ${JSON.stringify(path)}`);
  return file;
}

/** Plain names only: none empty, none with a leading dot, a backslash, a colon or a control character. */
function isInside(file: string): boolean {
  return file.split('/').every((name) => /^[^.\\/:\p{Cc}][^\\/:\p{Cc}]*$/u.test(name));
}

/** @returns whether the file's bytes had to change */
async function replaceFile(file: string, body: Uint8Array): Promise<boolean> {
  const before = await readIfPresent(file);
  if (before?.equals(body)) return false;
  const beside = `${file}.${process.pid}.tmp`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(beside, body);
  await rename(beside, file);
  return true;
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(dir: string, file: string): Promise<boolean> {
  const removed = await succeeds(unlink(join(dir, file)), 'ENOENT', 'ENOTDIR', 'EISDIR');
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (!(await succeeds(rmdir(join(dir, folder)), 'ENOTEMPTY', 'EEXIST', 'ENOENT'))) break;
  }
  return removed;
}

/** A manifest that someone has edited names nothing outside the folder. */
async function readManifest(dir: string): Promise<readonly string[]> {
  const bytes = await readIfPresent(join(dir, MANIFEST));
  if (bytes === null) return [];
  try {
    const manifest: unknown = JSON.parse(bytes.toString('utf8'));
    const files = typeof manifest === 'object' && manifest !== null && 'files' in manifest ? manifest.files : [];
    return Array.isArray(files) ? files.filter((file) => typeof file === 'string' && isInside(file)) : [];
  } catch {
    return [];
  }
}

async function writeManifest(dir: string, files: readonly string[]): Promise<void> {
  const text = `${JSON.stringify({ files: [...new Set(files)].sort() }, null, 2)}\n`;
  await replaceFile(join(dir, MANIFEST), Buffer.from(text));
}

async function readIfPresent(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw new Error(`cannot read ${file}`, { cause: error });
  }
}

/** @returns false where it failed with one of the expected codes */
async function succeeds(work: Promise<void>, ...expected: readonly string[]): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (isCode(error, ...expected)) return false;
    throw error;
  }
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
