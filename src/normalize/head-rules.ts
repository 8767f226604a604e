import { foldSpace } from '../lib/text.ts';
import type { Dateline } from '../model/article.ts';
import { readByline } from './byline.ts';
import { readDateline } from './dateline.ts';
import { readHeadline } from './headline.ts';

/** What a rule takes off the start of a paragraph, and what it says. */
export type HeadFind = {
  readonly length: number;
  readonly note: string | null;
  readonly byline: string | null;
  readonly dateline: Dateline | null;
};

export type HeadRule = { readonly name: string; readonly read: (text: string, title: string) => HeadFind | null };

/** (ATTN: UPDATES with more details in paras 4-5), with brackets inside. */
const NOTE = /^\s*[([](?:ATTN|Attn|ATTENTION|EDS|Eds) ?: ?(?<note>[^()]*(?:\([^()]*\)[^()]*)*)[)\]]\s*/;
/** Reuters: (Adds quote, background). */
const ADDS =
  /^\s*\((?<note>(?:Adds|Recasts|Updates|Refiles|Corrects|Repeats|Releads|Rewrites|Updating|Fixes|Clarifies|Removes|Story corrects|Refile[sd]? to|This (?:[\p{L}\d. ]{1,20} )?(?:story|article|version) (?:has been )?(?:corrects|corrected|refiled|updated|clarifies))\b[^()?]*(?:\([^()]*\)[^()?]*)*)\)\s*$/u;
/** AFP: ATTENTION - ADDS quotes /// */
const ATTENTION = /^\s*ATTENTION ?[-–—] ?(?<note>[^/]{3,200}?)\s*\/\/\/\s*/;
/** Taiwan's papers name reporter and place in the first sentence: 〔記者魏筱涵／嘉義報導〕 */
const REPORTER =
  /^\s*[〔【［[（(](?<byline>(?:本報)?(?:特派|實習|特約)?(?:記者|记者)\s?[\p{Script=Han}、．·]{2,20}[／/]\s?[\p{Script=Han}]{2,8}(?:報導|報道|报道|电|電))[〕】］\]）)]\s*/u;
const NOTHING = { note: null, byline: null, dateline: null };

/** What stands before the text of wire copy, in this order; each is taken once. */
export const HEAD_RULES: readonly HeadRule[] = [
  { name: 'note', read: (text) => readNote(NOTE, text) },
  { name: 'adds', read: (text) => readNote(ADDS, text) },
  { name: 'attention', read: (text) => readNote(ATTENTION, text) },
  {
    name: 'headline',
    read: (text, title) => (isHeadline(text, title) ? { ...NOTHING, length: text.length } : null),
  },
  {
    name: 'byline',
    read: (text) => {
      const found = readByline(text);
      return found === null ? null : { ...NOTHING, length: found.length, byline: found.byline };
    },
  },
  {
    name: 'reporter',
    read: (text) => {
      const found = REPORTER.exec(text);
      return found === null ? null : { ...NOTHING, length: found[0].length, byline: found.groups?.['byline'] ?? null };
    },
  },
  {
    name: 'dateline',
    read: (text) => {
      const found = readDateline(text.trimStart());
      if (found === null) return null;
      const { dateline, byline, length } = found;
      return { note: null, dateline, byline, length: length + text.length - text.trimStart().length };
    },
  },
];

/** A headline may be repeated with its marks: (URGENT) Ferry runs aground. */
function isHeadline(text: string, title: string): boolean {
  const line = text.trim();
  return (
    title !== '' &&
    (line === title || (line.length < title.length + 30 && line.endsWith(title) && readHeadline(line).title === title))
  );
}

function readNote(pattern: RegExp, text: string): HeadFind | null {
  const found = pattern.exec(text);
  return found === null ? null : { ...NOTHING, length: found[0].length, note: foldSpace(found.groups?.['note'] ?? '') };
}
