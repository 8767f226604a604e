import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  formatProblem,
  type LoadOptions,
  type LoadResult,
  loadConfig,
  type ParseQuery,
} from '../../src/config/load.ts';

/** Terms joined by OR, no quotes: enough to see what the configuration does with a query language. */
export const parseWords: ParseQuery = (text) => {
  const empty = /\bOR\s+OR\b/.exec(text);
  if (empty !== null)
    return { query: null, problems: [{ offset: empty.index, message: 'a term is missing after OR' }] };
  return {
    query: { kind: 'any', of: text.split(/\bOR\b/u).map((term) => ({ kind: 'term', term: term.trim() })) },
    problems: [],
  };
};

/** The least that is a configuration. */
export const SMALL = `service: { url: https://feeds.example.org/ }
sources: { harbor-wire: { url: https://wire.example.com/rss.xml } }
sections: { ferries: { title: Ferries } }
`;

/** Loads a configuration from a file of this text, in a folder that is gone afterwards. */
export async function loadText(text: string | Uint8Array, options: Partial<LoadOptions> = {}): Promise<LoadResult> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
  try {
    await writeFile(join(folder, 'a.yaml'), text);
    const loaded = await loadConfig(join(folder, 'a.yaml'), { env: {}, parseQuery: parseWords, ...options });
    if (loaded.ok) return loaded;
    return { ok: false, problems: loaded.problems.map((problem) => ({ ...problem, file: 'a.yaml' })) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is said of the mistakes, one line each. */
export function said(loaded: LoadResult): readonly string[] {
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}
