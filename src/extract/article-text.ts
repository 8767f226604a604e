import type { ItemMedia } from '../model/item.ts';
import type { PageFact } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { type Body, findBody, largestBlock } from './body.ts';
import { cleanBody } from './clean.ts';
import { dataBodyHtml } from './data-body.ts';
import { type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { photosOfArticle } from './media.ts';
import type { Photo } from './photos.ts';
import { plainText, textOf } from './plain-text.ts';
import type { Visible } from './visible.ts';

export type ArticleText = {
  readonly isArticle: boolean;
  readonly bodyHtml: PageFact<string> | null;
  /** The photos the page shows with it. */
  readonly photos: readonly ItemMedia[];
  readonly problems: readonly Problem[];
};

type Reading = {
  readonly document: DomDocument;
  readonly visible: Visible;
  readonly photos: readonly Photo[];
  /** The page says that it is an article. */
  readonly declared: boolean;
  /** Its text as data. */
  readonly articleBody: string | null;
  readonly base: string;
  readonly url: string;
};

/** Characters. A page that is not declared an article and has less text is none. */
const MIN_TEXT = 200;
const MIN_TEASERS = 3;

/**
 * The article's text: what the page shows; the text it holds as data where it shows nothing, or less than half of that;
 * else the largest block of paragraphs.
 */
export function articleText(reading: Reading): ArticleText {
  const problems: Problem[] = [];
  const report = (message: string) => problems.push({ where: `page ${reading.url}`, message });
  const data = reading.articleBody === null ? '' : dataBodyHtml(reading.articleBody);
  const body = bodyOf(reading, data !== '', report);
  if (body === null || (!reading.declared && isList(body, reading))) {
    if (data !== '') return { isArticle: true, bodyHtml: { value: data, from: 'json-ld' }, photos: [], problems };
    report(reading.declared ? 'no text was found' : 'no article was found');
    return { isArticle: reading.declared, bodyHtml: null, photos: [], problems };
  }
  const photos = photosOfArticle(reading.photos, body.place, reading.visible.headline);
  const shown = cleanBody(body.content, elsewhereOf(reading), reading.base);
  const isThin = plainText(shown).length * 2 < plainText(data).length;
  if (shown === '' && data === '') report('no text was found');
  const bodyHtml: PageFact<string> = isThin ? { value: data, from: 'json-ld' } : { value: shown, from: 'page' };
  return { isArticle: true, bodyHtml: bodyHtml.value === '' ? null : bodyHtml, photos, problems };
}

function bodyOf(reading: Reading, hasData: boolean, report: (message: string) => void): Body | null {
  return findBody(reading.document, report) ?? (hasData ? null : largestBlock(reading.document));
}

function elsewhereOf({ visible, photos }: Reading) {
  const captions = photos.flatMap(({ media }) => [media.caption, media.alt]);
  return {
    headline: visible.facts.title ?? '',
    timeLines: visible.timeLines,
    captions: captions.filter((caption) => caption !== null),
  };
}

/** An index page: hardly any text, mostly links, or several headings that lead elsewhere. */
function isList({ place }: Body, { visible }: Reading): boolean {
  const isSigned = visible.facts.byline !== null || visible.facts.published !== null;
  const length = textOf(place).length;
  if (length < MIN_TEXT && !isSigned) return true;
  const linked = elementsOf(place, 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return linked * 2 > length || elementsOf(place, 'h2, h3, h4').filter(isTeaser).length >= MIN_TEASERS;
}

/** The heading is a link to another page; one to itself (`#why`) is an anchor. */
function isTeaser(heading: DomElement): boolean {
  const elsewhere = 'a[href]:not([href^="#"])';
  const link = heading.querySelector(elsewhere) ?? heading.closest(elsewhere);
  return link !== null && textOf(link).length >= textOf(heading).length;
}
