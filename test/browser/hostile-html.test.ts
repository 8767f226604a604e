import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { sectionPage } from '../../src/render/html.ts';
import { item, NOW, page, section, site, source } from '../builders.ts';
import { startBrowser } from './browser.ts';
import { hostileValues } from './hostile-values.ts';
import { openStage } from './stage.ts';

const QUIET = { ran: [], events: [] };
const PHOTO = 'https://a.example/photo.jpg';
const ON_A_PAGE = 100;
/** What was cleaned is well-formed, so that one does not hide in another. */
const BODIES_AT_ONCE = 10;
/** Every so many values are shown as they came. */
const RAW_STEP = 3;

const values = hostileValues();
const articles = values.flatMap((value, number) => articlesOf(value, number));
const started = await startBrowser();

afterAll(async () => {
  if ('browser' in started) await started.browser.close();
});

describe('hostile HTML', { timeout: 60_000 }, () => {
  it('is of many kinds', () => {
    expect(values.length).toBeGreaterThanOrEqual(700);
    expect(new Set(values).size).toBe(values.length);
  });

  it('has a browser to run in', ({ skip }) => {
    if ('browser' in started) return;
    if (process.env['CI'] === 'true') throw new Error(started.reason);
    skip(started.reason);
  });
});

describe.runIf('browser' in started)('hostile HTML in a browser', { timeout: 60_000 }, async () => {
  if ('reason' in started) return;
  const stage = await openStage(started.browser);

  it('runs where it is shown as it came', async () => {
    const raw = values.filter((_, number) => number % RAW_STEP === 0);
    const { ran, events } = await stage.show(raw, 'document');
    expect(ran.length).toBeGreaterThanOrEqual(150);
    expect(events.length).toBeGreaterThan(0);
  });

  it('does not run in the body of an article', async () => {
    const bodies = new Set(articles.flatMap(({ bodyHtml }) => bodyHtml ?? []));
    expect(bodies.size).toBeGreaterThan(300);
    const joined = inGroups([...bodies], BODIES_AT_ONCE).map((group) => group.join('\n'));
    expect(await stage.show(joined, 'document')).toEqual(QUIET);
    expect(await stage.show(joined, 'inner')).toEqual(QUIET);
  });

  it('does not run in the page of a section', async () => {
    const pages = inGroups(articles, ON_A_PAGE).map((shown) =>
      sectionPage({ site, section: section(), articles: shown }),
    );
    expect(await stage.show(pages, 'document')).toEqual(QUIET);
  });

  it('does not run as an address of a photo', async () => {
    const addresses = new Set(articles.flatMap(({ media, url }) => [...media.map((one) => one.url), url ?? '']));
    const links = [...addresses].map((url) => `<img src="${url}"><a href="${url}">x</a>`);
    expect(links.length).toBeGreaterThan(values.length / 2);
    expect(
      await stage.show(
        inGroups(links, BODIES_AT_ONCE).map((group) => group.join('')),
        'inner',
      ),
    ).toEqual(QUIET);
  });
});

/** The value in every field that a source fills: once with a text of its own, once where its summary is the text. */
function articlesOf(value: string, number: number): readonly Article[] {
  const html = { value, type: 'html' } as const;
  const given = item({
    guid: `${number}`,
    url: number % 2 === 0 ? value : `https://a.example/${number}`,
    title: { value, type: number % 2 === 0 ? 'text' : 'html' },
    summary: html,
    content: html,
    baseUrl: number % 3 === 0 ? value : 'https://a.example/',
    authors: [{ name: value, email: value, url: value }],
    categories: [{ term: value, scheme: value, label: value }],
    media: [media(value, value), media(PHOTO, value)],
    language: value,
    rights: value,
    origin: { title: value, url: value },
  });
  const origin = source({ title: value });
  const onPage = page({ bodyHtml: { value: `<p>${'Long text. '.repeat(80)}</p>${value}`, from: 'page' } });
  return [
    { item: given, page: null },
    { item: { ...given, content: null }, page: null },
    { item: { ...given, content: null, title: null }, page: { ...onPage, title: { value, from: 'meta' as const } } },
  ].map((input, index) => {
    const { draft } = normalize({ source: origin, now: NOW, ...input });
    return { ...draft, id: `tag:feeds.example.org,2026:harbor-wire/${number}-${index}` };
  });
}

function media(url: string, text: string) {
  const size = { bytes: null, width: null, height: null };
  return { url, type: null, ...size, caption: text, credit: text, alt: text, role: 'image' } as const;
}

function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
