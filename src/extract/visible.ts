import { bylineOf } from './byline.ts';
import { type DomDocument, type DomElement, elementsOf, enclosing, isElement } from './dom.ts';
import { type Facts, noFacts } from './facts.ts';
import { type Line, linesOf } from './lines.ts';
import { markedAuthors } from './marked-authors.ts';
import { markedTimes } from './marked-time.ts';
import { isDesk, peopleIn } from './people.ts';
import { orNull, pieceText, sameText, textOf } from './plain-text.ts';
import { besideTimes, printedTimes } from './printed-time.ts';
import { markedSection, sectionBefore } from './section-label.ts';
import { bylineAtEnd, signedBelow } from './signed.ts';

const AUTHOR_CLASS =
  '[class*="byline" i], [rel~="author"], .author, .author-name, [class*="writer" i], .reporter, .tit-name, [class*="reporter" i], [class*="journalist" i]';
const UPDATED =
  /updat|modif|edited|revis|aktualis|stand:|mis à jour|modifi|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|oppdater|opdater|zaktualiz|aktualiz|güncel|diperbarui|обновл|измен|оновл|수정|최종|업데이트|更新|تحديث/i;
const PUBLISHED =
  /publish|posted|issued|veröffentlicht|erstellt|publié|publicad|pubblicat|gepubliceerd|publicerad|publisert|opublikowan|yayın|опублик|입력|등록|승인|발행|게재|작성|公開|配信|掲載|发布|發布|نشر/i;
/** Lines between the headline and what is printed with it. */
const NEAR = 40;
const RIGHT_BELOW = 12;
/** Letters and digits: the shortest beginning of a title that is taken for the headline without the site's name. */
const MIN_START = 8;
const MAX_HEADINGS = 500;
const MAX_HEADLINE = 400;
const MAX_BYLINE_LINE = 200;
const MAX_PIECES = 12;
export type Visible = {
  readonly facts: Facts;
  /** The headline's element; `null` where the page has none. */
  readonly headline: DomElement | null;
  /** It is the only `<h1>`, so that it is the headline whatever the page's data say. */
  readonly isSure: boolean;
  /** Lines that print the time, and nothing an article would. */
  readonly timeLines: ReadonlySet<string>;
  /** The lines of the page from its headline on. */
  readonly lines: readonly string[];
};

/**
 * What a reader sees around the headline: the headline, the byline, the time and the section printed with it, such as
 * `North Korea 05:38 August 19, 2020`.
 * @param titles the headline as the page's head prints it: of several `<h1>` the one that agrees is meant
 */
export function visibleFacts(document: DomDocument, titles: readonly string[]): Visible {
  const headline = headlineOf(document, titles);
  const lines = linesOf(document.body);
  const at = headline === null ? -1 : lines.findIndex(({ element }) => headline.contains(element));
  const near = nearest(lines, Math.max(at, 0));
  const outside = near.filter(({ element }) => enclosing(element, 'blockquote', 'figure') === null);
  const times = outside.flatMap((line) => printedTimes(line.text).map((time) => ({ ...time, line })));
  const published =
    times.find(({ before }) => PUBLISHED.test(before) && !UPDATED.test(before)) ??
    times.find(({ before }) => !UPDATED.test(before)) ??
    null;
  const modified = times.find(({ before }) => UPDATED.test(before)) ?? null;
  const marked = markedTimes(document, headline);
  const above = bylineNear(lines, Math.max(at, 0)) ?? markedByline(document);
  const byline = above ?? bylineAtEnd(lines);
  const named = [
    markedAuthors(document, headline),
    peopleIn(above ?? ''),
    signedBelow(document),
    peopleIn(byline ?? ''),
  ];
  const authors = named.find((names) => names.some((name) => !isDesk(name))) ?? named.flat();
  const section =
    published === null ? null : sectionBefore(published.raw, published.before, published.line.element, headline);
  return {
    headline,
    isSure: headline?.localName === 'h1' && elementsOf(document, 'h1').length === 1,
    timeLines: new Set(times.map(({ line }) => line.text)),
    lines: lines.slice(Math.max(at, 0)).map(({ text }) => text),
    facts: {
      ...noFacts,
      title:
        headline === null
          ? null
          : orNull(
              linesOf(headline)
                .map(({ text }) => text)
                .join(' '),
            ),
      byline,
      authors,
      published: marked.published ?? published?.raw ?? null,
      modified: marked.modified ?? modified?.raw ?? null,
      sectionLabel: section ?? markedSection(document),
    },
  };
}

/** Where the site's name is the only `<h1>`, the headline is an `<h2>` or `<h3>` that the page's head agrees with. */
function headlineOf(document: DomDocument, titles: readonly string[]): DomElement | null {
  const filled = (selector: string) =>
    elementsOf(document, selector)
      .slice(0, MAX_HEADINGS)
      .filter((element) => textOf(element) !== '');
  const main = filled('h1, [itemprop~="headline"]');
  const all = [...main, ...filled('h2, h3')];
  const printed = titles.map(sameText).filter((title) => title !== '');
  const isStartOf = (title: string, text: string) => title.startsWith(text) && text.length >= MIN_START;
  const isMostOf = (title: string, text: string) => title.includes(text) && text.length * 2 > title.length;
  const agreeing = (group: readonly DomElement[], agrees: (title: string, text: string) => boolean) =>
    group.find((element) => printed.some((title) => agrees(title, sameText(textOf(element)))));
  return (
    all.find((element) => printed.includes(sameText(textOf(element)))) ??
    [main, all].flatMap((group) => agreeing(group, isStartOf) ?? agreeing(group, isMostOf) ?? [])[0] ??
    titledIn(document, printed) ??
    main.find((element) => element.closest('article, main, [role="main"]') !== null) ??
    main[0] ??
    null
  );
}

/** Pages without any heading print the headline in bold, or in a box that is named for it. */
function titledIn(document: DomDocument, printed: readonly string[]): DomElement | null {
  const named = elementsOf(document, 'b, strong, big, [class*="title" i], [class*="headline" i], [class*="subject" i]');
  const holds = (text: string) => printed.some((title) => title.includes(text) && text.length * 2 > title.length);
  return (
    named.slice(0, MAX_HEADINGS).find((element) => {
      const text = sameText(textOf(element).slice(0, MAX_HEADLINE));
      return text.length >= MIN_START && holds(text);
    }) ?? null
  );
}

/**
 * Lines within reach of the headline in the order in which one is believed: those right below it, those above it from
 * near to far (the farther ones are the masthead's), those farther below.
 */
function nearest(lines: readonly Line[], at: number): readonly Line[] {
  const above = lines.slice(Math.max(0, at - NEAR), at).toReversed();
  return [...lines.slice(at, at + RIGHT_BELOW), ...above, ...lines.slice(at + RIGHT_BELOW, at + NEAR)];
}

function bylineNear(lines: readonly Line[], at: number): string | null {
  const near = lines
    .slice(at, at + NEAR)
    .flatMap(piecesOf)
    .flatMap((text) => besideTimes(text).flatMap((part) => part.split(/[|｜ㅣ]/)));
  return near.map(bylineOf).find((byline) => byline !== null) ?? null;
}

/** A line, then what its elements print: a byline and a date that only a style sets apart are one line. */
function piecesOf({ text, element }: Line): readonly string[] {
  const children = [...element.childNodes].filter(isElement);
  if (text.length > MAX_BYLINE_LINE || children.length === 0 || children.length > MAX_PIECES) return [text];
  if (textOf(element) !== text) return [text];
  // With a date in it, what is printed around the date belongs to it: "Author: A Published: May 3".
  const [whole, parts] = [pieceText(element), children.map(pieceText)];
  return besideTimes(text).length > 1 ? [...parts, whole] : [whole, ...parts];
}

function markedByline(document: DomDocument): string | null {
  for (const element of elementsOf(document, AUTHOR_CLASS).slice(0, MAX_HEADINGS)) {
    if (textOf(element).length > 400) continue;
    const byline = linesOf(element)
      .map(({ text }) => bylineOf(text))
      .find((found) => found !== null);
    if (byline !== undefined && byline !== null) return byline;
  }
  return null;
}
