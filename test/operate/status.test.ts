import { describe, expect, it } from 'vitest';
import { failureArticles, statusRows } from '../../src/operate/status.ts';
import { statusText } from '../../src/operate/status-table.ts';
import { NOW, site, source, sourceState } from '../builders.ts';

const failing = sourceState({
  failures: 2,
  lastPolledAt: '2026-03-02T08:30:00Z',
  lastSuccessAt: '2026-03-01T20:00:00Z',
  lastFailure: 'GET https://wire.example.com/rss.xml answered 503 Service Unavailable',
  nextPollAt: '2026-03-02T09:30:00Z',
  nextPollWhy: 'back-off after 2 failures',
});

describe('statusRows', () => {
  it('has one row for each configured source, in that order', () => {
    const sources = [source({ id: 'b' }), source({ id: 'a' })];
    const rows = statusRows(sources, [sourceState({ sourceId: 'a' }), sourceState({ sourceId: 'gone' })], NOW);
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('tells a source that fails', () => {
    expect(statusRows([source()], [failing], NOW)).toEqual([
      {
        id: 'harbor-wire',
        title: 'Harbor Wire',
        url: 'https://wire.example.com/rss.xml',
        health: 'failing',
        lastPolledAt: '2026-03-02T08:30:00Z',
        lastSuccessAt: '2026-03-01T20:00:00Z',
        failures: 2,
        lastFailure: 'GET https://wire.example.com/rss.xml answered 503 Service Unavailable',
        nextPollAt: '2026-03-02T09:30:00Z',
        nextPollWhy: 'back-off after 2 failures',
        due: false,
      },
    ]);
  });

  it('tells one that recovered, without the failure of before', () => {
    const state = { ...failing, failures: 0, lastSuccessAt: '2026-03-02T08:45:00Z' };
    expect(statusRows([source()], [state], NOW)[0]).toMatchObject({ health: 'ok', lastFailure: null });
  });

  it('tells one that was never polled, and is due', () => {
    expect(statusRows([source()], [], NOW)[0]).toMatchObject({ health: 'never', nextPollAt: null, due: true });
  });

  it('is due at the very moment of its next poll', () => {
    expect(statusRows([source()], [{ ...failing, nextPollAt: NOW }], NOW)[0]?.due).toBe(true);
  });
});

describe('failureArticles', () => {
  const idOf = (state: typeof failing) => failureArticles(statusRows([source()], [state], NOW), site)[0]?.id;

  it('keeps the id through a streak and changes it with the next', () => {
    expect(idOf({ ...failing, failures: 3, lastPolledAt: NOW })).toBe(idOf(failing));
    expect(idOf({ ...failing, lastSuccessAt: '2026-03-02T08:45:00Z' })).not.toBe(idOf(failing));
  });

  it('puts the source that failed last first', () => {
    const rows = statusRows(
      [source({ id: 'a' }), source({ id: 'b' })],
      [
        { ...failing, sourceId: 'a' },
        { ...failing, sourceId: 'b', lastPolledAt: NOW },
      ],
      NOW,
    );
    expect(failureArticles(rows, site).map((article) => article.source.id)).toEqual(['b', 'a']);
  });

  it('says what happened, since when, and what comes next', () => {
    expect(failureArticles(statusRows([source()], [failing], NOW), site)[0]?.summary).toBe(
      'The last 2 polls failed: GET https://wire.example.com/rss.xml answered 503 Service Unavailable. ' +
        'Last success: 2026-03-01T20:00:00Z. Next poll: 2026-03-02T09:30:00Z (back-off after 2 failures).',
    );
    const first = { ...failing, failures: 1, lastSuccessAt: null, lastFailure: null, nextPollAt: null };
    expect(failureArticles(statusRows([source()], [first], NOW), site)[0]?.summary).toBe(
      'The last poll failed. It never succeeded.',
    );
  });
});

describe('statusText', () => {
  it('aligns columns, wide characters counted as two', () => {
    const rows = statusRows([source(), source({ id: 'k', title: '섬 통신' })], [failing], NOW);
    expect(statusText(rows)).toBe(
      [
        'Source       Health        Last success          Failures  Next poll                                         Last failure',
        'Harbor Wire  failing       2026-03-01 20:00 UTC  2         2026-03-02 09:30 UTC (back-off after 2 failures)  GET https://wire.example.com/rss.xml answered 503 Service Unavailable',
        '섬 통신      never polled  –                     0         now                                               –',
        '',
      ].join('\n'),
    );
  });
});
