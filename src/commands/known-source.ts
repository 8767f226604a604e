import type { Config } from '../config/config.ts';
import { hostOf } from '../lib/host.ts';
import type { Source } from '../model/source.ts';
import { headersFor } from '../source-headers.ts';

/** What tells whose document one is. */
export type Traces = {
  /** Where it was read, and where it says it belongs. */
  readonly urls: readonly (string | null)[];
  /** What it says of its publisher: site name, agency of the dateline. */
  readonly names: readonly (string | null)[];
};

/**
 * The source to read a document as: the configured one that it seems to come from, for its time zone and language,
 * else one made up from its address. Its headers are left out where they are not for that address.
 * @param timezone overrides the source's, where given
 */
export function sourceFor(config: Config, url: string, traces: Traces, timezone: string | null): Source {
  const source = knownSource(config.sources, traces) ?? stranger(url);
  // What is read is decided by what comes back, except where the source's own rules take it apart.
  const isItself = source.url === url;
  return {
    ...source,
    url,
    kind: null,
    listing: isItself ? source.listing : null,
    api: isItself ? source.api : null,
    timezone: timezone ?? source.timezone,
    headers: headersFor(source, url),
  };
}

function knownSource(sources: readonly Source[], { urls, names }: Traces): Source | undefined {
  const hosts = urls.flatMap((url) => (url === null ? [] : [hostOf(url)])).filter((host) => host !== '');
  return (
    sources.find((source) => urls.includes(source.url)) ??
    sources.find((source) => hosts.includes(hostOf(source.url))) ??
    sources.find((source) => names.some((name) => name !== null && isNameOf(source.title, name)))
  );
}

/** "Yonhap" is the Yonhap News Agency. */
function isNameOf(title: string, name: string): boolean {
  const [a, b] = [title.toLowerCase(), name.trim().toLowerCase()];
  return b !== '' && (a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `));
}

function stranger(url: string): Source {
  const name = hostOf(url) || (url.split('/').at(-1) ?? url);
  return {
    id: name,
    title: name,
    url,
    kind: null,
    listing: null,
    api: null,
    page: null,
    schedule: { kind: 'every', everyMs: 0 },
    timezone: 'UTC',
    language: null,
    fullText: false,
    tags: [],
    headers: {},
  };
}
