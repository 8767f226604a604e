import { failureOf, type Looked, type LookTools, lookAt } from './discover-look.ts';
import { decode } from './lib/decode.ts';
import type { FetchResult } from './model/fetch.ts';
import type { Lead } from './parse/discover/feed-links.ts';
import { USUAL } from './parse/discover/well-known.ts';

export type DiscoverTools = LookTools & {
  /** Guarded and paced. */
  readonly fetch: (url: string) => Promise<FetchResult>;
};

/** What the visits met. */
export type Told = {
  /** Every address that was visited, in order, and what came back. */
  readonly tried: readonly { readonly url: string; readonly outcome: string }[];
  /** Addresses that may be sources, and were not visited because there had been enough visits. */
  readonly left: readonly string[];
};

/** Addresses without an answer, after which no more are visited; the first one alone is enough. */
const MAX_UNREACHED = 3;

export type Visits = {
  /** Visits an address that was not visited yet, as long as fewer than `most` were. */
  look(lead: Lead, most: number): Promise<Looked | null>;
  /** `null` where there is none. */
  text(url: string): Promise<string | null>;
  told(): Told;
};

/** @param tools each address is visited once, and none once a server has stopped to answer */
export function openVisits(tools: DiscoverTools): Visits {
  const seen = new Set<string>();
  const tried: { readonly url: string; readonly outcome: string }[] = [];
  const left = new Set<string>();
  let unreached = 0;
  const fetch = async (url: string): Promise<FetchResult> => {
    seen.add(url);
    const visit = await tools.fetch(url);
    seen.add(visit.url);
    return visit;
  };
  return {
    async look(lead, most) {
      if (seen.has(lead.url) || unreached >= MAX_UNREACHED) return null;
      if (tried.length >= most) {
        if (lead.via !== USUAL) left.add(lead.url);
        return null;
      }
      const looked = lookAt(lead, await fetch(lead.url), tools);
      tried.push({ url: lead.url, outcome: looked.outcome });
      if (!looked.isReached) unreached += tried.length === 1 ? MAX_UNREACHED : 1;
      return looked;
    },
    async text(url) {
      if (unreached >= MAX_UNREACHED) return null;
      const visit = await fetch(url);
      tried.push({ url, outcome: visit.kind === 'fetched' ? 'text' : failureOf(visit, url) });
      return visit.kind === 'fetched' ? decode(visit.body, visit.contentType).text : null;
    },
    told: () => ({ tried, left: [...left] }),
  };
}
