import type { Dateline } from '../model/article.ts';
import { type Body, isText, type Line, visible, withoutText } from './body.ts';
import { takeCaptions } from './captions.ts';
import { HEAD_RULES, type HeadFind } from './head-rules.ts';
import type { TailRule } from './tail-rule.ts';
import { END_MARK, matchTail, SOFT_END_MARK, TAIL_RULES } from './tail-rules.ts';

/** What a wire service writes around its text, taken out of it. */
export type Furniture = {
  readonly body: Body;
  readonly byline: string | null;
  readonly dateline: Dateline | null;
  /** Of `(ATTN: UPDATES with details throughout)`, what is in it. */
  readonly note: string | null;
  /** Captions that stood in the text, as printed. */
  readonly captions: readonly string[];
  /** Names of the rules that took something. */
  readonly rules: ReadonlySet<string>;
};

/** How far down the notes, byline and dateline of a text may stand, and how far up its tail. */
const HEAD_LINES = 6;
const TAIL_LINES = 4;
/** Text has begun: what looks like a byline further down is text. */
const TEXT_LENGTH = 160;

const LINE_RULES = TAIL_RULES.filter(({ takes }) => takes !== 'ending');
const EVERYWHERE = TAIL_RULES.filter(({ takes }) => takes === 'anywhere');
/** No rule is for longer lines, and those for any line need one of these in it. */
const MAX_LINE = 480;
const HINTS = new RegExp([...new Set(EVERYWHERE.map(({ hint }) => hint ?? ''))].join('|'), 'u');
const ENDINGS = TAIL_RULES.filter(({ takes }) => takes === 'ending');

/**
 * @param known captions and alternative texts of the article's photos, as printed: a paragraph that only repeats one
 *   is no text
 * @param title headline: a first paragraph that only repeats it is no text
 */
export function takeFurniture(body: Body, known: readonly string[], title: string): Furniture {
  const rules = new Set<string>();
  const { lines: text, captions, rules: captionRules } = takeCaptions(cutEnd(body.lines, rules), known);
  for (const rule of captionRules) rules.add(rule);
  const head = takeHead(cutTail(text, rules), title, rules);
  const { lines, byline, dateline, note } = head;
  return { body: { ...body, lines }, byline, dateline, note, captions, rules };
}

function cutEnd(lines: readonly Line[], rules: Set<string>): readonly Line[] {
  const last = lines.findIndex((line, index) => END_MARK.test(visible(line)) || isSoftEnd(lines, index));
  const line = lines[last];
  if (line === undefined) return lines;
  rules.add('end-mark');
  const mark = END_MARK.exec(visible(line))?.index ?? 0;
  return lines.map((other, index) => {
    if (index > last) return { ...withoutText(other), isGone: true };
    return index < last ? other : endingAt(other, mark);
  });
}

/** A mark that parts chapters has as much behind it as before. */
function isSoftEnd(lines: readonly Line[], index: number): boolean {
  if (!SOFT_END_MARK.test(visible(lines[index] ?? EMPTY).trim())) return false;
  return sizeOf(lines.slice(index + 1)) * 2 < sizeOf(lines.slice(0, index));
}

const EMPTY: Line = { text: '', start: 0, end: 0, from: 0, to: 0, gap: 0, isCaption: false, isGone: false };

function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function cutTail(lines: readonly Line[], rules: Set<string>): readonly Line[] {
  const kept = [...lines];
  let left = TAIL_LINES;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const line = kept[index];
    if (line === undefined || !isText(line)) continue;
    const text = visible(line).trim();
    const rule = lineRuleOf(text, left > 0 ? LINE_RULES : EVERYWHERE);
    if (rule !== undefined) {
      rules.add(rule.name);
      kept[index] = withoutText(line);
    } else if (left > 0) {
      left -= 1;
      kept[index] = cutEndings(line, rules);
    }
  }
  return kept;
}

function lineRuleOf(text: string, rules: readonly TailRule[]): TailRule | undefined {
  if (text.length > MAX_LINE || (rules === EVERYWHERE && !HINTS.test(text))) return undefined;
  return rules.find((rule) => matchTail(rule, text) !== null);
}

function cutEndings(line: Line, rules: Set<string>): Line {
  return ENDINGS.reduce((shorter: Line, rule: TailRule) => {
    const length = matchTail(rule, visible(shorter));
    if (length === null) return shorter;
    rules.add(rule.name);
    return endingAt(shorter, length);
  }, line);
}

/** @param length of what still stands, spaces at its end aside */
function endingAt(line: Line, length: number): Line {
  return { ...line, end: line.start + visible(line).slice(0, length).trimEnd().length };
}

type Head = Pick<Furniture, 'byline' | 'dateline' | 'note'> & { readonly lines: readonly Line[] };

function takeHead(all: readonly Line[], title: string, rules: Set<string>): Head {
  const lines = [...all];
  let head: Omit<Head, 'lines'> = { byline: null, dateline: null, note: null };
  let left = HEAD_LINES;
  for (let index = 0; index < lines.length && left > 0; index += 1) {
    const line = lines[index];
    if (line === undefined || !isText(line)) continue;
    left -= 1;
    const taken = takeFromLine(line, title, rules);
    lines[index] = taken.line;
    head = {
      byline: head.byline ?? taken.byline,
      dateline: taken.dateline,
      note: head.note ?? taken.note,
    };
    if (head.dateline !== null || visible(taken.line).length > TEXT_LENGTH) break;
  }
  return { lines, ...head };
}

/** Takes off the start of a line whatever the rules find there, in their order. */
function takeFromLine(
  line: Line,
  title: string,
  rules: Set<string>,
): Omit<HeadFind, 'length'> & { readonly line: Line } {
  let rest = line;
  let found: Omit<HeadFind, 'length'> = { note: null, byline: null, dateline: null };
  for (const { name, read } of HEAD_RULES) {
    const find = isText(rest) ? read(visible(rest), title) : null;
    if (find === null) continue;
    rules.add(name);
    rest = { ...rest, start: rest.start + find.length };
    found = {
      note: found.note ?? find.note,
      byline: found.byline ?? find.byline,
      dateline: found.dateline ?? find.dateline,
    };
  }
  return { ...found, line: rest };
}
