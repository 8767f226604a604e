import { readFileSync } from 'node:fs';
import { extract } from '../../src/extract/extract.ts';
import type { Page } from '../../src/model/page.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}/page.html`, import.meta.url), 'utf8');
}

/** The page of a fixture, as read under an address. */
export function pageOf(name: string, url: string): Page {
  return extract(fixture(name), url);
}

/** The text of each paragraph, heading and list item of a body; captions left out. */
export function paragraphsOf(html: string | null): readonly string[] {
  const withoutFigures = (html ?? '').replace(/<figure>.*?<\/figure>/gs, '');
  return [...withoutFigures.matchAll(/<(p|h2|li)>(.*?)<\/\1>/gs)].map((found) =>
    (found[2] ?? '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
