import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { formatProblem, type LoadResult } from '../config/load.ts';
import { pageRulesFor } from '../config/sites.ts';
import { openExtractor } from '../extract/pool.ts';
import type { Clock } from '../lib/clock.ts';
import { mapSome } from '../lib/concurrent.ts';
import { instantOf } from '../lib/instant.ts';
import { EXTRACTION } from '../polling.ts';
import { readDocument } from '../read-document.ts';
import type { SourceTools } from '../source-documents.ts';
import { readTarget } from './read-target.ts';
import { openTargetNetwork } from './target-fetch.ts';

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
 * Reads targets, several at once, at the pace of polls; see `readTarget` for what is printed. A private host that is
 * named here is open to the target that names it; standard input may come from elsewhere, and opens nothing.
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
  const network = openTargetNetwork(config.network, options.clock);
  const extractor = openExtractor({ ...EXTRACTION, workers: options.workers });
  const toolsFor = ({ target, isTyped }: Target): SourceTools => ({
    fetch: network.fetchFor(isTyped ? target : null),
    read: async (received, source, now) => readDocument(received, source, now),
    extract: (page) => extractor.extract(page),
    rulesFor: (source, url) => pageRulesFor(config.sites, source, url),
  });
  const { timezone, out } = options;
  const reading = { config, timezone, out, now: instantOf(options.clock.now()) };
  const readOne = (one: Target) => readTarget(one.target, { ...reading, tools: toolsFor(one) });
  const isRead = await mapSome(all, AT_ONCE, readOne);
  await Promise.all([network.close(), extractor.close()]);
  return isRead.every((one) => one) ? 0 : 1;
}

/** Targets under way: enough to keep the workers busy while others wait for the network. */
const AT_ONCE = 8;

type Target = { readonly target: string; readonly isTyped: boolean };

async function expand(target: string, stdin: Readable): Promise<readonly Target[]> {
  if (target !== '-') return [{ target, isTyped: true }];
  const lines = (await text(stdin)).split('\n').map((line) => line.trim());
  const listed = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return listed.map((line) => ({ target: line, isTyped: false }));
}
