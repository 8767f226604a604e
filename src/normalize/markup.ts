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

/**
 * Reads HTML as a browser would split it into tags and text, whatever its damage. Self-closing tags close, as feeds
 * carry XHTML; scripts, styles and comments are told apart from text.
 * @returns false where the elements were nested too deeply and the rest was not read
 */
export function readMarkup(html: string, handler: MarkupHandler): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > MAX_DEPTH) parser.pause();
        handler.open(tag, attributes);
      },
      onclosetag(tag) {
        depth -= 1;
        handler.close(tag);
      },
      ontext: handler.text,
    },
    { recognizeSelfClosing: true },
  );
  parser.write(html);
  if (depth > MAX_DEPTH) {
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
