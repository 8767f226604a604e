import type { Config } from './config/config.ts';
import type { Log } from './lib/log.ts';
import type { Problem } from './model/problem.ts';
import type { Document } from './model/site.ts';
import { createFragmentCache, publish, publishIndex, publishSection, type SectionContent } from './publish.ts';
import { type Prepared, prepare } from './serve/prepare.ts';
import type { Store } from './store/store.ts';

/** Every public document of a configuration, as the store stands now. */
export async function currentDocuments(config: Config, store: Store, log: Log): Promise<readonly Document[]> {
  const sections = await readSections(config, store);
  const { documents, problems } = publish({ site: config.site, sections, fragments: createFragmentCache() });
  logProblems(log, problems);
  return documents;
}

/** The documents that the server answers with; each change replaces those it touches. */
export type Publication = {
  readonly documents: () => ReadonlyMap<string, Prepared>;
  /** Builds all documents by a configuration, then swaps them in. */
  publishAll(config: Config): Promise<void>;
  /** Tells that these sections' feeds have changed; they follow soon, several changes at once. */
  changed(slugs: readonly string[]): void;
  /** Resolves once every change told so far is published. */
  settled(): Promise<void>;
};

export function openPublication({ store, log }: { readonly store: Store; readonly log: Log }): Publication {
  const fragments = createFragmentCache();
  const dirty = new Set<string>();
  let documents: ReadonlyMap<string, Prepared> = new Map();
  let config: Config | null = null;
  /** Sections as they were last read: the index shows all of them. */
  let contents: readonly SectionContent[] = [];
  let turn = Promise.resolve();

  async function publishAll(next: Config): Promise<void> {
    contents = await readSections(next, store);
    const published = publish({ site: next.site, sections: contents, fragments });
    logProblems(log, published.problems);
    documents = new Map(published.documents.map((document) => [document.path, prepare(document)]));
    config = next;
  }

  async function publishDirty(): Promise<void> {
    if (config === null || dirty.size === 0) return;
    const slugs = new Set(dirty);
    dirty.clear();
    const { site } = config;
    const fresh = await readSections(config, store, slugs).catch((error) => {
      // They are still to be published, at the latest with the next change.
      for (const slug of slugs) dirty.add(slug);
      throw error;
    });
    contents = contents.map((old) => fresh.find(({ section }) => section.slug === old.section.slug) ?? old);
    const published = fresh.map((content) => publishSection({ site, content, fragments }));
    logProblems(
      log,
      published.flatMap(({ problems }) => problems),
    );
    const changed = [...publishIndex({ site, sections: contents }), ...published.flatMap(({ documents }) => documents)];
    documents = new Map([...documents, ...changed.map((document) => [document.path, prepare(document)] as const)]);
  }

  /** One at a time, so that an older reading never replaces a newer one. */
  function inTurn(step: () => Promise<void>): Promise<void> {
    const done = turn.then(step);
    turn = done.catch(() => undefined);
    return done;
  }

  return {
    documents: () => documents,
    publishAll: (next) => inTurn(() => publishAll(next)),
    changed(slugs) {
      if (slugs.length === 0) return;
      for (const slug of slugs) dirty.add(slug);
      inTurn(publishDirty).catch((error) => log.error({ err: error }, 'sections could not be published'));
    },
    settled: () => turn,
  };
}

async function readSections(
  config: Config,
  store: Store,
  only: ReadonlySet<string> | null = null,
): Promise<readonly SectionContent[]> {
  const createdAt = new Map((await store.sections()).map((section) => [section.slug, section.createdAt]));
  const wanted = config.sections.filter(({ slug }) => only === null || only.has(slug));
  return Promise.all(
    wanted.map(async (section) => ({
      section,
      articles: await store.newest(section.slug, section.limit),
      createdAt: createdAt.get(section.slug) ?? '1970-01-01T00:00:00Z',
    })),
  );
}

function logProblems(log: Log, problems: readonly Problem[]): void {
  for (const { where, message } of problems) log.warn({ where }, message);
}
