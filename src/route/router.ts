import { compileAutomaton } from '../lib/aho-corasick.ts';
import { sha256 } from '../lib/hash.ts';
import type { Query, Section } from '../model/section.ts';
import type { Draft } from '../model/story.ts';
import { type Edges, edgesOf, hasEdges } from './boundary.ts';
import { fold } from './fold.ts';

/** What routing reads of an article. */
export type Routable = Pick<Draft, 'title' | 'summary' | 'bodyText' | 'keywords'> & {
  readonly source: { readonly id: string };
};

/** @returns slugs of the sections an article belongs to, in the order of the configuration */
export type Router = (article: Routable) => readonly string[];

type CompiledTerm = { readonly length: number; readonly edges: Edges };

/** Compiles the rules of all sections once: every term of every section is found in one pass over an article. */
export function compileRouter(sections: readonly Section[]): Router {
  const terms = [...new Set(sections.flatMap(({ match, except }) => [...termsOf(match), ...termsOf(except)]))];
  const compiled: readonly CompiledTerm[] = terms.map((term) => ({ length: term.length, edges: edgesOf(term) }));
  const indexes = new Map(terms.map((term, index) => [term, index]));
  const automaton = compileAutomaton(terms);
  const rules = sections.map((section) => ({
    slug: section.slug,
    sources: new Set(section.sources),
    match: section.match === null ? null : compileQuery(section.match, indexes),
    except: section.except === null ? null : compileQuery(section.except, indexes),
  }));

  return (article) => {
    const candidates = rules.filter(({ sources }) => sources.has(article.source.id));
    const needsText = candidates.some(({ match, except }) => match !== null || except !== null);
    const found = needsText ? findTerms(textOf(article)) : new Set<number>();
    return candidates
      .filter(({ match, except }) => (match?.(found) ?? true) && !(except?.(found) ?? false))
      .map(({ slug }) => slug);
  };

  function findTerms(text: string): ReadonlySet<number> {
    const found = new Set<number>();
    automaton.findAll(text, (index, end) => {
      const term = compiled[index];
      if (term === undefined || found.has(index)) return;
      if (hasEdges(text, end - term.length, end, term.edges)) found.add(index);
    });
    return found;
  }
}

/** Whether a headline alone puts an article of one of its sources into a section. */
export function matches(section: Section, headline: string): boolean {
  const route = compileRouter([{ ...section, sources: ['any'] }]);
  const nothing = { summary: null, bodyText: null, keywords: [] };
  return route({ ...nothing, title: headline, source: { id: 'any' } }).length > 0;
}

/** Changes when, and only when, stored articles must be routed again. */
export function ruleFingerprint(section: Section): string {
  return sha256(JSON.stringify([section.sources.toSorted(), section.match, section.except]));
}

type Decision = (found: ReadonlySet<number>) => boolean;

function compileQuery(query: Query, indexes: ReadonlyMap<string, number>): Decision {
  switch (query.kind) {
    case 'term': {
      const index = indexes.get(foldTerm(query.term)) ?? -1;
      return (found) => found.has(index);
    }
    case 'any': {
      const branches = query.of.map((branch) => compileQuery(branch, indexes));
      return (found) => branches.some((branch) => branch(found));
    }
    default:
      return query satisfies never;
  }
}

function* termsOf(query: Query | null): Generator<string> {
  if (query === null) return;
  if (query.kind === 'term') yield foldTerm(query.term);
  else for (const branch of query.of) yield* termsOf(branch);
}

function foldTerm(term: string): string {
  return fold(term).replace(/\s+/gu, ' ').trim();
}

/** Fields stand on lines of their own, so that no phrase matches across two of them. */
function textOf(article: Routable): string {
  return fold([article.title, article.bodyText ?? article.summary ?? '', ...article.keywords].join('\n'));
}
