import type { Config } from './config/config.ts';
import type { Clock } from './lib/clock.ts';
import { instantOf } from './lib/instant.ts';
import type { Log } from './lib/log.ts';
import type { SourceState } from './model/source.ts';
import type { Metrics } from './operate/metrics.ts';
import { statusRows } from './operate/status.ts';
import type { Publication } from './publication.ts';
import { publishStatus } from './publish.ts';
import { createApp } from './serve/app.ts';
import { openServer } from './serve/server.ts';

/** Feeds change at polls; a reader that asks again sooner is answered by its cache. */
const MAX_AGE_SECONDS = 60;
const DRAIN_MS = 5000;

export type HttpOptions = {
  readonly config: Config;
  readonly publication: Publication;
  readonly metrics: Metrics;
  /** The states of the sources configured now, for the status page. */
  readonly current: () => { readonly config: Config; readonly states: ReadonlyMap<string, SourceState> };
  readonly log: Log;
  readonly clock: Clock;
};

/**
 * The HTTP side of the service: public documents, and the pages that tell how it is doing.
 * @throws where the configured address cannot be listened on
 */
export async function openHttp(options: HttpOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { config, publication, metrics, current, log, clock } = options;
  const startedAt = instantOf(clock.now());
  const app = createApp({
    notReady: () => (publication.documents().size === 0 ? 'no documents are published yet' : null),
    metrics: () => {
      // Counted when asked: polls are many, and each would look at every source.
      metrics.sourcesFailing([...current().states.values()].filter(({ failures }) => failures > 0).length);
      return metrics.text();
    },
    status: async () => {
      const { config: now, states } = current();
      const rows = statusRows(now.sources, [...states.values()], instantOf(clock.now()));
      return publishStatus({ site: now.site, rows, startedAt });
    },
    onError: (error) => log.error({ err: error }, 'a request failed'),
  });
  const server = await openServer({
    ...config.listen,
    baseUrl: config.site.url,
    documents: publication.documents,
    dynamic: app,
    maxAgeSeconds: MAX_AGE_SECONDS,
    drainMs: DRAIN_MS,
  });
  const host = server.host.includes(':') ? `[${server.host}]` : server.host;
  return { url: `http://${host}:${server.port}/`, close: () => server.close() };
}
