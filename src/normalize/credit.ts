import { foldSpace } from '../lib/text.ts';
import { CREDITS } from './credit-forms.ts';
import { EMAIL } from './email.ts';

/** Credits are short: no more of a text is looked at. */
const TAIL_LENGTH = 140;
const HINT = /[([（【ⓒ©/:：=|]|Photo|Picture|Foto|Image| via |[摄攝]$/;
const PREFIX =
  /^(?:photo(?:graph)?s?(?: courtesy of| by| credit)?|courtesy of|credit|image|fotos?|bild|crédits?(?: photo)?|写真|사진(?: ?제공)?|제공|[图圖])\s*[:：=/／]?\s*(?=\S)/iu;
/** "재판매 및 DB 금지" forbids resale; it is no name. */
const SUFFIX = /(?:\s*제공)?\s*[.,]\s*재판매 및 DB 금지$|\s*제공$/;
/** Korean captions end with their day and the photographer's address. */
const SIGNATURE = new RegExp(`(?:\\s*\\d{4}[./]\\d{1,2}[./]\\d{1,2}\\.?)?\\s*[([]?${EMAIL}[)\\]]?$`);

/** @returns the text without the credit at its end, and the credit without "Photo by"; an address is in neither */
export function splitCredit(printed: string): { readonly text: string; readonly credit: string | null } {
  const unsigned = printed.includes('@') ? printed.replace(SIGNATURE, '') : printed;
  const before = Math.max(unsigned.length - TAIL_LENGTH, 0);
  const tail = unsigned.slice(before);
  if (!HINT.test(tail)) return { text: unsigned, credit: null };
  for (const pattern of CREDITS) {
    const found = pattern.exec(tail);
    if (found === null) continue;
    return {
      text: foldSpace(unsigned.slice(0, before + found.index)).replace(/ \|$/, ''),
      credit: cleanCredit(found.groups?.['credit'] ?? ''),
    };
  }
  return { text: unsigned, credit: null };
}

/** A credit as it may be printed behind any caption. */
export function cleanCredit(printed: string): string {
  const bare = foldSpace(printed);
  const named = bare.replace(PREFIX, '').replace(SUFFIX, '').trim();
  return named === '' ? bare : named;
}
