import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

export type Started = { readonly browser: Browser } | { readonly reason: string };

/** Starts the Chromium that `npm ci` brings, with the libraries it brings where the machine lacks them. */
export async function startBrowser(): Promise<Started> {
  try {
    return { browser: await launch() };
  } catch {
    try {
      const archive = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin/al2023.tar.br');
      setupLambdaEnvironment(join(await inflate(archive), 'lib'));
      return { browser: await launch() };
    } catch (error) {
      return { reason: `no browser starts here: ${error instanceof Error ? error.message.split('\n')[0] : error}` };
    }
  }
}

async function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true });
}
