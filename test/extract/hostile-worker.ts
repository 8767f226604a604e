import { emptyPage } from '../../src/extract/empty-page.ts';
import type { PageBytes } from '../../src/extract/worker.ts';
import type { Page } from '../../src/model/page.ts';

/** Where the worker says that it is about to do something it will not come back from. */
export const STARTED = 'test/extract/hostile-worker';

/** Stands in for the real worker: the page's text says what to do. */
export function readPageBytes({ body, url }: PageBytes): Page {
  const order = new TextDecoder().decode(body);
  if (order === 'spin') spin();
  if (order === 'fill') fill();
  if (order === 'exit') process.exit(3);
  if (order === 'throw') throw new Error('no page');
  return emptyPage(url, order);
}

function spin(): never {
  const channel = new BroadcastChannel(STARTED);
  channel.postMessage('spin');
  for (;;);
}

function fill(): never {
  const kept: number[][] = [];
  for (;;) kept.push(new Array(100_000).fill(kept.length));
}
