import { nextCron } from '../lib/cron.ts';
import { epochMsOf, instantOf } from '../lib/instant.ts';
import type { Source } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

/** Of the interval, added at random so that sources configured alike are not polled in one burst. */
const JITTER = 0.1;
const MAX_BACKOFF_MS = 6 * 60 * 60_000;
const MIN_BACKOFF_MS = 60_000;

export type Plan = { readonly at: Instant; readonly why: string };

/**
 * Decides when a source is polled next.
 * @param input.failures in a row, this poll included; 0 after a success
 * @param input.retryAt what the server asked for (Retry-After), or `null`
 * @param input.random in [0, 1)
 * @returns for `every`, an instant in [now + every, now + 1.1 every]; for `cron` its next time; after failures twice as
 *   long for each, up to 6 h; never earlier than `retryAt`
 * @see RFC 9110 §10.2.3 (Retry-After)
 */
export function nextPoll(input: {
  readonly source: Source;
  readonly now: Instant;
  readonly failures: number;
  readonly retryAt: Instant | null;
  readonly random: number;
}): Plan {
  const usual = usualPlan(input.source, input.now, input.random);
  const plan = input.failures === 0 ? usual : later(usual, backoff(input));
  return input.retryAt !== null && input.retryAt > plan.at
    ? { at: input.retryAt, why: 'the server asked to wait (Retry-After)' }
    : plan;
}

function usualPlan({ schedule }: Source, now: Instant, random: number): Plan {
  switch (schedule.kind) {
    case 'every': {
      const jitterMs = random * JITTER * schedule.everyMs;
      return {
        at: instantOf(epochMsOf(now) + schedule.everyMs + jitterMs),
        why: `every ${duration(schedule.everyMs)}`,
      };
    }
    case 'cron':
      return {
        at: nextCron(schedule.cron, schedule.timezone, now),
        why: `cron "${schedule.cron}" ${schedule.timezone}`,
      };
    default:
      return schedule satisfies never;
  }
}

function backoff({ source, now, failures, random }: Parameters<typeof nextPoll>[0]): Plan {
  const unitMs = source.schedule.kind === 'every' ? Math.max(source.schedule.everyMs, MIN_BACKOFF_MS) : MIN_BACKOFF_MS;
  const waitMs = Math.min(unitMs * 2 ** Math.min(failures - 1, 16), MAX_BACKOFF_MS) * (1 + random * JITTER);
  return {
    at: instantOf(epochMsOf(now) + waitMs),
    why: `back-off after ${failures} ${failures === 1 ? 'failure' : 'failures'}`,
  };
}

function later(a: Plan, b: Plan): Plan {
  return a.at >= b.at ? a : b;
}

function duration(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1000],
  ] as const;
  const [unit, unitMs] = units.find(([, size]) => ms >= size && ms % size === 0) ?? ['ms', 1];
  return `${ms / unitMs}${unit}`;
}
