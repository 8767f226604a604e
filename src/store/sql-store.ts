import type { Kysely } from 'kysely';
import { messageOf } from '../lib/error.ts';
import { createWriteBatch } from './commit.ts';
import { createPlace } from './memberships.ts';
import { createPageVisits } from './page-visits.ts';
import { createReads } from './reads.ts';
import { createSectionWrites } from './section-writes.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * The store over a migrated database. One connection serves all calls: kysely lets a transaction end before the next
 * call begins.
 */
export function sqlStore(db: Kysely<Tables>): Store {
  const reads = createReads(db);
  const place = createPlace(db);
  const pageVisits = createPageVisits(db);
  const writeBatch = createWriteBatch(db, place, pageVisits.write);
  const { reroute, saveSections } = createSectionWrites(db, place);
  const write = <T>(work: (transaction: Kysely<Tables>) => Promise<T>) => db.transaction().execute(work);
  let closed: Promise<void> | null = null;
  return {
    sourceStates: () => attempt('read the states of sources', reads.sourceStates),
    known: (sourceId, keys) => attempt(`look up ${keys.length} keys of ${sourceId}`, () => reads.known(sourceId, keys)),
    pageVisits: (sourceId, keys) =>
      attempt(`look up ${keys.length} page visits of ${sourceId}`, () => pageVisits.read(sourceId, keys)),
    commit: (batch) =>
      attempt(`commit ${batch.articles.length} articles from ${batch.state.sourceId}`, async () =>
        sorted(await write((transaction) => writeBatch(transaction, batch))),
      ),
    newest: (slug, limit) => attempt(`read section ${slug}`, () => reads.newest(slug, limit)),
    article: (idOrUrl) => attempt(`read article ${idOrUrl}`, () => reads.article(idOrUrl)),
    revisions: (id) => attempt(`read revisions of ${id}`, () => reads.revisions(id)),
    articlesAfter: (position, limit) =>
      attempt(`read articles after position ${position}`, () => reads.articlesAfter(position, limit)),
    sections: () => attempt('read sections', reads.sections),
    reroute: (rows) =>
      attempt(`route ${rows.length} articles again`, async () =>
        sorted(await write((transaction) => reroute(transaction, rows))),
      ),
    saveSections: (sections, now) =>
      attempt(`remember ${sections.length} sections`, () =>
        write((transaction) => saveSections(transaction, sections, now)),
      ),
    counts: () => attempt('count articles', reads.counts),
    close() {
      // The read stands in line behind every call made before, so that those end first.
      closed ??= attempt('close the store', async () => {
        await reads.sections();
        await db.destroy();
      });
      return closed;
    },
  };
}

async function attempt<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Error(`cannot ${what}: ${messageOf(cause)}`, { cause });
  }
}

function sorted(slugs: ReadonlySet<string>): readonly string[] {
  return [...slugs].toSorted();
}
