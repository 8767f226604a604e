import type { Article, Provenance } from '../model/article.ts';
import type { Item, ItemText } from '../model/item.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Draft } from '../model/story.ts';
import type { Instant, SourceTime } from '../model/time.ts';
import { namesOf } from './authors.ts';
import { publicByline } from './byline.ts';
import { type Content, chooseContent, isBody } from './content.ts';
import { readDateline } from './dateline.ts';
import { parseDate } from './dates.ts';
import { type Furniture, takeFurniture } from './furniture.ts';
import { type Headline, readHeadline } from './headline.ts';
import { languageOf } from './language.ts';
import { mergeMedia } from './media.ts';
import { type Found, firstOf, found } from './provenance.ts';
import { publisherIdOf } from './publisher-id.ts';
import { END_MARK } from './tail-rules.ts';
import { plainText, plainTextOrNull } from './text.ts';
import { canonicalUrl, cleanUrl } from './urls.ts';
import { type WrittenBody, writeBody } from './write-body.ts';

export type NormalizeInput = {
  readonly source: Source;
  readonly item: Item;
  /** The article's page, where it was fetched. */
  readonly page: Page | null;
  readonly now: Instant;
};

/**
 * Makes an article of what a source and its page say: plain texts, safe HTML, clean addresses, dates with the source's
 * zone, wire furniture as data. Never throws for what a source says.
 * @returns the draft, first seen now as revision 1, and what could not be read
 */
export function normalize(input: NormalizeInput): { readonly draft: Draft; readonly problems: readonly Problem[] } {
  const { source, item, page, now } = input;
  const printed = firstOf(
    textOf(item.title),
    found(plainTextOrNull(page?.title?.value ?? null), page?.title?.from ?? 'page'),
  );
  const headline = readHeadline(printed?.value ?? '');
  const content = chooseContent(item, page);
  const given = [...item.media, ...(page?.media ?? [])];
  const captions = [...given, ...content.body.images].flatMap(({ caption, alt }) => [caption ?? '', alt ?? '']);
  const furniture = takeFurniture(content.body, captions, headline.title);
  const body = bodyOf(furniture, headline);
  const lede = body.text?.split('\n\n', 1)[0] ?? null;
  const summary = summaryOf(input, body);
  const byline = firstOf(
    found(furniture.byline, 'rule:byline'),
    found(page?.byline?.value ?? null, page?.byline?.from ?? 'page'),
  );
  const authors = authorsOf(input, byline);
  const dates = datesOf(input);
  const sectionLabel = found(plainTextOrNull(page?.sectionLabel?.value ?? null), page?.sectionLabel?.from ?? 'page');
  const draft: Draft = {
    ...addressesOf(input),
    source: { id: source.id, title: source.title, url: new URL('/', source.url).href },
    title: headline.title,
    rawTitle: printed?.value ?? '',
    kickers: headline.kickers,
    kind: headline.kind,
    revision: { number: 1, label: headline.label, note: furniture.note },
    summary: summary?.value ?? lede,
    lede,
    bodyHtml: body.html,
    bodyText: body.text,
    textScope: scopeOf(content, body, summary?.value ?? null),
    dateline: furniture.dateline,
    byline: byline === null ? null : publicByline(byline.value),
    authors: authors?.value ?? [],
    publishedAt: dates.published?.value ?? null,
    modifiedAt: dates.modified?.value ?? null,
    firstSeenAt: now,
    lastSeenAt: now,
    status: 'usable',
    language: languageOf([item.language, page?.language ?? null, source.language]),
    sectionLabel: sectionLabel?.value ?? null,
    keywords: keywordsOf(input),
    media: mergeMedia(given, content.body.images),
    rights: plainTextOrNull(item.rights) ?? plainTextOrNull(page?.rights ?? null),
    provenance: provenanceOf({
      title: printed?.from,
      summary: summary?.from ?? (lede === null ? undefined : (content.from ?? undefined)),
      bodyHtml: body.html === null ? undefined : (content.from ?? undefined),
      byline: byline?.from,
      authors: authors?.from,
      dateline: furniture.dateline === null ? undefined : 'rule:dateline',
      revision: ruleOf(headline, furniture),
      publishedAt: dates.published?.from,
      modifiedAt: dates.modified?.from,
      sectionLabel: sectionLabel?.from,
    }),
  };
  return { draft, problems: dates.problems.map((message) => ({ where: whereOf(draft), message })) };
}

function textOf(text: ItemText | null): Found<string> | null {
  const plain = text === null ? '' : plainText(text);
  return plain === '' ? null : { value: plain, from: 'feed' };
}

/** A flash whose text only repeats the headline has no text. */
function bodyOf({ body }: Furniture, { title }: Headline): WrittenBody {
  const written = writeBody(body);
  return written.text === title ? { html: null, text: null } : written;
}

/** The source's own, unless it is the text itself or wire furniture. */
function summaryOf({ item, page }: NormalizeInput, body: WrittenBody): Found<string> | null {
  const own = item.summary !== null && (item.content !== null || !isBody(item.summary)) ? textOf(item.summary) : null;
  const meta = found(plainTextOrNull(page?.summary?.value ?? null), page?.summary?.from ?? 'page');
  for (const candidate of [own, meta]) {
    if (candidate === null) continue;
    const text = withoutFurniture(candidate.value);
    if (text !== '' && text !== body.text) return { ...candidate, value: text };
  }
  return null;
}

function withoutFurniture(text: string): string {
  const noted = text.replace(/^\(ATTN:[^()]*\)\s*/, '').replace(END_MARK, '');
  const trimmed = noted.replace(/\s*The post .{1,300} (?:first )?appeared (?:first )?on .{1,100}$/, '').trim();
  return trimmed.slice(readDateline(trimmed)?.length ?? 0).trim();
}

function scopeOf({ scope }: Content, body: WrittenBody, summary: string | null): Article['textScope'] {
  if (body.text === null) return summary === null ? 'none' : 'summary';
  return scope === 'summary' || scope === 'none' ? 'full' : scope;
}

function authorsOf({ item, page }: NormalizeInput, byline: Found<string> | null): Found<readonly string[]> | null {
  const feed = item.authors.flatMap(({ name }) =>
    name === null ? [] : namesOf(plainText({ value: name, type: 'html' }), 'field'),
  );
  const data = (page?.authors?.value ?? []).flatMap((name) =>
    namesOf(plainText({ value: name, type: 'html' }), 'field'),
  );
  const printed = byline === null ? [] : namesOf(byline.value, 'byline');
  const readings: readonly Found<readonly string[]>[] = [
    { value: printed, from: byline?.from ?? 'feed' },
    { value: data, from: page?.authors?.from ?? 'page' },
    { value: feed, from: 'feed' },
  ];
  const first = readings.find(({ value }) => value.length > 0);
  return first === undefined ? null : { ...first, value: [...new Set(first.value)] };
}

type Dates = {
  readonly published: Found<SourceTime> | null;
  readonly modified: Found<SourceTime> | null;
  readonly problems: readonly string[];
};

function datesOf({ source, item, page, now }: NormalizeInput): Dates {
  const problems: string[] = [];
  const read = (raw: string | null, from: Provenance): Found<SourceTime> | null => {
    if (raw === null || raw.trim() === '') return null;
    const time = parseDate(raw, source.timezone);
    if (time === null) problems.push(`the date ${JSON.stringify(raw.slice(0, 100))} cannot be read and is left out`);
    // What has been published cannot lie ahead; the raw text says what was claimed.
    return time === null ? null : { value: time.at > now ? { ...time, at: now } : time, from };
  };
  const published = firstOf(
    read(item.published, 'feed'),
    read(page?.published?.value ?? null, page?.published?.from ?? 'page'),
  );
  const modified = firstOf(
    read(item.modified, 'feed'),
    read(page?.modified?.value ?? null, page?.modified?.from ?? 'page'),
  );
  return { published: published ?? modified, modified, problems };
}

function addressesOf({ item, page }: NormalizeInput): Pick<Draft, 'url' | 'canonicalUrl' | 'nativeIds'> {
  const url = cleanUrl(item.url) ?? cleanUrl(page?.url ?? null);
  const guid = item.guid?.trim() ?? '';
  return {
    url,
    canonicalUrl: canonicalUrl(url),
    nativeIds: {
      guid: guid === '' ? null : guid,
      publisherId: publisherIdOf(url),
      urls: url === null ? [] : [url],
    },
  };
}

function keywordsOf({ item, page }: NormalizeInput): readonly string[] {
  const labels = item.categories.map(({ label, term }) => plainText({ value: label ?? term, type: 'html' }));
  const keywords = (page?.keywords ?? []).map((value) => plainText({ value, type: 'html' }));
  return [...new Set([...labels, ...keywords])].filter((keyword) => keyword !== '');
}

function ruleOf(headline: Headline, { note }: Furniture): Provenance | undefined {
  if (headline.label !== null) return `rule:${headline.rules[0] ?? 'headline'}`;
  return note === null ? undefined : 'rule:note';
}

function provenanceOf(fields: Readonly<Record<string, Provenance | undefined>>): Article['provenance'] {
  const known: Record<string, Provenance> = {};
  for (const [field, from] of Object.entries(fields)) if (from !== undefined) known[field] = from;
  return known;
}

function whereOf({ rawTitle, url }: Draft): string {
  return `article ${JSON.stringify(rawTitle === '' ? (url ?? 'without title') : rawTitle.slice(0, 80))}`;
}
