import type { Config } from './config/config.ts';
import type { Clock } from './lib/clock.ts';
import { instantOf } from './lib/instant.ts';
import type { Log } from './lib/log.ts';
import type { Document } from './model/site.ts';
import type { SourceState } from './model/source.ts';
import type { Metrics } from './operate/metrics.ts';
import { failureArticles, type StatusRow, statusRows } from './operate/status.ts';
import { statusTable } from './operate/status-table.ts';
import type { Publication } from './publication.ts';
import { formats } from './render/index.ts';
import { pageContentType } from './render/page.ts';
import { tablePage } from './render/table.ts';
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
  const { config, publication, metrics, log } = options;
  const app = createApp({
    notReady: () => (publication.documents().size === 0 ? 'no documents are published yet' : null),
    metrics: () => metrics.text(),
    status: async () => statusDocuments(options),
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

/** `/status/` for people and `/status/atom.xml`, the feed of failures, for their readers. */
function statusDocuments({ current, clock }: HttpOptions): readonly Document[] {
  const { config, states } = current();
  const rows = statusRows(config.sources, [...states.values()], instantOf(clock.now()));
  const lastModified = rows.reduce((newest, { lastPolledAt }) => later(newest, lastPolledAt), '1970-01-01T00:00:00Z');
  const page = tablePage({
    site: config.site,
    title: 'Status',
    about: 'Sources: when they were last read, and when they will be read next.',
    table: statusTable(rows),
    feed: formats.atom.file,
  });
  return [
    documentOf('/status/', pageContentType, page, lastModified),
    documentOf(
      `/status/${formats.atom.file}`,
      formats.atom.contentType,
      failureFeed(config, rows, lastModified),
      lastModified,
    ),
  ];
}

function failureFeed({ site }: Config, rows: readonly StatusRow[], updatedAt: string): string {
  const section = {
    slug: 'status',
    title: `${site.title}: failures`,
    description: 'Sources that cannot be read',
    language: 'en',
    sources: [],
    match: null,
    except: null,
    limit: 0,
  };
  const entries = failureArticles(rows, site).map((article) => formats.atom.fragment(article));
  return formats.atom.document(
    { section, site, updatedAt },
    entries.filter((entry) => entry !== null),
  );
}

function documentOf(path: string, contentType: string, text: string, lastModified: string): Document {
  return { path, contentType, body: new TextEncoder().encode(text), lastModified };
}

function later(a: string, b: string | null): string {
  return b !== null && b > a ? b : a;
}
