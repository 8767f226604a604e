import { foldSpace } from '../lib/text.ts';

const AGENCIES =
  'Yonhap(?: News(?: Agency| TV)?)?|AP|AFP|EPA|UPI|Reuters|Xinhua|Kyodo|KCNA|TASS|DPA|ANSA|EFE|Newsis|Getty Images|Bloomberg|Pool|연합뉴스|뉴시스|뉴스1|조선중앙통신';
const WORDS =
  '\\b[Pp]hotos?\\b|PHOTO|\\b[Cc]ourtesy\\b|\\b[Pp]rovided by\\b|\\b[Ff]ile\\b|\\b[Hh]andout\\b|\\b[Cc]redit\\b|제공|사진|자료|캡처|촬영';
/** Who took or gave a photo, at a caption's end, surest first. */
export const CREDITS: readonly RegExp[] = [
  new RegExp(` ?[([](?<credit>(?:${AGENCIES})(?:[-/][^()\\[\\]]{2,40})?)[)\\]]\\.?$`, 'u'),
  new RegExp(` ?[([](?<credit>[^()[\\]]{0,60}(?:${WORDS})[^()[\\]]{0,60})[)\\]]\\.?$`, 'u'),
  / ?\((?<credit>\p{Lu}[\p{L}.' ]{2,40}\/(?:AP|AFP|Reuters|Getty Images|Bloomberg|Xinhua|EPA)[\p{L}.' /]{0,20})\)\.?$/u,
  / (?:Photo|Photograph|Credit|Image)\s?: (?<credit>[^.:]{2,60})\.?$/,
  / ?(?:ⓒ|©)\s?(?<credit>[\p{L}\d ./]{2,40})$/u,
  / ?\/ ?(?<credit>연합뉴스|뉴시스|뉴스1)$/u,
];
/** Credits are short: no more of a text is looked at. */
const TAIL_LENGTH = 140;
const HINT = /[([ⓒ©/]|: /;
const PREFIX = /^(?:photo(?:graph)?(?: courtesy of| by)?|courtesy of|credit|image|사진|제공)\s*[:=]?\s*(?=\S)/i;
/** "재판매 및 DB 금지" forbids resale; it is no name. */
const SUFFIX = /(?:\s*제공)?\s*[.,]\s*재판매 및 DB 금지$|\s*제공$/;

/** @returns the text without the credit at its end, and the credit without "Photo by" */
export function splitCredit(printed: string): { readonly text: string; readonly credit: string | null } {
  const before = Math.max(printed.length - TAIL_LENGTH, 0);
  const tail = printed.slice(before);
  if (!HINT.test(tail)) return { text: printed, credit: null };
  for (const pattern of CREDITS) {
    const found = pattern.exec(tail);
    if (found === null) continue;
    return {
      text: foldSpace(printed.slice(0, before + found.index)),
      credit: cleanCredit(found.groups?.['credit'] ?? ''),
    };
  }
  return { text: printed, credit: null };
}

/** A credit as it may be printed behind any caption. */
export function cleanCredit(printed: string): string {
  const bare = foldSpace(printed);
  const named = bare.replace(PREFIX, '').replace(SUFFIX, '').trim();
  return named === '' ? bare : named;
}
