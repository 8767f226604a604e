import type { ItemMedia } from '../model/item.ts';
import { webAddress } from './address.ts';
import { attributeOf, childrenOf, firstText, textOf, type XmlElement } from './element.ts';
import { relOf } from './item-link.ts';
import type { Report } from './reading.ts';

/**
 * What a medium stands in, and what that and the elements around it say of all their media (Media RSS lets a medium
 * inherit it), looked for once. `null`: the item itself is looked at.
 */
type Around = {
  readonly depth: number;
  /** Whether it names a file, itself or in a `media:content`. */
  readonly hasFile: boolean;
  readonly description: string | null;
  readonly credit: string | null;
} | null;
type MediaReader = (element: XmlElement, around: Around, report: Report) => readonly ItemMedia[];

/** A group in an item, content in the group, thumbnails in the content. */
const MAX_DEPTH = 4;

/** Element name to how its media are read. */
const readers: Readonly<Record<string, MediaReader>> = {
  enclosure: (element, _around, report) => one(element, fileNames, 'enclosure', report),
  'enc:enclosure': (element, _around, report) => one(element, fileNames, 'enclosure', report),
  link: mediaLink,
  'atom:link': mediaLink,
  'media:group': (element, around, report) => mediaBelow(element, around, report),
  'media:content': (element, around, report) => [
    ...mediaContent(element, around, report),
    ...mediaBelow(element, around, report),
  ],
  'media:player': player,
  'media:thumbnail': (element, _around, report) => one(element, fileNames, 'thumbnail', report),
  'itunes:image': itemImage,
  'googleplay:image': itemImage,
  image: itemImage,
  thumbnail: (element, around, report) => itemImage(element, around, report).map(asThumbnail),
  thumb: (element, around, report) => itemImage(element, around, report).map(asThumbnail),
  'post-thumbnail': (element, around, report) => itemImage(element, around, report).map(asThumbnail),
  'featured-image': itemImage,
  featuredimage: itemImage,
  imageurl: itemImage,
};

/** Attributes that hold the address of a file: RSS and Media RSS, Atom, mod_enclosure, and what else was seen. */
const fileNames = ['url', 'href', 'rdf:resource', 'enc:url', 'src', 'resource'];

/** Every enclosure, media:content, thumbnail and image of an item, in document order, duplicates included. */
export function mediaOf(item: XmlElement, report: Report): readonly ItemMedia[] {
  return mediaBelow(item, null, report);
}

function mediaBelow(element: XmlElement, around: Around, report: Report): readonly ItemMedia[] {
  if (around !== null && around.depth > MAX_DEPTH) return [];
  const media: ItemMedia[] = [];
  let inside: Around = null;
  for (const child of element.children) {
    if (typeof child === 'string' || !Object.hasOwn(readers, child.name)) continue;
    inside ??= aroundIn(element, around);
    for (const medium of readers[child.name]?.(child, inside, report) ?? []) media.push(medium);
  }
  return media;
}

function aroundIn(parent: XmlElement, outer: Around): Around {
  const namesFile = (element: XmlElement) => attributeOf(element, 'url') !== null;
  return {
    hasFile: namesFile(parent) || childrenOf(parent, 'media:content').some(namesFile),
    depth: (outer?.depth ?? 0) + 1,
    description: firstText(parent, ['media:description']) ?? outer?.description ?? null,
    credit: firstText(parent, ['media:credit']) ?? outer?.credit ?? null,
  };
}

function mediaContent(element: XmlElement, around: Around, report: Report): readonly ItemMedia[] {
  return one(element, fileNames, isImage(element) ? 'image' : 'enclosure', report, around);
}

/** By `medium`, else by type, else by the name's ending: newspapers give photos with neither. */
function isImage(element: XmlElement): boolean {
  const medium = attributeOf(element, 'medium');
  if (medium !== null) return medium.toLowerCase() === 'image';
  const type = attributeOf(element, 'type');
  if (type !== null) return type.toLowerCase().startsWith('image');
  return !/\.(?:mp[34]|m4[av]|mov|webm|ogg|wav|aac|swf|pdf|m3u8)(?:[?#]|$)/i.test(attributeOf(element, 'url') ?? '');
}

/** A page that plays the medium stands for it where no file is named. */
function player(element: XmlElement, around: Around, report: Report): readonly ItemMedia[] {
  if (around === null || around.hasFile) return [];
  return one(element, fileNames, 'enclosure', report, around).map((medium) => ({
    ...medium,
    type: medium.type ?? 'text/html',
  }));
}

const linkRoles: ReadonlyMap<string, ItemMedia['role']> = new Map([
  ['enclosure', 'enclosure'],
  ['image', 'image'],
  ['thumbnail', 'thumbnail'],
  ['preview', 'thumbnail'],
]);

function mediaLink(element: XmlElement, _around: Around, report: Report): readonly ItemMedia[] {
  const role = linkRoles.get(relOf(element));
  if (role === undefined) return [];
  return one(element, ['href'], role, report).map((medium) => ({
    ...medium,
    caption: attributeOf(element, 'title'),
  }));
}

/** `<image>` inside an item is in no specification; seen with an address as text, as `url` or as `href`. */
function itemImage(element: XmlElement, _around: Around, report: Report): readonly ItemMedia[] {
  const text = firstText(element, ['url', 'link']) ?? textOf(element);
  const printed = text !== null && /[./]/.test(text) && !/\s/.test(text) ? text : null;
  const url = webAddress(printed ?? firstAttribute(element, fileNames), element.base, report);
  return url === null ? [] : [{ ...sizesOf(element), url, role: 'image' }];
}

function asThumbnail(medium: ItemMedia): ItemMedia {
  return { ...medium, role: 'thumbnail' };
}

function firstAttribute(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const value = attributeOf(element, name);
    if (value !== null) return value;
  }
  return null;
}

function sizesOf(element: XmlElement) {
  const width = count(attributeOf(element, 'width') ?? firstText(element, ['width']));
  const height = count(attributeOf(element, 'height') ?? firstText(element, ['height']));
  return { type: attributeOf(element, 'type'), bytes: null, width, height, caption: null, credit: null, alt: null };
}

function one(
  element: XmlElement,
  urlNames: readonly string[],
  role: ItemMedia['role'],
  report: Report,
  around: Around = null,
): readonly ItemMedia[] {
  const url = webAddress(firstAttribute(element, urlNames) ?? addressIn(element), element.base, report);
  if (url === null) return [];
  return [
    {
      url,
      type: attributeOf(element, 'type') ?? attributeOf(element, 'enc:type'),
      bytes: count(firstAttribute(element, ['length', 'filesize', 'enc:length', 'size'])),
      width: count(attributeOf(element, 'width')),
      height: count(attributeOf(element, 'height')),
      caption: firstText(element, ['media:description', 'media:title']) ?? around?.description ?? null,
      credit: firstText(element, ['media:credit']) ?? around?.credit ?? null,
      alt: null,
      role,
    },
  ];
}

/** Some write the address as the element's text. */
function addressIn(element: XmlElement): string | null {
  const text = textOf(element);
  return text !== null && /^(?:https?:)?\/\/\S+$/i.test(text) ? text : null;
}

/** @returns a positive whole number; `null` for 0, which sources write for "unknown" */
export function count(written: string | null): number | null {
  const number = /^[\d,]{1,15}(?:px|\.0+)?$/.test(written ?? '')
    ? Number.parseInt((written ?? '').replaceAll(',', ''), 10)
    : 0;
  return number > 0 ? number : null;
}
