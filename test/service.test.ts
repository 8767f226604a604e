import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../src/lib/clock.ts';
import { type Service, startService } from '../src/service.ts';
import { openStore } from '../src/store/index.ts';
import type { Store } from '../src/store/store.ts';
import { config, quietLog, section, source } from './builders.ts';
import { type Origin, openOrigin, rssOf } from './origin.ts';

describe('the service', () => {
  let origin: Origin;
  let store: Store;
  let service: Service;
  const log = quietLog();
  const wire = () => source({ id: 'wire', url: `${origin.url}rss.xml`, schedule: { kind: 'every', everyMs: 1000 } });
  const everything = section({ slug: 'everything', sources: ['wire'] });
  const start = () =>
    startService({
      config: config({ sources: [wire()], sections: [everything] }),
      store,
      log,
      clock: systemClock,
      random: () => 0,
      workers: 1,
    });
  const get = async (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, service.url), { headers });
  /** Asks again until the feed says so; the test's own time limit is the only one. */
  const until = async (path: string, text: string) => {
    while (!(await (await get(path)).text()).includes(text)) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(async () => {
    origin = await openOrigin();
    store = await openStore('sqlite::memory:');
    origin.publish('/rss.xml', rssOf(['Ferry back']));
    service = await start();
  });
  afterEach(async () => {
    await service.stop();
    await store.close();
    await origin.close();
  });

  it('polls what is due and publishes what it brings, again and again', async () => {
    await until('/everything/rss.xml', 'Ferry back');
    origin.publish('/rss.xml', rssOf(['Ferry late', 'Ferry back']));
    await until('/everything/feed.json', 'Ferry late');
    const { items } = JSON.parse(await (await get('/everything/feed.json')).text());
    expect(items).toHaveLength(2);
  });

  it('answers 304 without a body for as long as nothing changes', async () => {
    await until('/everything/atom.xml', 'Ferry back');
    const etag = (await get('/everything/atom.xml')).headers.get('etag') ?? '';
    const again = await get('/everything/atom.xml', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('shows how its sources are doing', async () => {
    await until('/status/', 'every 1s');
    origin.fail('/rss.xml', 503);
    await until('/status/atom.xml', '503');
    expect(await (await get('/everything/rss.xml')).text()).toContain('Ferry back');
    expect(await (await get('/metrics')).text()).toContain('copydesk_sources_failing 1');
    expect((await get('/readyz')).status).toBe(200);
  });

  it('swaps to a new configuration: sections come and go, articles stay', async () => {
    await until('/everything/rss.xml', 'Ferry back');
    const ferries = section({ slug: 'ferries', sources: ['wire'], match: { kind: 'term', term: 'ferry' } });
    await service.reload(config({ sources: [wire()], sections: [ferries] }));
    expect(await (await get('/ferries/rss.xml')).text()).toContain('Ferry back');
    expect((await get('/everything/rss.xml')).status).toBe(404);
    origin.publish('/rss.xml', rssOf(['Ferry late', 'Train late', 'Ferry back']));
    await until('/ferries/rss.xml', 'Ferry late');
    expect(await (await get('/ferries/rss.xml')).text()).not.toContain('Train late');
  });

  it('refuses an address that is taken, and names it', async () => {
    const { host, port } = { host: '127.0.0.1', port: Number(new URL(service.url).port) };
    const other = startService({
      config: config({ listen: { host, port }, sources: [] }),
      store,
      log,
      clock: systemClock,
      random: () => 0,
      workers: 1,
    });
    await expect(other).rejects.toThrow(`cannot listen on http://127.0.0.1:${port}/: the port is in use`);
  });
});
