import type { ConfigProblem } from './config.ts';
import { isRecord, type Path, valueAt } from './path.ts';
import { problemAt } from './place.ts';
import type { YamlFile } from './yaml.ts';

/** One source, list of terms or section, with the file it stands in. Its value is not validated. */
export type Entry = {
  readonly id: string;
  readonly value: unknown;
  readonly yaml: YamlFile;
  readonly path: Path;
};

export type Kind = 'sources' | 'terms' | 'sections';

/** Gathers what all files define of a kind; a name that two files define is a mistake in the later one. */
export function gather(
  files: readonly YamlFile[],
  kind: Kind,
): { readonly entries: readonly Entry[]; readonly problems: readonly ConfigProblem[] } {
  const entries = new Map<string, Entry>();
  const problems: ConfigProblem[] = [];
  for (const yaml of files) {
    const map = valueAt(yaml.value, [kind]);
    for (const [id, value] of Object.entries(isRecord(map) ? map : {})) {
      const entry: Entry = { id, value, yaml, path: [kind, id] };
      const earlier = entries.get(id);
      if (earlier === undefined) entries.set(id, entry);
      else problems.push(problemAt({ ...entry, part: 'key' }, `is already defined at ${placeText(earlier)}`));
    }
  }
  return { entries: Array.from(entries.values()), problems };
}

/** `config/feeds.yaml:6:3` */
export function placeText({ yaml, path }: Entry): string {
  const { file, line, column } = problemAt({ yaml, path, part: 'key' }, '');
  return `${file}:${line}:${column}`;
}
