import { foldSpace } from '../lib/text.ts';
import type { Media } from '../model/article.ts';
import type { ItemMedia } from '../model/item.ts';
import type { BodyImage } from './body.ts';
import { plainTextOrNull } from './text.ts';
import { cleanUrl } from './urls.ts';

/** Placeholders that stand where a photo is missing. */
const LOGO =
  /\/logos?[/_.-]|[_/-]logo[_.-]|\/(?:default|placeholder|no-?image|blank|spacer)[\w-]*\.(?:png|gif|jpe?g|svg|webp)$/i;
/** Who took or gave a photo, in brackets at a caption's end. */
const CREDIT =
  /\s*[([](?<credit>Yonhap|연합뉴스|AP|AFP|EPA|Reuters|Xinhua|Kyodo|KCNA|TASS|Getty Images|[^()[\]]{0,60}(?:Photo|PHOTO|News|Newsis|courtesy|provided|file|File|제공|사진|자료)[^()[\]]{0,60})[)\]]\.?$/;
const PREFIX = /^(?:photo(?: by)?|credit|사진|제공)\s*[:=]\s*/i;

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
  const { caption, credit } = splitCredit(plainTextOrNull(one.caption) ?? alt);
  const given = plainTextOrNull(one.credit);
  return { ...one, alt, caption, credit: given === null ? credit : given.replace(PREFIX, '') };
}

function splitCredit(printed: string | null): { readonly caption: string | null; readonly credit: string | null } {
  const found = printed === null ? null : CREDIT.exec(printed);
  if (printed === null || found === null) return { caption: printed, credit: null };
  const caption = foldSpace(printed.slice(0, found.index));
  const credit = foldSpace((found.groups?.['credit'] ?? '').replace(PREFIX, ''));
  return { caption: caption === '' ? null : caption, credit };
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
