import type { Gap } from './html-tags.ts';

/** A piece of sanitized HTML. Only `text` is not yet escaped. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'void'; readonly tag: string; readonly html: string }
  | { readonly kind: 'text'; readonly text: string };

/** What a block boundary or a line break ends: the unit that wire rules look at and remove. */
export type Line = {
  /** Plain text, white space folded. */
  readonly text: string;
  /** What still stands of it: positions in `text`. Rules move them. */
  readonly start: number;
  readonly end: number;
  /** Its tokens in the body. */
  readonly from: number;
  readonly to: number;
  /** Between it and the line before. */
  readonly gap: Gap;
  /** A photo's caption: no text of the article. */
  readonly isCaption: boolean;
  /** Its images go too. */
  readonly isGone: boolean;
};

export type BodyImage = {
  readonly url: string;
  readonly alt: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly caption: string | null;
  /** Its token in the body. */
  readonly token: number;
};

/** Sanitized HTML that rules can still cut; `writeBody` makes HTML and text of it. */
export type Body = {
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly images: readonly BodyImage[];
  /** The document was nested so deeply that its rest was not read. */
  readonly isCut: boolean;
};

/** What still stands of a line. */
export function visible(line: Line): string {
  return line.text.slice(line.start, line.end);
}

/** The line without its text; its images stay. */
export function withoutText(line: Line): Line {
  return { ...line, end: line.start };
}
