import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What one poll brought, as far as counters go. */
export type PollMeasure = {
  /** `fetched`, `not-modified`, or the reason why it failed. */
  readonly outcome: string;
  readonly seconds: number;
  /** Articles stored. */
  readonly fresh: number;
  readonly revised: number;
};

export type Metrics = {
  polled(measure: PollMeasure): void;
  /** Sources whose last poll failed. */
  sourcesFailing(count: number): void;
  /** Everything counted so far, in the text format of Prometheus. */
  text(): Promise<{ readonly contentType: string; readonly body: string }>;
};

/** Counters of one service; two services in one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const polls = new Counter({
    name: 'copydesk_polls_total',
    help: 'Polls of sources, by what they met.',
    labelNames: ['outcome'],
    registers,
  });
  const articles = new Counter({
    name: 'copydesk_articles_stored_total',
    help: 'Articles stored, new ones and new revisions.',
    labelNames: ['kind'],
    registers,
  });
  const duration = new Histogram({
    name: 'copydesk_poll_seconds',
    help: 'Time of one poll, from the request to the commit.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  const failing = new Gauge({
    name: 'copydesk_sources_failing',
    help: 'Sources whose last poll failed.',
    registers,
  });
  for (const kind of ['new', 'revised']) articles.inc({ kind }, 0);
  return {
    polled({ outcome, seconds, fresh, revised }) {
      polls.inc({ outcome });
      duration.observe(seconds);
      articles.inc({ kind: 'new' }, fresh);
      articles.inc({ kind: 'revised' }, revised);
    },
    sourcesFailing: (count) => failing.set(count),
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
