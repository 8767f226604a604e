import { epochMsOf } from '../lib/instant.ts';
import type { SourceTime } from '../model/time.ts';
import { parseDate } from './dates.ts';
import type { NormalizeInput } from './input.ts';
import type { Found, Origin } from './provenance.ts';

export type Times = {
  readonly published: Found<SourceTime> | null;
  readonly modified: Found<SourceTime> | null;
  /** What could not be read or be true, for a human. */
  readonly problems: readonly string[];
};

/** Clocks differ: a date this little ahead is no mistake worth a word. */
const SKEW_MS = 10 * 60_000;
const MAX_QUOTED = 100;

/**
 * When the source says the article was published and modified: what the feed says, else the page. What has happened
 * cannot lie ahead: such a date is now, and keeps its raw text.
 */
export function timesOf({ source, item, page, now }: NormalizeInput): Times {
  const problems: string[] = [];
  const read = (raw: string | null, from: Origin): Found<SourceTime> | null => {
    if (raw === null || raw.trim() === '') return null;
    const time = parseDate(raw, source.timezone);
    if (time === null) problems.push(`the date ${quoted(raw)} cannot be read and is left out`);
    else if (epochMsOf(time.at) > epochMsOf(now) + SKEW_MS) {
      problems.push(`the date ${quoted(raw)} lies ahead and is taken as now`);
    }
    return time === null ? null : { value: time.at > now ? { ...time, at: now } : time, from };
  };
  const published =
    read(item.published, 'feed') ?? read(page?.published?.value ?? null, page?.published?.from ?? 'page');
  const modified = read(item.modified, 'feed') ?? read(page?.modified?.value ?? null, page?.modified?.from ?? 'page');
  return { published: published ?? modified, modified, problems };
}

function quoted(raw: string): string {
  return JSON.stringify(raw.slice(0, MAX_QUOTED));
}
