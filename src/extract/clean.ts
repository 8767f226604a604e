import { absoluteUrl } from './address.ts';
import { ancestorsOf, type DomElement, elementsOf, isElement } from './dom.ts';
import { isInline, linesOf } from './lines.ts';
import { sameText, textOf } from './plain-text.ts';

/** Whole lines that speak of the site and not of the story. */
const FURNITURE_LINE = new RegExp(
  `^(?:${[
    'home ?top',
    'send feedback',
    'how can we improve\\??',
    'thanks for your feedback!?',
    'go to (?:contents?|navigation|main|top)',
    'skip to (?:main )?(?:content|navigation)',
    'related (?:articles?|news|stories|posts|topics|content)',
    'keywords?',
    'tags?:?',
    'share(?: this| on .{1,20})?(?: (?:article|story))?',
    'print(?: this)?',
    'copy (?:url|link)',
    'advertisement',
    'read (?:more|next|also).{0,80}',
    '(?:most (?:read|viewed|popular)|more (?:from|stories)|you (?:may|might) also like|recommended).{0,40}',
    '(?:sign up|subscribe) (?:for|to) .{0,120}(?:newsletter|inbox|e-?mail|updates).{0,60}',
    'loading\\.*',
    '관련 ?(?:기사|뉴스)|키워드|공유(?:하기)?|댓글(?:쓰기)?|많이 본 (?:뉴스|기사)|광고|프린트|인쇄|제보하기|URL ?복사|맨 ?위로',
    '제보는 카카오톡 okjebo',
  ].join('|')})$`,
  'iu',
);
/** Headings whose list belongs to them. */
const LIST_HEADING =
  /^(?:related .*|keywords?|tags?:?|read (?:more|next|also)|more (?:from|on) .*|most .*|관련 ?.*|키워드|많이 본 .*)$/iu;
const END_MARK = /(?:^|\s)[([（【](?:END|끝|完|了)[)\]）】]$/i;
const KEPT_ATTRIBUTES = new Set(
  'href src alt title width height colspan rowspan lang dir cite datetime start reversed'.split(' '),
);
const BLOCKS = 'p, div, li, ul, ol, dl, h2, h3, h4, h5, h6, section, header';
const COMMENT_NODE = 8;

/** What the page prints elsewhere. */
export type Elsewhere = {
  readonly headline: string;
  /** Lines that print the time, as printed. */
  readonly timeLines: ReadonlySet<string>;
  readonly captions: readonly string[];
};

/**
 * Takes out of an article's body what is not its text: the headline and the time printed again, share bars, lists of
 * links, captions printed again, and everything behind the end mark. Changes the element.
 * @param base address that relative ones are resolved against
 * @returns HTML, not sanitized
 */
export function cleanBody(body: DomElement, elsewhere: Elsewhere, base: string): string {
  cutBehindEnd(body);
  removeFurniture(body);
  removeRepeated(body, elsewhere);
  removeEmpty(body);
  unwrapBoxes(body);
  plainAttributes(body, base);
  return body.innerHTML.replace(/\s+\n|\n\s+/g, '\n').trim();
}

/** Behind "(END)" the page goes on with other stories (yna.co.kr, 2020). */
function cutBehindEnd(body: DomElement): void {
  const end = linesOf(body).find(({ text }) => END_MARK.test(text))?.element;
  if (end === undefined || !body.contains(end)) return;
  for (const element of ancestorsOf(end)) {
    if (element === body) return;
    while (element.nextSibling !== null) element.nextSibling.remove();
  }
}

function removeFurniture(body: DomElement): void {
  for (const element of elementsOf(body, 'script, style, iframe, form, button, nav, aside, footer, link, meta'))
    element.remove();
  for (const element of elementsOf(body, BLOCKS)) {
    if (!body.contains(element)) continue;
    const text = textOf(element);
    if (text.length > 200 || !FURNITURE_LINE.test(text)) continue;
    const next = element.nextElementSibling;
    if (LIST_HEADING.test(text) && next !== null && isLinkList(next)) next.remove();
    element.remove();
  }
  for (const list of elementsOf(body, 'ul, ol, dl, div, section')) {
    if (body.contains(list) && isLinkList(list)) list.remove();
  }
}

/** Nearly all of its text are links, and they are several: a list of other pages. */
function isLinkList(element: DomElement): boolean {
  if (element.querySelector('figure, p') !== null && !element.matches('ul, ol')) return false;
  const links = elementsOf(element, 'a');
  const linked = links.reduce((length, link) => length + textOf(link).length, 0);
  return links.length >= 2 && linked >= textOf(element).length * 0.75;
}

function removeRepeated(body: DomElement, elsewhere: Elsewhere): void {
  const headline = sameText(elsewhere.headline);
  const captions = new Set(elsewhere.captions.map(sameText));
  for (const element of elementsOf(body, 'h1, h2, h3, p, div, span, time, li')) {
    if (!body.contains(element) || element.closest('figure') !== null || element.querySelector('figure') !== null)
      continue;
    const text = textOf(element);
    const same = sameText(text);
    const isHeadline = same === headline && same !== '' && element.matches('h1, h2, h3');
    const isRepeated = isHeadline || elsewhere.timeLines.has(text) || (same.length > 20 && captions.has(same));
    if (element.localName === 'h1' || isRepeated) element.remove();
  }
}

function removeEmpty(body: DomElement): void {
  for (const element of elementsOf(body, 'p, div, span, section, ul, ol, li, h2, h3, h4, a').toReversed()) {
    if (textOf(element) === '' && element.querySelector('img, video, audio, table') === null) element.remove();
  }
}

/** Boxes that only serve layout go, their contents stay. */
function unwrapBoxes(body: DomElement): void {
  for (const box of elementsOf(body, 'div, section, article, main, header, center').toReversed()) {
    wrapLooseText(box);
    box.replaceWith(...box.childNodes);
  }
  wrapLooseText(body);
}

/** Text that stands in a box itself, between its blocks, becomes paragraphs. */
function wrapLooseText(body: DomElement): void {
  let paragraph: DomElement | null = null;
  for (const node of [...body.childNodes]) {
    const isBreak = isElement(node) && node.localName === 'br';
    if (isBreak || !isInline(node)) paragraph = null;
    if (isBreak || node.nodeType === COMMENT_NODE) node.remove();
    else if (isInline(node) && (paragraph !== null || textOf(node) !== '')) {
      if (paragraph === null) {
        paragraph = body.ownerDocument.createElement('p');
        node.before(paragraph);
      }
      paragraph.append(node);
    }
  }
}

function plainAttributes(body: DomElement, base: string): void {
  for (const element of elementsOf(body, '*')) {
    for (const { name } of [...element.attributes]) {
      if (!KEPT_ATTRIBUTES.has(name)) element.removeAttribute(name);
    }
    const href = absoluteUrl(element.getAttribute('href'), base);
    if (href !== null) element.setAttribute('href', href);
    else element.removeAttribute('href');
  }
}
