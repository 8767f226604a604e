import type { Media } from '../model/article.ts';
import type { ItemMedia } from '../model/item.ts';
import type { BodyImage } from './body.ts';
import { comparable } from './captions.ts';
import { isCounter } from './counters.ts';
import { cleanCredit, splitCredit } from './credit.ts';
import { imageKey } from './image-key.ts';
import { isPlaceholder } from './images.ts';
import { plainTextOrNull } from './text.ts';
import { cleanUrl } from './urls.ts';

/** The publisher's sign, or what stands where a photo is missing; `/default-judgment.jpg` is a photo. */
const LOGO =
  /\/logos?[/_.-]|[_/-]logo[_.-]|\/(?:og[-_])?(?:default|no-?image)(?:[-_](?:\d{1,4}(?:x\d{1,4})?|image|img|og|photo|share|thumb(?:nail)?))*\.(?:gif|jpe?g|png|svg|webp)$/i;

/** Signs to share a page by, file types and flags are this wide at most. Pixels. */
const ICON = 32;

/**
 * The article's photos and files, each once however often it is named, in the order given.
 * @param given of the item and its page
 * @param inline images of the body
 * @param captions that stood in the text as paragraphs
 */
export function mergeMedia(
  given: readonly ItemMedia[],
  inline: readonly BodyImage[],
  captions: readonly string[],
): readonly Media[] {
  const media = new Map<string, Media>();
  const images = inline.map((image): ItemMedia => ({ ...image, type: null, bytes: null, credit: null, role: 'image' }));
  for (const one of [...given, ...images]) {
    const url = cleanUrl(one.url);
    if (url === null || isNoPhoto(one, url)) continue;
    const key = imageKey(url);
    const after = mediaOf(one, url, captions);
    const before = media.get(key);
    media.set(key, before === undefined ? after : filled(before, after));
  }
  return withCaption([...media.values()], captions);
}

function isNoPhoto({ role, type, width, height }: ItemMedia, url: string): boolean {
  if (role === 'image' && isIcon(width, height)) return true;
  const isFile = role === 'enclosure' && !(type?.startsWith('image/') ?? false);
  return isCounter(url) || (!isFile && (LOGO.test(url) || isPlaceholder(url)));
}

/** AMP's 16 and 9 are proportions, and so may be its 1 and 1. */
function isIcon(width: number | null, height: number | null): boolean {
  const side = width ?? height ?? 0;
  return side > 2 && side <= ICON && (height ?? side) === side;
}

/** An alternative text is the caption where the publisher printed it as one. */
function mediaOf(one: ItemMedia, url: string, captions: readonly string[]): Media {
  const { type, bytes, width, height, role } = one;
  const alt = plainTextOrNull(one.alt);
  const isCaption = alt !== null && (splitCredit(alt).credit !== null || isAmong(captions, alt));
  const { text, credit } = splitCredit(plainTextOrNull(one.caption) ?? (isCaption ? alt : ''));
  const given = plainTextOrNull(one.credit);
  return {
    url,
    type,
    bytes,
    width,
    height,
    caption: text === '' ? null : text,
    credit: given === null ? credit : cleanCredit(given),
    alt,
    role,
  };
}

function isAmong(captions: readonly string[], text: string): boolean {
  const wanted = comparable(text);
  return captions.some((caption) => comparable(caption) === wanted);
}

/** One photo without a caption, and one caption in the text without a photo, belong together. */
function withCaption(media: readonly Media[], captions: readonly string[]): readonly Media[] {
  const free = captions.filter(
    (caption) => !media.some(({ caption: taken }) => taken !== null && isAmong([caption], taken)),
  );
  const bare = media.filter(({ role, caption }) => role !== 'enclosure' && caption === null);
  const [caption] = free;
  if (free.length !== 1 || bare.length !== 1 || caption === undefined) return media;
  const { text, credit } = splitCredit(caption);
  return media.map((one) => (one === bare[0] ? { ...one, caption: text, credit: one.credit ?? credit } : one));
}

/** What the first naming lacks, from the second. */
function filled(before: Media, after: Media): Media {
  return {
    url: before.url,
    role: before.role,
    type: before.type ?? after.type,
    bytes: before.bytes ?? after.bytes,
    width: before.width ?? after.width,
    height: before.height ?? after.height,
    caption: before.caption ?? after.caption,
    credit: before.credit ?? after.credit,
    alt: before.alt ?? after.alt,
  };
}
