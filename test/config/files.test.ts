import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, loadConfig } from '../../src/config/load.ts';
import { parseWords, SMALL } from './loading.ts';

const options = { env: {}, parseQuery: parseWords };

/** Writes these files into a new folder and loads the one called `main.yaml`. */
async function loadFolder(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const loaded = await loadConfig(join(folder, 'main.yaml'), options);
    return loaded.ok ? [] : loaded.problems.map((problem) => formatProblem(problem).replaceAll(`${folder}/`, ''));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('included files', () => {
  it('add their sources, terms and sections, each file once', async () => {
    const loaded = await loadConfig('test/fixtures/config/included/copydesk.yaml', options);
    if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    const { config } = loaded;
    expect(config.sources.map(({ id }) => id)).toEqual(['harbor-wire', 'island-post', 'mainland-post']);
    expect(config.sections.map(({ slug, sources }) => [slug, sources])).toEqual([
      ['boats', ['harbor-wire', 'island-post']],
      ['everything', ['harbor-wire', 'island-post', 'mainland-post']],
    ]);
    expect(config.sections[0]?.match).toEqual({
      kind: 'any',
      of: [
        { kind: 'term', term: 'ferry' },
        { kind: 'term', term: 'yacht' },
      ],
    });
    expect(config.files).toEqual(
      ['copydesk.yaml', 'more/island.yaml', 'more/mainland.yaml'].map((name) =>
        resolve('test/fixtures/config/included', name),
      ),
    );
  });

  it('must not define a name again, nor what is for the main file', async () => {
    const files = {
      'main.yaml': `${SMALL}include: [more.yaml]\n`,
      'more.yaml': 'defaults: { every: 1h }\nsources:\n  harbor-wire: { url: https://other.example.com/ }\n',
    };
    expect(await loadFolder(files)).toEqual([
      'more.yaml:1:1: unknown key "defaults" here, it belongs in the main file',
      'more.yaml:3:3 sources.harbor-wire: is already defined at main.yaml:2:12',
    ]);
  });

  it('must exist', async () => {
    expect(await loadFolder({ 'main.yaml': `${SMALL}include:\n  - more/*.yaml\n` })).toEqual([
      'main.yaml:5:5 include[0]: "more/*.yaml" matches no file',
    ]);
  });

  it('that cannot be read hide what is wrong with references, but no other mistake', async () => {
    const main = `${SMALL.replace('title: Ferries', 'titel: Ferries, sources: [elsewhere]')}include: [more.yaml]\n`;
    expect(await loadFolder({ 'main.yaml': main, 'more.yaml': 'sources: [\n' })).toEqual([
      'main.yaml:3:13 sections.ferries.title: is missing: Title of its feeds',
      'main.yaml:3:24 sections.ferries: unknown key "titel", did you mean "title"?',
      'more.yaml:2:1: invalid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ]);
  });
});

describe('a file that cannot be read', () => {
  it('is said to be missing', async () => {
    expect(await loadConfig('nowhere/copydesk.yaml', options)).toEqual({
      ok: false,
      problems: [
        {
          file: 'nowhere/copydesk.yaml',
          line: 1,
          column: 1,
          path: '',
          message: 'the file does not exist; "copydesk init DIR" writes one to start from',
        },
      ],
    });
  });

  it('is said to be a directory', async () => {
    expect(await loadConfig('test', options)).toMatchObject({
      problems: [{ file: 'test', message: 'is a directory, expected a YAML file' }],
    });
  });
});
