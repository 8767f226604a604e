import { dirname, join } from 'node:path';
import { buildConfig, defaultAuthority } from './build.ts';
import type { Config, ConfigProblem } from './config.ts';
import type { Environment } from './environment.ts';
import { readFiles } from './files.ts';
import { deepFreeze } from './freeze.ts';
import { idlePageRules } from './idle-rules.ts';
import { mistakesOf } from './mistakes.ts';
import { valueAt } from './path.ts';
import { problemAt } from './place.ts';
import { resolveReferences } from './references.ts';
import type { ParseQuery } from './rules.ts';
import { includedFile, mainFile } from './schema.ts';
import { type SectionTest, sectionTests } from './section-tests.ts';
import { readSites } from './sites.ts';
import { tagAuthority } from './values.ts';
import type { YamlFile } from './yaml.ts';

export type { ParseQuery } from './rules.ts';
export type { SectionTest } from './section-tests.ts';

export type LoadOptions = {
  /** What `${NAME}` refers to. */
  readonly env: Environment;
  readonly parseQuery: ParseQuery;
  /** Of the program, for the User-Agent. */
  readonly version?: string;
};

export type LoadResult =
  | {
      readonly ok: true;
      readonly config: Config;
      readonly tests: readonly SectionTest[];
      /** What has no effect, and what is wrong with files that others have written: it costs what it names, not the service. */
      readonly warnings: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Beside the main file: FiveFilters site configuration files. */
const SITES_FOLDER = 'sites';

/**
 * Reads a configuration file, all that it includes, and the site files beside it.
 * @param path of the main file, as it is to be shown in messages
 * @returns the deep-frozen configuration, or every mistake at once in the order of files, lines and columns
 */
export async function loadConfig(path: string, options: LoadOptions): Promise<LoadResult> {
  const { files, problems, sound } = await readFiles(path, options.env);
  const { sites, paths, warnings, mistakes: siteMistakes } = await readSites(join(dirname(path), SITES_FOLDER));
  const [mainYaml, ...includedYaml] = files;
  const main = mainFile.safeParse(mainYaml?.value);
  const included = includedYaml.map((yaml) => ({ yaml, parsed: includedFile.safeParse(yaml.value) }));
  if (mainYaml === undefined) return { ok: false, problems };
  const references = resolveReferences(files, options.parseQuery);
  const mistakes = [
    ...problems,
    ...mistakesOf(mainYaml, main.error?.issues ?? []),
    ...included.flatMap(({ yaml, parsed }) => mistakesOf(yaml, parsed.error?.issues ?? [])),
    ...(sound ? references.problems : []),
    ...authorityMistakes(mainYaml),
    ...siteMistakes,
  ];
  if (mistakes.length > 0 || !main.success) return { ok: false, problems: inOrder(mistakes, files) };
  const config = buildConfig(
    main.data,
    included.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    { references, sites, paths: [...files.map(({ file }) => file), ...paths], version: options.version ?? null },
  );
  const idle = idlePageRules(references.sources, config.sources);
  return deepFreeze({ ok: true, config, tests: sectionTests(references.sections), warnings: [...idle, ...warnings] });
}

/** `config/feeds.yaml:6:7 sections.north-korea: unknown key "keyword", did you mean "keywords"?` */
export function formatProblem({ file, line, column, path, message }: ConfigProblem): string {
  return path === '' ? `${file}:${line}:${column}: ${message}` : `${file}:${line}:${column} ${path}: ${message}`;
}

/** Some hosts, `[::1]` for one, cannot stand in a tag: URI. */
function authorityMistakes(main: YamlFile): readonly ConfigProblem[] {
  const url = valueAt(main.value, ['service', 'url']);
  const given = valueAt(main.value, ['service', 'authority']) !== undefined;
  if (given || typeof url !== 'string' || !URL.canParse(url) || tagAuthority(defaultAuthority(url)) === null) return [];
  const spot = { yaml: main, path: ['service', 'authority'], part: 'key' } as const;
  return [
    problemAt(spot, 'is missing: the host of service.url cannot begin article ids, expected e.g. example.org,2026'),
  ];
}

/** One mistake a place and path: what follows from an unset variable is not worth a second line. */
function inOrder(problems: readonly ConfigProblem[], files: readonly YamlFile[]): readonly ConfigProblem[] {
  const order = new Map(files.map(({ file }, index) => [file, index]));
  const rank = ({ file }: ConfigProblem): number => order.get(file) ?? files.length;
  const seen = new Set<string>();
  return problems
    .toSorted((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column)
    .filter(({ file, line, column, path }) => {
      const key = JSON.stringify([file, line, column, path]);
      return seen.has(key) ? false : seen.add(key);
    });
}
