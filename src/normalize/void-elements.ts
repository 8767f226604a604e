import type { Attributes } from './attributes.ts';
import { COMPONENTS } from './frame-rules.ts';
import { frameHtml } from './frames.ts';
import { emojiOf, type Image, imageOf, imageTag, pictureSource } from './images.ts';
import { addPicture, addText, breakLine, endLine, type Reading } from './reading.ts';

/** Elements without content, or whose content says the same once more. */
export const VOIDS: ReadonlySet<string> = new Set(['br', 'img', 'amp-img', 'amp-anim', 'hr', 'wbr', 'source']);
export const FRAMES: ReadonlySet<string> = new Set(['iframe', 'amp-iframe', 'embed', 'object', ...COMPONENTS.keys()]);

/** @param name one of `VOIDS` */
export function addVoid(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.math > 0) return;
  if (name === 'br') breakLine(reading);
  else if (name === 'hr') {
    endLine(reading, 3);
    reading.tokens.push({ kind: 'void', tag: 'hr', html: '<hr>' });
    reading.from = reading.tokens.length;
  } else if (name === 'source') reading.picture ??= pictureSource(attributes, reading.baseUrl);
  else if (name !== 'wbr') readImage(reading, attributes);
}

/**
 * @param name one of `FRAMES`
 * @returns whether what is in the element stands only for browsers that show no frames
 */
export function addFrame(reading: Reading, name: string, attributes: Attributes): boolean {
  const { baseUrl, links } = reading;
  const html = reading.math > 0 ? null : frameHtml(name, attributes, { baseUrl, isInLink: links > 0 });
  // Spaces beside a picture are folded or cut off with the line: a link brings its own.
  if (html !== null) addPicture(reading, 'iframe', html.startsWith('<iframe') ? html : ` ${html} `);
  return html !== null || name !== 'object';
}

/** A picture whose image a script would bring in. */
export function closePicture(reading: Reading): void {
  if (reading.picture !== null) readImage(reading, {});
  reading.picture = null;
}

function readImage(reading: Reading, attributes: Attributes): void {
  const emoji = emojiOf(attributes);
  if (emoji !== null) {
    addText(reading, emoji);
    return;
  }
  const isInNoscript = reading.noscript > 0;
  // A noscript element repeats the image that a script would load.
  if (isInNoscript && reading.lastImage === 'kept') return;
  const image = imageOf(attributes, reading.baseUrl, reading.picture);
  if (!isInNoscript) reading.lastImage = image === null ? 'dropped' : 'kept';
  if (image === null) return;
  reading.picture = null;
  if (reading.images.at(-1)?.url !== image.url) addImage(reading, image);
}

function addImage(reading: Reading, image: Image): void {
  reading.images.push({ ...image, caption: null, line: reading.lines.length });
  addPicture(reading, 'img', imageTag(image));
}
