import { formatProblem, type LoadResult } from '../config/load.ts';
import { type Discovery, discover as discoverSources } from '../discover.ts';
import { openFetcher } from '../fetch/fetch.ts';
import type { Clock } from '../lib/clock.ts';
import { hostOf } from '../lib/host.ts';
import { instantOf } from '../lib/instant.ts';
import { openPace } from '../schedule/pace.ts';
import { FEED_TYPES } from '../source-documents.ts';
import { reportLines } from './discover-report.ts';
import { yamlLines } from './discover-yaml.ts';
import { sourceFor } from './known-source.ts';
import { namedRange } from './named-range.ts';

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

/** Whoever names a private address asks a machine of their own. */
const OWN_PACE = { concurrency: 1, delayMs: 0 };

/**
 * Finds the news sources of a site. The report goes to `err`, YAML that can be included in a configuration to `out`;
 * with `json` the data goes to `out` instead. A private address that is named here may be reached.
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
  const named = namedRange(url);
  const allow = [...config.network.allow, ...named];
  const fetcher = openFetcher({ ...config.network, allow, now: options.clock.now });
  const pace = openPace(named.length > 0 ? OWN_PACE : config.network.perHost, options.clock);
  const request = { accept: FEED_TYPES, headers: {}, validators: { etag: null, lastModified: null } };
  const tools = {
    fetch: (address: string) => pace.run(hostOf(address), () => fetcher.fetch({ ...request, url: address })),
    now: instantOf(options.clock.now()),
    sourceFor: (address: string) => sourceFor(config, address, { urls: [address], names: [] }, options.timezone),
  };
  const first = await discoverSources(url, options, tools);
  const [other] = first.isReached ? [] : others;
  const discovery = other === undefined ? first : await discoverSources(other, options, tools);
  await fetcher.close();
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
