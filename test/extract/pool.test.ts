import { afterEach, describe, expect, it } from 'vitest';
import { noPageRules } from '../../src/config/page-rules.ts';
import { type Extractor, openExtractor } from '../../src/extract/pool.ts';
import { fixture, pageOf } from './fixture.ts';
import { STARTED } from './hostile-worker.ts';

const hostileFile = new URL('./hostile-worker.ts', import.meta.url);
const open: Extractor[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((extractor) => extractor.close()));
});

/** An extractor with the hostile worker, whose only deadlines are those that the test lets pass. */
function hostileExtractor(workers = 1) {
  const deadlines: (() => void)[] = [];
  const extractor = openExtractor(
    { workers, timeoutMs: 5000, maxHeapMb: 32 },
    {
      file: hostileFile,
      startDeadline: (_, onOver) => {
        deadlines.push(onOver);
        return () => undefined;
      },
    },
  );
  open.push(extractor);
  const read = (order: string) =>
    extractor.extract({
      body: new TextEncoder().encode(order),
      contentType: null,
      url: `https://wire.example.com/${order}`,
      rules: null,
    });
  return { extractor, read, deadlines };
}

function nextStart(): Promise<void> {
  const channel = new BroadcastChannel(STARTED);
  return new Promise((resolve) => {
    channel.onmessage = () => {
      channel.close();
      resolve();
    };
  });
}

describe('the real worker', () => {
  it('reads bytes in their charset, as extract does', async () => {
    const extractor = openExtractor({ workers: 1, timeoutMs: 60_000, maxHeapMb: 256 });
    open.push(extractor);
    const url = 'https://www.wire.example.kr/view/BKR20240115090000054';
    const bytes = new TextEncoder().encode(fixture('page-wire-ko-2021'));
    expect(await extractor.extract({ body: bytes, contentType: 'text/html; charset=utf-8', url, rules: null })).toEqual(
      pageOf('page-wire-ko-2021', url),
    );
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('reads a page by the rules it is given, frozen as a configuration is', async () => {
    const extractor = openExtractor({ workers: 1, timeoutMs: 60_000, maxHeapMb: 256 });
    open.push(extractor);
    const title = Object.freeze([Object.freeze({ kind: 'xpath' as const, text: '//h2' })]);
    const rules = Object.freeze({ ...noPageRules('sites/example.org.txt'), title });
    const body = new TextEncoder().encode('<!DOCTYPE html><h1>Site</h1><h2>Ferry back</h2><p>On Monday.</p>');
    const page = await extractor.extract({ body, contentType: null, url: 'https://example.org/1', rules });
    expect(page.title).toEqual({ value: 'Ferry back', from: 'page' });
  });
});

describe('a page that breaks its worker', () => {
  it('is given up when its time is over, and the next page is read by a new worker', async () => {
    const { read, deadlines } = hostileExtractor();
    const started = nextStart();
    const [stuck, next] = [read('spin'), read('next')];
    await started;
    expect(deadlines).toHaveLength(1);
    deadlines[0]?.();
    expect((await stuck).problems).toEqual([
      { where: 'page https://wire.example.com/spin', message: 'took longer than 5000 ms and was given up' },
    ]);
    expect((await next).problems).toEqual([{ where: 'page https://wire.example.com/next', message: 'next' }]);
  });

  it('is given up when it takes too much memory', async () => {
    const { read } = hostileExtractor();
    expect((await read('fill')).problems).toEqual([
      {
        where: 'page https://wire.example.com/fill',
        message: 'took more than 32 MB of memory and was given up',
      },
    ]);
    expect((await read('next')).problems[0]?.message).toBe('next');
  });

  it.each([
    ['exit', 'broke its worker: Error: worker exited with code: 3'],
    ['throw', 'broke its worker: Error: no page'],
  ])('is named in a problem when it makes the worker %s', async (order, message) => {
    const { read } = hostileExtractor();
    expect(await read(order)).toMatchObject({
      url: `https://wire.example.com/${order}`,
      bodyHtml: null,
      problems: [{ where: `page https://wire.example.com/${order}`, message }],
    });
    expect((await read('next')).problems[0]?.message).toBe('next');
  });

  it('costs no other page', async () => {
    const { read } = hostileExtractor(2);
    const pages = await Promise.all(['a', 'exit', 'b', 'throw', 'c'].map(read));
    expect(pages.map(({ problems }) => problems[0]?.message)).toEqual([
      'a',
      expect.stringContaining('exited'),
      'b',
      expect.stringContaining('no page'),
      'c',
    ]);
  });
});

it('a page’s time starts when a worker is free for it', async () => {
  const { read, deadlines } = hostileExtractor();
  const started = nextStart();
  const pages = ['spin', 'a', 'b'].map(read);
  await started;
  expect(deadlines).toHaveLength(1);
  deadlines[0]?.();
  await Promise.all(pages);
  expect(deadlines).toHaveLength(3);
});

it('the caller keeps its bytes', async () => {
  const { extractor } = hostileExtractor();
  const large = new TextEncoder().encode('---next---');
  const view = large.subarray(3, 7);
  const page = await extractor.extract({
    body: view,
    contentType: null,
    url: 'https://wire.example.com/1',
    rules: null,
  });
  expect(page.problems[0]?.message).toBe('next');
  expect(new TextDecoder().decode(view)).toBe('next');
});

it('a closed extractor refuses pages, and one that never read a page closes at once', async () => {
  const { extractor, read } = hostileExtractor();
  await extractor.close();
  expect((await read('late')).problems[0]?.message).toBe('was not read: the extractor is closed');
});

it('a worker that cannot start costs the pages their text, not the process', async () => {
  const deadlines: (() => void)[] = [];
  const extractor = openExtractor(
    { workers: 1, timeoutMs: 5000, maxHeapMb: 32 },
    {
      file: new URL('./no-such-worker.ts', import.meta.url),
      startDeadline: (_, onOver) => {
        deadlines.push(onOver);
        return () => undefined;
      },
    },
  );
  open.push(extractor);
  const page = extractor.extract({
    body: new Uint8Array(),
    contentType: null,
    url: 'https://wire.example.com/1',
    rules: null,
  });
  await Promise.resolve();
  deadlines[0]?.();
  expect((await page).problems[0]?.message).toBe('took longer than 5000 ms and was given up');
});
