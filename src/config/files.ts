import { glob, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { ConfigProblem } from './config.ts';
import type { Environment } from './environment.ts';
import { isRecord, valueAt } from './path.ts';
import { problemAt, writtenAt } from './place.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** Reading takes about a second a megabyte, and 200 bytes a source is plenty. */
const MAX_BYTES = 2 * 1024 * 1024;

export type ReadFiles = {
  /** The main one first; those that could not be read are left out. */
  readonly files: readonly YamlFile[];
  readonly problems: readonly ConfigProblem[];
  /** Whether every file could be read: else nothing can be said of what refers to what. */
  readonly sound: boolean;
};

/** Reads a configuration file and all that it includes, and what they include; each once. */
export async function readFiles(path: string, env: Environment): Promise<ReadFiles> {
  const seen = new Set<string>();
  const queue = [path];
  const files: YamlFile[] = [];
  const problems: ConfigProblem[] = [];
  let sound = true;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(resolve(next))) continue;
    seen.add(resolve(next));
    const read = await readOne(next, env);
    problems.push(...read.problems);
    if (read.yaml === null) {
      sound = false;
      continue;
    }
    files.push(read.yaml);
    const included = await includes(read.yaml);
    problems.push(...included.problems);
    sound &&= included.problems.length === 0;
    queue.push(...included.paths);
  }
  return { files, problems, sound };
}

type ReadFile = { readonly yaml: YamlFile | null; readonly problems: readonly ConfigProblem[] };

async function readOne(file: string, env: Environment): Promise<ReadFile> {
  const wrong = (message: string): ReadFile => ({
    yaml: null,
    problems: [{ file, line: 1, column: 1, path: '', message }],
  });
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return wrong(readMessage(bytes));
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1024 ** 2).toFixed(1);
    return wrong(`the file has ${size} MiB, the most is ${MAX_BYTES / 1024 ** 2}: split it with include:`);
  }
  const text = decode(bytes);
  if (text === null) return wrong('the file is not UTF-8 text');
  const { yaml, problems, sound } = readYaml(file, text, env);
  if (!sound) return { yaml: null, problems };
  if (yaml.value === null) return wrong('the file is empty');
  if (isRecord(yaml.value)) return { yaml, problems };
  const what = Array.isArray(yaml.value) ? 'a list' : 'a single value';
  return {
    yaml: null,
    problems: [
      problemAt(
        { yaml, path: [], part: 'value' },
        `the file is ${what}, expected a map with service:, sources:, sections:`,
      ),
    ],
  };
}

function readMessage(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the file does not exist; "copydesk init DIR" writes one to start from';
  if (error.code === 'EISDIR') return 'is a directory, expected a YAML file';
  return `the file cannot be read: ${error.message}`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function includes(
  yaml: YamlFile,
): Promise<{ readonly paths: readonly string[]; readonly problems: readonly ConfigProblem[] }> {
  const patterns = valueAt(yaml.value, ['include']);
  const paths: string[] = [];
  const problems: ConfigProblem[] = [];
  for (const [index, pattern] of (Array.isArray(patterns) ? patterns : []).entries()) {
    // Anything else is a mistake that the schema reports.
    if (typeof pattern !== 'string' || pattern.trim() === '') continue;
    const found = await Array.fromAsync(glob(pattern, { cwd: dirname(yaml.file) }));
    paths.push(...found.toSorted().map((name) => (isAbsolute(name) ? name : join(dirname(yaml.file), name))));
    if (found.length > 0) continue;
    const path = ['include', index];
    problems.push(problemAt({ yaml, path, part: 'value' }, `"${writtenAt(yaml, path)}" matches no file`));
  }
  return { paths, problems };
}
