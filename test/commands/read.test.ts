import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { read } from '../../src/commands/read.ts';
import type { Config } from '../../src/config/config.ts';
import { type Clock, systemClock } from '../../src/lib/clock.ts';
import type { Source } from '../../src/model/source.ts';
import { config, source } from '../builders.ts';
import { type Origin, openOrigin, rssOf } from '../origin.ts';

let folder: string;
let origin: Origin;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-'));
  origin = await openOrigin();
});
afterEach(async () => {
  await origin.close();
  await rm(folder, { recursive: true });
});

type Line = { readonly kind: string; readonly source: string; readonly title?: string; readonly message?: string };

type Over = {
  readonly sources?: readonly Source[];
  readonly stdin?: string;
  readonly network?: Partial<Config['network']>;
  readonly clock?: Clock;
};

async function run(targets: readonly string[], over: Over = {}) {
  const lines: Line[] = [];
  const network = { ...config().network, ...over.network };
  const loaded = {
    ok: true,
    config: config({ sources: over.sources ?? [], network }),
    tests: [],
    warnings: [],
  } as const;
  const code = await read(targets, {
    load: async () => loaded,
    timezone: null,
    stdin: Readable.from([over.stdin ?? '']),
    clock: over.clock ?? systemClock,
    workers: 1,
    out: (line) => lines.push(JSON.parse(line)),
    err: () => undefined,
  });
  return { code, lines };
}

const titlesOf = (lines: readonly Line[], target: string) =>
  lines.filter((line) => line.source === target && line.kind === 'article').map(({ title }) => title);

const RULES = {
  ...{ item: 'li', where: null, url: null, title: null, date: null, summary: null, author: null },
  ...{ image: null, next: 'a.next', pages: 3 },
};

/** A page of a list that has three. */
const listPage = (n: number) =>
  `<ul><li><a href="/view/${n}">Ferry ${n}</a></ul>${n < 3 ? `<a class="next" href="/list/${n + 1}">next</a>` : ''}`;

/** A clock on which time passes by sleeping alone. */
function sleepingClock() {
  let nowMs = 0;
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    nowMs += ms;
  };
  return { now: () => nowMs, sleep, slept };
}

const at = (path: string) => `${origin.url}${path.slice(1)}`;

describe('read', () => {
  it('reads files and addresses from standard input, several at once, and says what failed', async () => {
    const file = join(folder, 'feed.xml');
    await writeFile(file, rssOf(['Ferry back', 'Train late']));
    origin.publish('/feed.xml', rssOf(['Fog lifts']));
    origin.fail('/gone.xml', 410);
    const targets = [file, at('/feed.xml'), at('/gone.xml'), join(folder, 'none.xml')];
    const { code, lines } = await run(['-'], { stdin: `# sources\n${targets.join('\n')}\n\n` });
    expect(code).toBe(1);
    expect(titlesOf(lines, file)).toEqual(['Ferry back', 'Train late']);
    expect(titlesOf(lines, at('/feed.xml'))).toEqual(['Fog lifts']);
    const errors = lines.filter(({ kind }) => kind === 'error').map((line) => [line.source, line.message]);
    expect(errors.toSorted()).toEqual(
      [
        [join(folder, 'none.xml'), expect.stringContaining('ENOENT')],
        [at('/gone.xml'), `GET ${at('/gone.xml')} answered 410 Gone`],
      ].toSorted(),
    );
  });

  it('follows an index to its sitemaps', async () => {
    origin.publish('/sitemap.xml', `<sitemapindex><sitemap><loc>${at('/a.xml')}</loc></sitemap></sitemapindex>`);
    origin.publish(
      '/a.xml',
      `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${at('/1')}</loc><n:news><n:title>Ferry back</n:title></n:news></url></urlset>`,
    );
    const { code, lines } = await run([at('/sitemap.xml')]);
    expect(code).toBe(0);
    expect(titlesOf(lines, at('/sitemap.xml'))).toEqual(['Ferry back']);
  });

  it('takes a page apart by the rules of the source at that address', async () => {
    origin.publish('/latest', '<ul><li><a href="/1">Ferry back</a></ul>', 'text/html');
    const listing = { ...RULES, next: null, pages: 1 };
    const { lines } = await run([at('/latest')], { sources: [source({ url: at('/latest'), listing })] });
    expect(titlesOf(lines, at('/latest'))).toEqual(['Ferry back']);
  });

  it('reads an article page from a file as of the address it names as its own', async () => {
    const file = join(folder, 'page.html');
    const text = 'The ferry sails again after three days of storm, the company said on Monday morning.';
    await writeFile(
      file,
      `<html><head><title>Ferry back</title><link rel="canonical" href="https://wire.example.com/view/1"></head>` +
        `<body><h1>Ferry back</h1><article><p>${text}</p><p>${text} ${text} ${text}</p></article></body></html>`,
    );
    const { code, lines } = await run([file]);
    expect(code).toBe(0);
    expect(lines[0]).toMatchObject({ kind: 'article', title: 'Ferry back', url: 'https://wire.example.com/view/1' });
  });

  it('reads a front page as the list of articles it is, and says by which rules', async () => {
    const rows = [
      'Ferry sails again after storm',
      'Port opens its longest pier',
      'Fog closes two island airports',
      'Salt ponds open to visitors',
    ];
    const list = rows.map(
      (title, index) =>
        `<li class="story"><h3><a href="/news/2026/03/0${index + 1}/${title.toLowerCase().replaceAll(' ', '-')}">${title}</a></h3>` +
        `<time datetime="2026-03-0${index + 1}T08:00:00Z">March ${index + 1}</time></li>`,
    );
    origin.publish('/', `<html><body><ul class="stories">${list.join('')}</ul></body></html>`, 'text/html');
    const { code, lines } = await run([at('/')]);
    expect(code).toBe(0);
    expect(titlesOf(lines, at('/'))).toEqual(rows);
    const [problem] = lines.filter(({ kind }) => kind === 'problem');
    expect(problem?.message).toMatch(/^is no article, but lists 4; read by rules inferred from the page: \{"item":/);
  });

  it('says what stood in the way, and how to go on', async () => {
    origin.publish('/', '<html><head><title>Just a moment...</title></head><body>Checking</body></html>', 'text/html');
    expect(await run([at('/')])).toEqual({
      code: 1,
      lines: [
        {
          kind: 'error',
          source: at('/'),
          message: `this is a bot wall (Cloudflare); "copydesk discover ${at('/')}" looks for feeds`,
        },
      ],
    });
  });

  it('keeps the pace of polls, and none at a private host that only the command line opens', async () => {
    for (const n of [1, 2, 3]) origin.publish(`/list/${n}`, listPage(n), 'text/html');
    const sources = [source({ url: at('/list/1'), listing: RULES })];
    const perHost = { concurrency: 2, delayMs: 1000 };
    const polite = sleepingClock();
    const { lines } = await run([at('/list/1')], { sources, network: { perHost }, clock: polite });
    expect(titlesOf(lines, at('/list/1'))).toEqual(['Ferry 1', 'Ferry 2', 'Ferry 3']);
    expect(polite.slept).toEqual([1000, 1000]);
    const own = sleepingClock();
    expect((await run([at('/list/1')], { sources, network: { perHost, allow: [] }, clock: own })).code).toBe(0);
    expect(own.slept).toEqual([]);
  });

  it("sends a source's headers with every request to its origin, the first included, and to no other", async () => {
    const seen: string[] = [];
    const server = createServer(({ url = '', headers }, response) => {
      seen.push(`${url} ${headers.authorization ?? 'none'}`);
      response.writeHead(200, { 'content-type': 'text/html' }).end(listPage(Number(url.at(-1))));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    const home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const headers = { authorization: 'Bearer secret' };
    const secured = source({ url: `${home}/list/1`, listing: { ...RULES, pages: 2 }, headers });
    await run([`${home}/list/1`], { sources: [secured] });
    expect(seen.splice(0)).toEqual(['/list/1 Bearer secret', '/list/2 Bearer secret']);
    await run([`${home}/list/1`], { sources: [{ ...secured, url: `https${home.slice(4)}/list/1` }] });
    expect(seen).toEqual(['/list/1 none']);
  });

  it('opens a private host to the target that names it, and to nothing else', async () => {
    const other = await openOrigin();
    onTestFinished(() => other.close());
    other.publish('/feed.xml', rssOf(['Fog lifts']));
    const index = (...urls: readonly string[]) =>
      `<sitemapindex>${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;
    const [here, there] = [at('/index.xml'), `${other.url}feed.xml`];
    origin.publish('/index.xml', index(there));
    const network = { allow: [] };
    const both = await run([here, there], { network });
    expect(titlesOf(both.lines, there)).toEqual(['Fog lifts']);
    expect(both.lines.filter(({ kind, source: of }) => kind === 'error' && of === here)).toEqual([
      {
        kind: 'error',
        source: here,
        message: `GET ${there} was not sent: 127.0.0.1 is a loopback address and network.allow does not open it`,
      },
    ]);
    const listed = await run(['-', there], { network, stdin: there });
    expect(listed.lines.map(({ kind }) => kind).toSorted()).toEqual(['article', 'error']);
  });
});
