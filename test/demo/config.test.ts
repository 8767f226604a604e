import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openNewsroom } from '../../src/demo/newsroom.ts';
import { epochMsOf } from '../../src/lib/instant.ts';
import { NOW } from '../builders.ts';

describe('the configuration of the demo', () => {
  it('is polled by config/demo.yaml at the addresses that the newsroom has', async () => {
    const newsroom = await openNewsroom({ host: '127.0.0.1', port: 0, now: () => epochMsOf(NOW) });
    onTestFinished(() => newsroom.stop());
    const config = readFileSync(new URL('../../config/demo.yaml', import.meta.url), 'utf8');
    const paths = [...config.matchAll(/\$\{COPYDESK_DEMO_ORIGIN\}(\S+)/gu)].map(([, path]) => path);
    expect(paths).toHaveLength(6);
    for (const path of paths) expect((await fetch(`${newsroom.url}${path}`)).status).toBe(200);
  });
});
