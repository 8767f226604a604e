import { Parser } from 'htmlparser2';

/** Events of one pass over HTML, in document order; every open has its close, void elements too. */
export type MarkupHandler = {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (tag: string) => void;
  /** Entities are decoded. One text may come in several calls. */
  readonly text: (text: string) => void;
};

/**
 * Real articles nest a few dozen elements, and those that never close theirs some hundreds; the parser's own work grows
 * with the square of the depth.
 */
const MAX_DEPTH = 400;
/** Characters of text; an element counts as some of them. The longest articles seen have a tenth of it. */
const MAX_LENGTH = 2_000_000;
const ELEMENT_LENGTH = 10;
/** What is in them is no markup: reading cannot begin anew there. */
const RAW = new Set(['iframe', 'noembed', 'noframes', 'plaintext', 'script', 'style', 'textarea', 'title', 'xmp']);

/**
 * Reads HTML as a browser would split it into tags and text, whatever its damage. Self-closing tags close, as feeds
 * carry XHTML; scripts, styles and comments are told apart from text. Where elements are nested too deeply, all of them
 * are closed, and what follows stands beside them.
 * @returns false where the text was too long, and the rest was not read
 */
export function readMarkup(html: string, handler: MarkupHandler): boolean {
  let part: Part = { rest: html, left: MAX_LENGTH };
  while (part.rest !== '' && part.left > 0) part = readPart(part, handler);
  return part.left > 0;
}

/** What is still to be read, and how much of it may be. */
type Part = { readonly rest: string; readonly left: number };

function readPart({ rest, left: most }: Part, handler: MarkupHandler): Part {
  let depth = 0;
  let left = most;
  let isPaused = false;
  const pause = (): void => {
    isPaused = true;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        left -= ELEMENT_LENGTH;
        if ((depth > MAX_DEPTH && !RAW.has(tag)) || left <= 0) pause();
        handler.open(tag, attributes);
      },
      onclosetag(tag) {
        depth -= 1;
        handler.close(tag);
      },
      ontext(text) {
        handler.text(text.length > left ? text.slice(0, Math.max(left, 0)) : text);
        left -= text.length;
        if (left <= 0) pause();
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.write(rest);
  const at = parser.endIndex + 1;
  if (!isPaused) parser.end();
  for (; depth > 0; depth -= 1) handler.close('');
  return { rest: isPaused ? rest.slice(at) : '', left };
}

/** Decodes the entities of HTML text once. */
export function decodeEntities(text: string): string {
  let decoded = '';
  const parser = new Parser({
    ontext(part) {
      decoded += part;
    },
  });
  parser.write(text.replaceAll('<', '&lt;'));
  parser.end();
  return decoded;
}
