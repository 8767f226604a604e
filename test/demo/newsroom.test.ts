import Parser from 'rss-parser';
import { describe, expect, it, onTestFinished } from 'vitest';
import { opening, script } from '../../src/demo/copy.ts';
import { type Newsroom, openNewsroom } from '../../src/demo/newsroom.ts';
import { epochMsOf } from '../../src/lib/instant.ts';
import { NOW } from '../builders.ts';

async function openTestNewsroom(): Promise<Newsroom> {
  const newsroom = await openNewsroom({ host: '127.0.0.1', port: 0, now: () => epochMsOf(NOW) + 400 });
  onTestFinished(() => newsroom.stop());
  return newsroom;
}

async function get(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await fetch(url, { headers })).text();
}

async function parsed(newsroom: Newsroom, path: string) {
  const parser = new Parser({ customFields: { item: ['media:content', 'id'] } });
  return parser.parseString(await get(`${newsroom.url}${path}`));
}

describe('the newsroom', () => {
  it('opens with articles of the hours before now, newest first', async () => {
    const newsroom = await openTestNewsroom();
    const wire = await parsed(newsroom, '/wire/rss.xml');
    const review = await parsed(newsroom, '/review/atom.xml');
    expect([wire.title, wire.items.length, review.title, review.items.length]).toEqual([
      'Harbor Wire',
      9,
      'Peninsula Review',
      3,
    ]);
    expect(wire.items.at(-1)?.isoDate).toBe('2026-03-02T01:36:00.000Z');
    expect(review.items[0]?.isoDate).toBe('2026-03-02T08:23:00.000Z');
  });

  it('writes wire items in the shape of a wire', async () => {
    const newsroom = await openTestNewsroom();
    const [item] = (await get(`${newsroom.url}/wire/rss.xml`)).match(/<item>.*?<\/item>/su) ?? [];
    const address = `${newsroom.url}/view/HWE20260302002700325?section=nk/nk&#38;input=rss`;
    expect(item).toBe(`<item>
<title><![CDATA[Families separated by war exchange video letters with N.K. relatives unseen]]></title>
<link>${address}</link>
<guid>${address}</guid>
<description><![CDATA[Some 300 South Koreans who were separated from relatives in North Korea by the war have ...]]></description>
<dc:creator><![CDATA[Seo Ha-rin]]></dc:creator>
<pubDate>Mon, 02 Mar 2026 16:46:00 +0900</pubDate>
<media:content url="${newsroom.url}/photo/PHW20260302002700325_P4.png" type="image/png"/>
</item>`);
  });

  it('sends one story as (URGENT), plain, (LEAD) and (2nd LD), each under a new address', async () => {
    const newsroom = await openTestNewsroom();
    for (const _ of script) newsroom.publishNext();
    const { items } = await parsed(newsroom, '/wire/rss.xml');
    const versions = items.filter(({ title }) => /first hotline call|N\. Korea answers/.test(title ?? '')).reverse();
    expect(
      versions.map(({ title, link, contentSnippet }) => [title, /HWE\d+/.exec(link ?? '')?.[0], contentSnippet]),
    ).toEqual([
      ['(URGENT) N. Korea answers inter-Korean hotline: unification ministry', 'HWE20260302003300325', '(END)'],
      [
        'N. Korea answers inter-Korean hotline: unification ministry',
        'HWE20260302003400325',
        expect.stringContaining('for the first time'),
      ],
      [
        '(LEAD) N. Korea answers inter-Korean hotline after 14 months of silence',
        'HWE20260302003451325',
        expect.stringContaining('on the first ring'),
      ],
      [
        '(2nd LD) Koreas to speak twice daily again after first hotline call in 14 months',
        'HWE20260302003452325',
        expect.stringContaining('agreed to speak twice a day'),
      ],
    ]);
    const urgent = await get(`${newsroom.url}/view/HWE20260302003300325`);
    const [, article] = /<article[^>]*>\n(.*?)\n<\/article>/su.exec(urgent) ?? [];
    expect(article).toBe('<p>(URGENT) N. Korea answers inter-Korean hotline: unification ministry</p>\n<p>(END)</p>');
  });

  it('shows a story with all the furniture of a wire page', async () => {
    const newsroom = await openTestNewsroom();
    for (const _ of script) newsroom.publishNext();
    const page = await get(`${newsroom.url}/view/HWE20260302003451325?section=nk/nk&input=rss`);
    const [, article] = /<article[^>]*>\n(.*?)\n<\/article>/su.exec(page) ?? [];
    expect(article?.split('\n')).toEqual([
      '<p>(ATTN: CHANGES headline, lead; ADDS details in paras 3-4, photo)</p>',
      '<p>By Seo Ha-rin</p>',
      expect.stringMatching(/^<p>SEOUL, March 2 \(Harbor\) -- North Korea answered a call/),
      expect.stringContaining('lasted about two minutes'),
      expect.stringContaining('greeted his colleague'),
      expect.stringContaining('850 times'),
      expect.stringContaining('src="/photo/PHW20260302003451325_P4.png"'),
      expect.stringContaining('An official lifts the receiver of the liaison line in Seoul. (Harbor)'),
      '<p>seo.ha-rin@harborwire.example</p>',
      '<p>(END)</p>',
    ]);
    expect(page).toContain(
      '<p class="update-time" data-published-time="2026-03-02 18:00">North Korea 18:00 March 2, 2026</p>',
    );
  });

  it('serves every link, photo and feed that it prints', async () => {
    const newsroom = await openTestNewsroom();
    for (const _ of script) newsroom.publishNext();
    const paths = (await get(`${newsroom.url}/`)).match(/(?<=href=")[^"]+/gu) ?? [];
    expect(paths).toHaveLength(2 + opening.length + script.length);
    const photos = (await get(`${newsroom.url}/wire/rss.xml`)).match(/http[^"]+_P4\.png/gu) ?? [];
    expect(photos.length).toBeGreaterThan(10);
    for (const path of [...paths, ...photos]) {
      const response = await fetch(new URL(path, newsroom.url));
      expect([path, response.status]).toEqual([path, 200]);
      await response.arrayBuffer();
    }
    const photo = Buffer.from(await (await fetch(photos[0] ?? '')).arrayBuffer());
    expect(photo.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  });

  it('writes essays in full, as xhtml and as html', async () => {
    const newsroom = await openTestNewsroom();
    const feed = await get(`${newsroom.url}/review/atom.xml`);
    expect(feed.match(/<content type="\w+"/gu)).toEqual([
      '<content type="html"',
      '<content type="xhtml"',
      '<content type="html"',
    ]);
    const { items } = await parsed(newsroom, '/review/atom.xml');
    expect(items[0]?.['content']).toContain('rose &#38; fell together');
    expect(items.map(({ title }) => title)).toEqual([
      'A price for rice & a price for patience',
      'What sanctions lists leave out',
      'Reading the farm pages',
    ]);
  });

  it.each(['/wire/rss.xml', '/review/atom.xml', '/'])(
    'answers 304 for %s until something new is there',
    async (path) => {
      const newsroom = await openTestNewsroom();
      const first = await fetch(`${newsroom.url}${path}`);
      const etag = first.headers.get('etag') ?? '';
      const lastModified = first.headers.get('last-modified') ?? '';
      await first.text();
      const again = async (headers: Record<string, string>) => {
        const response = await fetch(`${newsroom.url}${path}`, { headers });
        await response.text();
        return [response.status, response.headers.get('etag') === etag];
      };
      expect(await again({ 'if-none-match': etag })).toEqual([304, true]);
      expect(await again({ 'if-modified-since': lastModified })).toEqual([304, true]);
      expect(await again({ 'if-none-match': '"other"', 'if-modified-since': lastModified })).toEqual([200, true]);
      for (const _ of script) newsroom.publishNext();
      expect(await again({ 'if-none-match': etag })).toEqual([200, false]);
      expect(await again({ 'if-modified-since': lastModified })).toEqual([200, false]);
    },
  );

  it('goes on with numbered bulletins, each under its own address, until the numbers run out', async () => {
    const newsroom = await openTestNewsroom();
    for (const _ of script) newsroom.publishNext();
    for (const _ of [1, 2, 3, 4]) expect(newsroom.publishNext()).toBe(true);
    const { items } = await parsed(newsroom, '/wire/rss.xml');
    expect(items.slice(0, 4).map(({ title }) => title)).toEqual([
      'Ferry bulletin No. 4: 11 of 12 routes open',
      'Dollar quoted at 1,303 won in fixing No. 3',
      'Inter-Korean river report No. 2: Imjin at 1.4 meters',
      'Ferry bulletin No. 1: 8 of 12 routes open',
    ]);
    expect(new Set(items.map(({ link }) => link)).size).toBe(items.length);
    let more = 0;
    while (newsroom.publishNext()) more += 1;
    expect(more).toBe(8_996);
  });

  it('has nothing else, and takes nothing', async () => {
    const newsroom = await openTestNewsroom();
    expect((await fetch(`${newsroom.url}/view/HWE00000000000000000`)).status).toBe(404);
    expect((await fetch(`${newsroom.url}//`)).status).toBe(404);
    expect((await fetch(`${newsroom.url}/wire/rss.xml`, { method: 'POST' })).status).toBe(405);
  });
});
