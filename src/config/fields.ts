import { z } from 'zod';
import { type Check, DURATION, durationMs, ianaZone, languageTag, NAME, NAME_RULE } from './values.ts';

/** Text that passes a check; in messages `{value}` stands for the value as written. */
export function text(check: Check = () => null) {
  return z.string().check((ctx) => {
    const message = ctx.value.trim() === '' ? 'must not be empty' : check(ctx.value);
    if (message !== null) ctx.issues.push({ code: 'custom', message, input: ctx.value });
  });
}

/** A timer of more than 24 days would fire at once, hence the upper limits. */
export const duration = (least: string, most: string) =>
  z
    .string()
    .regex(DURATION, '{value} is no duration, expected a number and s, m, h or d, e.g. 15m')
    .refine(
      (value) => !DURATION.test(value) || isBetween(durationMs(value), durationMs(least), durationMs(most)),
      `{value} is out of range, from ${least} to ${most}`,
    )
    .transform(durationMs);

export const name = z.string().regex(NAME, `{value} ${NAME_RULE}`);
/** Checked with the references: a record does not look at the value of a key that it refuses. */
export const key = z.string().meta({ pattern: NAME.source });
export const language = text(languageTag).meta({
  description: 'BCP 47 language tag',
  examples: ['en', 'ko', 'zh-Hant'],
});
export const timezone = text(ianaZone).meta({
  description: 'IANA time zone of dates that name none, and of `cron`',
  examples: ['Asia/Seoul', 'UTC'],
});
export const every = duration('1s', '365d').meta({ description: 'Time between two polls', examples: ['15m', '6h'] });
export const fullText = z.boolean().meta({ description: "Fetch each article's page for its text" });

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
