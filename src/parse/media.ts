import type { ItemMedia } from '../model/item.ts';
import { webAddress } from './address.ts';
import { attributeOf, firstText, textOf, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';

/** Titles, descriptions and credits of the elements around a medium, nearest first: Media RSS lets it inherit them. */
type Around = readonly XmlElement[];
type MediaReader = (element: XmlElement, around: Around, report: Report) => readonly ItemMedia[];

/** A group in an item, content in the group, thumbnails in the content. */
const MAX_DEPTH = 4;

/** Element name to how its media are read. */
const readers: Readonly<Record<string, MediaReader>> = {
  enclosure: (element, _around, report) => one(element, 'url', 'enclosure', report),
  link: enclosureLink,
  'atom:link': enclosureLink,
  'media:group': (element, around, report) => mediaBelow(element, around, report),
  'media:content': (element, around, report) => [
    ...mediaContent(element, around, report),
    ...mediaBelow(element, around, report),
  ],
  'media:thumbnail': (element, _around, report) => one(element, 'url', 'thumbnail', report),
  'itunes:image': (element, _around, report) => one(element, 'href', 'image', report),
  image: itemImage,
};

/** Every enclosure, media:content, thumbnail and image of an item, in document order, duplicates included. */
export function mediaOf(item: XmlElement, report: Report): readonly ItemMedia[] {
  return mediaBelow(item, [], report);
}

function mediaBelow(element: XmlElement, around: Around, report: Report): readonly ItemMedia[] {
  if (around.length > MAX_DEPTH) return [];
  const media: ItemMedia[] = [];
  for (const child of element.children) {
    if (typeof child === 'string' || !Object.hasOwn(readers, child.name)) continue;
    media.push(...(readers[child.name]?.(child, [element, ...around], report) ?? []));
  }
  return media;
}

function mediaContent(element: XmlElement, around: Around, report: Report): readonly ItemMedia[] {
  return one(element, 'url', isImage(element) ? 'image' : 'enclosure', report, around);
}

/** By `medium`, else by type, else by the name's ending: newspapers give photos with neither. */
function isImage(element: XmlElement): boolean {
  const medium = attributeOf(element, 'medium');
  if (medium !== null) return medium.toLowerCase() === 'image';
  const type = attributeOf(element, 'type');
  if (type !== null) return type.toLowerCase().startsWith('image');
  return !/\.(?:mp[34]|m4[av]|mov|webm|ogg|wav|aac|swf|pdf|m3u8)(?:[?#]|$)/i.test(attributeOf(element, 'url') ?? '');
}

function enclosureLink(element: XmlElement, _around: Around, report: Report): readonly ItemMedia[] {
  if (attributeOf(element, 'rel')?.toLowerCase() !== 'enclosure') return [];
  return one(element, 'href', 'enclosure', report).map((medium) => ({
    ...medium,
    caption: attributeOf(element, 'title'),
  }));
}

/** `<image>` inside an item is in no specification; seen with an address as text, as `url` or as `href`. */
function itemImage(element: XmlElement, _around: Around, report: Report): readonly ItemMedia[] {
  const printed = firstText(element, ['url']) ?? textOf(element) ?? attributeOf(element, 'href');
  const url = webAddress(printed ?? attributeOf(element, 'url'), element.base, report);
  return url === null ? [] : [{ ...bare, url, role: 'image' }];
}

const bare = { type: null, bytes: null, width: null, height: null, caption: null, credit: null, alt: null } as const;

function one(
  element: XmlElement,
  urlAttribute: string,
  role: ItemMedia['role'],
  report: Report,
  around: Around = [],
): readonly ItemMedia[] {
  const url = webAddress(attributeOf(element, urlAttribute), element.base, report);
  if (url === null) return [];
  return [
    {
      url,
      type: attributeOf(element, 'type'),
      bytes: count(attributeOf(element, 'length') ?? attributeOf(element, 'filesize')),
      width: count(attributeOf(element, 'width')),
      height: count(attributeOf(element, 'height')),
      caption: firstText(element, ['media:description', 'media:title']) ?? nearest(around, 'media:description'),
      credit: nearest([element, ...around], 'media:credit'),
      alt: null,
      role,
    },
  ];
}

function nearest(elements: readonly XmlElement[], name: string): string | null {
  for (const element of elements) {
    const text = firstText(element, [name]);
    if (text !== null) return text;
  }
  return null;
}

/** @returns a positive whole number; `null` for 0, which sources write for "unknown" */
export function count(written: string | null): number | null {
  const number = /^\d{1,15}(?:px|\.0+)?$/.test(written ?? '') ? Number.parseInt(written ?? '', 10) : 0;
  return number > 0 ? number : null;
}
