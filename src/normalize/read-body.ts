import { type Attributes, isCaptionClass, isHidden, startTag } from './attributes.ts';
import type { Body, BodyImage, Gap, Line, Token } from './body.ts';
import { cleanCharacters } from './characters.ts';
import { BLOCKS, DROPPED, INLINES, STAND_INS } from './html-tags.ts';
import { emojiOf, imageOf, imageTag } from './images.ts';
import { readMarkup } from './markup.ts';

/** An element that is open, with what was read when it began. */
type OpenElement = {
  /** `null`: it was not written. */
  readonly tag: string | null;
  readonly isCaption: boolean;
  readonly lines: number;
  readonly images: number;
};

/** The state of one reading. */
type Reading = {
  readonly baseUrl: string | null;
  readonly tokens: Token[];
  readonly lines: Line[];
  readonly images: BodyImage[];
  readonly open: OpenElement[];
  /** Depth inside an element whose content is no text. */
  dropped: number;
  /** Depth inside `pre`. */
  preformatted: number;
  /** The line under way: its text, its first token, whether it shows an image. */
  text: string;
  from: number;
  hasImage: boolean;
  gap: Gap;
};

const BREAK: Token = { kind: 'void', tag: 'br', html: '<br>' };
const CLOSES: ReadonlyMap<string, Token> = new Map(
  [...BLOCKS.keys(), ...INLINES].map((tag) => [tag, { kind: 'close', tag, html: `</${tag}>` }]),
);
const VOID = new Set(['br', 'img', 'hr', 'wbr']);

/**
 * Reads untrusted HTML in one pass into pieces of safe HTML and the lines of text they show. Safe by construction:
 * start tags are written from constants, listed attributes and checked http(s) addresses, text is escaped, and no
 * element is written whose content a browser reads in another way than as HTML. Scripts, styles, frames, handlers,
 * hidden elements and counters are gone; whatever else is not listed loses its tag and keeps its text.
 * @param baseUrl what addresses are relative to; `null`: relative ones are dropped
 */
export function readBody(html: string, baseUrl: string | null): Body {
  const reading: Reading = {
    baseUrl,
    tokens: [],
    lines: [],
    images: [],
    open: [],
    dropped: 0,
    preformatted: 0,
    text: '',
    from: 0,
    hasImage: false,
    gap: 0,
  };
  const isWhole = readMarkup(html, {
    open: (name, attributes) => openElement(reading, name, attributes),
    close: (name) => closeElement(reading, name),
    text: (text) => addText(reading, text),
  });
  // What was cut off in its depth is closed here.
  while (reading.open.length > 0) closeElement(reading, '');
  endLine(reading, 0);
  const { tokens, lines, images } = reading;
  return { tokens, lines, images, isCut: !isWhole };
}

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.dropped > 0 || DROPPED.has(name)) reading.dropped += 1;
  else if (VOID.has(name)) addVoid(reading, name, attributes);
  else if (isHidden(attributes)) reading.dropped += 1;
  else {
    const tag = STAND_INS.get(name) ?? name;
    const gap = BLOCKS.get(tag);
    if (gap !== undefined) endLine(reading, gap);
    const html = gap !== undefined || INLINES.has(tag) ? startTag(tag, attributes, reading.baseUrl) : null;
    const isCaption = gap !== undefined && (tag === 'figcaption' || isCaptionClass(attributes));
    const { lines, images } = reading;
    reading.open.push({ tag: html === null ? null : tag, isCaption, lines: lines.length, images: images.length });
    if (html === null) return;
    if (tag === 'pre') reading.preformatted += 1;
    reading.tokens.push({ kind: 'open', tag, html });
    if (gap !== undefined) reading.from = reading.tokens.length;
  }
}

function closeElement(reading: Reading, name: string): void {
  if (reading.dropped > 0) {
    reading.dropped -= 1;
    return;
  }
  if (VOID.has(name)) return;
  const element = reading.open.pop();
  const tag = element?.tag ?? null;
  const close = tag === null ? undefined : CLOSES.get(tag);
  if (element === undefined || tag === null || close === undefined) return;
  const gap = BLOCKS.get(tag);
  if (gap !== undefined) endLine(reading, gap);
  if (element.isCaption) closeCaption(reading, element);
  if (tag === 'figure') closeFigure(reading, element);
  if (tag === 'pre') reading.preformatted -= 1;
  reading.tokens.push(close);
  if (gap !== undefined) reading.from = reading.tokens.length;
}

function addVoid(reading: Reading, name: string, attributes: Attributes): void {
  if (name === 'hr') endLine(reading, 3);
  if (name === 'br') {
    endLine(reading, reading.text === '' && reading.gap >= 2 ? 3 : 2);
    reading.tokens.push(BREAK);
    reading.from = reading.tokens.length;
  }
  if (name !== 'img') return;
  const emoji = emojiOf(attributes);
  if (emoji !== null) {
    addText(reading, emoji);
    return;
  }
  const image = imageOf(attributes, reading.baseUrl);
  // A noscript element repeats the image that a script would load.
  if (image === null || reading.images.at(-1)?.url === image.url) return;
  reading.images.push({ ...image, caption: null, line: reading.lines.length });
  reading.tokens.push({ kind: 'void', tag: 'img', html: imageTag(image) });
  reading.hasImage = true;
}

function addText(reading: Reading, raw: string): void {
  if (reading.dropped > 0) return;
  const clean = cleanCharacters(raw);
  const part = reading.preformatted > 0 ? clean.replaceAll('\r\n', '\n') : folded(clean, reading.text);
  if (part === '') return;
  reading.text += part;
  reading.tokens.push({ kind: 'text', text: part });
}

const SPACES = /[^\S ]|\s{2}/;
const ALL_SPACES = /\s+/g;

/** White space as a browser shows it: runs are one space, none at the start of a line. */
function folded(part: string, before: string): string {
  const text = SPACES.test(part) ? part.replace(ALL_SPACES, ' ') : part;
  const isAfterSpace = before === '' || before.endsWith(' ');
  return isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
}

function endLine(reading: Reading, next: Gap): void {
  const { tokens, from, gap, hasImage } = reading;
  const text = reading.text.trimEnd();
  if (text !== '' || hasImage) {
    const end = text.length;
    reading.lines.push({ text, start: 0, end, from, to: tokens.length, gap, isCaption: false, isGone: false });
    reading.gap = 0;
  }
  reading.text = '';
  reading.hasImage = false;
  reading.from = tokens.length;
  if (next > reading.gap) reading.gap = next;
}

/** A caption's lines are no text of the article if a photo stands before them; in a figure that is seen at its end. */
function closeCaption(reading: Reading, caption: OpenElement): void {
  const { lines, images, open } = reading;
  const isInFigure = open.some(({ tag }) => tag === 'figure');
  const image = images.at(-1);
  if (isInFigure) markCaption(lines, caption.lines, true);
  else if (image !== undefined && images.length === caption.images && image.caption === null) {
    const isNext = lines.slice(image.line, caption.lines).every(({ text }) => text === '');
    const text = isNext ? textOf(lines.slice(caption.lines)) : '';
    if (text === '') return;
    markCaption(lines, caption.lines, true);
    images[images.length - 1] = { ...image, caption: text };
  }
}

/** A figure may show a table or a quotation: what stands below is then text. */
function closeFigure({ lines, images }: Reading, figure: OpenElement): void {
  if (images.length === figure.images) {
    markCaption(lines, figure.lines, false);
    return;
  }
  const caption = textOf(lines.slice(figure.lines).filter(({ isCaption }) => isCaption));
  if (caption === '') return;
  for (let index = figure.images; index < images.length; index += 1) {
    const image = images[index];
    if (image !== undefined) images[index] = { ...image, caption: image.caption ?? caption };
  }
}

function markCaption(lines: Line[], from: number, isCaption: boolean): void {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.isCaption !== isCaption) lines[index] = { ...line, isCaption };
  }
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
