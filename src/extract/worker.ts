import { decode } from '../lib/decode.ts';
import type { Page } from '../model/page.ts';
import type { PageRules } from '../model/page-rules.ts';
import { extract } from './extract.ts';

/** What the pool sends a worker. */
export type PageBytes = {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
  readonly rules: PageRules | null;
};

/** Runs in a worker thread: piscina calls it by name. */
export function readPageBytes({ body, contentType, url, rules }: PageBytes): Page {
  return extract(decode(body, contentType).text, url, rules);
}
