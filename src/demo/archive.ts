import { escapeXml } from './escape.ts';
import { noticePath, outlets, type PublishedNotice } from './notices.ts';
import { drawPhoto } from './photo.ts';
import { type PublishedEssay, reviewFeed, reviewPage } from './review.ts';
import type { Copy } from './story.ts';
import { type PublishedStory, photoPath, wireFeed, wireId } from './wire.ts';
import { wirePage } from './wire-page.ts';

/** `at`: milliseconds since 1970. */
export type Published = { readonly copy: Copy; readonly at: number };

export type Answer = {
  readonly contentType: string;
  readonly body: string | Buffer;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
};

const FEED_LENGTH = 60;
const RANKED = 5;
const HTML = 'text/html; charset=utf-8';

/**
 * What the newsroom has at a path.
 * @param published oldest first
 * @param origin of the newsroom, without a trailing slash
 * @returns `null` where there is nothing
 */
export function answerFor(path: string, published: readonly Published[], origin: string): Answer | null {
  const stories = published.filter(isStory).toReversed();
  const essays = published.filter(isEssay).toReversed();
  const [, folder = '', name = ''] = path.split('/');
  const storyWith = (known: string | undefined) => stories.find((story) => wireId(story) === known);

  if (path === '/')
    return { contentType: HTML, body: frontPage(published.toReversed()), changedAt: published.at(-1)?.at ?? 0 };
  if (path === '/wire/rss.xml') {
    const body = wireFeed(stories.slice(0, FEED_LENGTH), origin);
    return { contentType: 'application/rss+xml; charset=utf-8', body, changedAt: stories[0]?.at ?? 0 };
  }
  if (path === '/review/atom.xml') {
    const body = reviewFeed(essays.slice(0, FEED_LENGTH), origin);
    return { contentType: 'application/atom+xml; charset=utf-8', body, changedAt: essays[0]?.at ?? 0 };
  }
  if (folder === 'view') {
    const story = storyWith(name);
    return story === undefined ? null : pageOf(story, stories, origin);
  }
  if (folder === 'photo') {
    const story = stories.find((candidate) => candidate.copy.photo !== null && photoPath(candidate) === path);
    if (story === undefined) return null;
    return { contentType: 'image/png', body: drawPhoto(story.copy.serial), changedAt: story.at };
  }
  const notice = noticeAnswer(path, published, origin);
  if (notice !== null) return notice;
  const essay = folder === 'review' ? essays.find(({ copy }) => copy.slug === name) : undefined;
  return essay === undefined ? null : { contentType: HTML, body: reviewPage(essay), changedAt: essay.at };
}

function noticeAnswer(path: string, published: readonly Published[], origin: string): Answer | null {
  const notices = published.filter(isNotice).toReversed();
  for (const [source, outlet] of Object.entries(outlets)) {
    const own = notices.filter(({ copy }) => copy.source === source);
    if (path === outlet.path) {
      const { contentType } = outlet;
      return { contentType, body: outlet.list(own.slice(0, FEED_LENGTH), origin), changedAt: own[0]?.at ?? 0 };
    }
    const notice = own.find((candidate) => noticePath(candidate) === path);
    if (notice !== undefined) return { contentType: HTML, body: outlet.page(notice), changedAt: notice.at };
  }
  return null;
}

/** The ranking is of what was there before, so that a page never changes. */
function pageOf(story: PublishedStory, stories: readonly PublishedStory[], origin: string): Answer {
  const earlier = stories.slice(stories.indexOf(story) + 1).slice(0, RANKED);
  return { contentType: HTML, body: wirePage(story, earlier, origin), changedAt: story.at };
}

function frontPage(published: readonly Published[]): string {
  const list = published.map((one) => ({ href: pathOf(one), headline: one.copy.headline }));
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"><title>Harbor Wire and Peninsula Review</title>
<link rel="alternate" type="application/rss+xml" title="Harbor Wire" href="/wire/rss.xml">
<link rel="alternate" type="application/atom+xml" title="Peninsula Review" href="/review/atom.xml">
</head>
<body>
<h1>A newsroom of invented sources</h1>
<ul>
${list.map(({ href, headline }) => `<li><a href="${href}">${escapeXml(headline)}</a></li>`).join('\n')}
</ul>
</body>
</html>
`;
}

function pathOf(published: Published): string {
  if (isStory(published)) return `/view/${wireId(published)}`;
  if (isNotice(published)) return noticePath(published);
  return isEssay(published) ? `/review/${published.copy.slug}` : '/';
}

function isStory(published: Published): published is PublishedStory {
  return published.copy.source === 'wire';
}

function isNotice(published: Published): published is PublishedNotice {
  return published.copy.source in outlets;
}

function isEssay(published: Published): published is PublishedEssay {
  return published.copy.source === 'review';
}
