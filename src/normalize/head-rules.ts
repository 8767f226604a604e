import { foldSpace } from '../lib/text.ts';
import type { Dateline } from '../model/article.ts';
import { readByline } from './byline.ts';
import { readDateline } from './dateline.ts';

/** What a rule takes off the start of a paragraph, and what it says. */
export type HeadFind = {
  readonly length: number;
  readonly note: string | null;
  readonly byline: string | null;
  readonly dateline: Dateline | null;
};

export type HeadRule = { readonly name: string; readonly read: (text: string, title: string) => HeadFind | null };

/** (ATTN: UPDATES with more details in paras 4-5), with brackets inside. */
const NOTE = /^\s*\(ATTN: ?(?<note>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*/;
/** Reuters: (Adds quote, background). */
const ADDS = /^\s*\((?<note>(?:Adds|Recasts|Updates|Refiles|Corrects|Repeats|Releads|Rewrites)\b[^()]*)\)\s*$/;
const NOTHING = { note: null, byline: null, dateline: null };

/** What stands before the text of wire copy, in this order; each is taken once. */
export const HEAD_RULES: readonly HeadRule[] = [
  { name: 'note', read: (text) => readNote(NOTE, text) },
  { name: 'adds', read: (text) => readNote(ADDS, text) },
  {
    name: 'headline',
    read: (text, title) => (title !== '' && text.trim() === title ? { ...NOTHING, length: text.length } : null),
  },
  {
    name: 'byline',
    read: (text) => {
      const found = readByline(text);
      return found === null ? null : { ...NOTHING, length: found.length, byline: found.byline };
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

function readNote(pattern: RegExp, text: string): HeadFind | null {
  const found = pattern.exec(text);
  return found === null ? null : { ...NOTHING, length: found[0].length, note: foldSpace(found.groups?.['note'] ?? '') };
}
