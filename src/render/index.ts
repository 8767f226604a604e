import { atom } from './atom.ts';
import { json } from './json.ts';
import { rss } from './rss.ts';

/** Every format that sections are published in. */
export const formats = { rss, atom, json } as const;

export type FormatName = keyof typeof formats;
