import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';

/** How a text is parsed: as a document, or as `innerHTML` and, written out again, once more. */
export type ShownAs = 'document' | 'inner';

export type Shown = {
  /** Numbers of the values whose script ran. */
  readonly ran: readonly number[];
  /** What else happened: dialogs, windows, navigation, requests for more than pictures. */
  readonly events: readonly string[];
};

const PAGE = 'http://copydesk.test/';
const SCRIPT = /^https:\/\/evil\.example\/(\d+)\.js$/;
const HARMLESS = new Set(['image', 'media']);
const OURS = /^http:\/\/copydesk\.test\/(?:assets\/style\.css\?.*|favicon\.svg|)$/;
/** A listed player may be asked for. */
const PLAYER = /^https:\/\/www\.youtube\.com\/embed\//;

/** Opens a page that shows texts and reports what they did. Nothing reaches the network. */
export async function openStage(
  browser: Browser,
): Promise<{ readonly show: (texts: readonly string[], as: ShownAs) => Promise<Shown> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const events: string[] = [];
  context.on('page', (other) => void events.push(`window ${other.url()}`));
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    return dialog.dismiss();
  });
  await context.route('**/*', (route) => answer(route, events));
  await page.goto(PAGE);
  await page.addScriptTag({ path: join(import.meta.dirname, 'stage.js') });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) events.push(`navigation ${frame.url()}`);
  });
  return {
    show: async (texts, as) => {
      events.length = 0;
      const ran = await run(page, texts, as);
      return { ran: ran.toSorted((a, b) => a - b), events: [...events] };
    },
  };
}

async function run(page: Page, texts: readonly string[], as: ShownAs): Promise<readonly number[]> {
  const ran: unknown = await page.evaluate(`window.show(${JSON.stringify(texts)}, ${JSON.stringify(as)})`);
  return Array.isArray(ran) ? ran.map(Number) : [];
}

function answer(route: Route, events: string[]): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (url === PAGE && request.isNavigationRequest()) {
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>stage</title><body>' });
  }
  const script = SCRIPT.exec(url)?.[1];
  if (script !== undefined) return route.fulfill({ contentType: 'text/javascript', body: `top.ran(${script})` });
  if (!HARMLESS.has(request.resourceType()) && !OURS.test(url) && !PLAYER.test(url)) {
    events.push(`${request.resourceType()} ${url}`);
  }
  return route.abort();
}
