import type { Kysely } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Revised } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { createAddKeys } from './keys.ts';
import type { Place, Placement } from './memberships.ts';
import type { SavePageVisits } from './page-visits.ts';
import { jsonRows, statement } from './statement.ts';
import type { Batch } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Writes a batch inside the caller's transaction.
 *
 * A revision is stored if its number is above the stored one. The stored number with the stored fingerprint is a
 * repeat: its keys, addresses and sections hold. Anything else comes from a poll that another one overtook and changes
 * nothing at all: what it knew that the store does not is still news to the source's next poll.
 * @returns slugs whose feed is changed by it, in no order
 */
export type WriteBatch = (db: Kysely<Tables>, batch: Batch) => Promise<ReadonlySet<string>>;

type Entry = Batch['articles'][number];
type Stored = { readonly position: number; readonly revision: number; readonly fingerprint: string };
type Outcome = 'new' | 'revised' | 'repeated' | 'overtaken';
type Written = {
  readonly entry: Entry;
  readonly outcome: Exclude<Outcome, 'overtaken'>;
  readonly position: number;
};

export function createWriteBatch(db: Kysely<Tables>, place: Place, savePageVisits: SavePageVisits): WriteBatch {
  const statements = createStatements(db);
  const addKeys = createAddKeys(db);
  return async (transaction, { state, articles, pageVisits }) => {
    await statements.saveState(transaction, { id: state.sourceId, state: JSON.stringify(state) });
    await savePageVisits(transaction, state.sourceId, pageVisits);
    if (articles.length === 0) return new Set();

    const written = await writeArticles(transaction, articles, statements);
    await addKeys(transaction, written);
    const placements = placementsOf(written);
    const moved = await place(transaction, placements);
    const news = new Set(written.filter(({ outcome }) => outcome !== 'repeated').map(({ position }) => position));
    const renewed = placements.filter(({ position }) => news.has(position)).flatMap(({ sections }) => sections);
    return new Set([...moved, ...renewed]);
  };
}

/** A section orders by this: the time the source gave, unless it lies after the time we saw it. */
export function sortAt({ publishedAt, firstSeenAt }: Article): Instant {
  return publishedAt !== null && publishedAt.at < firstSeenAt ? publishedAt.at : firstSeenAt;
}

/** One after the other: a batch may hold several revisions of one article. @returns all but what was overtaken */
async function writeArticles(
  transaction: Kysely<Tables>,
  entries: readonly Entry[],
  { stored, insert, keepRevision, replace }: Statements,
): Promise<readonly Written[]> {
  const ids = JSON.stringify(entries.map(({ article }) => article.id));
  const known = new Map<string, Stored>();
  for (const row of await stored(transaction, { ids })) known.set(row.id, row);

  const written: Written[] = [];
  for (const entry of entries) {
    const { id, revision } = entry.article;
    const before = known.get(id);
    const outcome = compare(before, entry);
    if (outcome === 'overtaken') continue;
    let position = before?.position ?? 0;
    if (outcome === 'revised') {
      await keepRevision(transaction, { id });
      await replace(transaction, rowOf(entry));
    } else if (outcome === 'new') {
      const [row] = await insert(transaction, rowOf(entry));
      position = row?.position ?? 0;
    }
    known.set(id, { position, revision: revision.number, fingerprint: entry.fingerprint });
    written.push({ entry, outcome, position });
  }
  return written;
}

function compare(stored: Stored | undefined, { article, fingerprint }: Entry): Outcome {
  if (stored === undefined) return 'new';
  if (article.revision.number > stored.revision) return 'revised';
  return article.revision.number === stored.revision && fingerprint === stored.fingerprint ? 'repeated' : 'overtaken';
}

function rowOf({ article, fingerprint }: Revised) {
  return {
    id: article.id,
    sourceId: article.source.id,
    fingerprint,
    revision: article.revision.number,
    label: article.revision.label,
    publishedAt: article.publishedAt === null ? null : JSON.stringify(article.publishedAt),
    firstSeenAt: article.firstSeenAt,
    sortAt: sortAt(article),
    urls: JSON.stringify(article.nativeIds.urls),
    body: JSON.stringify(article),
  };
}

/** One placement an article: where a batch holds several revisions, the last one decides. */
function placementsOf(written: readonly Written[]): readonly Placement[] {
  const placements = new Map<number, Placement>();
  for (const { entry, position } of written) {
    placements.set(position, { position, sortAt: sortAt(entry.article), sections: entry.sections });
  }
  return [...placements.values()];
}

type Statements = ReturnType<typeof createStatements>;
type Row = ReturnType<typeof rowOf>;

function createStatements(db: Kysely<Tables>) {
  const columns = (v: Row) => ({
    source_id: v.sourceId,
    fingerprint: v.fingerprint,
    revision: v.revision,
    revision_label: v.label,
    published_at: v.publishedAt,
    first_seen_at: v.firstSeenAt,
    sort_at: v.sortAt,
    urls: v.urls,
    body: v.body,
  });
  return {
    stored: statement((v: { ids: string }) =>
      db
        .selectFrom('articles')
        .where('id', 'in', db.selectFrom(jsonRows(v.ids).as('row')).select('row.value'))
        .select(['id', 'position', 'revision', 'fingerprint']),
    ),
    insert: statement((v: Row) =>
      db
        .insertInto('articles')
        .values({ id: v.id, ...columns(v) })
        .returning('position'),
    ),
    keepRevision: statement((v: { id: string }) =>
      db
        .insertInto('revisions')
        .columns(['article', 'number', 'body'])
        .expression(db.selectFrom('articles').where('id', '=', v.id).select(['position', 'revision', 'body'])),
    ),
    replace: statement((v: Row) => db.updateTable('articles').set(columns(v)).where('id', '=', v.id)),
    saveState: statement((v: { id: string; state: string }) =>
      db
        .insertInto('sources')
        .values({ id: v.id, state: v.state })
        .onConflict((conflict) => conflict.column('id').doUpdateSet((e) => ({ state: e.ref('excluded.state') }))),
    ),
  };
}
