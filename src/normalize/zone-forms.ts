import { ZONE_MINUTES, ZONE_PLACES } from './zones.ts';

/** Names that are known only where the source is at home in one of their zones. */
const AT_HOME = ['ist', 'gst', 'mmt', 'amt'];
/** Small letters, divided by `|`. */
export const ZONE_NAMES = [...Object.keys(ZONE_MINUTES).map((name) => name.toLowerCase()), ...AT_HOME]
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const PLACES = ZONE_PLACES.map(([name]) => name).join('|');
const UTC_OFFSET = '(?:gmt|utc|ut)\\s?[+\\-−–]\\s?\\d{1,2}(?::?[0-5]\\d)?(?!\\d)';
const OFFSET = '[+\\-−]\\d{1,2}(?::?[0-5]\\d)?(?![\\d/.])';
/** Behind a time a single letter at the end is a military zone, but for those that are words for hours and halves of the day. */
const MILITARY = '[b-gik-oq-tv-z](?=[)\\]]?$)';
const LOCAL =
  'local time|hora local|heure locale|ora locale|ortszeit|(?:현지|한국) ?시[간각]|当地时间|當地時間|по местному времени';

const CONTINENTS = 'africa|america|antarctica|asia|atlantic|australia|etc|europe|indian|pacific|us';
/** "14:05 Uhr MEZ", "14:05h (CET)". */
const HOURS = '(?:(?:h|hs|hrs?|hours|uhr|uur)(?!\\p{L}))?';
/** What says the same as the offset behind it: "EST (-0500)", "CET +0100". */
const SAID_TWICE = `(?:(?!z|gmt|ut)(?<said>${ZONE_NAMES})\\s?[(\\[]?(?=[+\\-−]\\d))?`;

/** Directly behind a clock, in brackets or not: +0900 (KST); GMT+9; [Europe/Berlin]; EST */
export const ZONE_AFTER_CLOCK = new RegExp(
  `^\\s*${HOURS}\\s*[,(\\[]?\\s*${SAID_TWICE}(?:(?<zone>${UTC_OFFSET}|${OFFSET}|[a-z]+/[a-z_]+(?:/[a-z_]+)?|(?:${PLACES}|${ZONE_NAMES}|z)(?![\\p{L}\\d])|${MILITARY})|(?<local>${LOCAL}))(?::00)?\\s*[)\\]]?(?:\\s*(?:${ZONE_NAMES}|\\k<zone>)(?![\\p{L}\\d]))?`,
  'u',
);

/** Elsewhere behind a date: "14:05 Uhr (MESZ)", "2020-08-18+09:00". */
export const ZONE_ELSEWHERE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<zone>${UTC_OFFSET}|[+−-]\\d{2}:?\\d{2}(?!\\d)|(?:${CONTINENTS})/[a-z_]+(?:/[a-z_]+)?|(?:${PLACES}|${ZONE_NAMES}|z)(?![\\p{L}\\d]))|(?<local>${LOCAL}))`,
  'u',
);
