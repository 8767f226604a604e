import { describe } from 'vitest';
import type { Open } from './batches.ts';
import { articleContract } from './store-articles.ts';
import { concurrencyContract } from './store-concurrency.ts';
import { keyContract } from './store-keys.ts';
import { membershipContract } from './store-memberships.ts';
import { pageVisitContract } from './store-page-visits.ts';
import { sectionContract } from './store-sections.ts';

/** What every engine does: call it in the engine's own test. */
export function storeContract(name: string, open: Open): void {
  describe(`${name} as a store`, () => {
    articleContract(open);
    keyContract(open);
    membershipContract(open);
    sectionContract(open);
    pageVisitContract(open);
    concurrencyContract(open);
  });
}
