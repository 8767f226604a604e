import { foldSpace } from '../lib/text.ts';
import type { Item, ItemText } from '../model/item.ts';
import type { Body, BodyImage } from './body.ts';
import { cleanCharacters } from './characters.ts';
import { bodyOf, isBody } from './content.ts';
import { type Furniture, takeFurniture } from './furniture.ts';
import type { NormalizeInput } from './input.ts';
import type { Found, Origin } from './provenance.ts';
import { writeText } from './write-body.ts';

/** A summary, with the furniture that it carried. */
export type Summary = Found<string> & { readonly furniture: Furniture };

const PLAIN = /^[^<&\n]*$/;

/**
 * The source's own summary as text: the feed's, else the page's. What is the text itself, or only wire furniture, or
 * only the headline, is none.
 * @param bodyText of the article
 */
export function summaryOf({ item, page }: NormalizeInput, bodyText: string | null, title: string): Summary | null {
  const own = item.content !== null || bodyText === null || (item.summary !== null && !isBody(item.summary));
  const meta = page?.summary ?? null;
  return (
    readSummary(own ? item.summary : null, { from: 'feed', baseUrl: baseOf(item), bodyText, title }) ??
    (meta === null
      ? null
      : readSummary({ value: meta.value, type: 'html' }, { from: meta.from, baseUrl: null, bodyText, title }))
  );
}

/**
 * Pictures in the one of an item's texts that is not the article's: many feeds put the article's picture into its
 * description, and it is none of the summary's text, but a picture all the same.
 * @param isSummary whether the description stands in for the text
 */
export function imagesBeside(item: Item, isSummary: boolean): readonly BodyImage[] {
  const other = isSummary ? item.content : item.summary;
  return other === null || !IMAGE.test(other.value) ? [] : bodyOf(other, baseOf(item)).images;
}

const IMAGE = /(?:<|&lt;)(?:img|picture|amp-img|figure)\b/i;

function baseOf({ baseUrl, url }: Item): string | null {
  return baseUrl ?? url;
}

type Around = {
  readonly from: Origin;
  readonly baseUrl: string | null;
  readonly bodyText: string | null;
  readonly title: string;
};

function readSummary(text: ItemText | null, { from, baseUrl, bodyText, title }: Around): Summary | null {
  if (text === null) return null;
  const furniture = takeFurniture(linesOf(text, baseUrl), [], title);
  const value = foldSpace(writeText(furniture.body.lines) ?? '');
  const isRepeated = bodyText !== null && value === foldSpace(bodyText);
  return value === '' || isRepeated ? null : { value, from, furniture };
}

/** Most summaries are one line of text. */
function linesOf(text: ItemText, baseUrl: string | null): Body {
  if (!PLAIN.test(text.value)) return bodyOf(text, baseUrl);
  const line = foldSpace(cleanCharacters(text.value));
  const whole = { start: 0, end: line.length, from: 0, to: 0, gap: 0, isCaption: false, isGone: false } as const;
  return { tokens: [], lines: [{ text: line, ...whole }], images: [], isCut: false };
}
