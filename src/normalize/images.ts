import { type Attributes, isHidden, safeUrl } from './attributes.ts';
import { escapeHtml } from './escape.ts';

export type Image = {
  /** Absolute http(s). */
  readonly url: string;
  readonly alt: string | null;
  /** Pixels. */
  readonly width: number | null;
  readonly height: number | null;
};

/** Counters that feeds carry as images, by address without scheme. */
export const COUNTERS: readonly RegExp[] = [
  /^feeds\.feedburner\.com\/~/,
  /^(?:[\w-]+\.)*feedsportal\.com\//,
  /^(?:[\w-]+\.)*doubleclick\.net\//,
  /^(?:www\.|ssl\.)?google-analytics\.com\//,
  /^(?:pixel|stats)\.(?:wp|wordpress)\.com\//,
  /^(?:[\w-]+\.)*scorecardresearch\.com\//,
  /^(?:[\w-]+\.)*quantserve\.com\//,
  /^(?:[\w-]+\.)*imrworldwide\.com\//,
  /^(?:[\w-]+\.)*pheedo\.com\//,
  /^(?:www\.)?facebook\.com\/tr\b/,
  /^(?:[\w-]+\.)*chartbeat\.(?:com|net)\//,
  /^(?:[\w-]+\.)*parsely\.com\//,
  /^medium\.com\/_\/stat\b/,
  /^api\.follow\.it\/track-rss/,
];
const SCHEME = /^https?:\/\//;
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-img-url'] as const;
const PLACEHOLDER =
  /(?:^data:|\/(?:blank|spacer|pixel|placeholder|loading|lazy|1x1|grey|transparent)[\w-]*\.(?:gif|png|svg|jpe?g)(?:$|\?))/i;
const EMOJI = /(?:^|\s)(?:emoji|wp-smiley)(?:$|\s)/;

/** What an `img` shows; `null` for counters, placeholders and what has no address. */
export function imageOf(attributes: Attributes, baseUrl: string | null): Image | null {
  const url = sourceOf(attributes, baseUrl);
  if (url === null || isHidden(attributes) || isCounter(url)) return null;
  const [width, height] = [pixels(attributes['width']), pixels(attributes['height'])];
  if ((width !== null && width <= 2) || (height !== null && height <= 2)) return null;
  return { url, alt: altOf(attributes), width, height };
}

/** The character that an image stands for; `null` where it is a picture. */
export function emojiOf(attributes: Attributes): string | null {
  const names = attributes['class'];
  return names !== undefined && EMOJI.test(names) ? altOf(attributes) : null;
}

export function imageTag({ url, alt, width, height }: Image): string {
  const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`;
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"${size} loading="lazy" referrerpolicy="no-referrer">`;
}

export function isCounter(url: string): boolean {
  const address = url.replace(SCHEME, '');
  return COUNTERS.some((counter) => counter.test(address));
}

function altOf(attributes: Attributes): string | null {
  const alt = attributes['alt']?.trim() ?? '';
  return alt === '' ? null : alt;
}

/** Lazy images hold a placeholder as `src` and the address elsewhere. */
function sourceOf(attributes: Attributes, baseUrl: string | null): string | null {
  for (const name of LAZY) {
    const url = attributes[name] === undefined ? null : safeUrl(attributes[name], baseUrl);
    if (url !== null) return url;
  }
  const src = attributes['src'];
  const plain = src === undefined || PLACEHOLDER.test(src) ? null : safeUrl(src, baseUrl);
  return plain ?? safeUrl(largest(attributes['data-srcset'] ?? attributes['srcset']), baseUrl);
}

/** Of `a.jpg 320w, b.jpg 1280w`, the second. An address may hold commas, but none before white space. */
function largest(srcset: string | undefined): string | undefined {
  if (srcset === undefined) return undefined;
  const candidates = srcset.split(/,\s+|,(?=https?:)/).map((candidate) => {
    const [url, size = '1x'] = candidate.trim().split(/\s+/);
    return { url, size: Number.parseFloat(size) };
  });
  return candidates.toSorted((a, b) => b.size - a.size)[0]?.url;
}

function pixels(value: string | undefined): number | null {
  const found = value === undefined ? null : /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value);
  return found === null ? null : Number(found[1]);
}
