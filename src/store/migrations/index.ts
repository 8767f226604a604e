import { firstSchema } from './0001-first-schema.ts';
import { pageVisits } from './0002-page-visits.ts';

/** In order; a store's schema version is how many of them it has had. Released ones are never edited. */
export const migrations: readonly string[] = [firstSchema, pageVisits];
