import { headline, type Language, reporter, sentence, sentenceAbout } from './prose.ts';
import { type Random, seededRandom } from './random.ts';
import { topics } from './topics.ts';

export type Feed = { readonly path: string; readonly contentType: string; readonly body: string };

export const FEEDS = 1000;
export const ITEMS = 35;
/** One feed of so many has a new item in the warm poll. */
export const NEWS_EVERY = 20;

const ATOM_EVERY = 5;
const KOREAN_EVERY = 6;
/** Of the items; the others name no term of any section. */
const SHARE_ON_TOPIC = 0.12;
/** The newest item of all feeds. */
const NEWEST_MS = Date.UTC(2026, 2, 2, 8);
const CONTENT_BYTES = 1580;

/** Where a feed stands at the origin. */
export function feedPath(index: number): string {
  return `/feeds/${index}.xml`;
}

/** Another place in each score, so that all formats and languages have their share. */
export function hasNews(index: number): boolean {
  return index % NEWS_EVERY === Math.floor(index / NEWS_EVERY) % NEWS_EVERY;
}

/**
 * One feed of invented news, the same in every run: RSS 2.0 or Atom, English or Korean, newest item first.
 * @param index from 0
 * @param warm as it stands at the second poll: with one new item where `hasNews`, the oldest gone
 */
export function createFeed(index: number, warm: boolean): Feed {
  const newest = warm && hasNews(index) ? 0 : 1;
  const stories = Array.from({ length: ITEMS }, (_, nth) => createStory(index, newest + nth));
  const format = index % ATOM_EVERY === 0 ? atom : rss;
  return { path: feedPath(index), contentType: format.contentType, body: format.document(index, stories) };
}

type Story = {
  readonly title: string;
  readonly url: string;
  readonly guid: string;
  readonly at: Date;
  readonly author: string;
  readonly categories: readonly string[];
  readonly summary: string;
  /** HTML. */
  readonly content: string;
};

/** @param age 0 is the one that only the warm poll has */
function createStory(index: number, age: number): Story {
  const random = seededRandom(index * 1000 + age);
  const language = index % KOREAN_EVERY === 0 ? 'ko' : 'en';
  const topic = random.chance(SHARE_ON_TOPIC) ? random.pick(topics) : null;
  const about = topic === null ? null : sentenceAbout(random.pick(topic.terms), language, random);
  const serial = 100_000 + index * 100 - age;
  const url = `${homeOf(index)}2026/03/02/story-${serial}?utm_source=rss&utm_medium=feed`;
  return {
    title: headline(language, random),
    url,
    guid: `${homeOf(index)}?p=${serial}`,
    at: new Date(NEWEST_MS - age * 37 * 60_000 - index * 1000),
    author: reporter(language, random),
    categories: [random.pick(['Local', 'Economy', 'Culture', 'World']), random.pick(['Daily', 'Weekend', 'Archive'])],
    summary: sentence(language, random),
    content: createContent(about, { language, random, url }),
  };
}

type Writing = { readonly language: Language; readonly random: Random; readonly url: string };

function createContent(about: string | null, { language, random, url }: Writing): string {
  const image = `${new URL('/media/', url)}${random.between(1, 9999)}.jpg`;
  const parts = [
    `<figure class="lead"><img src="${image}" width="1200" height="800" alt="${headline(language, random)}" />` +
      `<figcaption>${sentence(language, random)}</figcaption></figure>`,
  ];
  if (about !== null) parts.push(`<p>${about} ${sentence(language, random)}</p>`);
  for (let bytes = 0; bytes < CONTENT_BYTES; ) {
    const paragraph = createParagraph({ language, random, url });
    bytes += Buffer.byteLength(paragraph);
    parts.push(paragraph);
  }
  return parts.join('\n');
}

function createParagraph({ language, random, url }: Writing): string {
  const text = `${sentence(language, random)} ${sentence(language, random)}`;
  const shape = random.next();
  if (shape < 0.1) return `<blockquote><p>${text}</p></blockquote>`;
  if (shape < 0.3)
    return `<p style="margin:0">${text} <a href="${url}#more" target="_blank">${headline(language, random)}</a></p>`;
  return shape < 0.4 ? `<p class="body">${text} <em>${sentence(language, random)}</em></p>` : `<p>${text}</p>`;
}

function homeOf(index: number): string {
  return `https://paper-${index}.example.com/`;
}

type Writer = { readonly contentType: string; readonly document: (index: number, stories: readonly Story[]) => string };

const rss: Writer = {
  contentType: 'application/rss+xml; charset=utf-8',
  document: (index, stories) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Paper ${index}</title><link>${homeOf(index)}</link><description>Invented news</description>
${stories.map(rssItem).join('\n')}
</channel></rss>
`,
};

function rssItem({ title, url, guid, at, author, categories, summary, content }: Story): string {
  return `<item><title>${escapeXml(title)}</title><link>${escapeXml(url)}</link>
<guid isPermaLink="false">${escapeXml(guid)}</guid><pubDate>${at.toUTCString()}</pubDate><dc:creator>${author}</dc:creator>
${categories.map((category) => `<category>${category}</category>`).join('')}<description>${escapeXml(summary)}</description>
<content:encoded><![CDATA[${content}]]></content:encoded></item>`;
}

const atom: Writer = {
  contentType: 'application/atom+xml; charset=utf-8',
  document: (index, stories) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Paper ${index}</title><link href="${homeOf(index)}"/><id>${homeOf(index)}</id>
<updated>${stories[0]?.at.toISOString() ?? ''}</updated>
${stories.map(atomEntry).join('\n')}
</feed>
`,
};

function atomEntry({ title, url, guid, at, author, categories, summary, content }: Story): string {
  return `<entry><title>${escapeXml(title)}</title><link href="${escapeXml(url)}"/><id>${escapeXml(guid)}</id>
<published>${at.toISOString()}</published><updated>${at.toISOString()}</updated><author><name>${author}</name></author>
${categories.map((category) => `<category term="${category}"/>`).join('')}<summary>${escapeXml(summary)}</summary>
<content type="html">${escapeXml(content)}</content></entry>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
