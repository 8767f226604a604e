import { type Facts, noFacts } from './facts.ts';
import { listOf, textValue } from './json-ld-nodes.ts';
import { peopleIn } from './people.ts';
import { orNull } from './plain-text.ts';
import { readState } from './script-json.ts';

const CONTENT = /\bFusion\.globalContent\s*=/;

/**
 * What Arc's sites (Chosun, Reuters and many papers) say of a story in the state their pages are drawn from: it is there
 * even where the page itself is still empty.
 * @param scripts texts of scripts that are no JSON-LD
 */
export function arcFacts(scripts: readonly string[]): Facts {
  const script = scripts.find((text) => CONTENT.test(text));
  const story = script === undefined ? undefined : readState(script).find(isStory);
  if (story === undefined) return noFacts;
  const text = (...path: readonly string[]) => orNull(textValue(at(story, path)));
  return {
    ...noFacts,
    title: text('headlines', 'basic'),
    summary: text('description', 'basic') ?? text('subheadlines', 'basic'),
    authors: listOf(at(story, ['credits', 'by'])).flatMap((person) => peopleIn(textValue(at(person, ['name'])) ?? '')),
    published: text('display_date') ?? text('first_publish_date') ?? text('publish_date'),
    modified: text('last_updated_date'),
    isArticle: true,
  };
}

function isStory(state: unknown): boolean {
  return textValue(at(state, ['type'])) === 'story' && at(state, ['headlines', 'basic']) !== undefined;
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.getOwnPropertyDescriptor(inner, name)?.value;
  }, value);
}
