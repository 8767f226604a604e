import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** Stages know the model and not their neighbours; what wires them stands directly in src/. */
const STAGES = [
  'schedule',
  'fetch',
  'parse',
  'extract',
  'normalize',
  'story',
  'route',
  'store',
  'render',
  'serve',
  'operate',
];
/** Feeds want its tokenizer, HTML texts and trees its parser: uses that have nothing in common but the package. */
const AT_HOME_TWICE = ['htmlparser2'];
const FOLDERS = [...STAGES, 'commands', 'config', 'demo', 'lib', 'model'];

type Import = { readonly file: string; readonly target: string };

const files = globSync('**/*.{ts,js}', { cwd: SRC }).toSorted();

const imports: readonly Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)\s[^;]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ].map((found) => ({
    file,
    target: found[1] ?? found[2] ?? found[3] ?? '',
  }));
});

const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: normalize(join(dirname(file), target)) }));

const packages = imports
  .filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'))
  .map(({ file, target }) => ({
    file,
    target: target
      .split('/')
      .slice(0, target.startsWith('@') ? 2 : 1)
      .join('/'),
  }));

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function breaking(rule: (from: string, to: string, found: Import) => boolean): string[] {
  return inside
    .filter((found) => !rule(folderOf(found.file), folderOf(found.target), found))
    .map(({ file, target }) => `${file} → ${target}`);
}

describe('the import rules', () => {
  it('sees the imports at all', () => {
    expect(inside.length).toBeGreaterThan(50);
    expect(inside.filter(({ target }) => !files.includes(relative('.', target)))).toEqual([]);
  });

  it('every folder is one of the design', () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder !== '' && !FOLDERS.includes(folder))).toEqual(
      [],
    );
  });

  it('a stage imports the model, the library and itself', () => {
    expect(breaking((from, to) => !STAGES.includes(from) || [from, 'model', 'lib'].includes(to))).toEqual([]);
  });

  it('the model imports only itself, and the library imports only itself', () => {
    expect(breaking((from, to) => !['model', 'lib'].includes(from) || from === to)).toEqual([]);
  });

  it('the configuration imports the model, the library and itself', () => {
    expect(breaking((from, to) => from !== 'config' || ['config', 'model', 'lib'].includes(to))).toEqual([]);
  });

  it('the write line and the read line do not import each other', () => {
    const write = ['ingest.ts', 'read-document.ts', 'polling.ts'];
    const read = ['publish.ts', 'publication.ts'];
    expect(
      breaking(
        (_, __, { file, target }) => !write.includes(file) || (!read.includes(target) && folderOf(target) !== 'render'),
      ),
    ).toEqual([]);
    expect(breaking((_, __, { file, target }) => !read.includes(file) || !write.includes(target))).toEqual([]);
  });

  it('nobody imports main.ts', () => {
    expect(inside.filter(({ target }) => target === 'main.ts')).toEqual([]);
  });

  it('no two files import each other in a circle', () => {
    const targets = new Map(
      files.map((file) => [file, inside.filter((found) => found.file === file).map(({ target }) => target)]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    };
    for (const file of files) visit(file, []);
    expect([...new Set(circles)]).toEqual([]);
  });

  it('an outside package has one home', () => {
    const homes = new Map<string, Set<string>>();
    for (const { file, target } of packages) {
      homes.set(target, (homes.get(target) ?? new Set()).add(folderOf(file) === '' ? file : folderOf(file)));
    }
    const shared = [...homes]
      .filter(([name, folders]) => folders.size > 1 && !AT_HOME_TWICE.includes(name))
      .map(([name, folders]) => `${name}: ${[...folders].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('imports only packages that package.json declares', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const unknown = packages.filter(({ target }) => !(target in dependencies) && !builtinModules.includes(target));
    expect(unknown).toEqual([]);
  });
});
