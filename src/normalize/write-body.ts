import { type Body, type Gap, isText, type Line, type Token, visible } from './body.ts';
import { escapeHtml } from './escape.ts';
import { BLOCKS, MATH } from './html-tags.ts';

type Tag = Exclude<Token, { readonly kind: 'text' }>;

export type WrittenBody = {
  /** Safe HTML, `null` where nothing is left. */
  readonly html: string | null;
  /** Paragraphs separated by a blank line, without captions. */
  readonly text: string | null;
};

const BETWEEN: Readonly<Record<Gap, string>> = { 0: ' ', 1: ' ', 2: '\n', 3: '\n\n' };
const BREAK = '<br>';
const RULE = '<hr>';
/** Stay although they are empty: a table's columns depend on them, and the parts of a formula are counted. */
const KEPT_EMPTY: ReadonlySet<string> = new Set(['td', 'th', ...MATH].filter((tag) => tag !== 'math'));

/** Writes what still stands of a body, as HTML and as text. */
export function writeBody({ tokens, lines }: Body): WrittenBody {
  return { html: writeHtml(tokens, lines), text: writeText(lines) };
}

/** Text alone: paragraphs separated by a blank line; `null` where nothing is left. */
export function writeText(lines: readonly Line[]): string | null {
  let text = '';
  let gap: Gap = 0;
  for (const line of lines) {
    if (line.gap > gap) gap = line.gap;
    const part = isText(line) ? visible(line).trim() : '';
    if (part === '') continue;
    text += text === '' ? part : BETWEEN[gap] + part;
    gap = 0;
  }
  return text === '' ? null : text;
}

/** An element that is written but not yet closed. */
type OpenElement = { readonly at: number; readonly wasAtEdge: boolean; hasContent: boolean };

/** What is written so far. `open` begins with the document itself. */
type Writing = {
  readonly pieces: string[];
  readonly open: OpenElement[];
  /** No text since a block began or ended: a line break would break nothing. */
  isAtEdge: boolean;
  /** A block that had nothing in it stood here: what it parted stays apart. */
  isParted: boolean;
};

function writeHtml(tokens: readonly Token[], lines: readonly Line[]): string | null {
  const writing: Writing = {
    pieces: [],
    open: [{ at: 0, wasAtEdge: true, hasContent: false }],
    isAtEdge: true,
    isParted: false,
  };
  let next = 0;
  let line: Line | null = null;
  let position = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (line !== null && index >= line.to) line = null;
    if (line === null && lines[next]?.from === index) {
      line = lines[next] ?? null;
      next += 1;
      position = 0;
    }
    if (token.kind === 'text') {
      writeContent(writing, line === null ? '' : escapeHtml(cut(token.text, position, line)));
      position += token.text.length;
    } else if (token.kind === 'open') openElement(writing, token);
    else if (token.kind === 'close') closeElement(writing, token);
    else if (token.tag === 'br') writeBreak(writing);
    else if (token.tag === 'hr') writeRule(writing);
    else if (isStanding(token, position, line)) writeContent(writing, token.html);
  }
  trimBreaks(writing.pieces);
  while (writing.pieces.at(-1) === RULE) writing.pieces.pop();
  return writing.open[0]?.hasContent === true ? writing.pieces.join('').trim() : null;
}

/** @param position of the text in its line */
function cut(text: string, position: number, line: Line): string {
  if (line.isGone) return '';
  if (position >= line.start && position + text.length <= line.end) return text;
  return text.slice(Math.max(line.start - position, 0), Math.max(line.end - position, 0));
}

/** The reading of a character goes with the character. */
function isStanding({ tag }: Tag, position: number, line: Line | null): boolean {
  if (line === null) return true;
  const isReading = tag === 'rt' || tag === 'rp';
  return !line.isGone && (!isReading || (position > line.start && position <= line.end));
}

function writeContent(writing: Writing, html: string): void {
  if (html === '') return;
  if (writing.isParted) writing.pieces.push(BREAK);
  writing.isParted = false;
  writing.pieces.push(html);
  if (html === ' ') return;
  writing.isAtEdge = false;
  const inside = writing.open.at(-1);
  if (inside !== undefined) inside.hasContent = true;
}

function openElement(writing: Writing, { tag, html }: Tag): void {
  const isBlock = BLOCKS.has(tag);
  writing.open.push({ at: writing.pieces.length, wasAtEdge: writing.isAtEdge && !writing.isParted, hasContent: false });
  writing.pieces.push(html);
  if (!isBlock) return;
  writing.isAtEdge = true;
  writing.isParted = false;
}

/** An element that has nothing in it is not written at all, but for the space that it may have held. */
function closeElement(writing: Writing, { tag, html }: Tag): void {
  const { pieces, open } = writing;
  const isBlock = BLOCKS.has(tag);
  const element = open.pop();
  if (element === undefined) return;
  if (isBlock) {
    trimBreaks(pieces);
    writing.isAtEdge = true;
    writing.isParted = !element.hasContent && !element.wasAtEdge;
  }
  if (element.hasContent || KEPT_EMPTY.has(tag)) pieces.push(html);
  else {
    const hasSpace = !isBlock && pieces.length > element.at + 1;
    pieces.length = element.at;
    if (hasSpace && pieces.at(-1) !== ' ') pieces.push(' ');
  }
  const outside = open.at(-1);
  if (outside !== undefined && element.hasContent) outside.hasContent = true;
}

/** Breaks part lines: none at the edge of a block, no more than two in a row. */
function writeBreak({ pieces, isAtEdge }: Writing): void {
  const isThird = pieces.at(-1) === BREAK && pieces.at(-2) === BREAK;
  if (!isAtEdge && !isThird) pieces.push(BREAK);
}

/** A rule parts what stands above it from what stands below. */
function writeRule(writing: Writing): void {
  trimBreaks(writing.pieces);
  const { pieces } = writing;
  if (pieces.length === 0 || pieces.at(-1) === RULE) return;
  writeContent(writing, RULE);
  writing.isAtEdge = true;
}

function trimBreaks(pieces: string[]): void {
  while (pieces.at(-1) === BREAK || pieces.at(-1) === ' ') pieces.pop();
}
