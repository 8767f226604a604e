import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';
import { asSeen, type ReadAs } from '../../src/parse/reading.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const folders = readdirSync(fixtures).filter((folder) => folder.startsWith('parse-'));

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(join(fixtures, folder)).filter((file) => !/\.(?:expected|as)\.json$|\.md$/.test(file));

  test.each(files)('%s is read exactly as expected', (file) => {
    const body = readFileSync(join(fixtures, folder, file));
    const url = `https://feeds.example.com/dir/${file}`;
    const document = parse({ body, contentType: null, contentLocation: null, url }, rulesOf(folder, file));
    expect(document).toEqual(JSON.parse(readFileSync(beside(folder, file, 'expected'), 'utf8')));
  });
});

/** What its source says of it; most say nothing. */
function rulesOf(folder: string, file: string): ReadAs {
  const rules = beside(folder, file, 'as');
  return existsSync(rules) ? JSON.parse(readFileSync(rules, 'utf8')) : asSeen;
}

function beside(folder: string, file: string, what: 'expected' | 'as'): string {
  return join(fixtures, folder, file.replace(/\.\w+$/, `.${what}.json`));
}
