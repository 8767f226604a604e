import { readdirSync, readFileSync } from 'node:fs';

/** What an article page of the set says, as a reader would write it down. */
export type Expected = {
  readonly url: string;
  readonly title: string;
  readonly published: { readonly raw: string; readonly at: string };
  readonly authors: readonly string[];
  readonly paywalled: boolean;
  readonly body: readonly string[];
};

export type SetPage = { readonly name: string; readonly html: string; readonly expected: Expected };

const FOLDER = new URL('../fixtures/page-set/', import.meta.url);

/** All pages of the set, by name. */
export function pageSet(): readonly SetPage[] {
  const names = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  return names.toSorted().map((file) => {
    const name = file.replace('.html', '');
    const html = readFileSync(new URL(file, FOLDER), 'utf8');
    return { name, html, expected: JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) };
  });
}

/** The text of a body without captions, blocks apart. */
export function textOfBody(html: string): string {
  return html
    .replace(/<figcaption>.*?<\/figcaption>/gs, ' ')
    .replace(/<\/?(?:p|h\d|li|ul|ol|div|blockquote|figure|table|td|tr|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

/** Harmonic mean of precision and recall over words as a bag; of scripts without spaces, over letters. 0 to 1. */
export function f1(found: string, expected: string): number {
  const [a, b] = [countsOf(found), countsOf(expected)];
  const common = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  const [all, wanted] = [sizeOf(a), sizeOf(b)];
  return common === 0 ? 0 : (2 * common) / (all + wanted);
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\u3040-\u30ff\u4e00-\u9fff]|[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function sizeOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
