import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { Page } from '../model/page.ts';
import { emptyPage } from './empty-page.ts';
import type { PageBytes } from './worker.ts';

/** Reads article pages in worker threads, so that no page holds up or breaks the process. */
export type Extractor = {
  /**
   * Never rejects: a page that takes too long, too much memory or breaks its worker becomes a page with only its address
   * and a problem.
   * @param page.body as received; left untouched
   * @param page.contentType Content-Type as sent
   * @param page.url after redirects
   * @param page.rules how pages of its site are read; `null`: as any page
   */
  extract(page: PageBytes): Promise<Page>;
  /** Pages under way are finished; pages that come later are refused with a problem. */
  close(): Promise<void>;
};

/** What tests replace. */
export type ExtractorWork = {
  /** A module with `readPageBytes`, run in a worker. */
  readonly file: URL;
  /** Calls back once the time a page has is over. @returns ends the wait */
  readonly startDeadline: (ms: number, onOver: () => void) => () => void;
};

const IDLE_MS = 10_000;
const FUNCTION_NAME = 'readPageBytes';

const realWork: ExtractorWork = {
  // The published package holds worker.js beside pool.js.
  file: new URL(`./worker${extname(import.meta.url)}`, import.meta.url),
  startDeadline: (ms, onOver) => {
    const timer = setTimeout(onOver, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * @param options.workers threads at most; none is started before the first page, and idle ones end
 * @param options.timeoutMs for one page, the start of its worker included, the wait for a free one not
 * @param options.maxHeapMb of one worker
 */
export function openExtractor(
  options: { readonly workers: number; readonly timeoutMs: number; readonly maxHeapMb: number },
  work: ExtractorWork = realWork,
): Extractor {
  const pool = openPool(options, work.file);
  const gate = openGate(options.workers);
  let isClosed = false;

  async function run(task: PageBytes): Promise<Page> {
    const abort = new AbortController();
    const endDeadline = work.startDeadline(options.timeoutMs, () => abort.abort());
    try {
      return await pool.run(task, { signal: abort.signal });
    } catch (error) {
      return emptyPage(task.url, abort.signal.aborted ? overTime(options.timeoutMs) : broken(error, options.maxHeapMb));
    } finally {
      endDeadline();
    }
  }

  return {
    extract: ({ body, contentType, url, rules }) =>
      gate(async () => {
        if (isClosed) return emptyPage(url, 'was not read: the extractor is closed');
        // A view is sent with the whole buffer it looks into, hence the copy.
        return run({ body: new Uint8Array(body), contentType, url, rules });
      }),
    async close() {
      isClosed = true;
      await pool.close();
    },
  };
}

function openPool(options: { readonly workers: number; readonly maxHeapMb: number }, file: URL) {
  const pool = new Piscina<PageBytes, Page>({
    filename: file.href,
    name: FUNCTION_NAME,
    minThreads: 0,
    maxThreads: options.workers,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: options.maxHeapMb },
  });
  // A worker that cannot even start is reported here as well as by its page, whose time runs out.
  pool.on('error', () => undefined);
  return pool;
}

/** Lets so many run at once, in order of arrival. A page's time starts when it can run, not when it is handed in. */
function openGate(places: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = places;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

function overTime(timeoutMs: number): string {
  return `took longer than ${timeoutMs} ms and was given up`;
}

function broken(error: unknown, maxHeapMb: number): string {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? `took more than ${maxHeapMb} MB of memory and was given up` : `broke its worker: ${error}`;
}
