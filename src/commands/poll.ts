import type { IngestReport } from '../ingest.ts';
import { instantOf } from '../lib/instant.ts';
import type { Log } from '../lib/log.ts';
import type { Source, SourceState } from '../model/source.ts';
import { openPolling, type Polling, type PollingOptions } from '../polling.ts';
import { logReport, summarize, summaryLine } from '../report.ts';
import { reroute } from '../reroute.ts';
import { dueSources } from '../schedule/due.ts';
import { openPollQueue } from '../schedule/poll-queue.ts';
import { writeCurrent } from './export.ts';

/** A bar on a terminal, nothing elsewhere. */
export type Progress = {
  readonly start: (total: number) => void;
  readonly step: (sourceId: string) => void;
  readonly stop: () => void;
};

export type PollOptions = PollingOptions & {
  readonly log: Log;
  /** Ids of the sources to poll whether due or not; empty: all that are due. */
  readonly names: readonly string[];
  /** Folder to write the feeds and pages to; `null`: nowhere. */
  readonly directory: string | null;
  readonly progress: Progress;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/**
 * Polls sources once, prints one line, and writes the feeds where asked: for cron, timers and CI.
 * @returns exit code: 0 ok, 1 a source failed, 2 a source is not configured
 * @throws when the store or the folder fails: what was committed before stays
 */
export async function poll(options: PollOptions): Promise<number> {
  const { config, store, clock, names, directory } = options;
  const unknown = names.filter((name) => !config.sources.some(({ id }) => id === name));
  for (const name of unknown) options.err(`source "${name}" is not configured`);
  if (unknown.length > 0) return 2;

  const startMs = clock.now();
  await reroute(store, config.sections, instantOf(startMs));
  const states = new Map((await store.sourceStates()).map((state) => [state.sourceId, state]));
  const sources =
    names.length > 0
      ? config.sources.filter(({ id }) => names.includes(id))
      : dueSources(config.sources, states, instantOf(startMs));
  const polling = openPolling(options);
  const reports = await pollAll(sources, { ...options, polling, states });
  await polling.close();
  const summary = summarize(reports);
  options.out(summaryLine(summary, clock.now() - startMs));
  if (directory !== null) await writeCurrent(directory, options);
  return summary.failed > 0 ? 1 : 0;
}

type PollAll = Pick<PollOptions, 'config' | 'log' | 'progress'> & {
  readonly polling: Polling;
  readonly states: ReadonlyMap<string, SourceState>;
};

/** One report for each source, in the order in which they ended. A failing store ends it. */
async function pollAll(sources: readonly Source[], options: PollAll): Promise<readonly IngestReport[]> {
  const { progress, polling, states, log } = options;
  const { concurrency, perHost } = options.config.network;
  const reports: IngestReport[] = [];
  const broken: unknown[] = [];
  const queue = openPollQueue({
    concurrency,
    perHost: perHost.concurrency,
    poll: async (source) => {
      try {
        const before = states.get(source.id) ?? null;
        const report = await polling.poll(source, before);
        reports.push(report);
        logReport(log, report, before);
      } catch (error) {
        broken.push(error);
        queue.clear();
      }
      progress.step(source.id);
    },
  });
  progress.start(sources.length);
  queue.add(sources);
  await queue.idle();
  progress.stop();
  if (broken.length > 0) throw broken[0];
  return reports;
}
