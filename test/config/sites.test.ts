import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem, loadConfig } from '../../src/config/load.ts';
import { noPageRules } from '../../src/config/page-rules.ts';
import { pageRulesFor, readSites } from '../../src/config/sites.ts';
import { source } from '../builders.ts';
import { loadText, parseWords, SMALL, said } from './loading.ts';

const FOLDER = 'test/fixtures/sites/folder';

describe('the folder of site files', () => {
  it('gives the rules of each host, "www." left out, and what was read', async () => {
    const { sites, paths, warnings } = await readSites(FOLDER);
    expect(Object.entries(sites).map(([host, { from }]) => [host, from])).toEqual([
      ['.example.net', `${FOLDER}/.example.net.txt`],
      ['gazette.example.org', `${FOLDER}/gazette.example.org.txt`],
      ['paper.example.net', `${FOLDER}/www.paper.example.net.txt`],
    ]);
    expect(paths).toEqual([FOLDER, ...Object.values(sites).map(({ from }) => from)]);
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([[`${FOLDER}/gazette.example.org.txt`, 10]]);
  });

  it('may be missing', async () => {
    expect(await readSites('test/fixtures/no-such-folder')).toEqual({
      sites: {},
      paths: [],
      warnings: [],
      mistakes: [],
    });
  });

  it('is a mistake where it is a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
    try {
      await writeFile(join(folder, 'a.yaml'), SMALL);
      await writeFile(join(folder, 'sites'), 'body: //div\n');
      const loaded = await loadConfig(join(folder, 'a.yaml'), { env: {}, parseQuery: parseWords });
      expect(said(loaded)).toEqual([`${join(folder, 'sites')}:1:1: is a file, expected a folder of site files`]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('may hold a directory that looks like a file: a warning', async () => {
    const { sites, warnings } = await readSites('test/fixtures/sites/odd');
    expect(Object.keys(sites)).toEqual([]);
    expect(warnings.map(({ file }) => file)).toEqual(['test/fixtures/sites/odd/folder.example.org.txt']);
  });
});

describe('the rules for a page', () => {
  const rules = (from: string) => noPageRules(from);
  const sites = {
    'example.org': rules('exact'),
    '.example.org': rules('domain'),
    '.deep.example.org': rules('deep'),
    'xn--mnchen-3ya.example': rules('idn'),
  };
  const from = (url: string, page = source().page) => pageRulesFor(sites, source({ page }), url)?.from ?? null;

  it.each([
    ['https://example.org/1', 'exact'],
    ['https://www.example.org/1', 'exact'],
    ['https://WWW.Example.org:8443/1', 'exact'],
    ['https://example.org./1', 'exact'],
    ['https://news.example.org/1', 'domain'],
    ['https://a.deep.example.org/1', 'deep'],
    ['https://deep.example.org/1', 'deep'],
    ['https://myexample.org/1', null],
    ['https://münchen.example/1', 'idn'],
    ['file:///tmp/page.html', null],
    ['no address', null],
    ['https://constructor/', null],
  ])('at %s come from %s', (url, expected) => {
    expect(from(url)).toBe(expected);
  });

  it('are those of the source, where it has any', () => {
    expect(from('https://example.org/1', rules('source'))).toBe('source');
  });
});

describe('a configuration with a folder of sites beside it', () => {
  it('knows them, and warns of what is wrong with them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
    try {
      await writeFile(join(folder, 'sites.yaml'), SMALL);
      await mkdir(join(folder, 'sites'));
      await writeFile(join(folder, 'sites', 'example.org.txt'), 'body: //div[\ntitle: //h2\n');
      const loaded = await loadConfig(join(folder, 'sites.yaml'), { env: {}, parseQuery: parseWords });
      if (!loaded.ok) throw new Error('not loaded');
      expect(loaded.config.sites['example.org']).toMatchObject({ body: [], title: [{ text: '//h2' }] });
      expect(loaded.config.files).toEqual(['sites.yaml', 'sites', 'sites/example.org.txt'].map((f) => join(folder, f)));
      expect(loaded.warnings).toEqual([
        {
          file: join(folder, 'sites', 'example.org.txt'),
          line: 1,
          column: 7,
          path: 'body',
          message: '"//div[" is no XPath 1.0; the line is left out',
        },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('page: of a source', () => {
  const withPage = (page: string) => SMALL.replace('rss.xml }', `rss.xml, page: ${page} }`);

  it('holds selectors, CSS or XPath, one or several', async () => {
    const loaded = await loadText(
      withPage(
        `{ body: [div.story, "//div[@id='s']"], byline: .by, date: time@datetime, title: "(//h1)[1]",
           remove: [".ad"], nextPage: a.next, singlePage: "id('print')/a", clean: false }`,
      ),
    );
    expect(said(loaded)).toEqual([]);
    expect(loaded.ok && loaded.config.sources[0]?.page).toEqual({
      ...noPageRules('sources.harbor-wire.page'),
      body: [
        { kind: 'css', text: 'div.story' },
        { kind: 'xpath', text: "//div[@id='s']" },
      ],
      byline: [{ kind: 'css', text: '.by' }],
      date: [{ kind: 'css', text: 'time@datetime' }],
      title: [{ kind: 'xpath', text: '(//h1)[1]' }],
      remove: [{ kind: 'css', text: '.ad' }],
      nextPage: [{ kind: 'css', text: 'a.next', onlyIf: null }],
      singlePage: [{ kind: 'xpath', text: "id('print')/a", onlyIf: null }],
      clean: false,
    });
  });

  it.each(['descendant::div', 'ancestor-or-self::p', 'following-sibling::p[1]', 'self::node()'])(
    'takes %s, which begins with an axis, for XPath',
    async (body) => {
      const loaded = await loadText(withPage(`{ body: "${body}" }`));
      expect(said(loaded)).toEqual([]);
      expect(loaded.ok && loaded.config.sources[0]?.page?.body).toEqual([{ kind: 'xpath', text: body }]);
    },
  );

  it('is warned of where no page is fetched', async () => {
    const warned = async (text: string) => {
      const loaded = await loadText(text);
      return loaded.ok ? loaded.warnings.map((warning) => formatProblem({ ...warning, file: 'a.yaml' })) : said(loaded);
    };
    const text = withPage('{ body: p }');
    expect(await warned(text)).toEqual([
      'a.yaml:2:66 sources.harbor-wire.page: has no effect: article pages are only fetched with "fullText: true"',
    ]);
    expect(await warned(text.replace('page:', 'fullText: true, page:'))).toEqual([]);
    expect(await warned(text.replace('page:', 'kind: page, page:'))).toEqual([]);
    expect(await warned(`defaults: { fullText: true }\n${text}`)).toEqual([]);
  });

  it.each([
    [
      '{ body: "p::before" }',
      'a.yaml:2:80 sources.harbor-wire.page.body: "p::before" is no CSS selector: Pseudo-elements are not supported by css-select',
    ],
    ['{ body: "div[" }', 'a.yaml:2:80 sources.harbor-wire.page.body: "div[" is no CSS selector: Expected name, found'],
    ['{ body: ["p", "//p["] }', 'a.yaml:2:86 sources.harbor-wire.page.body[1]: "//p[" is no XPath 1.0'],
    ['{ date: "@datetime" }', 'a.yaml:2:80 sources.harbor-wire.page.date: "@datetime" is no CSS selector: it is empty'],
    [
      '{ body: "lower-case(//p)" }',
      'a.yaml:2:80 sources.harbor-wire.page.body: "lower-case(//p)" is no XPath 1.0: there is no function lower-case()',
    ],
    ['{ body: 3 }', 'a.yaml:2:80 sources.harbor-wire.page.body: expected a selector or a list of selectors, got 3'],
    ['{ body: [] }', 'a.yaml:2:80 sources.harbor-wire.page.body: must not be empty'],
    ['{ bodi: p }', 'a.yaml:2:74 sources.harbor-wire.page: unknown key "bodi", did you mean "body"?'],
  ])('%s is a mistake where it stands', async (page, message) => {
    expect(said(await loadText(withPage(page)))).toEqual([message]);
  });
});
