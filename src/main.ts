import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Config } from './config/config.ts';
import { formatProblem, type LoadOptions, loadConfig } from './config/load.ts';
import { systemClock } from './lib/clock.ts';
import { messageOf } from './lib/error.ts';
import { openLog } from './lib/log.ts';
import { parseQuery } from './route/parse.ts';
import { openStore } from './store/index.ts';
import type { Store } from './store/store.ts';

const DEFAULT_CONFIG = 'config/copydesk.yaml';
const OK = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const err = (line: string): void => void process.stderr.write(`${line}\n`);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const loading: LoadOptions = { env: process.env, parseQuery, version };

/**
 * The command line: the only place that opens things. Commands are loaded when they are called.
 * @param args without the program's own name
 * @returns exit code: 0 ok, 1 something failed, 2 usage or configuration
 */
export async function run(args: readonly string[]): Promise<number> {
  const exit = { code: OK };
  process.stdout.on('error', endWithReader);
  try {
    await commandLine(exit).parseAsync([...args], { from: 'user' });
    return exit.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : WRONG_USAGE;
    err(`copydesk: ${messageOf(error)}`);
    return FAILED;
  }
}

/** Nobody reads on, as `copydesk read … | head` does: there is nothing left to do. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(OK);
}

function commandLine(exit: { code: number }): Command {
  const program = new Command('copydesk')
    .description('Polls news sources, normalizes what is new, and publishes RSS, Atom and JSON Feed per section.')
    .version(version)
    .exitOverride()
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: true });
  const command = (words: string, about: string) =>
    program.command(words).description(about).exitOverride().showHelpAfterError();
  const configured = (words: string, about: string) =>
    command(words, about).option('-c, --config <file>', 'configuration', DEFAULT_CONFIG);

  configured('serve', 'run the scheduler and the HTTP server; SIGHUP reloads, SIGTERM drains and stops').action(
    async (options: ConfigOption) => {
      exit.code = await withStore(options, async (desk) => {
        const { serve } = await import('./commands/serve.ts');
        return serve({ ...desk, load: () => loadConfig(options.config, loading) });
      });
    },
  );
  configured('poll [source...]', 'poll due (or named) sources once, publish, print a summary')
    .option('-o, --out <dir>', 'write feeds and pages there')
    .action(async (names: string[], options: ConfigOption & { out?: string }) => {
      exit.code = await withStore(options, async (desk) => {
        const { poll } = await import('./commands/poll.ts');
        const { openProgress } = await import('./commands/progress.ts');
        const progress = openProgress(process.stderr);
        return poll({ ...desk, names, directory: options.out ?? null, progress, out, err });
      });
    });
  configured('export <dir>', 'write all feeds and pages as static files').action(
    async (directory: string, options: ConfigOption) => {
      exit.code = await withStore(options, async (desk) => {
        const { exportCurrent } = await import('./commands/export.ts');
        return exportCurrent(directory, { ...desk, out });
      });
    },
  );
  configured('check', 'validate the configuration and run section tests; reads nothing but its files').action(
    async (options: ConfigOption) => {
      const { check } = await import('./commands/check.ts');
      const { matches } = await import('./route/router.ts');
      exit.code = await check(options.config, { ...loading, matches, out, err });
    },
  );
  configured('read <target...>', 'print the articles of feeds or pages (addresses, files, or - for addresses on stdin)')
    .option('--timezone <zone>', 'of dates that name none', timezone)
    .action(async (targets: string[], options: ConfigOption & { timezone?: string }) => {
      const { read } = await import('./commands/read.ts');
      // Reading needs no configuration of one's own: without it, that of the program knows some sources' zones.
      const file = existsSync(options.config) ? options.config : bundled('copydesk.yaml');
      const load = () => loadConfig(file, loading);
      const input = { stdin: process.stdin, clock: systemClock, random: Math.random, workers: workers(), out, err };
      exit.code = await read(targets, { ...input, load, timezone: options.timezone ?? null });
    });
  configured('discover <url>', "find a site's feeds, sitemaps and lists of articles; print YAML to paste")
    .option('--listing', 'take the page itself apart even where there are feeds')
    .option('--timezone <zone>', 'of dates that name none', timezone)
    .option('--json', 'as JSON')
    .action(async (url: string, options: ConfigOption & { listing?: true; timezone?: string; json?: true }) => {
      const { discover } = await import('./commands/discover.ts');
      const file = existsSync(options.config) ? options.config : bundled('copydesk.yaml');
      const asked = {
        listing: options.listing ?? false,
        timezone: options.timezone ?? null,
        json: options.json ?? false,
      };
      exit.code = await discover(url, {
        ...asked,
        load: () => loadConfig(file, loading),
        clock: systemClock,
        out,
        err,
      });
    });
  configured('status', 'sources: last success, failures, next poll and why')
    .option('--json', 'as JSON')
    .action(async (options: ConfigOption & { json?: true }) => {
      exit.code = await withStore(options, async (desk) => {
        const { status } = await import('./commands/status.ts');
        return status({ ...desk, json: options.json ?? false, out });
      });
    });
  command('init <dir>', 'write a small configuration to start from').action(async (directory: string) => {
    const { init } = await import('./commands/init.ts');
    exit.code = await init(directory, { out, err });
  });
  command('schema', 'print the JSON Schema of configuration files').action(async () => {
    const { schema } = await import('./commands/schema.ts');
    exit.code = await schema(out);
  });
  command('demo', 'run the service on a newsroom of invented sources').action(async () => {
    const { demo } = await import('./commands/demo.ts');
    const loadFor = (origin: string) =>
      loadConfig(bundled('demo.yaml'), { ...loading, env: { ...process.env, COPYDESK_DEMO_ORIGIN: origin } });
    const store = await openStore('sqlite::memory:');
    exit.code = await demo({ ...surroundings(), store, loadFor, out, err });
    await store.close();
  });
  return program;
}

type ConfigOption = { readonly config: string };

type Desk = ReturnType<typeof surroundings> & { readonly config: Config; readonly store: Store };

/** Opens the configured store for a command, or tells every mistake of the configuration. */
async function withStore({ config: file }: ConfigOption, use: (desk: Desk) => Promise<number>): Promise<number> {
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

function timezone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError(`${zone} is no IANA time zone`);
  }
}
