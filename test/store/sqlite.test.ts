import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { storeContract } from '../contract/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
let files = 0;

afterAll(() => rmSync(folder, { recursive: true }));

storeContract('SQLite in memory', () => openStore('sqlite::memory:'));

storeContract('SQLite in a file', () => {
  files += 1;
  return openStore(`sqlite:${join(folder, `${files}.db`)}`);
});
