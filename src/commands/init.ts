import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemaText } from '../config/json-schema.ts';
import { messageOf } from '../lib/error.ts';

/** A configuration that works as it is; the address is the one thing that everybody has to change. */
const STARTER = `# yaml-language-server: $schema=./schema.json
# Copydesk configuration. "copydesk check" says whether it is right and tries the tests below.

service:
  title: My news
  url: http://localhost:8080/ # public base address, where readers find the feeds
  # Part of every article's id: choose it once and never change it, even if url changes.
  authority: localhost,2026
  listen: 127.0.0.1:8080
  store: sqlite:data/copydesk.db # relative to the working directory
  # contact: you@example.org     # sent to the sources, so that they can write to you

defaults: # for sources that do not say otherwise
  every: 15m # between two polls; or, in a source, cron: "*/10 6-23 * * *"
  timezone: UTC # of dates that name none

sources: # what is polled
  bbc-asia:
    title: BBC News Asia
    url: https://feeds.bbci.co.uk/news/world/asia/rss.xml
    language: en
    tags: [asia]
  38-north:
    title: 38 North
    url: https://www.38north.org/feed/
    every: 1h
    language: en
    tags: [korea]

terms: # lists of words and phrases, used as @name
  north-korea: ["North Korea", "North Korean", "N. Korea", DPRK, Pyongyang]

sections: # what is published: /korea/rss.xml, /korea/atom.xml, /korea/feed.json
  korea:
    title: North Korea
    sources: ["tag:asia", 38-north] # default: all
    match: "@north-korea" # or a list of terms, of which one is enough
    except: [natural killer]
    tests: # headlines that "copydesk check" tries
      include: ["North Korea opens a new harbor"]
      exclude: ["North Carolina opens a new harbor"]
`;

/**
 * Writes a small commented configuration to start from, and the schema that helps editors with it.
 * @param directory is made where it does not exist
 * @returns exit code: 0 written, 2 a file is there already and nothing was written
 */
export async function init(
  directory: string,
  { out, err }: { readonly out: (line: string) => void; readonly err: (line: string) => void },
): Promise<number> {
  const files = [
    { path: join(directory, 'copydesk.yaml'), text: STARTER },
    { path: join(directory, 'schema.json'), text: jsonSchemaText() },
  ];
  const present = files.filter(({ path }) => existsSync(path));
  if (present.length > 0) {
    for (const { path } of present) err(`${path} exists already: nothing was written`);
    return 2;
  }
  try {
    await mkdir(directory, { recursive: true });
    for (const { path, text } of files) await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    err(`cannot write to ${directory}: ${messageOf(error)}`);
    return 1;
  }
  for (const { path } of files) out(`wrote ${path}`);
  out(`next: copydesk check --config ${join(directory, 'copydesk.yaml')}`);
  return 0;
}
