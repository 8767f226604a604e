import { createTask, parse, schedule, validateDetailed } from 'node-cron';

/** A 29 February can be eight years away. */
const SEARCH_DAYS = 366 * 8 + 1;

/**
 * The first time a cron expression fires after a moment.
 * @param cron five fields, or six with seconds first, as node-cron reads them
 * @param timezone IANA zone the fields are read in; an hour that daylight saving skips does not fire
 * @param after UTC instant
 * @returns UTC instant, in whole seconds
 * @throws {RangeError} when it never fires (`0 0 30 2 *`)
 */
export function nextCron(cron: string, timezone: string, after: string): string {
  const fields = parse(cron);
  const task = createTask(cron, () => undefined, { timezone });
  try {
    const start = Temporal.Instant.from(after);
    let day = start.toZonedDateTimeISO(timezone).toPlainDate();
    for (let days = 0; days < SEARCH_DAYS; days += 1, day = day.add({ days: 1 })) {
      // Spares most `match` calls, which are costly; the other conditions on a day have forms that only it knows.
      if (!fields.month.includes(day.month)) continue;
      for (const time of timesOfDay(fields.hour, fields.minute, fields.second)) {
        const at = day.toZonedDateTime({ timeZone: timezone, plainTime: time }).toInstant();
        if (Temporal.Instant.compare(at, start) > 0 && task.match(new Date(at.epochMilliseconds))) return at.toString();
      }
    }
  } finally {
    task.destroy();
  }
  throw new RangeError(`cron "${cron}" never fires`);
}

/** @returns what is wrong with a cron expression, or `null` */
export function cronProblem(cron: string): string | null {
  const { valid, errors } = validateDetailed(cron);
  return valid ? null : (errors[0]?.message ?? 'is no cron expression');
}

/**
 * Calls back whenever the expression fires, never while the last call is still under way.
 * @returns stops it
 */
export function startCron(cron: string, onTick: () => Promise<void>): () => void {
  const task = schedule(cron, onTick, { noOverlap: true, suppressMissedWarning: true });
  return () => void task.destroy();
}

function* timesOfDay(
  hours: readonly number[],
  minutes: readonly number[],
  seconds: readonly number[],
): Generator<Temporal.PlainTime> {
  for (const hour of hours) {
    for (const minute of minutes) {
      for (const second of seconds) yield new Temporal.PlainTime(hour, minute, second);
    }
  }
}
