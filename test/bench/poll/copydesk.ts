// The real thing: the command `poll`, with all its stages, on a store on disk, writing the feeds as files.
import { join } from 'node:path';
import { poll } from '../../../src/commands/poll.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { openStore } from '../../../src/store/index.ts';
import { config, quietLog, source } from '../../builders.ts';
import { benchSections } from '../topics.ts';
import { compete, feedUrls } from './contestant.ts';

const DAY_MS = 86_400_000;
const SUMMARY = /(?<added>\d+) new, 0 revised, (?<notModified>\d+) not modified, 0 failed, 0 problems/;

await compete(async ({ origin, folder, warm, concurrency, workers }) => {
  const sources = feedUrls(origin).map((url, index) => source({ id: `paper-${index}`, title: `Paper ${index}`, url }));
  const { network } = config();
  const newsroom = config({
    network: { ...network, concurrency, perHost: { concurrency, delayMs: 0 } },
    sources,
    sections: benchSections(sources.map(({ id }) => id)),
  });
  const store = await openStore(`sqlite:${join(folder, 'copydesk.db')}`);
  const lines: string[] = [];
  await poll({
    config: newsroom,
    store,
    log: quietLog(),
    // A day later all sources are due again.
    clock: { ...systemClock, now: () => Date.now() + (warm ? DAY_MS : 0) },
    random: () => 0,
    workers,
    names: [],
    directory: join(folder, 'public'),
    progress: { start: () => undefined, step: () => undefined, stop: () => undefined },
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  await store.close();
  const met = SUMMARY.exec(lines.join('\n'))?.groups;
  if (met === undefined) throw new Error(`the poll did not end as it should: ${lines.join('\n')}`);
  return { notModified: Number(met['notModified']), added: Number(met['added']) };
});
