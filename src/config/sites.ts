import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageRules } from '../model/page-rules.ts';
import type { Source } from '../model/source.ts';
import type { Config, ConfigProblem } from './config.ts';
import { readSiteFile } from './site-file.ts';

export type Sites = {
  readonly sites: Config['sites'];
  /** What was read, the folder itself first: a file that is put into it changes it. */
  readonly paths: readonly string[];
  /** Lines that were left out, and files. */
  readonly warnings: readonly ConfigProblem[];
  /** That of the folder itself. */
  readonly mistakes: readonly ConfigProblem[];
};

const EXTENSION = '.txt';
const NO_SITES: Sites = { sites: {}, paths: [], warnings: [], mistakes: [] };
/** `example.org`, and `.example.org` for that host and all below it. */
const HOST = /^\.?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/**
 * Reads the FiveFilters site configuration files of a folder: `example.org.txt`, `.example.org.txt`. Others have
 * written them, so that whatever is wrong with one is a warning and costs no more than what it names. Files with other
 * names are left alone. A folder that does not exist is an empty one, and one that cannot be read is a mistake.
 */
export async function readSites(folder: string): Promise<Sites> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (names instanceof Error) return { ...NO_SITES, mistakes: folderMistakes(folder, names) };
  const hosts = names.toSorted().flatMap((name) => {
    const host = hostOfFile(name);
    return host === null ? [] : [{ host, path: join(folder, name) }];
  });
  const read = await Promise.all(hosts.map(({ host, path }) => readSite(host, path)));
  return {
    sites: Object.fromEntries(read.flatMap(({ host, rules }) => (rules === null ? [] : [[host, rules]]))),
    paths: [folder, ...hosts.map(({ path }) => path)],
    warnings: read.flatMap(({ warnings }) => warnings),
    mistakes: [],
  };
}

function folderMistakes(folder: string, { code, message: why }: NodeJS.ErrnoException): readonly ConfigProblem[] {
  if (code === 'ENOENT') return [];
  const message =
    code === 'ENOTDIR' ? 'is a file, expected a folder of site files' : `the folder cannot be read: ${why}`;
  return [{ file: folder, line: 1, column: 1, path: '', message }];
}

/**
 * How to read an article page of a source: what the source itself says, else what is known of the host: of exactly this
 * host, else of the nearest domain it is below.
 * @param url of the page
 */
export function pageRulesFor(sites: Config['sites'], source: Source, url: string): PageRules | null {
  if (source.page !== null) return source.page;
  const host = plainHost(URL.parse(url)?.hostname ?? '');
  const keys = [host, ...domainsOf(host)];
  const known = keys.find((key) => Object.hasOwn(sites, key));
  return known === undefined ? null : (sites[known] ?? null);
}

/** `a.example.org` → `.a.example.org`, `.example.org`, `.org` */
function domainsOf(host: string): readonly string[] {
  const labels = host.split('.');
  return labels.map((_, index) => `.${labels.slice(index).join('.')}`);
}

function plainHost(host: string): string {
  return host.replace(/^www\./, '').replace(/\.$/, '');
}

function hostOfFile(name: string): string | null {
  const host = name.toLowerCase().slice(0, -EXTENSION.length);
  if (!name.toLowerCase().endsWith(EXTENSION) || !HOST.test(host)) return null;
  const dot = host.startsWith('.') ? '.' : '';
  const ascii = URL.parse(`http://${host.slice(dot.length)}/`)?.hostname;
  return ascii === undefined ? null : dot + plainHost(ascii);
}

async function readSite(
  host: string,
  path: string,
): Promise<{
  readonly host: string;
  readonly rules: PageRules | null;
  readonly warnings: readonly ConfigProblem[];
}> {
  const text = await readFile(path, 'utf8').catch((error: Error) => error);
  if (typeof text === 'string') return { host, ...readSiteFile(path, text) };
  const message = `the file cannot be read: ${text.message}`;
  return { host, rules: null, warnings: [{ file: path, line: 1, column: 1, path: '', message }] };
}
