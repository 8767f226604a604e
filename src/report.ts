import type { IngestReport } from './ingest.ts';
import type { Log } from './lib/log.ts';
import type { SourceState } from './model/source.ts';

/** Problems of one poll that are written out; the rest are counted. */
const PROBLEMS_SHOWN = 3;

/**
 * One poll, one line. A failure is a warning when it is new; the same one again is told only to whoever debugs, so
 * that a dead source does not fill the log.
 * @param before the source's state before the poll
 */
export function logReport(log: Log, report: IngestReport, before: SourceState | null): void {
  const { sourceId: source, ms, failure } = report;
  if (failure !== null) {
    const { failures, nextPollAt } = report.state;
    const level = failure === before?.lastFailure ? 'debug' : 'warn';
    log[level]({ source, failures, nextPollAt, ms }, `poll failed: ${failure}`);
    return;
  }
  const level = report.outcome === 'news' ? 'info' : 'debug';
  const { added, revised, sections, problems } = report;
  log[level]({ source, added, revised, sections, problems: problems.length, ms }, `polled: ${report.outcome}`);
  for (const { where, message } of problems.slice(0, PROBLEMS_SHOWN)) log.debug({ source, where }, message);
}

/** The sum of several polls, for one line. */
export type Summary = {
  readonly polled: number;
  readonly added: number;
  readonly revised: number;
  readonly notModified: number;
  readonly failed: number;
  readonly problems: number;
};

export function summarize(reports: readonly IngestReport[]): Summary {
  const sum = (count: (report: IngestReport) => number) => reports.reduce((total, report) => total + count(report), 0);
  return {
    polled: reports.length,
    added: sum(({ added }) => added),
    revised: sum(({ revised }) => revised),
    notModified: sum(({ outcome }) => (outcome === 'not-modified' ? 1 : 0)),
    failed: sum(({ outcome }) => (outcome === 'failed' ? 1 : 0)),
    problems: sum(({ problems }) => problems.length),
  };
}

/** "polled 12 sources in 3.2 s: 40 new, 2 revised, 8 not modified, 1 failed, 3 problems" */
export function summaryLine(summary: Summary, ms: number): string {
  const { polled, added, revised, notModified, failed, problems } = summary;
  const sources = polled === 1 ? '1 source' : `${polled} sources`;
  const counts = `${added} new, ${revised} revised, ${notModified} not modified, ${failed} failed, ${problems} problems`;
  return `polled ${sources} in ${(ms / 1000).toFixed(1)} s: ${counts}`;
}
