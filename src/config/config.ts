import type { PageRules } from '../model/page-rules.ts';
import type { Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import type { Source } from '../model/source.ts';

/** A validated configuration: frozen; a reload builds a new one and swaps. */
export type Config = {
  readonly site: Site;
  readonly listen: { readonly host: string; readonly port: number };
  /** `sqlite:data/copydesk.db`, relative to the working directory, or `sqlite::memory:`. */
  readonly store: string;
  readonly network: NetworkConfig;
  readonly sources: readonly Source[];
  readonly sections: readonly Section[];
  /** Rules for article pages by host, `www.` left out; `.example.org` is for every host below it. */
  readonly sites: Readonly<Record<string, PageRules>>;
  /** Every file that was read, absolute, the main one first. */
  readonly files: readonly string[];
};

/** How we behave on the network. */
export type NetworkConfig = {
  /** CIDR ranges that may be reached although they are private: `127.0.0.0/8`. */
  readonly allow: readonly string[];
  /** Sent with every request: name, version, and where to complain. */
  readonly userAgent: string;
  /** Whole visit, redirects and body included. */
  readonly timeoutMs: number;
  /** After decompression. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Fetches under way at once, over all hosts. */
  readonly concurrency: number;
  /** Per host: fetches under way at once, and the pause between two starts. */
  readonly perHost: { readonly concurrency: number; readonly delayMs: number };
};

/** One mistake in a configuration file. Lines and columns count from 1. */
export type ConfigProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `sections.north-korea.limit`; empty for the document itself. */
  readonly path: string;
  /** What is wrong, what was meant. */
  readonly message: string;
};
