import type { ItemMedia } from '../model/item.ts';
import { absoluteUrl, isNoPhoto, photoKey } from './address.ts';
import { ancestorsOf, type DomDocument, type DomElement, elementsBelow, elementsOf, enclosing, holds } from './dom.ts';
import { image } from './facts.ts';
import { linesOf } from './lines.ts';
import { orNull, plainText, sameText, textOf } from './plain-text.ts';

/** A photo in the tree, where `figure` now stands for the markup it came in. */
export type Photo = { readonly media: ItemMedia; readonly figure: DomElement };

const CAPTION_CLASS = /caption|desc|credit|tit-cap|legend/i;
const PHOTO_CLASS = /image|img|photo|pic|figure|media|thumb|caption/i;
const MIN_SIDE = 80;
const MAX_CAPTION = 700;
const MAX_CLIMB = 5;
/** More are the index of something. */
const MAX_PHOTOS = 150;

/**
 * Finds the photos and rewrites each, however it is marked up, to one `<figure><img><figcaption></figure>`, with absolute
 * addresses and its caption once. Marks, counters and icons are removed.
 * @param base address that relative ones are resolved against
 */
export function figurePhotos(document: DomDocument, base: string): readonly Photo[] {
  const images = keepPhotos(document, base);
  const photos = [...images].map(([img, url]) => {
    const block = blockOf(img);
    const media = mediaOf(img, url, block);
    const figure = figureOf(document, media);
    block.replaceWith(figure);
    return { media, figure };
  });
  return photos.map((photo) => withCaptionBeside(document, photo));
}

/** Photos that wait in `<noscript>` for readers without script come out of it. */
export function revealLazyPhotos(document: DomDocument): void {
  for (const img of elementsOf(document, 'noscript img')) img.closest('noscript')?.before(img);
}

/** Photos of one story once each: renditions and repeated captions are one photo, which keeps what any of them says. */
export function distinctPhotos(media: readonly ItemMedia[]): readonly ItemMedia[] {
  const distinct: ItemMedia[] = [];
  for (const next of media) {
    const at = distinct.findIndex((known) => isSamePhoto(known, next));
    const known = distinct[at];
    if (known === undefined) distinct.push(next);
    else distinct[at] = mergePhotos(known, next);
  }
  return distinct;
}

/** The first with what the other adds. */
export function mergePhotos(one: ItemMedia, other: ItemMedia): ItemMedia {
  return {
    ...one,
    caption: one.caption ?? other.caption,
    credit: one.credit ?? other.credit,
    alt: one.alt ?? other.alt,
    ...(one.width === null && one.url === other.url ? { width: other.width, height: other.height } : {}),
  };
}

export function isSamePhoto(one: ItemMedia, other: ItemMedia): boolean {
  if (photoKey(one.url) === photoKey(other.url)) return true;
  return one.caption !== null && other.caption !== null && sameText(one.caption) === sameText(other.caption);
}

/** The images that are photos with their addresses, each address once; the others are removed. */
function keepPhotos(document: DomDocument, base: string): ReadonlyMap<DomElement, string> {
  const kept = new Map<DomElement, string>();
  const urls = new Set<string>();
  for (const img of elementsOf(document.body, 'img, amp-img')) {
    const url = kept.size >= MAX_PHOTOS ? null : addressOf(img, base);
    if (url === null || urls.has(url) || isIcon(img)) img.remove();
    else kept.set(img, url);
    if (url !== null) urls.add(url);
  }
  return kept;
}

/** Lazy loaders keep the address elsewhere and a placeholder in `src`. */
function addressOf(img: DomElement, base: string): string | null {
  const written = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-url', 'src'];
  const sets = ['data-srcset', 'srcset'].map((name) => img.getAttribute(name));
  const picture = img.parentElement?.localName === 'picture' ? img.parentElement : null;
  const sources = picture === null ? [] : elementsOf(picture, 'source').map((source) => source.getAttribute('srcset'));
  const candidates = [
    ...written.map((name) => img.getAttribute(name)),
    ...sets.map(largestOf),
    ...sources.map(largestOf),
  ];
  const urls = candidates.map((candidate) => absoluteUrl(candidate, base));
  return urls.find((url) => url !== null && !isNoPhoto(url)) ?? null;
}

/** @see https://html.spec.whatwg.org/#srcset-attributes */
function largestOf(srcset: string | null): string | null {
  const entries = (srcset ?? '').split(/,\s+/).map((entry) => {
    const [url, size] = entry.trim().split(/\s+/);
    return { url: url ?? '', size: Number.parseFloat(size ?? '1') || 0 };
  });
  return entries.toSorted((a, b) => b.size - a.size)[0]?.url ?? null;
}

function isIcon(img: DomElement): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(img.getAttribute(name) ?? '', 10));
  const names = `${img.getAttribute('class') ?? ''} ${img.parentElement?.getAttribute('class') ?? ''}`;
  return sides.some((side) => side < MIN_SIDE) || /avatar|gravatar|profile|icon|emoji|wp-smiley/i.test(names);
}

/** The markup that belongs to the photo: its figure, else the largest box that holds it and no more than a caption. */
function blockOf(img: DomElement): DomElement {
  const figure = enclosing(img, 'figure');
  if (figure !== null && elementsOf(figure, 'img').length === 1) return figure;
  let block = img;
  let climbed = 0;
  for (const box of ancestorsOf(img)) {
    if (climbed > MAX_CLIMB || box === figure || /^(?:body|main|article|li)$/.test(box.localName)) break;
    climbed += 1;
    if (elementsOf(box, 'img').length > 1 || holds(box, 'h1', 'h2', 'h3')) break;
    // A part of a table is no place for a figure, the whole table is.
    if (/^(?:td|tr|tbody)$/.test(box.localName)) continue;
    if (box === img || textOf(box) === '' || isCaptioned(box, img)) block = box;
  }
  return block;
}

/** All the text in the box is caption: it says so, or repeats the photo's alt text. */
function isCaptioned(box: DomElement, img: DomElement): boolean {
  const text = textOf(box);
  if (text.length > MAX_CAPTION) return false;
  const alt = sameText(plainText(img.getAttribute('alt') ?? ''));
  if (alt !== '' && linesOf(box).every((line) => sameText(line.text) === alt)) return true;
  const captions = elementsBelow(box).filter((element) => isCaptionBox(element) && !element.contains(img));
  const inCaptions = linesOf(box).filter(({ element }) => captions.some((caption) => caption.contains(element)));
  if (captions.length > 0 && inCaptions.length === linesOf(box).length) return true;
  return PHOTO_CLASS.test(box.getAttribute('class') ?? '') && elementsOf(box, 'p').length <= 2;
}

function isCaptionBox(element: DomElement): boolean {
  return element.localName === 'figcaption' || CAPTION_CLASS.test(element.getAttribute('class') ?? '');
}

function mediaOf(img: DomElement, url: string, block: DomElement): ItemMedia {
  const printed = [...new Set(linesOf(block).map(({ text }) => text))].join(' ');
  const pixels = (name: string) => Number.parseInt(img.getAttribute(name) ?? '', 10) || null;
  return image(url, {
    width: pixels('width'),
    height: pixels('height'),
    caption: block === img ? null : orNull(printed),
    alt: orNull(plainText(img.getAttribute('alt') ?? '')),
  });
}

function figureOf(document: DomDocument, media: ItemMedia): DomElement {
  const figure = document.createElement('figure');
  const img = document.createElement('img');
  img.setAttribute('src', media.url);
  const isRepeated = media.alt !== null && media.caption !== null && sameText(media.alt) === sameText(media.caption);
  img.setAttribute('alt', isRepeated ? '' : (media.alt ?? ''));
  figure.append(img);
  if (media.caption !== null) figure.append(captionOf(document, media.caption));
  return figure;
}

function captionOf(document: DomDocument, caption: string): DomElement {
  const element = document.createElement('figcaption');
  element.textContent = caption;
  return element;
}

/** Takes in blocks right behind the figure that print its alt text or its caption (again). */
function withCaptionBeside(document: DomDocument, { media, figure }: Photo): Photo {
  const known = [media.alt, media.caption].filter((text) => text !== null).map(sameText);
  let caption = media.caption;
  for (let next = figure.nextElementSibling; next !== null; next = figure.nextElementSibling) {
    const text = textOf(next);
    const isCaption = next.localName === 'figcaption' || (caption === null && isCaptionBox(next));
    if (text === '' || text.length > MAX_CAPTION || !(isCaption || known.includes(sameText(text)))) break;
    caption ??= text;
    known.push(sameText(text));
    next.remove();
  }
  if (caption === null && media.alt !== null && readsLikeCaption(media.alt)) caption = media.alt;
  if (caption === media.caption) return { media, figure };
  const completed = { ...media, caption };
  const replacement = figureOf(document, completed);
  figure.replaceWith(replacement);
  return { media: completed, figure: replacement };
}

/** Sentences that end in a credit: "The ferry leaves port on May 3. (Harbor Wire)". */
function readsLikeCaption(alt: string): boolean {
  return alt.length >= 40 && /[.)]$/.test(alt);
}
