import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { formatProblem, type LoadResult } from '../config/load.ts';
import { pageRulesFor } from '../config/sites.ts';
import { openExtractor } from '../extract/pool.ts';
import { openFetcher } from '../fetch/fetch.ts';
import type { Clock } from '../lib/clock.ts';
import { mapSome } from '../lib/concurrent.ts';
import { instantOf } from '../lib/instant.ts';
import { EXTRACTION } from '../polling.ts';
import { readDocument } from '../read-document.ts';
import type { SourceTools } from '../source-documents.ts';
import { namedRange } from './named-range.ts';
import { readTarget } from './read-target.ts';

export type ReadOptions = {
  readonly load: () => Promise<LoadResult>;
  readonly timezone: string | null;
  readonly stdin: Readable;
  readonly clock: Clock;
  readonly workers: number;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Reads targets, several at once; see `readTarget` for what is printed. A private address that is named here may be
 * reached, and nothing private besides.
 * @param targets addresses and files; `-` stands for addresses on standard input, one a line
 * @returns exit code: 0 all were read, 1 some were not, 2 the configuration is wrong
 */
export async function read(targets: readonly string[], options: ReadOptions): Promise<number> {
  const loaded = await options.load();
  if (!loaded.ok) {
    for (const problem of loaded.problems) options.err(formatProblem(problem));
    return 2;
  }
  const { config } = loaded;
  const all = (await Promise.all(targets.map((target) => expand(target, options.stdin)))).flat();
  const allow = [...config.network.allow, ...all.flatMap(namedRange)];
  const fetcher = openFetcher({ ...config.network, allow, now: options.clock.now });
  const extractor = openExtractor({ ...EXTRACTION, workers: options.workers });
  const tools: SourceTools = {
    fetch: (request) => fetcher.fetch(request),
    read: async (received, source, now) => readDocument(received, source, now),
    extract: (page) => extractor.extract(page),
    rulesFor: (source, url) => pageRulesFor(config.sites, source, url),
  };
  const { timezone, out } = options;
  const reading = { tools, config, timezone, out, now: instantOf(options.clock.now()) };
  const isRead = await mapSome(all, AT_ONCE, (target) => readTarget(target, reading));
  await Promise.all([fetcher.close(), extractor.close()]);
  return isRead.every((one) => one) ? 0 : 1;
}

/** Targets under way: enough to keep the workers busy while others wait for the network. */
const AT_ONCE = 8;

async function expand(target: string, stdin: Readable): Promise<readonly string[]> {
  if (target !== '-') return [target];
  const lines = (await text(stdin)).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
