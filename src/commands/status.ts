import type { Config } from '../config/config.ts';
import type { Clock } from '../lib/clock.ts';
import { instantOf } from '../lib/instant.ts';
import { statusRows } from '../operate/status.ts';
import { statusText } from '../operate/status-table.ts';
import type { Store } from '../store/store.ts';

/** Prints how each source is doing: a table, or with `json` one JSON array. */
export async function status(options: {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly json: boolean;
  readonly out: (line: string) => void;
}): Promise<number> {
  const rows = statusRows(options.config.sources, await options.store.sourceStates(), instantOf(options.clock.now()));
  options.out(options.json ? JSON.stringify(rows, null, 2) : statusText(rows).trimEnd());
  return 0;
}
