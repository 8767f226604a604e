import type { Source, SourceState } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/**
 * Sources whose time has come, the longest overdue first. One that was never polled, or is configured with another
 * address since, is due at once.
 */
export function dueSources(
  sources: readonly Source[],
  states: ReadonlyMap<string, SourceState>,
  now: Instant,
): readonly Source[] {
  return sources
    .map((source) => ({ source, dueAt: dueAt(source, states.get(source.id)) }))
    .filter(({ dueAt }) => dueAt <= now)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
    .map(({ source }) => source);
}

function dueAt(source: Source, state: SourceState | undefined): Instant {
  if (state === undefined || state.url !== source.url) return '';
  return state.nextPollAt ?? '';
}
