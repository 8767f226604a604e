import { foldSpace } from '../lib/text.ts';
import { BYLINES, RUN_IN } from './byline-forms.ts';
import { readDateline } from './dateline.ts';
import { withoutEmail } from './email.ts';

const MAX_LENGTH = 140;

export type FoundByline = { readonly byline: string; readonly length: number };

/** @param text a paragraph near the start; `length` is what is to be taken off it */
export function readByline(text: string): FoundByline | null {
  if (text.length <= MAX_LENGTH + 20) {
    const trimmed = text.trim();
    const isByline = trimmed.length <= MAX_LENGTH && BYLINES.some(({ pattern }) => pattern.test(trimmed));
    const byline = isByline ? publicByline(trimmed) : null;
    if (isByline) return byline === null ? null : { byline, length: text.length };
  }
  const found = text.startsWith('By ') ? RUN_IN.exec(text) : null;
  if (found === null || readDateline(text.slice(found[0].length)) === null) return null;
  return { byline: found[0].trim(), length: found[0].length };
}

/** A byline as it may be republished: without e-mail addresses. `null` where nothing is left. */
export function publicByline(printed: string): string | null {
  const text = foldSpace(withoutEmail(printed)).replace(/[\s,=|/]+$/, '');
  return text === '' || /^by:?$/i.test(text) ? null : text;
}
