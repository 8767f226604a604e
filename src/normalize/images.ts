import { type Attributes, attributeText, isHidden, safeUrl } from './attributes.ts';
import { isCounter } from './counters.ts';
import { escapeHtml } from './escape.ts';
import { bestOf, readSrcset } from './srcset.ts';

export type Image = {
  /** Absolute http(s). */
  readonly url: string;
  readonly alt: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
};

/** Where scripts that load images late keep the address; surest names first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-original-src',
  'data-actualsrc',
  'data-cfsrc',
  'data-lazy',
] as const;
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'srcset'] as const;
/** Names with other uses, too: only where nothing else is there. */
const LAST_RESORT = [
  'data-url',
  'data-img-url',
  'data-image',
  'data-full-src',
  'data-echo',
  'data-hi-res-src',
  'file',
] as const;
/** Names that say no more: `/loading-dock.jpg` and `/grey-seal.jpg` are photos. */
const PLACEHOLDER =
  /^(?:data|about):|^#|\/(?:(?:gr[ae]y|image|img|lazy|white)[-_])?(?:1x1|blank|dummy|empty|gr[ae]y|lazy|lazyload|loader|loading|pixel|placeholder|spacer|spinner|trans|transparent)\d{0,4}(?:[-_](?:\d{1,4}(?:x\d{1,4})?|bg|gif|icon|image|img|large|pixel|placeholder|small|spinner|square))*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;
/** Shopify and others let a script fill in the width. */
const WIDTH_HOLE = /\{width\}/g;
const FILLED_WIDTH = '1200';
const EMOJI = /(?:^|\s)(?:emoji|wp-smiley|twemoji)(?:$|\s)/;
/** An image that is narrower is worth replacing by a larger one of its srcset. Pixels. */
const NARROW = 800;
const TINY_STYLE = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[0-2](?:\.0)?(?:px)?\s*(?:!important\s*)?(?:;|$)/i;

/**
 * What an `img` shows; `null` for counters, placeholders and what has no address.
 * @param fallback address from the `picture` around it, where the image itself has none
 */
export function imageOf(attributes: Attributes, baseUrl: string | null, fallback: string | null): Image | null {
  const url = sourceOf(attributes, baseUrl) ?? fallback;
  if (url === null || isUnseen(attributes) || isTiny(attributes) || isCounter(url)) return null;
  return { url, alt: altOf(attributes), width: pixels(attributes['width']), height: pixels(attributes['height']) };
}

/** The address of a `source` in a `picture`. */
export function pictureSource(attributes: Attributes, baseUrl: string | null): string | null {
  return fromSets(attributes, baseUrl)?.url ?? null;
}

/** The character that an image stands for; `null` where it is a picture. */
export function emojiOf(attributes: Attributes): string | null {
  const names = attributes['class'];
  return names !== undefined && EMOJI.test(names) ? altOf(attributes) : null;
}

export function imageTag({ url, alt, width, height }: Image): string {
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"${sizeAttributes({ width, height })} loading="lazy" referrerpolicy="no-referrer">`;
}

/** @returns ` width="640" height="360"`, as far as known */
export function sizeAttributes({ width, height }: Pick<Image, 'width' | 'height'>): string {
  return `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`;
}

/** Frames are told to be one pixel wide so that iOS does not make them wider than their place. */
const STRETCHED_STYLE = /(?:^|;)\s*min-(?:width|height)\s*:\s*[1-9]/i;

/** Whether an element is a dot that nobody is meant to see. AMP's sizes are proportions. */
export function isTiny({ width, height, style, layout }: Attributes): boolean {
  if (layout !== undefined) return false;
  const [across, down] = [pixels(width), pixels(height)];
  if ((across !== null && across <= 2) || (down !== null && down <= 2)) return true;
  return style !== undefined && TINY_STYLE.test(style) && !STRETCHED_STYLE.test(style);
}

/** Whether an address shows nothing, and stands for an image that a script brings later. */
export function isPlaceholder(address: string): boolean {
  return PLACEHOLDER.test(address);
}

/** Of `640`, `640px` and `640.0`, the number; other units say nothing of pixels. */
export function pixels(value: string | undefined): number | null {
  const found = value === undefined ? null : /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value);
  return found === null ? null : Number(found[1]);
}

/** The first of these attributes that holds an address and no placeholder. */
export function firstAddress(attributes: Attributes, names: readonly string[], baseUrl: string | null): string | null {
  for (const name of names) {
    const address = attributes[name];
    if (address === undefined || isPlaceholder(address)) continue;
    const url = safeUrl(address.replace(WIDTH_HOLE, FILLED_WIDTH), baseUrl);
    if (url !== null) return url;
  }
  return null;
}

/** A script that loads images late may well hide them until then. */
function isUnseen(attributes: Attributes): boolean {
  return isHidden(attributes) && !LAZY.some((name) => attributes[name] !== undefined);
}

function altOf(attributes: Attributes): string | null {
  const alt = attributes['alt'];
  const text = alt === undefined ? '' : attributeText(alt);
  return text === '' ? null : text;
}

/** Lazy images hold a placeholder as `src` and the address elsewhere; others a small one beside larger ones. */
function sourceOf(attributes: Attributes, baseUrl: string | null): string | null {
  const own = firstAddress(attributes, LAZY, baseUrl) ?? firstAddress(attributes, ['src'], baseUrl);
  const set = fromSets(attributes, baseUrl);
  if (set === null) return own ?? firstAddress(attributes, LAST_RESORT, baseUrl);
  if (own === null) return set.url;
  const isEnough = (set.widths.get(own) ?? 0) >= NARROW || (set.width ?? 0) < NARROW;
  return isEnough ? own : set.url;
}

type FromSets = { readonly url: string; readonly width: number | null; readonly widths: ReadonlyMap<string, number> };

function fromSets(attributes: Attributes, baseUrl: string | null): FromSets | null {
  for (const name of LAZY_SETS) {
    const srcset = attributes[name];
    if (srcset === undefined || srcset === '') continue;
    const candidates = readSrcset(srcset).flatMap(({ address, width, density }) => {
      const url = isPlaceholder(address) ? null : safeUrl(address, baseUrl);
      return url === null ? [] : [{ address: url, width, density }];
    });
    const best = bestOf(candidates);
    if (best === null) continue;
    const widths = new Map(candidates.map(({ address, width }) => [address, width ?? 0]));
    return { url: best.address, width: best.width, widths };
  }
  return null;
}
