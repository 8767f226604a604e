import type { Source } from '../model/source.ts';
import type { ConfigProblem } from './config.ts';
import type { Entry } from './entries.ts';
import { problemAt } from './place.ts';

/**
 * Warns of rules for article pages in sources whose pages are never fetched. No mistake: whether they are may be for
 * `defaults` to say, and `copydesk read` goes by the rules all the same.
 * @param entries where the sources stand
 */
export function idlePageRules(entries: readonly Entry[], sources: readonly Source[]): readonly ConfigProblem[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return entries.flatMap(({ id, yaml, path }) => {
    const source = byId.get(id);
    if (source === undefined || source.page === null || source.fullText || source.kind === 'page') return [];
    const spot = { yaml, path: [...path, 'page'], part: 'key' } as const;
    return [problemAt(spot, 'has no effect: article pages are only fetched with "fullText: true"')];
  });
}
