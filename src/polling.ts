import type { Config } from './config/config.ts';
import { pageRulesFor } from './config/sites.ts';
import { type Extractor, openExtractor } from './extract/pool.ts';
import { type Fetcher, openFetcher } from './fetch/fetch.ts';
import { type IngestReport, type IngestTools, ingest } from './ingest.ts';
import type { Clock } from './lib/clock.ts';
import { hostOf } from './lib/host.ts';
import type { Source, SourceState } from './model/source.ts';
import { readDocument } from './read-document.ts';
import { compileRouter } from './route/router.ts';
import { openPace } from './schedule/pace.ts';
import type { Store } from './store/store.ts';

/** Everything that polls by one configuration; a reload opens another. */
export type Polling = {
  /** Polls one source now. Throws only when the store fails. */
  poll(source: Source, state: SourceState | null): Promise<IngestReport>;
  close(): Promise<void>;
};

/** What one article page may take. */
export const EXTRACTION = { timeoutMs: 5000, maxHeapMb: 512 };

export type PollingOptions = {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** Threads for article pages. */
  readonly workers: number;
};

export function openPolling(options: PollingOptions): Polling {
  const { config, store, clock, random } = options;
  const fetcher: Fetcher = openFetcher({ ...config.network, now: clock.now });
  const extractor: Extractor = openExtractor({ ...EXTRACTION, workers: options.workers });
  const pace = openPace(config.network.perHost, clock);
  const tools: IngestTools = {
    // Addresses of items are untrusted: one that is none has no host to be polite to, and the fetch refuses it.
    fetch: (request) => pace.run(hostOf(request.url), () => fetcher.fetch(request)),
    read: async (received, source, now) => readDocument(received, source, now),
    extract: (page) => extractor.extract(page),
    rulesFor: (source, url) => pageRulesFor(config.sites, source, url),
    route: compileRouter(config.sections),
    store,
    authority: config.site.authority,
    now: clock.now,
    random,
  };
  return {
    poll: (source, state) => ingest(source, state, tools),
    async close() {
      await Promise.all([fetcher.close(), extractor.close()]);
    },
  };
}
