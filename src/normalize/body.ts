/** How far apart two texts stand that a tag divides: 0 not at all, 1 cells of a row, 2 lines, 3 paragraphs. */
export type Gap = 0 | 1 | 2 | 3;

/** A piece of sanitized HTML. Only `text` is not yet escaped. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'void'; readonly tag: string; readonly html: string }
  | { readonly kind: 'text'; readonly text: string };

/** What a block boundary or a line break ends: the unit that wire rules look at and remove. */
export type Line = {
  /** Plain text, white space folded; empty where there are only images. */
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
  /** Its images are gone, too. */
  readonly isGone: boolean;
};

export type BodyImage = {
  readonly url: string;
  readonly alt: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly caption: string | null;
  /** Its line in the body. */
  readonly line: number;
};

/** Sanitized HTML that rules can still cut; `writeBody` makes HTML and text of it. */
export type Body = {
  readonly tokens: readonly Token[];
  readonly lines: readonly Line[];
  readonly images: readonly BodyImage[];
  /** The document was so long that its rest was not read. */
  readonly isCut: boolean;
};

export const EMPTY_BODY: Body = { tokens: [], lines: [], images: [], isCut: false };

/** What still stands of a line. */
export function visible(line: Line): string {
  return line.start === 0 && line.end === line.text.length ? line.text : line.text.slice(line.start, line.end);
}

/** Whether anything of a line's text still stands as text of the article. */
export function isText(line: Line): boolean {
  return line.end > line.start && !line.isCaption && !line.isGone;
}

/** The line without its text; its images stay. */
export function withoutText(line: Line): Line {
  return { ...line, end: line.start };
}

/** Images of lines that still stand. */
export function standingImages({ images, lines }: Body): readonly BodyImage[] {
  return images.filter(({ line }) => lines[line]?.isGone !== true);
}

/** Characters of text, captions aside. */
export function lengthOf(body: Body): number {
  return body.lines.reduce((sum, line) => sum + (isText(line) ? line.end - line.start : 0), 0);
}
