import type { Config } from './config/config.ts';
import { openHttp } from './http.ts';
import type { IngestReport } from './ingest.ts';
import { waitAtMost } from './lib/clock.ts';
import { startCron } from './lib/cron.ts';
import { instantOf } from './lib/instant.ts';
import type { Log } from './lib/log.ts';
import type { Source } from './model/source.ts';
import { createMetrics } from './operate/metrics.ts';
import { openPolling, type Polling, type PollingOptions } from './polling.ts';
import { openPublication } from './publication.ts';
import { logReport } from './report.ts';
import { reroute } from './reroute.ts';
import { dueSources } from './schedule/due.ts';
import { openPollQueue, type PollQueue } from './schedule/poll-queue.ts';

/** The scheduler's tick. Sources are due by their own plans; this is how late one may be. */
const TICK = '* * * * * *';
/** How long polls under way may take to end after a stop; what is cut off is polled again at the next start. */
const DRAIN_MS = 10_000;

export type ServiceOptions = PollingOptions & { readonly log: Log };

export type Service = {
  /** Where it listens: `http://127.0.0.1:8080/`. */
  readonly url: string;
  /** Swaps to another configuration: sections are routed again, feeds are published anew, polls under way end first. */
  reload(config: Config): Promise<void>;
  /** Ends polls under way, answers requests under way, and stops. */
  stop(): Promise<void>;
};

/** One configuration at work; a reload builds the next and swaps. */
type Desk = { readonly config: Config; readonly polling: Polling; readonly queue: PollQueue };

/**
 * The long-running service: the scheduler and the HTTP server on one store.
 * @throws when the address cannot be listened on or the store fails
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { store, log, clock } = options;
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]));
  const publication = openPublication({ store, log });
  const metrics = createMetrics();

  async function openDesk(config: Config): Promise<Desk> {
    const routed = await reroute(store, config.sections, instantOf(clock.now()));
    if (routed > 0) log.info({ articles: routed }, 'sections have changed: stored articles were routed again');
    await publication.publishAll(config);
    const polling = openPolling({ ...options, config });
    const { concurrency, perHost } = config.network;
    const poll = (source: Source) => pollSource(polling, source);
    return { config, polling, queue: openPollQueue({ concurrency, perHost: perHost.concurrency, poll }) };
  }

  async function pollSource(polling: Polling, source: Source): Promise<void> {
    try {
      const before = states.get(source.id) ?? null;
      const report = await polling.poll(source, before);
      states.set(source.id, report.state);
      publication.changed(report.sections);
      measure(report);
      logReport(log, report, before);
    } catch (error) {
      log.error({ source: source.id, err: error }, 'poll could not be stored; it will be repeated');
    }
  }

  function measure({ outcome, added, revised, ms }: IngestReport): void {
    metrics.polled({ outcome, seconds: ms / 1000, fresh: added, revised });
  }

  async function closeDesk({ queue, polling }: Desk): Promise<void> {
    queue.clear();
    const left = queue.running();
    if (left > 0) log.info({ polls: left }, 'waiting for polls under way');
    await waitAtMost(DRAIN_MS, queue.idle(), clock);
    await polling.close();
    await queue.idle();
  }

  let desk: Desk | null = await openDesk(options.config);
  let { config } = options;
  const current = () => ({ config, states });
  const http = await openHttp({ ...options, publication, metrics, current });
  const stopTicking = startCron(TICK, async () => {
    desk?.queue.add(dueSources(desk.config.sources, states, instantOf(clock.now())));
  });
  const { sources, sections } = options.config;
  log.info({ url: http.url, sources: sources.length, sections: sections.length }, 'serving');

  return {
    url: http.url,
    async reload(next) {
      if (desk === null) throw new Error('a reload or stop is under way');
      const before = desk;
      desk = null;
      await closeDesk(before);
      try {
        desk = await openDesk(next);
        config = next;
      } catch (error) {
        desk = await openDesk(before.config);
        throw error;
      }
    },
    async stop() {
      stopTicking();
      if (desk !== null) await closeDesk(desk);
      await http.close();
    },
  };
}
