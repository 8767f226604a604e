import type { Section } from './model/section.ts';
import type { Instant } from './model/time.ts';
import { compileRouter, ruleFingerprint } from './route/router.ts';
import type { Store } from './store/store.ts';

/** Articles in one transaction: small enough that polls get their turn between two. */
const STEP = 500;

/**
 * Routes stored articles again where the sections or their rules are not those the store was routed by. A crash midway
 * repeats it: the rules are remembered at the end.
 * @returns how many articles were looked at; 0 where nothing had changed
 */
export async function reroute(store: Store, sections: readonly Section[], now: Instant): Promise<number> {
  const wanted = sections.map((section) => ({ slug: section.slug, ruleFingerprint: ruleFingerprint(section) }));
  const stored = await store.sections();
  if (describe(wanted) === describe(stored)) return 0;

  const route = compileRouter(sections);
  let position = 0;
  let count = 0;
  for (;;) {
    const articles = await store.articlesAfter(position, STEP);
    const last = articles.at(-1);
    if (last === undefined) break;
    await store.reroute(articles.map(({ article }) => ({ articleId: article.id, sections: route(article) })));
    position = last.position;
    count += articles.length;
  }
  await store.saveSections(wanted, now);
  return count;
}

function describe(sections: readonly { readonly slug: string; readonly ruleFingerprint: string }[]): string {
  return sections
    .map(({ slug, ruleFingerprint }) => `${slug} ${ruleFingerprint}`)
    .toSorted()
    .join('\n');
}
