import { bylineOf } from './byline.ts';
import { type DomElement, elementsOf, holds } from './dom.ts';
import {
  APPEAL,
  COUNT,
  LABEL,
  MAX_APPEAL,
  MAX_RELATED,
  OFFER,
  PHOTO_CREDIT,
  RELATED,
  TAG_LINE,
  TIME_LABEL,
} from './furniture-lines.ts';
import { isProse } from './outline.ts';
import { isPaywallLine } from './paywall.ts';
import { sameText, textOf } from './plain-text.ts';

/** What the page prints elsewhere. */
export type Elsewhere = {
  readonly headline: string;
  /** Lines that print the time, as printed. */
  readonly timeLines: ReadonlySet<string>;
  readonly captions: readonly string[];
  readonly authors: readonly string[];
  /** Whether the headline stands in the same box as the text, with whatever else is printed below it. */
  readonly isHeadlineInside: boolean;
  /** The text as the page holds it as data, letters and digits only; empty where it holds none. */
  readonly data: string;
};

/** A block with what the rules look at, read once. */
type Block = {
  readonly element: DomElement;
  readonly text: string;
  /** Letters and digits only. */
  readonly same: string;
  /** Characters that are links to elsewhere. */
  readonly linked: number;
  readonly isHeading: boolean;
  /** Shows a picture, a video or a table. */
  readonly isShown: boolean;
};

const HEADING = /^h[1-6]$/;
const MEDIA = ['img', 'video', 'audio', 'iframe', 'table'];
/** A paragraph of this length that stands there twice is a quote set out or a copy for small screens. */
const MIN_REPEATED = 40;
const MIN_CAPTION = 20;
const MAX_LABEL = 40;
const MAX_TAGS = 300;
const HEAD_BLOCKS = 8;
const MAX_TIME = 80;
const TAIL_BLOCKS = 4;
const MAX_BIO = 500;
const MIN_NAME = 6;
const MIN_SAME = 12;
const SAME_SHARE = 0.85;
const WHOLE_SHARE = 0.6;
/** `(rwl/idh)`, `[jk]` */
const SIGNATURE = /^[([]\p{Ll}{2,4}(?:\/\p{Ll}{2,4})*[)\]]$/u;

/**
 * The blocks of a text that belong to it: no labels, no links to other stories, no appeals, nothing twice.
 * @param blocks in order, as `flatBlocks` gives them
 */
export function textBlocks(blocks: readonly DomElement[], elsewhere: Elsewhere): readonly DomElement[] {
  const all = blocks.map(blockOf).filter(({ same, isShown, element }) => same !== '' || isShown || isRule(element));
  const behind = elsewhere.isHeadlineInside ? behindHeadline(all, elsewhere.headline) : all;
  const own = withoutRepeated(behind, elsewhere).filter((block) => !isFurniture(block));
  const ended = endingLikeData(withoutBios(own, elsewhere.authors), elsewhere.data);
  const withoutLists = withoutRelatedLists(ended);
  return trimEnds(withoutLists.filter((block) => !isLinkOnly(block))).map(({ element }) => element);
}

function blockOf(element: DomElement): Block {
  const text = textOf(element);
  const links = elementsOf(element, 'a').filter((link) => !(link.getAttribute('href') ?? '#').startsWith('#'));
  return {
    element,
    text,
    same: sameText(text),
    linked: links.reduce((sum, link) => sum + textOf(link).length, 0),
    isHeading: HEADING.test(element.localName),
    isShown: /^(?:img|video|audio|iframe|table)$/.test(element.localName) || holds(element, ...MEDIA),
  };
}

function isRule(element: DomElement): boolean {
  return element.localName === 'hr';
}

/** Behind the headline stand byline, time and buttons: the text begins with the first sentence, or the heading before it. */
function behindHeadline(blocks: readonly Block[], headline: string): readonly Block[] {
  const title = sameText(headline);
  const at = blocks.findIndex(({ same, isHeading }) => isHeading && (same === title || same.includes(title)));
  const first = blocks.findIndex(
    ({ text, linked, isShown }, index) => index > at && !isShown && isProse({ text, linked }),
  );
  if (first === -1) return blocks;
  const hasHeading = first - 1 > at && blocks[first - 1]?.isHeading === true;
  const start = hasHeading ? first - 1 : first;
  return blocks.filter(({ isShown }, index) => index >= start || (isShown && index > at));
}

/** Where the data hold all of the text, what is shown behind their last words is not the article's. */
function endingLikeData(blocks: readonly Block[], data: string): readonly Block[] {
  const inside = blocks.map(({ same }) => same.length >= MIN_SAME && data.includes(same));
  const last = inside.lastIndexOf(true);
  const covered = blocks.reduce((sum, { same }, index) => sum + (inside[index] === true ? same.length : 0), 0);
  const isEnd = blocks[last]?.same.endsWith(data.slice(-MIN_SAME)) === true;
  // A teaser ends where a paragraph does, too.
  const all = blocks.reduce((sum, { same }) => sum + same.length, 0);
  if (!isEnd || covered < data.length * SAME_SHARE || covered < all * WHOLE_SHARE) return blocks;
  return blocks.filter(({ isShown }, index) => index <= last || isShown);
}

/** `김철수 기자 kim@…`: other bylines stand above the text. */
function isKoreanByline(text: string): boolean {
  return /[가-힣]/.test(text) && bylineOf(text) !== null;
}

/** Behind the text, authors are introduced by name or sign it. */
function withoutBios(blocks: readonly Block[], authors: readonly string[]): readonly Block[] {
  const names = authors.map(sameText).filter((name) => name.length >= MIN_NAME);
  const tail = blocks.length - TAIL_BLOCKS;
  return blocks.filter(({ same, text, isShown }, index) => {
    if (index < Math.max(tail, 1) || isShown || text.length > MAX_BIO) return true;
    return !names.some((name) => same.startsWith(name)) && !SIGNATURE.test(text) && !isKoreanByline(text);
  });
}

function withoutRepeated(blocks: readonly Block[], elsewhere: Elsewhere): readonly Block[] {
  const headline = sameText(elsewhere.headline);
  const captions = new Set(elsewhere.captions.map(sameText).filter((caption) => caption.length > MIN_CAPTION));
  const seen = new Set<string>();
  return blocks.filter(({ element, text, same, isHeading, isShown }, index) => {
    if (isShown || isRule(element)) return true;
    if (element.localName === 'h1') return false;
    const isHeadline = same === headline && (isHeading || index < HEAD_BLOCKS);
    const isTime = index < HEAD_BLOCKS && text.length <= MAX_TIME && TIME_LABEL.test(text) && /\d/.test(text);
    if (isHeadline || isTime || elsewhere.timeLines.has(text) || captions.has(same)) return false;
    if (same.length >= MIN_REPEATED && seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

function isFurniture({ text, element, isShown, linked }: Block): boolean {
  if (isShown || isRule(element)) return false;
  if (
    LABEL.test(text) ||
    COUNT.test(text) ||
    (text.length <= MAX_TAGS && TAG_LINE.test(text)) ||
    PHOTO_CREDIT.test(text)
  )
    return true;
  if (isPaywallLine(text)) return true;
  if (text.length <= MAX_APPEAL && (APPEAL.test(text) || OFFER.test(text))) return true;
  if (text.length > MAX_RELATED || !RELATED.test(text)) return false;
  // "Read more books." is a sentence.
  const isLabel = text.length <= MAX_LABEL && !/[.!?。…]$/u.test(text);
  return linked > 0 || isLabel || /[:：|]/.test(text.slice(0, MAX_LABEL));
}

/** A heading or label, then nothing but links: a list of other stories whose label was taken, or says nothing. */
function withoutRelatedLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    if (!block.isHeading) return true;
    const next = blocks[index + 1];
    return next === undefined ? block.isShown : !(isLinkOnly(next) && !next.isHeading);
  });
}

/** A paragraph, heading or list that is nothing but links to elsewhere: another story's headline. */
function isLinkOnly({ linked, text, element, isShown }: Block): boolean {
  if (isShown || text === '') return false;
  const isLabel = text.length <= MAX_RELATED && !/[.!?。]$/u.test(text);
  const share = isLabel || /^(?:ul|ol|dl)$/.test(element.localName) ? 0.7 : 0.9;
  return linked >= text.length * share && element.localName !== 'blockquote';
}

/** Headings and rules with nothing behind them; rules before everything. */
function trimEnds(blocks: readonly Block[]): readonly Block[] {
  const isText = ({ isHeading, element }: Block) => !isHeading && !isRule(element);
  const last = blocks.findLastIndex(isText);
  const first = blocks.findIndex(({ element }) => !isRule(element));
  return last === -1 ? blocks.filter(({ element }) => !isRule(element)) : blocks.slice(Math.max(first, 0), last + 1);
}
