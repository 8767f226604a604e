import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusRows } from '../src/operate/status.ts';
import { createFragmentCache, publish, publishIndex, publishSection, publishStatus } from '../src/publish.ts';
import { article, NOW, section, site, source, sourceState } from './builders.ts';
import { time } from './render/articles.ts';
import { goldenSections } from './render/sections.ts';
import { entryIds, validateAtom, validateRss } from './render/validate.ts';
import { jsonFeed } from './render/validate-json.ts';

const GOLDEN = join(import.meta.dirname, 'golden/render');

function published() {
  return publish({ site, sections: goldenSections(), fragments: createFragmentCache() });
}

function textOf(documents: readonly { path: string; body: Uint8Array }[], path: string): string {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`no document ${path}`);
  return new TextDecoder().decode(found.body);
}

/** UPDATE_GOLDEN=1 writes the files anew: read the difference before it is committed. */
function golden(path: string, text: string): string {
  const file = join(GOLDEN, path.endsWith('/') ? `${path}index.html` : path);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readFileSync(file, 'utf8');
}

describe('publish', () => {
  const { documents, problems } = published();

  it.each(documents.map(({ path }) => path))('writes %s as the golden file has it', (path) => {
    const text = textOf(documents, path);
    expect(text).toBe(golden(path, text));
  });

  it.each(['harbor', 'empty', 'nasty'])('writes valid feeds for the section %s', (slug) => {
    expect(validateRss(textOf(documents, `/${slug}/rss.xml`))).toEqual([]);
    expect(validateAtom(textOf(documents, `/${slug}/atom.xml`))).toEqual([]);
    expect(jsonFeed.safeParse(JSON.parse(textOf(documents, `/${slug}/feed.json`))).error?.issues ?? []).toEqual([]);
  });

  it.each(['harbor', 'empty', 'nasty'])('gives the entries of %s the same ids in all formats', (slug) => {
    const ids = entryIds(textOf(documents, `/${slug}/rss.xml`));
    expect(entryIds(textOf(documents, `/${slug}/atom.xml`))).toEqual(ids);
    expect(entryIds(textOf(documents, `/${slug}/feed.json`))).toEqual(ids);
  });

  it('leaves out one article that cannot be rendered and reports it once', () => {
    expect(problems).toEqual([
      {
        where: 'section nasty, article "no address"',
        message: 'left out of rss.xml: the id "no address" is no URI',
      },
    ]);
    expect(entryIds(textOf(documents, '/nasty/rss.xml'))).toHaveLength(7);
  });

  it('writes the same bytes for the same input, with a full cache and with none', () => {
    const fragments = createFragmentCache();
    const first = publish({ site, sections: goldenSections(), fragments });
    const second = publish({ site, sections: goldenSections(), fragments });
    expect(second).toEqual(first);
    expect(first.documents).toEqual(documents);
  });

  it('names every document once', () => {
    const paths = documents.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('holds each section as `publishSection` renders it alone', () => {
    const [content] = goldenSections();
    if (content === undefined) throw new Error('no section');
    const alone = publishSection({ site, content, fragments: createFragmentCache() });
    expect(documents.filter(({ path }) => path.startsWith('/harbor/'))).toEqual(alone.documents);
  });
});

describe('the time of a document', () => {
  function lastModified(articles: Parameters<typeof publishSection>[0]['content']['articles']) {
    const content = { section: section(), articles, createdAt: '2026-01-01T00:00:00Z' };
    const { documents } = publishSection({ site, content, fragments: createFragmentCache() });
    return documents.map((document) => document.lastModified);
  }

  it('is the newest change we saw, so that a late article with an old date moves it', () => {
    const old = article({ publishedAt: time('2025-12-01T00:00:00Z'), lastSeenAt: '2026-03-02T08:50:00Z' });
    expect(new Set(lastModified([article(), old]))).toEqual(new Set(['2026-03-02T08:50:00Z']));
  });

  it('is the creation of an empty section', () => {
    expect(new Set(lastModified([]))).toEqual(new Set(['2026-01-01T00:00:00Z']));
  });

  it('survives an article whose own times are damaged', () => {
    expect(lastModified([article({ lastSeenAt: 'soon' })])[0]).toBe('1970-01-01T00:00:00Z');
  });
});

describe('publishIndex', () => {
  it('works without sections', () => {
    const documents = publishIndex({ site, sections: [] });
    expect(textOf(documents, '/')).toContain('No sections yet.');
  });
});

describe('the cache of fragments', () => {
  it('does not serve an old revision, nor one from before the article was seen elsewhere', () => {
    const fragments = createFragmentCache();
    const render = (over: Parameters<typeof article>[0]) => {
      const content = { section: section(), articles: [article(over)], createdAt: NOW };
      return textOf(publishSection({ site, content, fragments }).documents, '/north-korea/feed.json');
    };
    render({});
    expect(render({ title: 'Ferry late', revision: { number: 2, label: null, note: null } })).toContain('Ferry late');
    const urls = ['https://wire.example.com/view/1', 'https://m.wire.example.com/view/1'];
    expect(render({ nativeIds: { guid: '1', publisherId: null, urls } })).toContain('https://m.wire.example.com/');
  });
});

describe('publishStatus', () => {
  it('is an empty valid feed where nothing fails', () => {
    const rows = statusRows([source()], [], NOW);
    const feed = textOf(publishStatus({ site, rows, startedAt: NOW }), '/status/atom.xml');
    expect(validateAtom(feed)).toEqual([]);
    expect(entryIds(feed)).toEqual([]);
  });

  it('has one entry for each failing source, under an id of its streak', () => {
    const failing = sourceState({
      failures: 3,
      lastSuccessAt: '2026-03-01T00:00:00Z',
      lastPolledAt: '2026-03-02T08:00:00Z',
      lastFailure: 'GET https://wire.example.com/rss.xml answered 503 <Service Unavailable>',
      nextPollAt: '2026-03-02T10:00:00Z',
      nextPollWhy: 'back-off after 3 failures',
    });
    const rows = statusRows([source()], [failing], NOW);
    const documents = publishStatus({ site, rows, startedAt: NOW });
    const feed = textOf(documents, '/status/atom.xml');
    expect(validateAtom(feed)).toEqual([]);
    expect(entryIds(feed)).toEqual(['tag:feeds.example.org,2026:failure/harbor-wire/2026-03-01T00:00:00Z']);
    expect(feed).toBe(golden('/status/atom.xml', feed));
    expect(textOf(documents, '/status/')).toBe(golden('/status/', textOf(documents, '/status/')));
    expect(documents.map(({ lastModified }) => lastModified)).toEqual(['2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z']);
  });
});
