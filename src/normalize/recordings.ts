import { type Attributes, attributeText } from './attributes.ts';
import { escapeHtml } from './escape.ts';
import { firstAddress, type Image, imageTag, pixels, sizeAttributes } from './images.ts';

/** A `video` or `audio` that is being read: what it plays is named by itself or by the elements in it. */
export type Recording = {
  readonly tag: 'video' | 'audio';
  /** Absolute http(s). */
  readonly poster: string | null;
  /** ` width="640"`, as far as known. */
  readonly size: string;
  /** Tags of what it plays, and of its subtitles. */
  readonly sources: readonly string[];
  readonly tracks: readonly string[];
};

const ADDRESSES = ['src', 'data-src', 'data-lazy-src'] as const;
const TYPE = /^(?:video|audio|application)\/[\w.+-]{1,60}/i;
const TRACK_KIND = /^(?:subtitles|captions|chapters)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;
const MAX_SOURCES = 20;

export function beginRecording(tag: 'video' | 'audio', attributes: Attributes, baseUrl: string | null): Recording {
  const isVideo = tag === 'video';
  const size = { width: pixels(attributes['width']), height: pixels(attributes['height']) };
  return {
    tag,
    poster: isVideo ? firstAddress(attributes, ['poster', 'data-poster'], baseUrl) : null,
    size: isVideo ? sizeAttributes(size) : '',
    sources: sourceTags(attributes, baseUrl),
    tracks: [],
  };
}

/** The recording with what an element in it adds: only `source` and `track` do, the rest is for browsers of old. */
export function withPart(
  recording: Recording,
  name: string,
  attributes: Attributes,
  baseUrl: string | null,
): Recording {
  const { sources, tracks } = recording;
  if (sources.length + tracks.length >= MAX_SOURCES) return recording;
  if (name === 'source') return { ...recording, sources: [...sources, ...sourceTags(attributes, baseUrl)] };
  if (name === 'track') return { ...recording, tracks: [...tracks, ...trackTags(attributes, baseUrl)] };
  return recording;
}

/**
 * A player with controls that loads nothing by itself; a video that names no address, as where a script brings it,
 * leaves its picture; `null` where it has none either.
 */
export function recordingHtml({ tag, poster, size, sources, tracks }: Recording): string | null {
  if (sources.length === 0) return poster === null ? null : imageTag(posterImage(poster));
  const picture = poster === null ? '' : ` poster="${escapeHtml(poster)}"`;
  return `<${tag} controls preload="none"${picture}${size}>${sources.join('')}${tracks.join('')}</${tag}>`;
}

function posterImage(url: string): Image {
  return { url, alt: null, width: null, height: null };
}

function sourceTags(attributes: Attributes, baseUrl: string | null): readonly string[] {
  const url = firstAddress(attributes, ADDRESSES, baseUrl);
  if (url === null) return [];
  const type = TYPE.exec(attributes['type'] ?? '')?.[0];
  return [`<source src="${escapeHtml(url)}"${type === undefined ? '' : ` type="${type.toLowerCase()}"`}>`];
}

function trackTags(attributes: Attributes, baseUrl: string | null): readonly string[] {
  const url = firstAddress(attributes, ['src'], baseUrl);
  const { kind = 'subtitles', srclang = '', label = '' } = attributes;
  if (url === null || !TRACK_KIND.test(kind)) return [];
  const language = LANGUAGE.test(srclang) ? ` srclang="${srclang}"` : '';
  const name = attributeText(label);
  return [
    `<track kind="${kind.toLowerCase()}" src="${escapeHtml(url)}"${language}${name === '' ? '' : ` label="${escapeHtml(name)}"`}>`,
  ];
}
