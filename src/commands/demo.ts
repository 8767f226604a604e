import type { Config } from '../config/config.ts';
import { formatProblem, type LoadResult } from '../config/load.ts';
import { openNewsroom } from '../demo/newsroom.ts';
import { type ServeOptions, serve } from './serve.ts';

const PUBLISH_EVERY_MS = 4000;

export type DemoOptions = Omit<ServeOptions, 'config' | 'load'> & {
  /** Loads the demo's configuration for a newsroom at this address. */
  readonly loadFor: (origin: string) => Promise<LoadResult>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

/** Starts a newsroom of invented sources on loopback, and the service on it, until it is stopped. */
export async function demo(options: DemoOptions): Promise<number> {
  const newsroom = await openNewsroom({ host: '127.0.0.1', port: 0, now: options.clock.now });
  const load = () => options.loadFor(newsroom.url);
  const loaded = await load();
  if (!loaded.ok) {
    for (const problem of loaded.problems) options.err(formatProblem(problem));
    await newsroom.stop();
    return 2;
  }
  const { config } = loaded;
  const timer = setInterval(() => newsroom.publishNext(), PUBLISH_EVERY_MS);
  try {
    const onStarted = (url: string) => {
      for (const line of invitation(config, url, newsroom.url)) options.out(line);
    };
    return await serve({ ...options, config, load, onStarted });
  } finally {
    clearInterval(timer);
    await newsroom.stop();
  }
}

function invitation({ sections }: Config, url: string, newsroom: string): readonly string[] {
  return [
    '',
    `Copydesk demo: a newsroom at ${newsroom} publishes something new every ${PUBLISH_EVERY_MS / 1000} seconds.`,
    `  ${url}  all sections`,
    ...sections.flatMap(({ slug, title }) => [
      `  ${url}${slug}/  ${title}`,
      ...['rss.xml', 'atom.xml', 'feed.json'].map((file) => `  ${url}${slug}/${file}`),
    ]),
    `  ${url}status/  how the sources are doing`,
    'Ctrl-C stops it.',
    '',
  ];
}
