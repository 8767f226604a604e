import { foldSpace } from '../lib/text.ts';
import type { Attributes } from './attributes.ts';
import { cleanCharacters } from './characters.ts';
import { escapeHtml } from './escape.ts';
import { DROPPED } from './html-tags.ts';
import { type Aside, addPicture, type Reading } from './reading.ts';
import { beginRecording, recordingHtml, withPart } from './recordings.ts';

/** Elements that are read as one piece: their content is no text of a line. */
export const ASIDES: ReadonlySet<string> = new Set(['audio', 'video', 'amp-audio', 'amp-video', 'rt', 'rp']);

/** @param name one of `ASIDES` */
export function beginAside(name: string, attributes: Attributes, baseUrl: string | null): Aside {
  if (name === 'rt' || name === 'rp') return { kind: 'ruby', tag: name, text: '' };
  const tag = name.endsWith('audio') ? 'audio' : 'video';
  return { kind: 'recording', recording: beginRecording(tag, attributes, baseUrl) };
}

/** The piece with an element that stands in it. */
export function withElement(aside: Aside, name: string, attributes: Attributes, baseUrl: string | null): Aside | null {
  if (aside.kind === 'ruby') return DROPPED.has(name) ? null : aside;
  return { kind: 'recording', recording: withPart(aside.recording, name, attributes, baseUrl) };
}

/** The piece with text that stands in it. */
export function withText(aside: Aside, text: string): Aside {
  return aside.kind === 'ruby' ? { ...aside, text: aside.text + text } : aside;
}

/** Readings of characters are shown above them. They stay out of the text, in which words are looked for. */
export function writeAside(reading: Reading, aside: Aside): void {
  if (aside.kind === 'recording') {
    const html = recordingHtml(aside.recording);
    if (html !== null) addPicture(reading, aside.recording.tag, html);
    return;
  }
  const text = foldSpace(cleanCharacters(aside.text));
  const html = `<${aside.tag}>${escapeHtml(text)}</${aside.tag}>`;
  if (text !== '') reading.tokens.push({ kind: 'void', tag: aside.tag, html });
}
