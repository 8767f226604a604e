import type { Groups } from './date-forms.ts';

/** A time of day; `hour` 24 is the end of the day. */
export type Clock = { readonly hour: number; readonly minute: number; readonly second: number };

const AFTERNOON = /^(?:p\s?\.?\s?m\.?|오후|下午|午後|傍晚|晚上|ptg|中午|μ\.?μ\.?|م)$/;

/** @returns `null` where no clock shows such a time */
export function clockOf(groups: Groups): Clock | null {
  const half = groups['halfBefore'] ?? groups['half'];
  const printed = Number(groups['hour'] ?? 0);
  const minute = groups['halfHour'] === undefined ? Number(groups['minute'] ?? 0) : 30;
  const second = Number(groups['second'] ?? 0);
  const hour = half === undefined ? printed : onTwelveHourClock(printed, half);
  if (hour === null || minute > 59 || second > 60) return null;
  if (hour > 23 && !(hour === 24 && minute === 0 && second === 0)) return null;
  return { hour, minute, second: Math.min(second, 59) };
}

/** "오후 13시" and "13:00 PM" are printed, too, and can only mean 13. */
function onTwelveHourClock(hour: number, half: string): number | null {
  if (AFTERNOON.test(half)) return hour < 12 ? hour + 12 : hour;
  return hour > 12 ? null : hour % 12;
}
