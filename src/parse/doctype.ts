/** Where a DOCTYPE is looked for. */
const PROLOG = 100_000;

/** A piece of an internal subset: a text in quotes, where a comment or instruction begins, or a sign that matters. */
const piece = /"[^"]*"|'[^']*'|<!--|<\?|[[\]>]/g;

/**
 * Takes the internal subset out of a document's DOCTYPE, line ends aside: nothing it declares is ever used, and its
 * `>` and `]` in quotes would end it too early for a lenient tokenizer.
 * @see XML 1.0 §2.8
 */
export function withoutSubset(text: string): string {
  const firstElement = text.slice(0, PROLOG).search(/<[A-Za-z]/);
  const start = text.slice(0, firstElement === -1 ? PROLOG : firstElement).search(/<!DOCTYPE\b/i);
  if (start === -1) return text;
  const open = text.slice(start, start + 1000).search(/[[>]/);
  if (open === -1 || text[start + open] === '>') return text;
  const from = start + open;
  const end = endOfSubset(text, from);
  if (end === -1) return text;
  const lines = text.slice(from, end).replace(/[^\n]+/g, '');
  return text.slice(0, from) + lines + text.slice(end);
}

/** @returns where the `>` of the DOCTYPE stands; -1 where it has none */
function endOfSubset(text: string, from: number): number {
  const lastComment = text.lastIndexOf('-->');
  const lastInstruction = text.lastIndexOf('?>');
  const skipTo = (end: string, last: number) => {
    if (last >= piece.lastIndex) piece.lastIndex = text.indexOf(end, piece.lastIndex) + end.length;
  };
  let depth = 0;
  piece.lastIndex = from;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    if (match[0] === '[') depth += 1;
    else if (match[0] === ']') depth -= 1;
    else if (match[0] === '>' && depth === 0) return match.index;
    else if (match[0] === '<!--') skipTo('-->', lastComment);
    else if (match[0] === '<?') skipTo('?>', lastInstruction);
  }
  // A quote that is not closed: the first "]>" at the end of a line will be meant.
  const rough = text.slice(from, from + PROLOG).search(/\]\s*>/);
  return rough === -1 ? -1 : text.indexOf('>', from + rough);
}
