/** A section's rule. Trees are built by `route/` from text, or directly from the structured form in YAML. */
export type Query =
  | { readonly kind: 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'term'; readonly term: string };

/** A topic grouping as configured. */
export type Section = {
  /** Path segment: `north-korea`. */
  readonly slug: string;
  readonly title: string;
  readonly description: string | null;
  /** BCP 47 of the feed as a whole; `null` for mixed languages. */
  readonly language: string | null;
  /** Ids of the sources it draws from, already resolved from tags; all of them where the section names none. */
  readonly sources: readonly string[];
  /** `null`: every article of its sources. */
  readonly match: Query | null;
  /** Wins over `match`. */
  readonly except: Query | null;
  /** Entries in the feed. */
  readonly limit: number;
};
