import type { BodyImage, Gap, Line, Token } from './body.ts';
import { cleanCharacters } from './characters.ts';
import type { Recording } from './recordings.ts';

/** An element that is open, with what was read when it began. */
export type OpenElement = {
  readonly name: string;
  /** `null`: it was not written. */
  readonly tag: string | null;
  readonly isCaption: boolean;
  readonly lines: number;
  readonly images: number;
  /** What a style sheet puts around an element that is no block: words must not run together there. */
  readonly edge: 'none' | 'space' | 'line';
  /** Where in its line it began. */
  readonly textAt: number;
};

/** An element that is read as one piece. */
export type Aside =
  | { readonly kind: 'recording'; readonly recording: Recording }
  | { readonly kind: 'ruby'; readonly tag: 'rt' | 'rp'; readonly text: string };

/** The state of one reading. */
export type Reading = {
  readonly baseUrl: string | null;
  readonly tokens: Token[];
  readonly lines: Line[];
  readonly images: BodyImage[];
  readonly open: OpenElement[];
  /** Depth inside an element whose content is no text, or is read as one piece. */
  dropped: number;
  aside: Aside | null;
  /** Depth inside elements of these names. */
  preformatted: number;
  math: number;
  tables: number;
  links: number;
  noscript: number;
  /** Address that the `picture` around names. */
  picture: string | null;
  /** What the last image outside of `noscript` was, if nothing stands behind it: its twin says the same. */
  lastImage: 'kept' | 'dropped';
  /** The line under way: its text, its first token, whether it shows an image. */
  text: string;
  /** The last piece of that text: to look at the end of a long text would copy it. */
  end: string;
  from: number;
  hasImage: boolean;
  gap: Gap;
};

const BREAK: Token = { kind: 'void', tag: 'br', html: '<br>' };

export function newReading(baseUrl: string | null): Reading {
  return {
    baseUrl,
    tokens: [],
    lines: [],
    images: [],
    open: [],
    dropped: 0,
    aside: null,
    preformatted: 0,
    math: 0,
    tables: 0,
    links: 0,
    noscript: 0,
    picture: null,
    lastImage: 'dropped',
    text: '',
    end: '',
    from: 0,
    hasImage: false,
    gap: 0,
  };
}

/** @param raw as the parser gives it, entities decoded */
export function addText(reading: Reading, raw: string): void {
  const clean = cleanCharacters(raw);
  const part = reading.preformatted > 0 ? clean.replaceAll('\r\n', '\n') : folded(clean, reading.end);
  if (part === '') return;
  reading.text += part;
  reading.end = part;
  if (part !== ' ') reading.lastImage = 'dropped';
  reading.tokens.push({ kind: 'text', text: part });
}

/** Something to look at that is no text; words on both sides of it stay apart. */
export function addPicture(reading: Reading, tag: string, html: string): void {
  if (reading.text !== '') addText(reading, ' ');
  reading.tokens.push({ kind: 'void', tag, html });
  reading.hasImage = true;
}

/** Ends the line under way; `next` is how far apart from it the next one stands. */
export function endLine(reading: Reading, next: Gap): void {
  const { tokens, from, gap, hasImage } = reading;
  const text = reading.text.trimEnd();
  if (text !== '' || hasImage) {
    const end = text.length;
    reading.lines.push({ text, start: 0, end, from, to: tokens.length, gap, isCaption: false, isGone: false });
    reading.gap = 0;
  }
  reading.text = '';
  reading.end = '';
  reading.hasImage = false;
  reading.from = tokens.length;
  if (next > reading.gap) reading.gap = next;
}

export function breakLine(reading: Reading): void {
  endLine(reading, reading.text === '' && reading.gap >= 2 ? 3 : 2);
  addBreak(reading);
}

/** A break between lines that have already ended. */
export function addBreak(reading: Reading): void {
  reading.tokens.push(BREAK);
  reading.from = reading.tokens.length;
}

const SPACES = /[^\S ]|\s{2}/;
const ALL_SPACES = /\s+/g;

/** White space as a browser shows it: runs are one space, none at the start of a line. */
function folded(part: string, before: string): string {
  const text = SPACES.test(part) ? part.replace(ALL_SPACES, ' ') : part;
  const isAfterSpace = before === '' || before.endsWith(' ');
  return isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
}
