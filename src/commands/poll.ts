import type { IngestReport } from '../ingest.ts';
import type { Log } from '../lib/log.ts';
import type { Source, SourceState } from '../model/source.ts';
import { logReport } from '../report.ts';
import { openPollQueue } from '../schedule/poll-queue.ts';

/** A bar on a terminal, nothing elsewhere. */
export type Progress = {
  readonly start: (total: number) => void;
  readonly step: (sourceId: string) => void;
  readonly stop: () => void;
};

export type PollTools = {
  readonly poll: (source: Source, state: SourceState | null) => Promise<IngestReport>;
  readonly states: ReadonlyMap<string, SourceState>;
  readonly concurrency: number;
  readonly perHost: number;
  readonly log: Log;
  readonly progress: Progress;
};

/**
 * Polls each of these sources once, as many at a time as the configuration allows.
 * @returns one report for each source, in the order in which they ended
 * @throws when the store fails: what was committed before stays
 */
export async function pollOnce(sources: readonly Source[], tools: PollTools): Promise<readonly IngestReport[]> {
  const reports: IngestReport[] = [];
  const broken: unknown[] = [];
  const queue = openPollQueue({
    concurrency: tools.concurrency,
    perHost: tools.perHost,
    poll: async (source) => {
      try {
        const before = tools.states.get(source.id) ?? null;
        const report = await tools.poll(source, before);
        reports.push(report);
        logReport(tools.log, report, before);
      } catch (error) {
        broken.push(error);
        queue.clear();
      }
      tools.progress.step(source.id);
    },
  });
  tools.progress.start(sources.length);
  queue.add(sources);
  await queue.idle();
  tools.progress.stop();
  if (broken.length > 0) throw broken[0];
  return reports;
}
