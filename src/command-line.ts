import { Command, CommanderError, InvalidArgumentError } from 'commander';

type Configured = { readonly config: string };
type InZone = { readonly timezone?: string };
type AsJson = { readonly json?: true };

/** What the commands do, each with its arguments as typed. All return the exit code. */
export type Actions = {
  serve(options: Configured): Promise<number>;
  poll(names: readonly string[], options: Configured & { readonly out?: string }): Promise<number>;
  export(directory: string, options: Configured): Promise<number>;
  check(options: Configured): Promise<number>;
  read(targets: readonly string[], options: Configured & InZone): Promise<number>;
  discover(url: string, options: Configured & InZone & AsJson & { readonly listing?: true }): Promise<number>;
  status(options: Configured & AsJson): Promise<number>;
  init(directory: string): Promise<number>;
  schema(): Promise<number>;
  demo(): Promise<number>;
};

const DEFAULT_CONFIG = 'config/copydesk.yaml';
const OK = 0;
const WRONG_USAGE = 2;

/**
 * Reads what was typed and does it.
 * @param args without the program's own name
 * @returns the action's exit code; 2 for what is no command, which is printed with the help
 * @throws what the action throws
 */
export async function runCommand(args: readonly string[], version: string, actions: Actions): Promise<number> {
  const exit = { code: OK };
  const program = strict(new Command('copydesk'))
    .description('Polls news sources, normalizes what is new, and publishes RSS, Atom and JSON Feed per section.')
    .version(version)
    .configureHelp({ showGlobalOptions: true });
  addCommands(program, actions, (ending) => async (...typed) => {
    exit.code = await ending(...typed);
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? OK : WRONG_USAGE;
    throw error;
  }
}

/** Keeps the exit code of an action. */
type Keep = <Typed extends readonly unknown[]>(
  action: (...typed: Typed) => Promise<number>,
) => (...typed: Typed) => Promise<void>;

function addCommands(program: Command, actions: Actions, keep: Keep): void {
  const command = (words: string, about: string) => strict(program.command(words)).description(about);
  const configured = (words: string, about: string) =>
    command(words, about).option('-c, --config <file>', 'configuration', DEFAULT_CONFIG);

  configured('serve', 'run the scheduler and the HTTP server; SIGHUP reloads, SIGTERM drains and stops').action(
    keep(actions.serve),
  );
  configured('poll [source...]', 'poll due (or named) sources once, publish, print a summary')
    .option('-o, --out <dir>', 'write feeds and pages there')
    .action(keep(actions.poll));
  configured('export <dir>', 'write all feeds and pages as static files').action(keep(actions.export));
  configured('check', 'validate the configuration and run section tests; reads nothing but its files').action(
    keep(actions.check),
  );
  configured('read <target...>', 'print the articles of feeds or pages (addresses, files, or - for addresses on stdin)')
    .option('--timezone <zone>', 'of dates that name none', timezone)
    .addHelpText('after', `\n${PRIVATE} Addresses on stdin open nothing.`)
    .action(keep(actions.read));
  configured('discover <url>', "find a site's feeds, sitemaps and lists of articles; print YAML to paste")
    .option('--listing', 'take the page itself apart even where there are feeds')
    .option('--timezone <zone>', 'of dates that name none', timezone)
    .option('--json', 'as JSON')
    .addHelpText('after', `\n${PRIVATE}`)
    .action(keep(actions.discover));
  configured('status', 'sources: last success, failures, next poll and why')
    .option('--json', 'as JSON')
    .action(keep(actions.status));
  command('init <dir>', 'write a small configuration to start from').action(keep(actions.init));
  command('schema', 'print the JSON Schema of configuration files').action(keep(actions.schema));
  command('demo', 'run the service on a newsroom of invented sources').action(keep(actions.demo));
}

const PRIVATE =
  'A private address that is typed here may be reached at its port, for this target alone;\n' +
  'service.network.allow opens more.';

/** Throws instead of ending the process. */
function strict(command: Command): Command {
  return command.exitOverride().showHelpAfterError();
}

function timezone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new InvalidArgumentError(`${zone} is no IANA time zone`);
  }
}
