import { messageOf } from '../lib/error.ts';
import type { Item } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { itemPlace } from './item-place.ts';
import type { Report } from './reading.ts';

/** How the items of a document are read. */
export type ItemReading<Raw> = {
  /** @returns `null`: it has said why there is none; may throw */
  readonly readOne: (raw: Raw, report: Report) => Item | null;
  /** Whether there is anything in it, whatever it is: then it counts without an address or a text of its own. */
  readonly holdsAnything: (raw: Raw) => boolean;
};

type ItemsRead = { readonly items: readonly Item[]; readonly problems: readonly Problem[] };

/**
 * No document has more: a sitemap may not, and a feed with all that a publisher ever wrote does not. A document of some
 * megabytes can be made to have millions.
 */
export const MAX_ITEMS = 50_000;
/** Nobody reads more than these. */
const MAX_PROBLEMS = 100;

/**
 * Reads items one by one: one that fails costs only itself, an empty one is left out. Of too many the first are read,
 * and of too many problems the first are kept.
 */
export function readItems<Raw>(raws: readonly Raw[], { readOne, holdsAnything }: ItemReading<Raw>): ItemsRead {
  const items: Item[] = [];
  const problems: Problem[] = [];
  let untold = 0;
  raws.slice(0, MAX_ITEMS).forEach((raw, index) => {
    const messages: string[] = [];
    const report = (message: string) => {
      if (messages.length < MAX_PROBLEMS) messages.push(message);
      else untold += 1;
    };
    const item = attempt(() => readOne(raw, report), report);
    if (item !== null && (isTelling(item) || holdsAnything(raw))) items.push(item);
    else if (item !== null) report('says nothing and is left out');
    const told = messages.slice(0, MAX_PROBLEMS - problems.length);
    untold += messages.length - told.length;
    if (told.length === 0) return;
    const where = itemPlace(index, item?.title?.value ?? null);
    for (const message of told) problems.push({ where, message });
  });
  return { items, problems: [...problems, ...ofDocument(raws.length, untold)] };
}

function ofDocument(count: number, untold: number): readonly Problem[] {
  const messages = [
    ...(untold === 0 ? [] : [`${untold} more problems like these`]),
    ...(count <= MAX_ITEMS ? [] : [`has ${count} items, of which the first ${MAX_ITEMS} are read`]),
  ];
  return messages.map((message) => ({ where: 'document', message }));
}

function isTelling({ url, guid, title, summary, content, media }: Item): boolean {
  return [url, guid, title, summary, content].some((field) => field !== null) || media.length > 0;
}

function attempt(readOne: () => Item | null, report: Report): Item | null {
  try {
    return readOne();
  } catch (error) {
    report(`cannot be read: ${messageOf(error)}`);
    return null;
  }
}
