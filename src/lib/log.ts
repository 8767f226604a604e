import { type Logger, pino } from 'pino';
import { PinoPretty } from 'pino-pretty';

/** One event, one line: the facts, then what happened in words. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/**
 * Logs to standard error, so that commands can print data on standard output.
 * @param options.pretty for a person at a terminal; else one JSON object a line
 * @param options.level the least severe that is written
 */
export function openLog(options: { readonly pretty: boolean; readonly level: string }): Log {
  const settings = { level: options.level, base: null };
  if (!options.pretty) return pino(settings, pino.destination({ dest: 2, sync: true }));
  const stream = PinoPretty({ destination: 2, sync: true, singleLine: true, translateTime: 'SYS:HH:MM:ss' });
  return pino(settings, stream);
}
