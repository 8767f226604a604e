import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../src/commands/read.ts';
import { systemClock } from '../../src/lib/clock.ts';
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

async function run(targets: readonly string[], over: { sources?: readonly Source[]; stdin?: string } = {}) {
  const lines: Line[] = [];
  const loaded = { ok: true, config: config({ sources: over.sources ?? [] }), tests: [], warnings: [] } as const;
  const code = await read(targets, {
    load: async () => loaded,
    timezone: null,
    stdin: Readable.from([over.stdin ?? '']),
    clock: systemClock,
    workers: 1,
    out: (line) => lines.push(JSON.parse(line)),
    err: () => undefined,
  });
  return { code, lines };
}

const titlesOf = (lines: readonly Line[], target: string) =>
  lines.filter((line) => line.source === target && line.kind === 'article').map(({ title }) => title);

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
    const listing = {
      ...{ item: 'li', where: null, url: null, title: null, date: null, summary: null, author: null },
      ...{ image: null, next: null, pages: 1 },
    };
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
});
