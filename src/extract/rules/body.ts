import type { ItemMedia } from '../../model/item.ts';
import type { Selector } from '../../model/page-rules.ts';
import { absoluteUrl } from '../address.ts';
import { cleanBody } from '../clean.ts';
import { type DomDocument, type DomElement, type DomNode, elementsOf, isElement, parsePage } from '../dom.ts';
import { figurePhotos, revealLazyPhotos } from '../photos.ts';
import { textOf } from '../plain-text.ts';
import { pruneFurniture, pruneUnseen } from '../prune.ts';
import type { Reading } from './facts.ts';
import type { Match } from './select.ts';

/** The body that rules found, as a page of its own that holds nothing else. */
export type RuledBody = DomDocument;

const EMPTY = '<!DOCTYPE html><html><head></head><body></body></html>';
const MEDIA = 'img, picture, video, audio, iframe, table';
/** Elements that are text by themselves; all others are boxes, of which the contents count. */
const TEXT_BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure picture img table a span em strong b i video audio iframe hr'.split(
    ' ',
  ),
);

/** Copies what the first selector finds that finds any text or picture; `null` where none does. */
export function findRuledBody(selectors: readonly Selector[], { search, report }: Reading): RuledBody | null {
  for (const selector of selectors) {
    const { matches, problem } = search.select(selector);
    if (problem !== null) report('body', [selector], problem);
    const body = parsePage(EMPTY);
    for (const match of outermost(matches)) copyInto(body, match);
    if (textOf(body.body) !== '' || body.body.querySelector(MEDIA) !== null) return body;
  }
  if (selectors.length > 0) report('body', selectors, null);
  return null;
}

/**
 * The HTML of a body, with absolute addresses, and its photos. Changes the document.
 * @param options.clean whether it is cleaned as on any other page
 * @param options.base address that relative ones are resolved against
 * @param options.headline as it is printed over the text
 */
export function ruledBodyHtml(
  document: RuledBody,
  options: { readonly clean: boolean; readonly base: string; readonly headline: string },
): { readonly html: string; readonly photos: readonly ItemMedia[] } {
  revealLazyPhotos(document);
  if (options.clean) {
    pruneUnseen(document);
    pruneFurniture(document);
  } else {
    for (const element of elementsOf(document.body, 'script, style, noscript, template')) element.remove();
  }
  const photos = figurePhotos(document, options.base).map(({ media }) => media);
  if (!options.clean) {
    for (const link of elementsOf(document.body, '[href]')) {
      link.setAttribute('href', absoluteUrl(link.getAttribute('href'), options.base) ?? '');
    }
    return { html: document.body.innerHTML.trim(), photos };
  }
  const captions = photos.flatMap(({ caption, alt }) => [caption, alt]).filter((text) => text !== null);
  const elsewhere = {
    headline: options.headline,
    timeLines: new Set<string>(),
    captions,
    authors: [],
    isHeadlineInside: false,
    data: '',
  };
  return { html: cleanBody([document.body], elsewhere, options.base), photos };
}

/** In document order, so that what another one holds comes behind it. */
function outermost(matches: readonly Match[]): readonly Match[] {
  let last: DomNode | null = null;
  return matches.filter((match) => {
    if (match.kind !== 'node') return true;
    if (last !== null && isElement(last) && last.contains(match.node)) return false;
    last = match.node;
    return true;
  });
}

function copyInto({ body }: RuledBody, match: Match): void {
  if (match.kind !== 'node') {
    for (const text of match.value.split(/\n\s*\n/)) {
      const paragraph = body.ownerDocument.createElement('p');
      paragraph.textContent = text;
      body.append(paragraph);
    }
    return;
  }
  const copy = (match.node as DomElement).cloneNode(true);
  if (!isElement(copy) || TEXT_BLOCKS.has(copy.localName)) {
    body.append(copy);
    return;
  }
  const box = body.ownerDocument.createElement('div');
  box.append(...(copy.localName === 'html' ? (copy.querySelector('body') ?? copy) : copy).childNodes);
  body.append(box);
}
