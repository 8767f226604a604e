import { sha256 } from '../lib/hash.ts';
import type { FetchResult } from '../model/fetch.ts';
import type { Source, SourceState, Validators } from '../model/source.ts';
import type { Instant } from '../model/time.ts';
import { nextPoll } from './next-poll.ts';

/**
 * What to remember of a source after a poll.
 * @param input.before what was remembered, `null` at the first poll
 * @param input.visit what the fetch met
 * @param input.failure one line for a human: why the poll failed, also where the fetch itself did not; `null` after a success
 * @param input.bodyFingerprint of the body that was read; `null` where none was
 * @param input.validators to be sent next time
 * @returns the next state. Validators move only with a success: a body that could not be read must be asked for again.
 */
export function stateAfter(input: {
  readonly source: Source;
  readonly before: SourceState | null;
  readonly visit: FetchResult;
  readonly failure: string | null;
  readonly bodyFingerprint: string | null;
  readonly validators: Validators;
  readonly now: Instant;
  readonly random: number;
}): SourceState {
  const { source, visit, failure, now, random } = input;
  const before = stateBefore(source, input.before);
  const failures = failure === null ? 0 : before.failures + 1;
  const retryAt = visit.kind === 'failed' ? visit.retryAt : null;
  const next = nextPoll({ source, now, failures, retryAt, random });
  const planned = { lastPolledAt: now, nextPollAt: next.at, nextPollWhy: next.why };
  if (failure !== null || visit.kind === 'failed') return { ...before, ...planned, failures, lastFailure: failure };
  return {
    ...before,
    ...planned,
    validators: input.validators,
    bodyFingerprint: input.bodyFingerprint ?? before.bodyFingerprint,
    lastSuccessAt: now,
    failures: 0,
    lastFailure: null,
  };
}

/**
 * The state to ask with: what is remembered of another address does not count, and what was read in another way has to
 * be read anew.
 */
export function stateBefore(source: Source, remembered: SourceState | null): SourceState {
  const readingFingerprint = readingFingerprintOf(source);
  const unread = { readingFingerprint, validators: { etag: null, lastModified: null }, bodyFingerprint: null };
  if (remembered !== null && remembered.url === source.url) {
    return remembered.readingFingerprint === readingFingerprint ? remembered : { ...remembered, ...unread };
  }
  return {
    sourceId: source.id,
    url: source.url,
    ...unread,
    lastPolledAt: null,
    lastSuccessAt: null,
    failures: 0,
    lastFailure: null,
    nextPollAt: null,
    nextPollWhy: null,
  };
}

/** Equal for sources that make the same items of the same bytes. */
export function readingFingerprintOf({ kind, listing, api, page, fullText }: Source): string {
  return sha256(JSON.stringify([kind, listing, api, page, fullText]));
}
