import { escapeXml } from './escape.ts';
import { koreanTime } from './korean-time.ts';
import { DESKS, type WireStory } from './story.ts';

export type PublishedStory = { readonly copy: WireStory; readonly at: number };

const SUMMARY_CHARACTERS = 90;

/** `HWE20260302000100325`: prefix, Korean day, number of the day, version, desk. */
export function wireId({ copy, at }: PublishedStory): string {
  const serial = String(copy.serial).padStart(4, '0');
  return `HWE${koreanTime(at).day}${serial}${copy.version}${DESKS[copy.desk].code}`;
}

/** The path of a story's photo; its id is the story's under another prefix. */
export function photoPath(story: PublishedStory): string {
  return `/photo/${wireId(story).replace('HWE', 'PHW')}_P4.png`;
}

/**
 * The wire's RSS 2.0: headlines in CDATA, Korean time, a line of text; the story itself is on its page.
 * @param stories newest first, at least one
 * @param origin of the newsroom, without a trailing slash
 */
export function wireFeed(stories: readonly PublishedStory[], origin: string): string {
  const newest = koreanTime(stories[0]?.at ?? 0).rfc822;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title><![CDATA[Harbor Wire]]></title>
<link>${origin}/</link>
<description><![CDATA[Invented news from the Korean Peninsula]]></description>
<language>en</language>
<copyright><![CDATA[(c) Harbor Wire, an invented agency]]></copyright>
<lastBuildDate>${newest}</lastBuildDate>
${stories.map((story) => wireItem(story, origin)).join('\n')}
</channel>
</rss>
`;
}

function wireItem(story: PublishedStory, origin: string): string {
  const { copy, at } = story;
  const address = escapeXml(`${origin}/view/${wireId(story)}?section=${DESKS[copy.desk].section}&input=rss`);
  const photo = copy.photo === null ? '' : `<media:content url="${origin}${photoPath(story)}" type="image/png"/>\n`;
  return `<item>
<title><![CDATA[${copy.headline}]]></title>
<link>${address}</link>
<guid>${address}</guid>
<description><![CDATA[${summary(copy)}]]></description>
<dc:creator><![CDATA[${copy.reporter}]]></dc:creator>
<pubDate>${koreanTime(at).rfc822}</pubDate>
${photo}</item>`;
}

/** Cut at a word, as wires do; of a story without text only its end mark is left. */
function summary({ paragraphs: [lede] }: WireStory): string {
  if (lede === undefined) return '(END)';
  if (lede.length <= SUMMARY_CHARACTERS) return lede;
  return `${lede.slice(0, lede.lastIndexOf(' ', SUMMARY_CHARACTERS))} ...`;
}
