import type { Query } from '../model/section.ts';
import type { ConfigProblem } from './config.ts';
import type { Entry } from './entries.ts';
import { isRecord, type Path, valueAt } from './path.ts';
import { isSecret, problemAt } from './place.ts';
import { referenceOf, type TermLists, unknownList } from './terms.ts';
import type { YamlFile } from './yaml.ts';

/**
 * Reads a rule written as text. `@name` comes back as the term `@name`, to be replaced by its list.
 * Offsets count UTF-16 units from the start of the text.
 */
export type ParseQuery = (text: string) => {
  readonly query: Query | null;
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
};

export type Rule = { readonly query: Query | null; readonly problems: readonly ConfigProblem[] };

type Reading = { readonly yaml: YamlFile; readonly lists: TermLists; readonly parseQuery: ParseQuery };

/**
 * A section's rule with every `@name` replaced by the terms of its list.
 * @returns no query and no problem where there is no rule, or one of a shape that the schema complains about
 */
export function readRule(
  section: Entry,
  key: 'match' | 'except',
  context: { readonly lists: TermLists; readonly parseQuery: ParseQuery },
): Rule {
  const reading = { ...context, yaml: section.yaml };
  const path = [...section.path, key];
  const rule = valueAt(section.yaml.value, path);
  if (typeof rule === 'string') return rule.trim() === '' ? NONE : textRule(reading, path, rule);
  if (isRecord(rule)) return listRule(reading, [...path, 'any'], rule['any']);
  return listRule(reading, path, rule);
}

const NONE: Rule = { query: null, problems: [] };

function listRule({ yaml, lists }: Reading, path: Path, terms: unknown): Rule {
  if (!Array.isArray(terms)) return NONE;
  const problems: ConfigProblem[] = [];
  const plain = terms.flatMap((term: unknown, index): readonly string[] => {
    if (typeof term !== 'string') return [];
    const name = referenceOf(term);
    if (name === null) return [term];
    const list = lists.get(name);
    if (list === undefined) problems.push(unknownList({ yaml, path: [...path, index] }, name, lists.keys()));
    return list ?? [];
  });
  return { query: anyOf(plain), problems };
}

function textRule({ yaml, lists, parseQuery }: Reading, path: Path, text: string): Rule {
  const { query, problems } = parseQuery(text);
  const secret = isSecret(yaml, path);
  const spot = (offset: number) => ({ yaml, path, part: 'value', offset: secret ? null : offset }) as const;
  if (query === null || problems.length > 0) {
    const hidden = 'what the environment puts here is no valid query';
    return { query: null, problems: problems.map((p) => problemAt(spot(p.offset), secret ? hidden : p.message)) };
  }
  const unknown = references(query).filter((name) => !lists.has(name));
  return {
    query: replaceReferences(query, lists),
    problems: unknown.map((name) => unknownList({ ...spot(offsetOf(text, name)) }, name, lists.keys())),
  };
}

function references(query: Query): readonly string[] {
  switch (query.kind) {
    case 'any':
      return Array.from(new Set(query.of.flatMap(references)));
    case 'term': {
      const name = referenceOf(query.term);
      return name === null ? [] : [name];
    }
    default:
      return query satisfies never;
  }
}

function replaceReferences(query: Query, lists: TermLists): Query {
  switch (query.kind) {
    case 'any':
      return { kind: 'any', of: query.of.map((inner) => replaceReferences(inner, lists)) };
    case 'term': {
      const name = referenceOf(query.term);
      return name === null ? query : anyOf(lists.get(name) ?? []);
    }
    default:
      return query satisfies never;
  }
}

function anyOf(terms: readonly string[]): Query {
  return { kind: 'any', of: Array.from(new Set(terms), (term) => ({ kind: 'term', term })) };
}

/** The query tree does not say where its names stood. */
function offsetOf(text: string, name: string): number {
  for (let at = text.indexOf(`@${name}`); at !== -1; at = text.indexOf(`@${name}`, at + 1)) {
    if (!/[a-z0-9-]/u.test(text[at + 1 + name.length] ?? '')) return at;
  }
  return 0;
}
