import type { Line } from './body.ts';
import type { OpenElement, Reading } from './reading.ts';

/** A caption's lines are no text of the article if a photo stands before them; in a figure that is seen at its end. */
export function closeCaption(reading: Reading, caption: OpenElement): void {
  const { lines, images, open } = reading;
  const isInFigure = open.some(({ tag }) => tag === 'figure');
  const image = images.at(-1);
  if (isInFigure) markCaption(lines, caption.lines, true);
  else if (image !== undefined && images.length === caption.images && image.caption === null) {
    const text = isNextTo(lines, image.line, caption.lines) ? textOf(lines.slice(caption.lines)) : '';
    if (text === '') return;
    markCaption(lines, caption.lines, true);
    images[images.length - 1] = { ...image, caption: text };
  }
}

/** Photos and their captions stand close together. */
const MAX_APART = 20;

/** Whether nothing but empty lines stands between. */
function isNextTo(lines: readonly Line[], from: number, to: number): boolean {
  if (to - from > MAX_APART) return false;
  for (let index = from; index < to; index += 1) if (lines[index]?.text !== '') return false;
  return true;
}

/** A figure may show a table or a quotation: what stands below is then text. */
export function closeFigure({ lines, images }: Reading, figure: OpenElement): void {
  if (images.length === figure.images) {
    markCaption(lines, figure.lines, false);
    return;
  }
  const caption = textOf(lines.slice(figure.lines).filter(({ isCaption }) => isCaption));
  if (caption === '') return;
  for (let index = figure.images; index < images.length; index += 1) {
    const image = images[index];
    if (image !== undefined) images[index] = { ...image, caption: image.caption ?? caption };
  }
}

function markCaption(lines: Line[], from: number, isCaption: boolean): void {
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line !== undefined && line.isCaption !== isCaption) lines[index] = { ...line, isCaption };
  }
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(' ');
}
