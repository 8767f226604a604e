import type { ConfigProblem } from './config.ts';
import { type Entry, gather, placeText } from './entries.ts';
import { isRecord, valueAt } from './path.ts';
import { isSecret, problemAt } from './place.ts';
import { type ParseQuery, type Rule, readRule } from './rules.ts';
import { suggest } from './suggest.ts';
import { resolveTerms } from './terms.ts';
import { httpUrl } from './values.ts';
import type { YamlFile } from './yaml.ts';

/** What no single value can tell: how the parts of all files refer to each other. */
export type References = {
  readonly sources: readonly Entry[];
  readonly sections: readonly (Entry & { readonly match: Rule['query']; readonly except: Rule['query'] })[];
  readonly problems: readonly ConfigProblem[];
};

/**
 * Joins the files and checks every reference in them. Works on values that the schema may have found wrong, so that
 * all mistakes come out at once.
 */
export function resolveReferences(files: readonly YamlFile[], parseQuery: ParseQuery): References {
  const sources = gather(files, 'sources');
  const sections = gather(files, 'sections');
  const terms = gather(files, 'terms');
  const { lists, problems } = resolveTerms(terms.entries);
  const rules = sections.entries.map((entry) => ({
    entry,
    match: readRule(entry, 'match', { lists, parseQuery }),
    except: readRule(entry, 'except', { lists, parseQuery }),
  }));
  return {
    sources: sources.entries,
    sections: rules.map(({ entry, match, except }) => ({ ...entry, match: match.query, except: except.query })),
    problems: [
      ...[sources, sections, terms].flatMap((gathered) => gathered.problems),
      ...problems,
      ...rules.flatMap(({ match, except }) => [...match.problems, ...except.problems]),
      ...nothingDefined(files, 'sources', sources.entries),
      ...nothingDefined(files, 'sections', sections.entries),
      ...sources.entries.flatMap(twoSchedules),
      ...sources.entries.flatMap(kindAndRules),
      ...sources.entries.flatMap(pagesWithoutNext),
      ...sameUrls(sources.entries),
      ...unknownSources(sections.entries, sources.entries),
    ],
  };
}

function nothingDefined(files: readonly YamlFile[], kind: string, entries: readonly Entry[]): readonly ConfigProblem[] {
  const [main] = files;
  if (main === undefined || entries.length > 0) return [];
  return [problemAt({ yaml: main, path: [kind], part: 'key' }, `is missing: define at least one under ${kind}:`)];
}

function twoSchedules(source: Entry): readonly ConfigProblem[] {
  if (!isRecord(source.value) || !('every' in source.value && 'cron' in source.value)) return [];
  const spot = { yaml: source.yaml, path: [...source.path, 'cron'], part: 'key' } as const;
  return [problemAt(spot, 'a source has either "every" or "cron", not both')];
}

/** Rules by which a document is taken apart say what kind it is. */
function kindAndRules({ yaml, path, value }: Entry): readonly ConfigProblem[] {
  if (!isRecord(value)) return [];
  const at = (key: string) => ({ yaml, path: [...path, key], part: 'key' }) as const;
  const { kind, listing, api } = value;
  if (listing !== undefined && api !== undefined) {
    return [problemAt(at('api'), 'a source has either "listing" or "api", not both')];
  }
  const rules = [
    { key: 'listing', kind: 'listing', given: listing !== undefined },
    { key: 'api', kind: 'json-api', given: api !== undefined },
  ];
  return rules.flatMap((rule) => {
    if (rule.given && kind !== undefined && kind !== rule.kind) {
      return [problemAt(at('kind'), `a source with "${rule.key}:" is of the kind ${rule.kind}: leave out "kind"`)];
    }
    if (rule.given || kind !== rule.kind) return [];
    return [
      problemAt(at('kind'), `a source of the kind ${rule.kind} says under "${rule.key}:" where its articles are`),
    ];
  });
}

/** Nothing leads to the second page. */
function pagesWithoutNext({ yaml, path, value }: Entry): readonly ConfigProblem[] {
  const pages = valueAt(value, ['listing', 'pages']);
  if (typeof pages !== 'number' || pages < 2 || valueAt(value, ['listing', 'next']) !== undefined) return [];
  const spot = { yaml, path: [...path, 'listing', 'pages'], part: 'key' } as const;
  return [problemAt(spot, `is for listings with a link to the next page: say under "next:" where it is`)];
}

function sameUrls(sources: readonly Entry[]): readonly ConfigProblem[] {
  const first = new Map<string, Entry>();
  return sources.flatMap((source) => {
    const url = valueAt(source.value, ['url']);
    if (typeof url !== 'string' || httpUrl(url) !== null) return [];
    const key = sameUrlKey(url);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, source);
      return [];
    }
    const spot = { yaml: source.yaml, path: [...source.path, 'url'], part: 'value' } as const;
    return [problemAt(spot, `is also the address of "${earlier.id}" at ${placeText(earlier)}`)];
  });
}

/** The same for addresses that no two sources may have: http and https are one; a fragment is not sent. */
export function sameUrlKey(url: string): string {
  return new URL(url).href.replace(/^https?:/u, '').replace(/#.*$/u, '');
}

function unknownSources(sections: readonly Entry[], sources: readonly Entry[]): readonly ConfigProblem[] {
  const ids = sources.map(({ id }) => id);
  const tags = new Set(sources.flatMap(({ value }) => strings(listOf(valueAt(value, ['tags'])))));
  return sections.flatMap((section) =>
    listOf(valueAt(section.value, ['sources'])).flatMap((wanted, index) => {
      if (typeof wanted !== 'string' || wanted.trim() === '') return [];
      const tag = tagOf(wanted);
      if (tag === null ? ids.includes(wanted) : tags.has(tag)) return [];
      const path = [...section.path, 'sources', index];
      const spot = { yaml: section.yaml, path, part: 'value' } as const;
      if (isSecret(section.yaml, path)) return [problemAt(spot, 'names no source and no tag of a source')];
      if (tag !== null) return [problemAt(spot, `no source has the tag "${tag}"${suggest(tag, [...tags])}`)];
      const hint = tags.has(wanted) ? `, did you mean "tag:${wanted}"?` : suggest(wanted, ids);
      return [problemAt(spot, `there is no source "${wanted}"${hint}`)];
    }),
  );
}

/** `tag:x` → `x` */
export function tagOf(wanted: string): string | null {
  return wanted.startsWith('tag:') ? wanted.slice('tag:'.length) : null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(values: readonly unknown[]): readonly string[] {
  return values.filter((value) => typeof value === 'string');
}
