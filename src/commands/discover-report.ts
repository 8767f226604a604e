import type { Discovery, Found } from '../discover.ts';

/** What was found, ranked, for a person to choose from; where nothing was, what came back from where. */
export function reportLines({ url, found, tried, left }: Discovery): readonly string[] {
  const visits = `${tried.length} ${tried.length === 1 ? 'address' : 'addresses'} visited`;
  if (found.length === 0) {
    return [`nothing was found at ${url}; ${visits}:`, ...tried.map((one) => `  ${one.url}: ${one.outcome}`)];
  }
  const rest = left.length === 0 ? [] : ['', 'not visited, and perhaps feeds too:', ...left.map((one) => `  ${one}`)];
  return [`found at ${url}; ${visits}:`, ...found.flatMap((one, index) => ['', ...linesOf(one, index + 1)]), ...rest];
}

function linesOf(found: Found, number: number): readonly string[] {
  const { kind, title, url, via, items, newest, samples, isComments } = found;
  const facts = [
    isComments ? `${kind} of comments` : kind,
    `${items} ${items === 1 ? 'item' : 'items'}`,
    newest === null ? 'no dates' : `newest ${newest.at}`,
    via,
  ];
  return [
    `${number}. ${title ?? url}`,
    `   ${url}`,
    `   ${facts.join(', ')}`,
    ...samples.map((sample) => `   - ${[sample.publishedAt ?? 'undated', sample.title, sample.url ?? ''].join('  ')}`),
  ];
}
