import { ASIDES, beginAside, withElement, withText, writeAside } from './asides.ts';
import { type Attributes, isCaptionClass, isHidden, startTag } from './attributes.ts';
import type { Body, Token } from './body.ts';
import { closeCaption, closeFigure } from './body-captions.ts';
import { BLOCKS, DROPPED, INLINES, MATH, STAND_INS, TABLE_PARTS } from './html-tags.ts';
import { readMarkup } from './markup.ts';
import { addBreak, addText, breakLine, endLine, newReading, type OpenElement, type Reading } from './reading.ts';
import { addFrame, addVoid, closePicture, FRAMES, VOIDS } from './void-elements.ts';

const CLOSES: ReadonlyMap<string, Token> = new Map(
  [...BLOCKS.keys(), ...INLINES, ...MATH].map((tag) => [tag, { kind: 'close', tag, html: `</${tag}>` }]),
);
const WORDS_IN_MATH = new Set(['mi', 'mn', 'mtext', 'ms']);
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const STYLED_LINE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table|table-row)\s*(?:;|$|!)/i;
const STYLED_SPACE = /(?:^|;)\s*display\s*:\s*(?:inline-block|inline-flex|table-cell)\s*(?:;|$|!)/i;
const CDATA_START = /^\s*<!\[CDATA\[/;
const CDATA_END = /\]\]>\s*$/;

/**
 * Reads untrusted HTML in one pass into pieces of safe HTML and the lines of text they show. Safe by construction:
 * start tags are written from constants, listed attributes and checked http(s) addresses, text is escaped, and no
 * element is written whose content a browser reads in another way than as HTML, but for frames, which are empty, and
 * MathML, in which nothing but MathML is written. Scripts, styles, handlers, hidden elements and counters are gone;
 * whatever else is not listed loses its tag and keeps its text.
 * @param baseUrl what addresses are relative to; `null`: relative ones are dropped
 */
export function readBody(html: string, baseUrl: string | null): Body {
  const reading = newReading(baseUrl);
  const isWhole = readMarkup(unwrapped(html), {
    open: (name, attributes) => openElement(reading, name, attributes),
    close: (name) => closeElement(reading, name),
    text: (text) => readText(reading, text),
  });
  endLine(reading, 0);
  const { tokens, lines, images } = reading;
  return { tokens, lines, images, isCut: !isWhole };
}

/** Feeds that escape a CDATA section deliver its marks as text. */
function unwrapped(html: string): string {
  const start = CDATA_START.exec(html);
  return start === null ? html : html.slice(start[0].length).replace(CDATA_END, '');
}

function readText(reading: Reading, text: string): void {
  if (reading.dropped === 0) addText(reading, text);
  else if (reading.aside !== null) reading.aside = withText(reading.aside, text);
}

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  const { aside, baseUrl } = reading;
  if (reading.dropped > 0) {
    reading.dropped += 1;
    if (aside !== null) reading.aside = withElement(aside, name, attributes, baseUrl);
  } else if (DROPPED.has(name)) reading.dropped = 1;
  else if (VOIDS.has(name)) addVoid(reading, name, attributes);
  else if (isHidden(attributes)) reading.dropped = 1;
  else if (FRAMES.has(name) && addFrame(reading, name, attributes)) reading.dropped = 1;
  else if (ASIDES.has(name)) {
    reading.dropped = 1;
    if (reading.math === 0) reading.aside = beginAside(name, attributes, baseUrl);
  } else openWritten(reading, name, attributes);
}

function openWritten(reading: Reading, name: string, attributes: Attributes): void {
  const tag = tagOf(reading, name, attributes);
  const gap = BLOCKS.get(tag);
  const isFormula = reading.math > 0 || MATH.has(tag);
  const isCaption = !isFormula && (tag === 'figcaption' || isCaptionClass(attributes));
  const edge = gap === undefined ? edgeOf(attributes['style'], isCaption) : 'none';
  if (gap !== undefined) {
    closeMath(reading);
    endLine(reading, gap);
  } else if (edge !== 'none') parted(reading, edge);
  else if (reading.math > 0 && WORDS_IN_MATH.has(tag) && ENDS_IN_WORD.test(reading.end)) addText(reading, ' ');
  const html = isWritten(reading, tag) ? startTag(tag, attributes, reading.baseUrl) : null;
  const element: OpenElement = {
    name,
    tag: html === null ? null : tag,
    isCaption,
    lines: reading.lines.length,
    images: reading.images.length,
    edge,
    textAt: reading.text.length,
  };
  reading.open.push(element);
  count(reading, element, 1);
  if (html === null) return;
  reading.tokens.push({ kind: 'open', tag, html });
  if (gap !== undefined) reading.from = reading.tokens.length;
}

function tagOf(reading: Reading, name: string, { dir }: Attributes): string {
  if (reading.tables === 0 && TABLE_PARTS.has(name)) return 'div';
  if (dir !== undefined && (name === 'body' || name === 'html')) return 'div';
  return STAND_INS.get(name) ?? name;
}

function isWritten(reading: Reading, tag: string): boolean {
  if (MATH.has(tag)) return reading.math > 0 ? tag !== 'math' : tag === 'math';
  if (BLOCKS.has(tag)) return true;
  // A formula holds no HTML, and a link no link.
  return INLINES.has(tag) && reading.math === 0 && (tag !== 'a' || reading.links === 0);
}

function closeElement(reading: Reading, name: string): void {
  if (reading.dropped > 0) {
    closeDropped(reading);
    return;
  }
  const element = VOIDS.has(name) ? undefined : reading.open.pop();
  if (element === undefined) return;
  count(reading, element, -1);
  if (element.name === 'picture') closePicture(reading);
  const { tag } = element;
  const gap = BLOCKS.get(tag ?? '');
  const hadText = reading.text !== '';
  if (gap !== undefined) endLine(reading, gap);
  else if (element.isCaption) endLine(reading, 2);
  if (element.isCaption) closeCaption(reading, element);
  if (tag === 'figure') closeFigure(reading, element);
  const close = CLOSES.get(tag ?? '');
  if (close !== undefined) reading.tokens.push(close);
  if (gap !== undefined) reading.from = reading.tokens.length;
  if (element.isCaption && gap === undefined && hadText) addBreak(reading);
  // An initial that a style sheet sets apart is no word.
  const isInitial = element.edge === 'space' && reading.text.length - element.textAt === 1;
  if (element.edge !== 'none' && !isInitial) parted(reading, element.edge);
}

function closeDropped(reading: Reading): void {
  const { aside } = reading;
  reading.dropped -= 1;
  if (reading.dropped > 0 || aside === null) return;
  reading.aside = null;
  writeAside(reading, aside);
}

/** As in a browser, a block in a formula ends the formula. */
function closeMath(reading: Reading): void {
  const { open, tokens } = reading;
  for (let index = open.length - 1; index >= 0 && reading.math > 0; index -= 1) {
    const element = open[index];
    const close = MATH.has(element?.tag ?? '') ? CLOSES.get(element?.tag ?? '') : undefined;
    if (element === undefined || close === undefined) continue;
    tokens.push(close);
    open[index] = { ...element, tag: null };
    reading.math -= 1;
  }
}

function edgeOf(style: string | undefined, isCaption: boolean): OpenElement['edge'] {
  if (isCaption) return 'line';
  if (style === undefined) return 'none';
  if (STYLED_LINE.test(style)) return 'line';
  return STYLED_SPACE.test(style) ? 'space' : 'none';
}

function parted(reading: Reading, edge: 'space' | 'line'): void {
  if ((reading.text === '' && !(edge === 'line' && reading.hasImage)) || reading.math > 0) return;
  if (edge === 'line') breakLine(reading);
  else addText(reading, ' ');
}

function count(reading: Reading, { name, tag }: OpenElement, by: 1 | -1): void {
  if (name === 'noscript') reading.noscript += by;
  if (tag === null) return;
  if (tag === 'pre') reading.preformatted += by;
  else if (tag === 'table') reading.tables += by;
  else if (tag === 'a') reading.links += by;
  else if (MATH.has(tag)) reading.math += by;
}
