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
    '<!\\s?\\[\\s*[Cc][Dd][Aa][Tt][Aa]\\s*\\[',
    '<!--',
    '<![A-Za-z][^<>]*>',
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

/** A CDATA section that runs past the end of its item, because its own end is missing, or that holds another one. */
export function isSuspectCdata(content: string, isEnded: boolean): boolean {
  return content.includes('<![CDATA[') || isTornCdata(content, isEnded);
}

function isTornCdata(content: string, isEnded: boolean): boolean {
  return (!isEnded || content.includes('<![CDATA[')) && /<\/?(?:[\w.-]+:)?(?:item|entry)[\s>]/i.test(content);
}

/** `<![cdata[`, `<! [CDATA [`. */
export function isMisspeltCdata(declaration: string): boolean {
  return /^\s?\[\s*cdata\s*\[/i.test(declaration);
}

/** A comment that was never closed, or a processing instruction, with markup in it. */
export function isSuspectAside(content: string, isEnded: boolean): boolean {
  return isEnded ? isTornComment(content) : content.includes('<');
}

const itemTags = /<(\/?)(?:[\w.-]+:)?(?:item|entry)\b/gi;

/** A comment that ends in another item than it began in: what ended it belongs to another one. */
function isTornComment(content: string): boolean {
  if (!/<\/?(?:[\w.-]+:)?(?:item|entry)\b/i.test(content)) return false;
  if (content.includes('<!--')) return true;
  let open = 0;
  for (const [, slash] of content.matchAll(itemTags)) {
    open += slash === '/' ? -1 : 1;
    if (open < 0) return true;
  }
  return open !== 0;
}

/** Makes markup tokenizable: a tag, quote, comment or CDATA section left open no longer swallows what follows. */
export function repairMarkup(text: string): Repair {
  const parts: string[] = [];
  const changes: { offset: number; excerpt: string }[] = [];
  const lastEnd = text.lastIndexOf('-->');
  const asides: Asides = { lastEnd, end: -1, lastItemTag: -1, instructionEnd: -1, sectionEnd: -1 };
  let copied = 0;
  markup.lastIndex = 0;
  for (let match = markup.exec(text); match !== null; match = markup.exec(text)) {
    const { end, replacement } = piece(text, match[0], match.index, asides);
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
  asides: Asides,
): { end: number; replacement: string | null } {
  const end = start + found.length;
  const instruction = text.startsWith('<?', start) ? endOfInstruction(text, start, asides) : -1;
  if (instruction !== -1) return { end: instruction, replacement: '' };
  if (found === '<') return { end, replacement: '&lt;' };
  if (found === '<!--') return comment(text, start, asides);
  if (isMisspeltCdata(found.slice(2))) return cdata(text, start, end, asides);
  if (found.startsWith('</') && !found.endsWith('>')) return { end, replacement: `${found}>` };
  if (found.startsWith('<?') && !found.endsWith('?>')) return { end, replacement: `${found.slice(0, -1)}?>` };
  return { end, replacement: null };
}

/** What is known of comments, instructions and sections so far: those that share an end are not searched twice. */
type Asides = {
  readonly lastEnd: number;
  end: number;
  lastItemTag: number;
  instructionEnd: number;
  sectionEnd: number;
};

/** @returns where that stands next; infinity: nowhere */
function endFrom(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found === -1 ? Number.POSITIVE_INFINITY : found;
}

const MAX_INSTRUCTION = 4000;
const documentTags = /<\/?(?:[\w.-]+:)?(?:rss|rdf|feed|channel|item|entry)\b/i;

/** @returns where a processing instruction that holds markup ends, if it holds no part of the document; else -1 */
function endOfInstruction(text: string, start: number, asides: Asides): number {
  if (asides.instructionEnd < start) asides.instructionEnd = endFrom(text, '?>', start);
  const end = asides.instructionEnd;
  if (end - start > MAX_INSTRUCTION) return -1;
  const content = text.slice(start + 2, end);
  return /[<>]/.test(content) && !documentTags.test(content) ? end + 2 : -1;
}

function comment(text: string, start: number, comments: Asides): { end: number; replacement: string | null } {
  const open = { end: start + 4, replacement: '&lt;!--' };
  if (comments.lastEnd < start + 4) return open;
  const isKnown = comments.end >= start + 4;
  const end = isKnown ? comments.end : text.indexOf('-->', start + 4);
  const inner = text.indexOf('<!--', start + 4);
  if (inner === -1 || inner > end) {
    return isTornComment(text.slice(start + 4, end)) ? open : { end: end + 3, replacement: null };
  }
  if (!isKnown) {
    comments.end = end;
    comments.lastItemTag = lastItemTag(text.slice(start + 4, end), start + 4);
  }
  return comments.lastItemTag > start + 4 ? open : { end: end + 3, replacement: null };
}

function lastItemTag(content: string, offset: number): number {
  let last = -1;
  for (const { index } of content.matchAll(itemTags)) last = offset + index;
  return last;
}

const nesting = /<!\[CDATA\[|\]\]>|<\/?(?:[\w.-]+:)?(?:item|entry)(?=[\s>])/gi;

/** A section in a section, as scripts in the text of an article have it: one section, without the inner marks. */
function withoutNested(text: string, contentStart: number): { readonly end: number; readonly content: string } | null {
  let depth = 1;
  let copied = contentStart;
  const parts: string[] = [];
  nesting.lastIndex = contentStart;
  for (let match = nesting.exec(text); match !== null; match = nesting.exec(text)) {
    const [mark] = match;
    if (mark !== ']]>' && mark !== '<![CDATA[') return null;
    depth += mark === ']]>' ? -1 : 1;
    parts.push(text.slice(copied, match.index));
    copied = match.index + mark.length;
    if (depth === 0) return parts.length === 1 ? null : { end: copied, content: parts.join('') };
  }
  return null;
}

/** Where a CDATA section that is not closed ends: at its field's end, or where items end or begin. */
const fieldEnds =
  /<\/(?:[\w.-]+:)?(?:title|description|link|guid|summary|content|encoded)>|<\/?(?:[\w.-]+:)?(?:item|entry)(?=[\s>])/i;

function cdata(
  text: string,
  start: number,
  contentStart: number,
  asides: Asides,
): { end: number; replacement: string | null } {
  const nested = withoutNested(text, contentStart);
  if (nested !== null) return { end: nested.end, replacement: `<![CDATA[${nested.content}]]>` };
  if (asides.sectionEnd < contentStart) asides.sectionEnd = endFrom(text, ']]>', contentStart);
  const found = asides.sectionEnd === Number.POSITIVE_INFINITY ? -1 : asides.sectionEnd;
  const end = found === -1 ? text.length : found + 3;
  const content = text.slice(contentStart, end);
  const mark = text.slice(start, contentStart);
  if (!isTornCdata(content, found !== -1)) {
    const isSound = mark === '<![CDATA[' && !content.includes(mark);
    return { end, replacement: isSound ? null : `<![CDATA[${content.replaceAll('<![CDATA[', '')}` };
  }
  const fieldEnd = content.search(fieldEnds);
  if (/^<\/?(?:[\w.-]+:)?(?:item|entry)/i.test(content.trimStart()))
    return { end: contentStart, replacement: '&lt;![CDATA[' };
  const field = content.slice(0, fieldEnd);
  return { end: contentStart + fieldEnd, replacement: `<![CDATA[${field}]]>` };
}
