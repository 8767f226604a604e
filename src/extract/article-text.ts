import type { ItemMedia } from '../model/item.ts';
import type { PageFact } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { type Body, findBody } from './body.ts';
import { cleanBody } from './clean.ts';
import { dataBodyHtml } from './data-body.ts';
import { type DomDocument, type DomElement, elementsOf, parsePage } from './dom.ts';
import { agreementOf } from './evidence.ts';
import { photosOfArticle } from './media.ts';
import { weightOf } from './outline.ts';
import { stateBodyHtml } from './page-state.ts';
import type { Photo } from './photos.ts';
import { plainText, sameText, textOf } from './plain-text.ts';
import { standfirstOf } from './standfirst.ts';
import type { Elsewhere } from './text-blocks.ts';
import type { Visible } from './visible.ts';

export type ArticleText = {
  readonly isArticle: boolean;
  readonly bodyHtml: PageFact<string> | null;
  /** The photos the page shows with it. */
  readonly photos: readonly ItemMedia[];
  readonly problems: readonly Problem[];
};

export type Reading = {
  readonly document: DomDocument;
  readonly visible: Visible;
  readonly photos: readonly Photo[];
  /** The page says that it is an article. */
  readonly declared: boolean;
  /** Its text as data. */
  readonly articleBody: string | null;
  /** The texts of its other scripts. */
  readonly scripts: readonly string[];
  readonly base: string;
  readonly url: string;
};

/** Characters. A page that is not declared an article and has less text is none. */
const MIN_TEXT = 200;
const MIN_TEASERS = 3;
const MIN_PHOTOS = 3;
/** A shorter text may be all that a page shows of a story which it draws by script. */
const THIN = 700;
/** Of the text as data, what the page must show for both to be the same text. */
const SAME_SHARE = 0.5;
/** The text as data says clearly more than what is shown. */
const CLEARLY_MORE = 1.5;

/**
 * The article's text: what the page shows; the text it holds as data, in JSON-LD or in a script's state, where it shows
 * nothing, clearly less, or something else.
 */
export function articleText(reading: Reading): ArticleText {
  const { document, visible } = reading;
  const body = findBody(document, visible.headline);
  const isIndex = body === null || (!reading.declared && isList(body, reading));
  const photos = isIndex ? [] : photosOfArticle(reading.photos, body.place, visible.headline);
  const shown = isIndex ? '' : shownHtml(body, reading);
  const bodyHtml = choose(shown, reading);
  if (bodyHtml !== null) return { isArticle: true, bodyHtml, photos: shown === '' ? [] : photos, problems: [] };
  if (reading.declared && reading.photos.length >= MIN_PHOTOS) return galleryOf(reading);
  const message = reading.declared || !isIndex ? 'no text was found' : 'no article was found';
  const problems = [{ where: `page ${reading.url}`, message }];
  return { isArticle: reading.declared || !isIndex, bodyHtml: null, photos, problems };
}

/** Photos with captions, and no other text. */
function galleryOf({ photos }: Reading): ArticleText {
  const html = photos.map(({ figure }) => figure.outerHTML).join('\n');
  return {
    isArticle: true,
    bodyHtml: { value: html, from: 'page' },
    photos: photos.map(({ media }) => media),
    problems: [],
  };
}

function shownHtml({ parts, place }: Body, reading: Reading): string {
  const { document, visible, base } = reading;
  const standfirst = standfirstOf(document, visible.headline, parts[0] ?? place);
  const { headline } = visible;
  const isHeadlineInside = headline !== null && parts.some((part) => part.contains(headline));
  const elsewhere = elsewhereOf(reading, isHeadlineInside);
  return cleanBody(standfirst === null ? parts : [standfirst, ...parts], elsewhere, base);
}

function elsewhereOf(reading: Reading, isHeadlineInside: boolean): Elsewhere {
  const { visible, articleBody } = reading;
  const captions = reading.photos.flatMap(({ media }) => [media.caption, media.alt]);
  return {
    headline: visible.facts.title ?? '',
    timeLines: visible.timeLines,
    captions: captions.filter((caption) => caption !== null),
    authors: visible.facts.authors,
    isHeadlineInside,
    data: articleBody === null ? '' : sameText(plainText(dataBodyHtml(articleBody))),
  };
}

/** Text that came as data, cleaned like what is shown. */
function dataHtml(html: string, reading: Reading): string {
  if (html === '') return '';
  const { body } = parsePage(`<html><head></head><body>${html}</body></html>`);
  for (const element of elementsOf(body, 'script, style, noscript')) element.remove();
  return cleanBody([body], { ...elsewhereOf(reading, false), data: '' }, reading.base);
}

function choose(shown: string, reading: Reading): PageFact<string> | null {
  const { articleBody, scripts } = reading;
  const page: PageFact<string> | null = shown === '' ? null : { value: shown, from: 'page' };
  const shownText = plainText(shown);
  const data = articleBody === null ? '' : dataHtml(dataBodyHtml(articleBody), reading);
  if (data !== '') {
    const { covered, ratio } = agreementOf(shownText, plainText(data));
    const isOther = covered < SAME_SHARE && ratio >= SAME_SHARE;
    if (page === null || isOther || ratio >= CLEARLY_MORE) return { value: data, from: 'json-ld' };
  }
  const weight = weightOf(shownText);
  if (weight >= THIN) return page;
  const state = dataHtml(stateBodyHtml(scripts), reading);
  return weightOf(plainText(state)) > Math.max(weight * CLEARLY_MORE, MIN_TEXT) ? { value: state, from: 'page' } : page;
}

/** An index page: hardly any text, mostly links, or several headings that lead elsewhere. */
function isList({ place }: Body, { visible }: Reading): boolean {
  const isSigned = visible.facts.byline !== null || visible.facts.published !== null;
  const text = textOf(place);
  if (weightOf(text) < MIN_TEXT && !isSigned) return true;
  const linked = elementsOf(place, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return linked * 2 > text.length || elementsOf(place, 'h2, h3, h4').filter(isTeaser).length >= MIN_TEASERS;
}

/** The heading is a link to another page; one to itself (`#why`) is an anchor. */
function isTeaser(heading: DomElement): boolean {
  const elsewhere = 'a[href]:not([href^="#"])';
  const link = heading.querySelector(elsewhere) ?? heading.closest(elsewhere);
  return link !== null && textOf(link).length >= textOf(heading).length;
}
