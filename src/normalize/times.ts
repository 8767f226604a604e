import { epochMsOf } from '../lib/instant.ts';
import type { SourceTime } from '../model/time.ts';
import { dateOrderOf } from './date-order.ts';
import { datePart, type TimeKind } from './date-parts.ts';
import { parseDate } from './dates.ts';
import type { NormalizeInput } from './input.ts';
import { type Found, firstOf, type Origin } from './provenance.ts';

export type Times = {
  readonly published: Found<SourceTime> | null;
  readonly modified: Found<SourceTime> | null;
  /** What could not be read or be true, for a human. */
  readonly problems: readonly string[];
};

type Reading = { readonly time: Found<SourceTime> | null; readonly problem: string | null };

/** Clocks differ: a date this little ahead is no mistake worth a word. */
const SKEW_MS = 10 * 60_000;
const MAX_QUOTED = 100;
const NOTHING: Reading = { time: null, problem: null };

/**
 * When the source says the article was published and modified: what the feed says, else the page; a text that tells
 * both, "Published …, updated …", is asked for both. What has happened cannot lie ahead: such a date is now, and keeps
 * its raw text.
 */
export function timesOf(input: NormalizeInput): Times {
  const { item, page } = input;
  const onPage = page?.published ?? null;
  const published = firstReading([
    () => read(item.published, 'feed', 'published', input),
    () => read(onPage?.value ?? null, onPage?.from ?? 'page', 'published', input),
  ]);
  const modified = firstReading([
    () => read(item.modified, 'feed', null, input),
    () => read(page?.modified?.value ?? null, page?.modified?.from ?? 'page', null, input),
    () => read(item.published, 'feed', 'modified', input),
    () => read(onPage?.value ?? null, onPage?.from ?? 'page', 'modified', input),
  ]);
  return {
    published: firstOf(published.time, modified.time),
    modified: modified.time,
    problems: [...new Set([...published.problems, ...modified.problems])],
  };
}

/** Tries one text after the other, until one is a time. */
function firstReading(attempts: readonly (() => Reading)[]): {
  readonly time: Found<SourceTime> | null;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  for (const attempt of attempts) {
    const { time, problem } = attempt();
    if (problem !== null) problems.push(problem);
    if (time !== null) return { time, problems };
  }
  return { time: null, problems };
}

/** @param kind which of two times in one text; `null`: the text tells only one */
function read(raw: string | null, from: Origin, kind: TimeKind | null, input: NormalizeInput): Reading {
  const part = raw === null || kind === null ? raw : datePart(raw, kind);
  if (part === null || part.trim() === '') return NOTHING;
  const { source, item, page, now } = input;
  const time = parseDate(part, source.timezone, () =>
    dateOrderOf([source.language, item.language, page?.language ?? null]),
  );
  if (time === null) return { time: null, problem: `the date ${quoted(part)} cannot be read and is left out` };
  const isAhead = epochMsOf(time.at) > epochMsOf(now) + SKEW_MS;
  return {
    time: { value: time.at > now ? { ...time, at: now } : time, from },
    problem: isAhead ? `the date ${quoted(part)} lies ahead and is taken as now` : null,
  };
}

function quoted(raw: string): string {
  return JSON.stringify(raw.slice(0, MAX_QUOTED));
}
