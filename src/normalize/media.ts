import type { Media } from '../model/article.ts';
import type { ItemMedia } from '../model/item.ts';
import type { BodyImage } from './body.ts';
import { cleanCredit, splitCredit } from './credit.ts';
import { plainTextOrNull } from './text.ts';
import { cleanUrl } from './urls.ts';

/** Placeholders that stand where a photo is missing. */
const LOGO =
  /\/logos?[/_.-]|[_/-]logo[_.-]|\/(?:default|placeholder|no-?image|blank|spacer)[\w-]*\.(?:png|gif|jpe?g|svg|webp)$/i;
/**
 * The article's photos and files, each once however often it is named, in the order given.
 * @param given of the item and its page
 * @param inline images of the body
 */
export function mergeMedia(given: readonly ItemMedia[], inline: readonly BodyImage[]): readonly Media[] {
  const found = new Map<string, Media>();
  const images = inline.map((image): ItemMedia => ({ ...image, type: null, bytes: null, credit: null, role: 'image' }));
  for (const one of [...given, ...images]) {
    const url = cleanUrl(one.url);
    if (url === null || (one.role !== 'enclosure' && LOGO.test(url))) continue;
    const key = url.split('?', 1)[0] ?? url;
    const media = mediaOf({ ...one, url });
    const before = found.get(key);
    found.set(key, before === undefined ? media : filled(before, media));
  }
  return [...found.values()];
}

function mediaOf(one: ItemMedia): Media {
  const alt = plainTextOrNull(one.alt);
  const { text, credit } = splitCredit(plainTextOrNull(one.caption) ?? alt ?? '');
  const given = plainTextOrNull(one.credit);
  return {
    url: one.url,
    type: one.type,
    bytes: one.bytes,
    width: one.width,
    height: one.height,
    caption: text === '' ? null : text,
    credit: given === null ? credit : cleanCredit(given),
    alt,
    role: one.role,
  };
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
