import type { Config } from '../config/config.ts';
import type { Clock } from '../lib/clock.ts';
import { instantOf } from '../lib/instant.ts';
import type { Log } from '../lib/log.ts';
import { currentDocuments } from '../publication.ts';
import { reroute } from '../reroute.ts';
import { writeDocuments } from '../serve/files.ts';
import type { Store } from '../store/store.ts';

export type ExportOptions = {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  readonly out: (line: string) => void;
};

/** Writes every public document below a folder, as the store stands now. @returns exit code 0 */
export async function exportCurrent(directory: string, options: ExportOptions): Promise<number> {
  await reroute(options.store, options.config.sections, instantOf(options.clock.now()));
  await writeCurrent(directory, options);
  return 0;
}

/** Writes what has changed since the last time; what is the same already is not touched. */
export async function writeCurrent(directory: string, options: Omit<ExportOptions, 'clock'>): Promise<void> {
  const documents = await currentDocuments(options.config, options.store, options.log);
  const { written, unchanged, removed } = await writeDocuments(directory, documents);
  options.out(`${directory}: ${written.length} written, ${unchanged.length} unchanged, ${removed.length} removed`);
}
