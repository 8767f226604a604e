import { escapeXml } from './escape.ts';
import { koreanTime } from './korean-time.ts';
import { DESKS } from './story.ts';
import { type PublishedStory, photoPath, wireId } from './wire.ts';

/**
 * A story's page in the layout of large wire sites: navigation, the caption twice, an unzoned time, byline and
 * dateline as paragraphs, the reporter's address, the end mark, and lists of other stories after it.
 * @param others whose headlines stand below the story
 */
export function wirePage(story: PublishedStory, others: readonly PublishedStory[], origin: string): string {
  const { copy, at } = story;
  const time = koreanTime(at);
  const desk = DESKS[copy.desk];
  const title = escapeXml(copy.headline);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title} | Harbor Wire</title>
<link rel="canonical" href="${origin}/view/${wireId(story)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Harbor Wire">
<meta property="og:title" content="${title} | Harbor Wire">
<meta property="og:image" content="${origin}${copy.photo === null ? '/photo/logo/harborwire_1200x800.png' : photoPath(story)}">
<meta property="article:section" content="${desk.label}">
<meta property="article:published_time" content="${time.iso}">
</head>
<body>
<div class="skip"><a href="#content">Go to Contents</a> <a href="#nav">Go to Navigation</a></div>
<nav id="nav"><a href="/">Harbor Wire</a> ${Object.values(DESKS)
    .map(({ label }) => `<a href="/">${label}</a>`)
    .join(' ')}</nav>
<main id="content">
<header class="title-article01">
<h1 class="tit01">${title}</h1>
<p class="update-time" data-published-time="${time.data}">${desk.label} ${time.printed}</p>
</header>
<article class="story-news article">
${storyBody(story)}
</article>
<div class="keyword-zone"><h2>Keywords</h2><ul>${copy.keywords.map((word) => `<li><a href="/">#${escapeXml(word)}</a></li>`).join('')}</ul></div>
<aside class="related-group"><h2>Most viewed</h2><ol>
${others.map((other) => `<li><a href="/view/${wireId(other)}">${escapeXml(other.copy.headline)}</a></li>`).join('\n')}
</ol></aside>
</main>
<footer><a href="#top">HOME</a> <a href="#top">TOP</a> <a href="/">Send Feedback</a></footer>
</body>
</html>
`;
}

function storyBody(story: PublishedStory): string {
  const { copy, at } = story;
  const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
  const [lede, ...rest] = copy.paragraphs;
  if (lede === undefined) return [copy.headline, '(END)'].map(paragraph).join('\n');
  const attn = copy.attn === null ? [] : [`(ATTN: ${copy.attn})`];
  const dateline = `${copy.place}, ${koreanTime(at).dateline} (Harbor) --`;
  const [first = '', ...others] = [...attn, `By ${copy.reporter}`, `${dateline} ${lede}`, ...rest].map(paragraph);
  return [first, ...others, photo(story), paragraph(mailOf(copy.reporter)), paragraph('(END)')].join('\n');
}

function photo(story: PublishedStory): string {
  if (story.copy.photo === null) return '';
  const caption = escapeXml(`${story.copy.photo}. (Harbor)`);
  return `<figure class="image-zone"><div class="img-con"><span class="img"><img src="${photoPath(story)}" alt="${caption}" width="480" height="320"></span></div>
<figcaption class="desc-con"><p class="tit-cap">${caption}</p></figcaption></figure>`;
}

function mailOf(reporter: string): string {
  return `${reporter.toLowerCase().replaceAll(' ', '.')}@harborwire.example`;
}
