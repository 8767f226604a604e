import { resolve } from 'node:path';
import type { Section } from '../model/section.ts';
import type { JsonApi, Listing, Schedule, Source } from '../model/source.ts';
import type { Config, NetworkConfig } from './config.ts';
import { buildPageRules } from './page-rules.ts';
import { type References, tagOf } from './references.ts';
import type { IncludedFile, MainFile } from './schema.ts';
import { PAGES_WITH_NEXT, type SourceEntry } from './source-schema.ts';
import { listenAddress } from './values.ts';

/** The validated files as one configuration, everything resolved. */
export function buildConfig(
  main: MainFile,
  included: readonly IncludedFile[],
  {
    references,
    sites,
    paths,
    version,
  }: { references: References; sites: Config['sites']; paths: readonly string[]; version: string | null },
): Config {
  const { service } = main;
  const url = baseAddress(service.url);
  const sources = [main, ...included].flatMap((file) =>
    Object.entries(file.sources).map(([id, entry]) => buildSource(id, entry, main.defaults)),
  );
  return {
    site: { title: service.title, url, authority: service.authority ?? defaultAuthority(url) },
    listen: listenAddress(service.listen) ?? { host: '127.0.0.1', port: 8080 },
    store: service.store,
    network: buildNetwork(service, userAgent(version, service.contact ?? url)),
    sources,
    sites,
    sections: buildSections([main, ...included], references, sources),
    files: paths.map((path) => resolve(path)),
  };
}

/** Article ids begin with it, so it names the year this became the rule and not the current one. */
export function defaultAuthority(url: string): string {
  return `${new URL(url).hostname},2026`;
}

function baseAddress(text: string): string {
  const { href } = new URL(text);
  return href.endsWith('/') ? href : `${href}/`;
}

/** RFC 9110 §10.1.5: product and version, then a comment with the address to complain to. */
function userAgent(version: string | null, contact: string): string {
  return `Copydesk${version === null ? '' : `/${version}`} (+${contact.includes('://') ? contact : `mailto:${contact}`})`;
}

function buildNetwork({ network }: MainFile['service'], agent: string): NetworkConfig {
  return {
    allow: network.allow,
    userAgent: agent,
    timeoutMs: network.timeout,
    maxBytes: network.maxBytes,
    maxRedirects: network.maxRedirects,
    concurrency: network.concurrency,
    perHost: { concurrency: network.perHost.concurrency, delayMs: network.perHost.delay },
  };
}

function buildSource(id: string, entry: SourceEntry, defaults: MainFile['defaults']): Source {
  const timezone = entry.timezone ?? defaults.timezone;
  return {
    id,
    title: entry.title ?? id,
    url: new URL(entry.url).href,
    kind: entry.kind ?? null,
    listing: entry.listing === undefined ? null : buildListing(entry.listing),
    api: entry.api === undefined ? null : buildApi(entry.api),
    page: entry.page === undefined ? null : buildPageRules(`sources.${id}.page`, entry.page),
    schedule: schedule(entry, timezone, defaults.every),
    timezone,
    language: canonicalLanguage(entry.language ?? defaults.language),
    fullText: entry.fullText ?? defaults.fullText,
    tags: entry.tags,
    headers: entry.headers,
  };
}

function buildListing(entry: NonNullable<SourceEntry['listing']>): Listing {
  return {
    item: entry.item,
    where: entry.where ?? null,
    url: entry.url ?? null,
    title: entry.title ?? null,
    date: entry.date ?? null,
    summary: entry.summary ?? null,
    author: entry.author ?? null,
    image: entry.image ?? null,
    next: entry.next ?? null,
    pages: entry.pages ?? (entry.next === undefined ? 1 : PAGES_WITH_NEXT),
  };
}

function buildApi(entry: NonNullable<SourceEntry['api']>): JsonApi {
  return {
    items: entry.items,
    url: entry.url,
    id: entry.id ?? null,
    title: entry.title ?? null,
    date: entry.date ?? null,
    modified: entry.modified ?? null,
    summary: entry.summary ?? null,
    body: entry.body ?? null,
    author: entry.author ?? null,
    image: entry.image ?? null,
    keywords: entry.keywords ?? null,
  };
}

function schedule({ cron, every }: SourceEntry, timezone: string, defaultEveryMs: number): Schedule {
  return cron === undefined ? { kind: 'every', everyMs: every ?? defaultEveryMs } : { kind: 'cron', cron, timezone };
}

function buildSections(files: readonly IncludedFile[], references: References, sources: readonly Source[]): Section[] {
  const rules = new Map(references.sections.map((section) => [section.id, section]));
  return files.flatMap((file) =>
    Object.entries(file.sections).map(([slug, entry]) => ({
      slug,
      title: entry.title,
      description: entry.description ?? null,
      language: canonicalLanguage(entry.language),
      sources: sources.filter((source) => draws(entry.sources, source)).map(({ id }) => id),
      match: rules.get(slug)?.match ?? null,
      except: rules.get(slug)?.except ?? null,
      limit: entry.limit,
    })),
  );
}

function draws(wanted: readonly string[] | undefined, { id, tags }: Source): boolean {
  if (wanted === undefined) return true;
  return wanted.some((one) => {
    const tag = tagOf(one);
    return tag === null ? one === id : tags.includes(tag);
  });
}

function canonicalLanguage(tag: string | undefined): string | null {
  return tag === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
}
