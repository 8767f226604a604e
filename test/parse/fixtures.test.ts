import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/parse/index.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const folders = ['parse-rss', 'parse-rdf', 'parse-atom', 'parse-json', 'parse-page'];

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(join(fixtures, folder)).filter((file) => !/\.expected\.json$|\.md$/.test(file));

  test.each(files)('%s is read exactly as expected', (file) => {
    const body = readFileSync(join(fixtures, folder, file));
    const document = parse({
      body,
      contentType: null,
      contentLocation: null,
      url: `https://feeds.example.com/dir/${file}`,
    });
    expect(document).toEqual(expected(folder, file));
  });
});

function expected(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(fixtures, folder, file.replace(/\.\w+$/, '.expected.json')), 'utf8'));
}
