import type { Kysely } from 'kysely';
import type { Article } from '../model/article.ts';
import type { SourceState } from '../model/source.ts';
import type { Known } from '../model/story.ts';
import { always, jsonRows, statement } from './statement.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Reads = Pick<
  Store,
  'sourceStates' | 'known' | 'newest' | 'article' | 'revisions' | 'articlesAfter' | 'sections' | 'counts'
>;

/** What the store answers; rows become types here. */
export function createReads(db: Kysely<Tables>): Reads {
  const all = createStatements(db);
  return {
    sourceStates: async () => (await all.states(db, {})).map(({ state }) => JSON.parse(state) as SourceState),
    async known(sourceId, keys) {
      if (keys.length === 0) return new Map();
      const rows = await all.known(db, { sourceId, keys: JSON.stringify(keys) });
      return new Map(rows.map((row) => [keys[row.index] ?? '', knownOf(row)]));
    },
    newest: async (slug, limit) => (await all.newest(db, { slug, limit })).map(articleOf),
    async article(idOrUrl) {
      const [byId] = await all.byId(db, { id: idOrUrl });
      if (byId !== undefined) return articleOf(byId);
      const [byUrl] = await all.byUrl(db, { url: idOrUrl });
      return byUrl === undefined ? null : articleOf(byUrl);
    },
    revisions: async (id) => (await all.revisions(db, { id })).map(articleOf),
    async articlesAfter(position, limit) {
      const rows = await all.after(db, { position, limit });
      return rows.map((row) => ({ position: row.position, article: articleOf(row) }));
    },
    sections: () => all.sections(db, {}),
    async counts() {
      const [row] = await all.counts(db, {});
      return row ?? { articles: 0, revisions: 0 };
    },
  };
}

type KnownRow = Pick<
  Tables['articles'],
  'id' | 'fingerprint' | 'revision' | 'revision_label' | 'published_at' | 'first_seen_at' | 'urls'
>;

function knownOf(row: KnownRow): Known {
  return {
    id: row.id,
    fingerprint: row.fingerprint,
    revision: { number: row.revision, label: row.revision_label },
    publishedAt: row.published_at === null ? null : (JSON.parse(row.published_at) as Known['publishedAt']),
    firstSeenAt: row.first_seen_at,
    urls: JSON.parse(row.urls) as Known['urls'],
  };
}

function articleOf({ body }: { readonly body: string }): Article {
  return JSON.parse(body) as Article;
}

function createStatements(db: Kysely<Tables>) {
  return {
    ...createArticleStatements(db),
    states: statement(() => db.selectFrom('sources').select('state')),
    // The cross joins keep the order: from the keys asked for, not from all keys of the source.
    known: statement((v: { sourceId: string; keys: string }) =>
      db
        .selectFrom(jsonRows(v.keys).as('row'))
        .crossJoin('article_keys as k')
        .crossJoin('articles as a')
        .where('k.source_id', '=', v.sourceId)
        .whereRef('k.key', '=', 'row.value')
        .whereRef('a.position', '=', 'k.article')
        .select(['row.key as index', 'k.fingerprint', 'a.id', 'a.revision', 'a.revision_label'])
        .select(['a.published_at', 'a.first_seen_at', 'a.urls']),
    ),
    sections: statement(() =>
      db
        .selectFrom('sections')
        .select(['slug', 'rule_fingerprint as ruleFingerprint', 'created_at as createdAt'])
        .orderBy('slug'),
    ),
    counts: statement(() =>
      db
        .selectFrom(
          db
            .selectFrom('articles')
            .select((e) => e.fn.countAll<number>().as('articles'))
            .as('current'),
        )
        .innerJoin(
          db
            .selectFrom('revisions')
            .select((e) => e.fn.countAll<number>().as('older'))
            .as('old'),
          (join) => join.on(always),
        )
        .select((e) => ['articles', e('articles', '+', e.ref('older')).as('revisions')]),
    ),
  };
}

function createArticleStatements(db: Kysely<Tables>) {
  return {
    newest: statement((v: { slug: string; limit: number }) =>
      db
        .selectFrom('memberships as m')
        .innerJoin('articles as a', 'a.position', 'm.article')
        .where('m.section', '=', v.slug)
        .where('m.active', '=', 1)
        .orderBy('m.sort_at', 'desc')
        .orderBy('m.seq', 'desc')
        .limit(v.limit)
        .select('a.body'),
    ),
    byId: statement((v: { id: string }) => db.selectFrom('articles').where('id', '=', v.id).select('body')),
    byUrl: statement((v: { url: string }) =>
      db
        .selectFrom('article_urls as u')
        .innerJoin('articles as a', 'a.position', 'u.article')
        .where('u.url', '=', v.url)
        .orderBy('u.article', 'desc')
        .limit(1)
        .select('a.body'),
    ),
    revisions: statement((v: { id: string }) =>
      db
        .selectFrom('revisions as r')
        .innerJoin('articles as a', 'a.position', 'r.article')
        .where('a.id', '=', v.id)
        .select(['r.number', 'r.body'])
        .unionAll(db.selectFrom('articles').where('id', '=', v.id).select(['revision as number', 'body']))
        .orderBy('number'),
    ),
    after: statement((v: { position: number; limit: number }) =>
      db
        .selectFrom('articles')
        .where('position', '>', v.position)
        .orderBy('position')
        .limit(v.limit)
        .select(['position', 'body']),
    ),
  };
}
