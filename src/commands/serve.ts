import { statSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { formatProblem, type LoadResult } from '../config/load.ts';
import type { Log } from '../lib/log.ts';
import { type ServiceOptions, startService } from '../service.ts';

/** A file that changes is read again this often at most. */
const WATCH_MS = 2000;

export type ServeOptions = ServiceOptions & {
  /** Reads the configuration again, from the files it came from. */
  readonly load: () => Promise<LoadResult>;
  /** Told once the service answers. */
  readonly onStarted?: (url: string) => void;
};

/**
 * Runs the service until SIGTERM or SIGINT. SIGHUP or a changed configuration file loads the configuration again; a
 * wrong one is reported and the old one stays.
 */
export async function serve(options: ServeOptions): Promise<number> {
  const { log } = options;
  const service = await startService(options);
  options.onStarted?.(service.url);
  let { config } = options;
  let turn = Promise.resolve();

  /** Of the files as they were last read, whether they were right or not. */
  let seen = timesOf(config.files);
  const reload = async (why: string) => {
    seen = timesOf(config.files);
    const next = await nextConfig(config, options.load, { log, why });
    if (next === null) return;
    await service.reload(next);
    config = next;
    seen = timesOf(config.files);
    log.info({ sources: config.sources.length, sections: config.sections.length }, 'configuration reloaded');
  };
  /** One reload at a time: a second signal waits for the first. */
  const queueReload = (why: string) => {
    turn = turn
      .then(() => reload(why))
      .catch((error) => log.error({ err: error }, 'configuration could not be swapped: the old one stays'));
  };
  const stopWatching = watchFiles(
    () => timesOf(config.files) !== seen,
    () => queueReload('file changed'),
  );
  process.on('SIGHUP', () => queueReload('SIGHUP'));

  const signal = await stopSignal();
  log.info({ signal }, 'stopping');
  stopWatching();
  await turn;
  await service.stop();
  log.info('stopped');
  return 0;
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** Looks at the files' times: it sees editors that replace a file, and volumes that report no events. */
function watchFiles(haveChanged: () => boolean, onChange: () => void): () => void {
  const timer = setInterval(() => {
    if (haveChanged()) onChange();
  }, WATCH_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function timesOf(files: readonly string[]): string {
  return files.map((file) => `${file} ${statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 'gone'}`).join('\n');
}

async function nextConfig(
  current: Config,
  load: ServeOptions['load'],
  { log, why }: { readonly log: Log; readonly why: string },
): Promise<Config | null> {
  const loaded = await load();
  if (!loaded.ok) {
    for (const problem of loaded.problems) log.error(formatProblem(problem));
    log.error({ mistakes: loaded.problems.length, why }, 'configuration is wrong: the old one stays');
    return null;
  }
  for (const warning of loaded.warnings) log.warn(formatProblem(warning));
  const fixed = (['listen', 'store'] as const).filter(
    (key) => JSON.stringify(loaded.config[key]) !== JSON.stringify(current[key]),
  );
  if (fixed.length > 0) log.warn({ keys: fixed }, 'takes effect only at the next start');
  return loaded.config;
}
