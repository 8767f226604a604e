import type { Article, Provenance } from '../model/article.ts';
import type { Problem } from '../model/problem.ts';
import type { Draft } from '../model/story.ts';
import { addressesOf } from './addresses.ts';
import { type ArticleText, readTexts } from './article-text.ts';
import { standingImages } from './body.ts';
import { type Headline, readHeadline } from './headline.ts';
import type { NormalizeInput } from './input.ts';
import { type Labels, labelsOf } from './labels.ts';
import { languageOf } from './language.ts';
import { mergeMedia } from './media.ts';
import { kindWith, type Notice, noticeOf } from './notice.ts';
import { type People, peopleOf } from './people.ts';
import { type Found, firstOf, found } from './provenance.ts';
import { imagesBeside } from './summary.ts';
import { MAX_LENGTH, plainText, plainTextOrNull } from './text.ts';
import { type Times, timesOf } from './times.ts';

/** What was read of one article. */
type Readings = {
  readonly title: Found<string> | null;
  readonly headline: Headline;
  readonly texts: ArticleText;
  readonly people: People;
  readonly times: Times;
  readonly labels: Labels;
  readonly notice: Notice | null;
  readonly language: Found<string> | null;
};

/**
 * Makes an article of what a source and its page say: plain texts, safe HTML, clean addresses, dates with the source's
 * zone, wire furniture as data. Never throws for what a source says.
 * @returns the draft, first seen now as revision 1, and what could not be read
 */
export function normalize(input: NormalizeInput): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const title = titleOf(input);
  const headline = readHeadline(title?.value ?? '', publishersOf(input));
  const texts = readTexts(input, headline.title);
  const people = peopleOf(input, found(texts.furniture.byline, 'rule:byline'));
  const times = timesOf(input);
  const labels = labelsOf(input);
  const notice = noticeOf(texts.furniture.note, texts.lede);
  const language = languageIn(input, [headline.title, texts.lede ?? texts.summary?.value ?? null]);
  const draft = draftOf(input, { title, headline, texts, people, times, labels, notice, language });
  const cut = [
    ...(texts.content.body.isCut ? ['its HTML is too long and was read only so far'] : []),
    ...(isCutTitle(title) ? [`its headline is longer than ${MAX_LENGTH} characters and is cut`] : []),
  ];
  return { draft, problems: [...times.problems, ...cut].map((message) => ({ where: whereOf(draft), message })) };
}

function isCutTitle(title: Found<string> | null): boolean {
  const text = title?.value ?? '';
  return text.endsWith('…') && text.length > MAX_LENGTH / 2;
}

function draftOf(input: NormalizeInput, readings: Readings): Draft {
  const { source, item, page, now } = input;
  const { title, headline, texts, people, times, labels, notice, language } = readings;
  const { body, furniture, content } = texts;
  const given = [...item.media, ...(page?.media ?? [])];
  const images = [
    ...imagesBeside(item, content.isSummary),
    ...standingImages({ ...content.body, lines: furniture.body.lines }),
  ];
  return {
    ...addressesOf(input),
    source: { id: source.id, title: source.title, url: URL.parse('/', source.url)?.href ?? source.url },
    title: headline.title,
    rawTitle: title?.value ?? '',
    kickers: headline.kickers,
    kind: kindWith(notice, headline.kind),
    revision: { number: 1, label: headline.label, note: furniture.note },
    summary: texts.summary?.value ?? texts.lede,
    lede: texts.lede,
    bodyHtml: body.html,
    bodyText: body.text,
    textScope: texts.scope,
    dateline: furniture.dateline,
    byline: people.byline?.value ?? null,
    authors: people.authors?.value ?? [],
    publishedAt: times.published?.value ?? null,
    modifiedAt: times.modified?.value ?? null,
    firstSeenAt: now,
    lastSeenAt: now,
    status: headline.isWithdrawn || notice?.says === 'withdrawn' ? 'withdrawn' : 'usable',
    language: language?.value ?? null,
    sectionLabel: labels.section?.value ?? null,
    keywords: labels.keywords,
    media: mergeMedia(given, images, furniture.captions),
    rights: plainTextOrNull(item.rights) ?? plainTextOrNull(page?.rights ?? null),
    provenance: provenanceOf(readings),
  };
}

function titleOf({ item, page }: NormalizeInput): Found<string> | null {
  const own = item.title === null ? '' : plainText(item.title);
  const onPage = page?.title ?? null;
  return firstOf(
    found(own === '' ? null : own, 'feed'),
    onPage === null ? null : found(plainTextOrNull(onPage.value), onPage.from),
  );
}

function languageIn({ source, item, page }: NormalizeInput, texts: readonly (string | null)[]): Found<string> | null {
  return languageOf({ item: item.language, page: page?.language ?? null, source: source.language }, texts);
}

/** Names that pages and aggregators put behind a headline. */
function publishersOf({ source, item, page }: NormalizeInput): readonly string[] {
  return [item.origin?.title, page?.siteName, source.title].filter((name) => name !== null && name !== undefined);
}

function provenanceOf({
  title,
  headline,
  texts,
  people,
  times,
  labels,
  notice,
  language,
}: Readings): Article['provenance'] {
  const { body, furniture, content, summary, lede } = texts;
  const text = content.from ?? undefined;
  const mark: Provenance | undefined = headline.rules.length === 0 ? undefined : `rule:${headline.rules.join('+')}`;
  const fields: Readonly<Record<string, Provenance | undefined>> = {
    title: mark ?? title?.from,
    rawTitle: title?.from,
    kind: headline.kind !== 'story' ? mark : notice?.says === 'correction' ? `rule:${notice.name}` : undefined,
    status: notice?.says === 'withdrawn' ? `rule:${notice.name}` : headline.isWithdrawn ? mark : undefined,
    language: language?.from,
    kickers: headline.kickers.length === 0 ? undefined : mark,
    revision: headline.label !== null ? mark : furniture.note === null ? undefined : 'rule:note',
    summary: summary?.from ?? (lede === null ? undefined : 'rule:lede'),
    bodyHtml: body.html === null ? undefined : text,
    bodyText: body.text === null ? undefined : text,
    byline: people.byline?.from,
    authors: people.authors?.from,
    dateline: furniture.dateline === null ? undefined : 'rule:dateline',
    publishedAt: times.published?.from,
    modifiedAt: times.modified?.from,
    sectionLabel: labels.section?.from,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Provenance] => field[1] !== undefined),
  );
}

function whereOf({ rawTitle, url }: Draft): string {
  return `article ${JSON.stringify(rawTitle === '' ? (url ?? 'without title') : rawTitle.slice(0, 80))}`;
}
