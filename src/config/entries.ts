import type { ConfigProblem } from './config.ts';
import { isRecord, type Path, valueAt } from './path.ts';
import { problemAt } from './place.ts';
import { entryName, slug } from './values.ts';
import type { YamlFile } from './yaml.ts';

/** One source, list of terms or section, with the file it stands in. Its value is not validated. */
export type Entry = {
  readonly id: string;
  readonly value: unknown;
  readonly yaml: YamlFile;
  readonly path: Path;
};

export type Kind = 'sources' | 'terms' | 'sections';

/**
 * Gathers what all files define of a kind. Names that cannot be are mistakes, and a name that two files define is one
 * in the later.
 */
export function gather(
  files: readonly YamlFile[],
  kind: Kind,
): { readonly entries: readonly Entry[]; readonly problems: readonly ConfigProblem[] } {
  const wrongName = kind === 'sections' ? slug : entryName;
  const entries = new Map<string, Entry>();
  const problems: ConfigProblem[] = [];
  for (const yaml of files) {
    const map = valueAt(yaml.value, [kind]);
    for (const [id, value] of Object.entries(isRecord(map) ? map : {})) {
      const entry: Entry = { id, value, yaml, path: [kind, id] };
      const wrong = wrongName(id);
      if (wrong !== null) problems.push(problemAt({ ...entry, part: 'key' }, wrong));
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
