import { expect, it } from 'vitest';
import { dueSources } from '../../src/schedule/due.ts';
import { NOW, source, sourceState } from '../builders.ts';

const at = (id: string, nextPollAt: string | null, url = source().url) =>
  [id, sourceState({ sourceId: id, url, nextPollAt })] as const;

it('names the sources whose time has come: never polled first, then the longest overdue', () => {
  const sources = ['late', 'later', 'new', 'future', 'now'].map((id) => source({ id }));
  const states = new Map([
    at('late', '2026-03-02T08:50:00Z'),
    at('later', '2026-03-02T08:00:00Z'),
    at('future', '2026-03-02T09:00:01Z'),
    at('now', NOW),
  ]);
  expect(dueSources(sources, states, NOW).map(({ id }) => id)).toEqual(['new', 'later', 'late', 'now']);
});

it('takes a source with a new address as never polled', () => {
  const states = new Map([at('moved', '2026-03-03T00:00:00Z', 'https://old.example.com/rss.xml')]);
  expect(dueSources([source({ id: 'moved' })], states, NOW)).toHaveLength(1);
});
