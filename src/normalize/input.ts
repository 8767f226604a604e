import type { Item } from '../model/item.ts';
import type { Page } from '../model/page.ts';
import type { Source } from '../model/source.ts';
import type { Instant } from '../model/time.ts';

export type NormalizeInput = {
  readonly source: Source;
  readonly item: Item;
  /** The article's page, where it was fetched. */
  readonly page: Page | null;
  readonly now: Instant;
};
