import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Actions, runCommand } from './command-line.ts';
import type { Config } from './config/config.ts';
import { formatProblem, type LoadOptions, loadConfig } from './config/load.ts';
import { systemClock } from './lib/clock.ts';
import { messageOf } from './lib/error.ts';
import { openLog } from './lib/log.ts';
import { parseQuery } from './route/parse.ts';
import { openStore } from './store/index.ts';
import type { Store } from './store/store.ts';

const OK = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const loading: LoadOptions = { env: process.env, parseQuery, version };

/**
 * The program: the only place that opens things.
 * @param args without the program's own name
 * @returns exit code: 0 ok, 1 something failed, 2 usage or configuration
 */
export async function run(args: readonly string[]): Promise<number> {
  process.stdout.on('error', endWithReader);
  try {
    return await runCommand(args, version, actions);
  } catch (error) {
    err(`copydesk: ${messageOf(error)}`);
    return FAILED;
  }
}

/** Nobody reads on, as `copydesk read … | head` does: there is nothing left to do. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(OK);
}

/** Commands are loaded when they are called. */
const actions: Actions = {
  serve: ({ config }) =>
    withStore(config, async (desk) => {
      const { serve } = await import('./commands/serve.ts');
      return serve({ ...desk, load: () => loadConfig(config, loading) });
    }),
  poll: (names, options) =>
    withStore(options.config, async (desk) => {
      const { poll } = await import('./commands/poll.ts');
      const { openProgress } = await import('./commands/progress.ts');
      return poll({ ...desk, names, directory: options.out ?? null, progress: openProgress(process.stderr), out, err });
    }),
  export: (directory, { config }) =>
    withStore(config, async (desk) => {
      const { exportCurrent } = await import('./commands/export.ts');
      return exportCurrent(directory, { ...desk, out });
    }),
  async check({ config }) {
    const { check } = await import('./commands/check.ts');
    const { matches } = await import('./route/router.ts');
    return check(config, { ...loading, matches, out, err });
  },
  async read(targets, options) {
    const { read } = await import('./commands/read.ts');
    const load = loadOwnOrBundled(options.config);
    const { stdin } = process;
    const zone = options.timezone ?? null;
    return read(targets, { load, timezone: zone, stdin, clock: systemClock, workers: workers(), out, err });
  },
  async discover(url, { config, timezone = null, listing = false, json = false }) {
    const { discover } = await import('./commands/discover.ts');
    return discover(url, { load: loadOwnOrBundled(config), timezone, listing, json, clock: systemClock, out, err });
  },
  status: ({ config, json = false }) =>
    withStore(config, async (desk) => {
      const { status } = await import('./commands/status.ts');
      return status({ ...desk, json, out });
    }),
  async init(directory) {
    const { init } = await import('./commands/init.ts');
    return init(directory, { out, err });
  },
  async schema() {
    const { schema } = await import('./commands/schema.ts');
    return schema(out);
  },
  async demo() {
    const { demo } = await import('./commands/demo.ts');
    const loadFor = (origin: string) =>
      loadConfig(bundled('demo.yaml'), { ...loading, env: { ...process.env, COPYDESK_DEMO_ORIGIN: origin } });
    const store = await openStore('sqlite::memory:');
    const code = await demo({ ...surroundings(), store, loadFor, out, err });
    await store.close();
    return code;
  },
};

/** Reading needs no configuration of one's own: without it, that of the program knows some sources' zones. */
function loadOwnOrBundled(file: string) {
  return () => loadConfig(existsSync(file) ? file : bundled('copydesk.yaml'), loading);
}

type Desk = ReturnType<typeof surroundings> & { readonly config: Config; readonly store: Store };

/** Opens the configured store for a command, or tells every mistake of the configuration. */
async function withStore(file: string, use: (desk: Desk) => Promise<number>): Promise<number> {
  const loaded = await loadConfig(file, loading);
  if (!loaded.ok) {
    for (const problem of loaded.problems) err(formatProblem(problem));
    return WRONG_USAGE;
  }
  for (const warning of loaded.warnings) err(`warning: ${formatProblem(warning)}`);
  const store = await openStore(loaded.config.store);
  try {
    return await use({ ...surroundings(), config: loaded.config, store });
  } finally {
    await store.close();
  }
}

function surroundings() {
  const log = openLog({ pretty: process.stderr.isTTY, level: process.env['COPYDESK_LOG_LEVEL'] ?? 'info' });
  return { log, clock: systemClock, random: Math.random, workers: workers() };
}

function bundled(name: string): string {
  return fileURLToPath(new URL(`../config/${name}`, import.meta.url));
}

function workers(): number {
  return Math.max(1, availableParallelism() - 1);
}
