import { Parser } from 'htmlparser2';

/** Events of one pass over HTML, in document order; every open has its close, void elements too. */
export type MarkupHandler = {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (tag: string) => void;
  /** Entities are decoded. One text may come in several calls. */
  readonly text: (text: string) => void;
};

/** Real articles nest a few dozen elements; the parser's own work grows with the square of the depth. */
const MAX_DEPTH = 400;
/** Characters of text; an element counts as some of them. The longest articles seen have a tenth of it. */
const MAX_LENGTH = 2_000_000;
const ELEMENT_LENGTH = 10;

/**
 * Reads HTML as a browser would split it into tags and text, whatever its damage. Self-closing tags close, as feeds
 * carry XHTML; scripts, styles and comments are told apart from text.
 * @returns false where the elements were nested too deeply, or the text was too long, and the rest was not read
 */
export function readMarkup(html: string, handler: MarkupHandler): boolean {
  let depth = 0;
  let left = MAX_LENGTH;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        left -= ELEMENT_LENGTH;
        if (depth > MAX_DEPTH || left <= 0) parser.pause();
        handler.open(tag, attributes);
      },
      onclosetag(tag) {
        depth -= 1;
        handler.close(tag);
      },
      ontext(text) {
        handler.text(text.length > left ? text.slice(0, Math.max(left, 0)) : text);
        left -= text.length;
        if (left <= 0) parser.pause();
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.write(html);
  if (depth > MAX_DEPTH || left <= 0) {
    parser.reset();
    return false;
  }
  parser.end();
  return true;
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
