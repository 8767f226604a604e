import { isText, type Line, visible, withoutText } from './body.ts';
import { splitCredit } from './credit.ts';

/** Paragraphs that are captions of photos, taken out of the text. */
export type Captions = {
  readonly lines: readonly Line[];
  /** As printed, each once. */
  readonly captions: readonly string[];
  /** Names of the rules that took them. */
  readonly rules: readonly string[];
};

/** A caption that is known from its photo is taken if it is a sentence: "Seoul" may well be a paragraph. */
const MIN_KNOWN = 20;
const OPENING =
  /^(?:(?:This|The|A|An)(?: \p{Ll}+| [A-Z]{2,5}){0,3}(?: file| undated| combined| composite| captured| provided)? (?:photo|image|graphic)s?\b|(?:In )?this (?:\p{Ll}+ ){0,3}(?:photo|image)\b|These (?:\p{Ll}+ ){0,2}(?:photos|images)\b)/iu;

const NAMES_PHOTO = /photo|image|graphic/i;
const OPENING_LENGTH = 80;

type CaptionRule = {
  readonly name: string;
  readonly applies: (
    text: string,
    around: {
      readonly known: ReadonlySet<string>;
      readonly openings: ReadonlySet<string>;
      readonly isRepeated: boolean;
    },
  ) => boolean;
};

const CREDIT_LINE = 'credit-line';
const MAX_CREDIT = 80;
/** (ATTN: CHANGES photo); (Corrects photo credit) */
const NOTE = /^[([](?:ATTN|EDS|Eds|\p{Lu}\p{Ll}+s )/u;

export const CAPTION_RULES: readonly CaptionRule[] = [
  // [사진=연합뉴스]; Photo: Dana Okoro
  {
    name: CREDIT_LINE,
    applies: (text) => {
      if (text.length > MAX_CREDIT || NOTE.test(text)) return false;
      const { text: caption, credit } = splitCredit(text);
      return credit !== null && caption === '';
    },
  },
  {
    name: 'caption',
    applies: (text, { known, openings }) =>
      text.length >= MIN_KNOWN && openings.has(openingOf(text)) && known.has(comparable(text)),
  },
  // The photo itself did not come with the text.
  { name: 'caption-twice', applies: (text, { isRepeated }) => isRepeated && splitCredit(text).credit !== null },
  {
    name: 'caption-opening',
    applies: (text) =>
      NAMES_PHOTO.test(text.slice(0, OPENING_LENGTH)) && OPENING.test(text) && splitCredit(text).credit !== null,
  },
];

/** @param known captions and alternative texts of the article's photos, as printed */
export function takeCaptions(lines: readonly Line[], known: readonly string[]): Captions {
  const comparables = new Set(known.map(comparable).filter((caption) => caption !== ''));
  const openings = new Set([...comparables].map(openingOf));
  const captions = new Set<string>();
  const rules = new Set<string>();
  const kept = lines.map((line, index) => {
    const text = isText(line) ? visible(line).trim() : '';
    if (text === '') return line;
    const isRepeated = lines[index - 1]?.text === line.text || lines[index + 1]?.text === line.text;
    const rule = CAPTION_RULES.find(({ applies }) => applies(text, { known: comparables, openings, isRepeated }));
    if (rule === undefined) return line;
    if (rule.name !== CREDIT_LINE) captions.add(text);
    rules.add(rule.name);
    return withoutText(line);
  });
  return { lines: kept, captions: [...captions], rules: [...rules] };
}

/** Captions are printed with and without their credit. */
export function comparable(caption: string): string {
  return splitCredit(caption).text.trim().toLowerCase();
}

/** Looking for credits costs more than most paragraphs, which begin like no caption, are worth. */
function openingOf(text: string): string {
  return text.slice(0, 10).toLowerCase();
}
