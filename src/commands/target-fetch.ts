import type { PageTools } from '../article-page.ts';
import type { NetworkConfig } from '../config/config.ts';
import { type Fetcher, openFetcher } from '../fetch/fetch.ts';
import { addressPolicy } from '../fetch/ranges.ts';
import type { Clock } from '../lib/clock.ts';
import { hostOf } from '../lib/host.ts';
import { openPace, type Pace } from '../schedule/pace.ts';
import { namedHost } from './named-host.ts';

type Fetch = PageTools['fetch'];

/** The network as the targets of a command may use it. */
export type TargetNetwork = {
  /**
   * What fetches for one target, guarded and paced as polls are.
   * @param target as its user typed it: a private host that it names is open to it, and to no other target; `null`:
   *   nothing is open but what the configuration opens
   */
  fetchFor(target: string | null): Fetch;
  close(): Promise<void>;
};

export function openTargetNetwork(network: NetworkConfig, clock: Clock): TargetNetwork {
  const options = { ...network, now: clock.now };
  const isClosed = closedTo(network.allow);
  const shared = { fetcher: openFetcher(options), pace: openPace(network.perHost, clock) };
  const named = new Map<string, { readonly fetcher: Fetcher; readonly pace: Pace }>();
  return {
    fetchFor(target) {
      const own = target === null ? null : namedHost(target);
      if (own === null || !isClosed(own.ranges)) return pacedFetch(shared);
      const opened = named.get(own.host) ?? {
        fetcher: openFetcher({ ...options, named: own }),
        pace: paceOf(own.host, shared.pace, openPace({ ...network.perHost, delayMs: 0 }, clock)),
      };
      named.set(own.host, opened);
      return pacedFetch(opened);
    },
    async close() {
      await Promise.all([shared, ...named.values()].map(({ fetcher }) => fetcher.close()));
    },
  };
}

function pacedFetch({ fetcher, pace }: { readonly fetcher: Fetcher; readonly pace: Pace }): Fetch {
  return (request) => pace.run(hostOf(request.url), () => fetcher.fetch(request));
}

/** Whoever names a private host asks a machine of their own, which needs no pause; what it leads to does. */
function paceOf(named: string, shared: Pace, own: Pace): Pace {
  return { run: (host, task) => (host === named ? own : shared).run(host, task) };
}

/** Whether the configuration leaves any of these ranges closed, by the first address of each. */
function closedTo(allow: readonly string[]): (ranges: readonly string[]) => boolean {
  const refusal = addressPolicy(allow);
  return (ranges) => ranges.some((range) => refusal(range.split('/')[0] ?? '') !== null);
}
