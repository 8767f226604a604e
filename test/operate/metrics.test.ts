import { expect, it } from 'vitest';
import { createMetrics } from '../../src/operate/metrics.ts';

it('counts polls by outcome, articles by kind, and times', async () => {
  const metrics = createMetrics();
  metrics.polled({ outcome: 'fetched', seconds: 0.3, fresh: 4, revised: 1 });
  metrics.polled({ outcome: 'fetched', seconds: 0.2, fresh: 1, revised: 0 });
  metrics.polled({ outcome: 'timeout', seconds: 30, fresh: 0, revised: 0 });
  metrics.sourcesFailing(1);
  const { contentType, body } = await metrics.text();
  expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
  expect(body.split('\n')).toEqual(
    expect.arrayContaining([
      'copydesk_polls_total{outcome="fetched"} 2',
      'copydesk_polls_total{outcome="timeout"} 1',
      'copydesk_articles_stored_total{kind="new"} 5',
      'copydesk_articles_stored_total{kind="revised"} 1',
      'copydesk_poll_seconds_count 3',
      'copydesk_poll_seconds_bucket{le="0.25"} 1',
      'copydesk_sources_failing 1',
    ]),
  );
});

it('shares nothing with the metrics of another service', async () => {
  createMetrics().polled({ outcome: 'fetched', seconds: 1, fresh: 1, revised: 0 });
  expect((await createMetrics().text()).body).toContain('copydesk_articles_stored_total{kind="new"} 0');
});
