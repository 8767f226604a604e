import type { ConfigProblem } from './config.ts';
import type { Entry } from './entries.ts';
import type { Path } from './path.ts';
import { isSecret, problemAt } from './place.ts';
import { suggest } from './suggest.ts';
import type { YamlFile } from './yaml.ts';

/** Lists of plain terms by name, references replaced. */
export type TermLists = ReadonlyMap<string, readonly string[]>;

type Resolving = {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly lists: Map<string, readonly string[]>;
  readonly problems: ConfigProblem[];
};

/** Replaces each `@name` in the lists by that list's terms; unknown names and lists that contain themselves are mistakes. */
export function resolveTerms(entries: readonly Entry[]): {
  readonly lists: TermLists;
  readonly problems: readonly ConfigProblem[];
} {
  const resolving: Resolving = {
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    lists: new Map(),
    problems: [],
  };
  for (const entry of entries) termsOf(resolving, entry, []);
  const lists = new Map(entries.map(({ id }) => [id, resolving.lists.get(id) ?? []]));
  return { lists, problems: resolving.problems };
}

/** `@name` → `name`; `null` for a plain term. */
export function referenceOf(term: string): string | null {
  return term.startsWith('@') ? term.slice(1) : null;
}

/** @param offset of the reference in the text at `path` */
export function unknownList(
  { yaml, path, offset = null }: { readonly yaml: YamlFile; readonly path: Path; readonly offset?: number | null },
  name: string,
  known: Iterable<string>,
): ConfigProblem {
  const spot = { yaml, path, part: 'value', offset } as const;
  if (isSecret(yaml, path)) return problemAt({ ...spot, offset: null }, 'names a list that is not under terms');
  const names = Array.from(known, (known) => `@${known}`);
  return problemAt(spot, `there is no list "@${name}" under terms${suggest(`@${name}`, names)}`);
}

function termsOf(resolving: Resolving, entry: Entry, within: readonly string[]): readonly string[] {
  const done = resolving.lists.get(entry.id);
  if (done !== undefined) return done;
  const values = Array.isArray(entry.value) ? entry.value : [];
  const terms = values.flatMap((term: unknown, index) => {
    if (typeof term !== 'string') return [];
    const name = referenceOf(term);
    if (name === null) return [term];
    return referredTerms(resolving, { entry, path: [...entry.path, index], name, within: [...within, entry.id] });
  });
  const unique = Array.from(new Set(terms));
  resolving.lists.set(entry.id, unique);
  return unique;
}

function referredTerms(
  resolving: Resolving,
  {
    entry,
    path,
    name,
    within,
  }: { readonly entry: Entry; readonly path: Path; readonly name: string; readonly within: readonly string[] },
): readonly string[] {
  const { yaml } = entry;
  const target = resolving.entries.get(name);
  if (target === undefined) {
    resolving.problems.push(unknownList({ yaml, path }, name, resolving.entries.keys()));
    return [];
  }
  if (within.includes(name)) {
    const circle = [...within.slice(within.indexOf(name)), name].map((id) => `@${id}`).join(' → ');
    resolving.problems.push(problemAt({ yaml, path, part: 'value' }, `the list contains itself: ${circle}`));
    return [];
  }
  return termsOf(resolving, target, within);
}
