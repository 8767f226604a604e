import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { schema } from '../../src/commands/schema.ts';
import { loadConfig } from '../../src/config/load.ts';
import { parseQuery } from '../../src/route/parse.ts';
import { compileRouter } from '../../src/route/router.ts';
import { article } from '../builders.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(directory: string) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await init(directory, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
}

describe('init', () => {
  it('writes a configuration and its schema into a new folder', async () => {
    const directory = join(folder, 'new', 'desk');
    expect(await run(directory)).toEqual({
      code: 0,
      out: [
        `wrote ${join(directory, 'copydesk.yaml')}`,
        `wrote ${join(directory, 'schema.json')}`,
        `next: copydesk check --config ${join(directory, 'copydesk.yaml')}`,
      ],
      err: [],
    });
    expect((await readdir(directory)).toSorted()).toEqual(['copydesk.yaml', 'schema.json']);
    expect(await readFile(join(directory, 'schema.json'), 'utf8')).toBe(await readFile('config/schema.json', 'utf8'));
  });

  it('writes a configuration that is right and passes its own tests', async () => {
    await run(folder);
    const loaded = await loadConfig(join(folder, 'copydesk.yaml'), { env: {}, parseQuery });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const { config, tests } = loaded;
    const route = compileRouter(config.sections);
    const source = { id: config.sources[0]?.id ?? '', title: '', url: '' };
    const verdicts = tests.map(({ headline }) =>
      route(article({ title: headline, bodyText: null, summary: null, source })),
    );
    expect(tests.map(({ expected }) => expected)).toEqual(['in', 'out']);
    expect(verdicts).toEqual([['korea'], []]);
  });

  it('overwrites nothing, not even half', async () => {
    await writeFile(join(folder, 'schema.json'), 'mine');
    expect(await run(folder)).toEqual({
      code: 2,
      out: [],
      err: [`${join(folder, 'schema.json')} exists already: nothing was written`],
    });
    expect(await readdir(folder)).toEqual(['schema.json']);
    expect(await readFile(join(folder, 'schema.json'), 'utf8')).toBe('mine');
  });

  it('says why it cannot write', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, err } = await run(join(folder, 'file', 'desk'));
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringMatching(/^cannot write to .*desk: ENOTDIR/)]);
  });
});

describe('schema', () => {
  it('prints what config/schema.json holds', async () => {
    const lines: string[] = [];
    expect(await schema((line) => lines.push(line))).toBe(0);
    expect(`${lines.join('\n')}\n`).toBe(await readFile('config/schema.json', 'utf8'));
  });
});
