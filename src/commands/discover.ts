import { NONE } from '../article-page.ts';
import { formatProblem, type LoadResult } from '../config/load.ts';
import { type Discovery, discover as discoverSources } from '../discover.ts';
import type { Clock } from '../lib/clock.ts';
import { instantOf } from '../lib/instant.ts';
import { FEED_TYPES } from '../source-documents.ts';
import { reportLines } from './discover-report.ts';
import { yamlLines } from './discover-yaml.ts';
import { sourceFor } from './known-source.ts';
import { openTargetNetwork } from './target-fetch.ts';

export type DiscoverOptions = {
  readonly load: () => Promise<LoadResult>;
  /** Of dates that name none; `null`: by the configured source that the site seems to be. */
  readonly timezone: string | null;
  /** Infer a listing even where there are feeds. */
  readonly listing: boolean;
  readonly json: boolean;
  readonly clock: Clock;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Finds the news sources of a site. The report goes to `err`, YAML that can be included in a configuration to `out`;
 * with `json` the data goes to `out` instead. A private host that is named here may be reached, at its port.
 * @param target http(s) address; `https://` may be left out
 * @returns exit code: 0 found, 1 nothing was found, 2 the address or the configuration is wrong
 */
export async function discover(target: string, options: DiscoverOptions): Promise<number> {
  const [url, ...others] = addressesOf(target);
  if (url === undefined) {
    options.err(`${JSON.stringify(target)} is no http(s) address, expected e.g. https://news.example.org/`);
    return 2;
  }
  const loaded = await options.load();
  if (!loaded.ok) {
    for (const problem of loaded.problems) options.err(formatProblem(problem));
    return 2;
  }
  const { config } = loaded;
  const network = openTargetNetwork(config.network, options.clock);
  const discoverAt = (home: string) => {
    const fetch = network.fetchFor(home);
    return discoverSources(home, options, {
      fetch: (address) => fetch({ url: address, accept: FEED_TYPES, headers: {}, validators: NONE }),
      now: instantOf(options.clock.now()),
      sourceFor: (address) => sourceFor(config, address, { urls: [address], names: [] }, options.timezone),
    });
  };
  const first = await discoverAt(url);
  const [other] = first.isReached ? [] : others;
  const discovery = other === undefined ? first : await discoverAt(other);
  await network.close();
  print(discovery, options);
  return discovery.found.length > 0 ? 0 : 1;
}

function print(discovery: Discovery, { json, out, err }: DiscoverOptions): void {
  if (json) out(JSON.stringify(discovery, null, 2));
  for (const line of json ? [] : reportLines(discovery)) err(line);
  for (const line of json ? [] : yamlLines(discovery)) out(line);
}

/** The address as written; where it names no scheme the safe one, then the other. */
function addressesOf(target: string): readonly string[] {
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(target);
  const written = isWhole ? [target] : [`https://${target}`, `http://${target}`];
  return written.flatMap((address) => {
    const url = URL.parse(address);
    const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
    return isWeb && /\.|^localhost$|^\[/.test(url.hostname) ? [url.href] : [];
  });
}
