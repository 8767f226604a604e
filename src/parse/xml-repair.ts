/** Text with every `<` that begins no proper tag escaped, and where that was. */
export type Repair = {
  readonly text: string;
  /** Offsets are into the text that came in. */
  readonly changes: readonly { readonly offset: number; readonly excerpt: string }[];
};

const NAME = '[A-Za-z_:\\u0080-\\uffff][^\\s<>/"\'=]*';
/** A quoted value may hold `<`, but not what looks like a tag: then its quote was never closed. */
const QUOTED = `"(?:[^"<]|<(?![A-Za-z/!]))*"|'(?:[^'<]|<(?![A-Za-z/!]))*'`;
const markup = new RegExp(
  [
    '<!\\[CDATA\\[',
    '<!--',
    '<![A-Za-z][^>]*>',
    '<\\?[^<>]*>',
    `</${NAME}\\s*>`,
    `</${NAME}(?=\\s*<)`,
    `<${NAME}[^<>"']*(?:(?:${QUOTED})[^<>"']*)*>`,
    '<',
  ].join('|'),
  'g',
);

/** A tag that would swallow what follows it: "a <3 b", "<b</title>". */
export function isSuspectTag(tag: string): boolean {
  return !/^[A-Za-z_:\u0080-\uffff][^<>"'=]*$/.test(tag);
}

/** An attribute in which another tag begins: its own tag or its quote was never closed. */
export function isSuspectAttribute(name: string, rawValue: string): boolean {
  return /[<"']/.test(name) || /<[A-Za-z/!]/.test(rawValue);
}

/** A CDATA section that runs past the end of its item: its own end is missing. */
export function isSuspectCdata(content: string, isEnded: boolean): boolean {
  return (!isEnded || content.includes('<![CDATA[')) && /<\/(?:[\w.-]+:)?(?:item|entry)>/i.test(content);
}

/** A comment that was never closed, or a processing instruction, with items in it. */
export function isSuspectAside(content: string, isEnded: boolean): boolean {
  return !isEnded && content.includes('<');
}

/** Makes markup tokenizable: a tag, quote, comment or CDATA section left open no longer swallows what follows. */
export function repairMarkup(text: string): Repair {
  const parts: string[] = [];
  const changes: { offset: number; excerpt: string }[] = [];
  const lastCommentEnd = text.lastIndexOf('-->');
  let copied = 0;
  markup.lastIndex = 0;
  for (let match = markup.exec(text); match !== null; match = markup.exec(text)) {
    const { end, replacement } = piece(text, match[0], match.index, lastCommentEnd);
    markup.lastIndex = end;
    if (replacement === null) continue;
    changes.push({ offset: match.index, excerpt: text.slice(match.index, match.index + 40) });
    parts.push(text.slice(copied, match.index), replacement);
    copied = end;
  }
  parts.push(text.slice(copied));
  return { text: parts.join(''), changes };
}

/** @returns where the piece ends, and what takes its place; `null`: it stays */
function piece(
  text: string,
  found: string,
  start: number,
  lastCommentEnd: number,
): { end: number; replacement: string | null } {
  const end = start + found.length;
  if (found === '<') return { end, replacement: '&lt;' };
  if (found === '<!--') return comment(text, start, lastCommentEnd);
  if (found === '<![CDATA[') return cdata(text, start, end);
  if (found.startsWith('</') && !found.endsWith('>')) return { end, replacement: `${found}>` };
  if (found.startsWith('<?') && !found.endsWith('?>')) return { end, replacement: `${found.slice(0, -1)}?>` };
  return { end, replacement: null };
}

function comment(text: string, start: number, lastEnd: number): { end: number; replacement: string | null } {
  if (lastEnd < start + 4) return { end: start + 4, replacement: '&lt;!--' };
  return { end: text.indexOf('-->', start + 4) + 3, replacement: null };
}

function cdata(text: string, start: number, contentStart: number): { end: number; replacement: string | null } {
  const found = text.indexOf(']]>', contentStart);
  const end = found === -1 ? text.length : found + 3;
  const content = text.slice(contentStart, end);
  if (!isSuspectCdata(content, found !== -1)) return { end, replacement: null };
  const fieldEnd = content.search(
    /<\/(?:[\w.-]+:)?(?:title|description|link|guid|summary|content|encoded|item|entry)>/i,
  );
  const field = content.slice(0, fieldEnd);
  return { end: contentStart + fieldEnd, replacement: `${text.slice(start, contentStart)}${field}]]>` };
}
