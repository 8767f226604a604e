import { messageOf } from '../lib/error.ts';
import type { Item } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { itemPlace } from './quote.ts';
import type { Report } from './reading.ts';

/** How the items of a document are read. */
export type ItemReading<Raw> = {
  /** @returns `null`: it has said why there is none; may throw */
  readonly readOne: (raw: Raw, report: Report) => Item | null;
  /** Whether there is anything in it, whatever it is: then it counts without an address or a text of its own. */
  readonly holdsAnything: (raw: Raw) => boolean;
};

/** Reads items one by one: one that fails costs only itself, an empty one is left out. */
export function readItems<Raw>(
  raws: readonly Raw[],
  { readOne, holdsAnything }: ItemReading<Raw>,
): { readonly items: readonly Item[]; readonly problems: readonly Problem[] } {
  const items: Item[] = [];
  const problems: Problem[] = [];
  raws.forEach((raw, index) => {
    const messages: string[] = [];
    const item = attempt(() => readOne(raw, (message) => messages.push(message)), messages);
    if (item !== null && (isTelling(item) || holdsAnything(raw))) items.push(item);
    else if (item !== null) messages.push('says nothing and is left out');
    if (messages.length === 0) return;
    const where = itemPlace(index, item?.title?.value ?? null);
    problems.push(...messages.map((message) => ({ where, message })));
  });
  return { items, problems };
}

function isTelling({ url, guid, title, summary, content, media }: Item): boolean {
  return [url, guid, title, summary, content].some((field) => field !== null) || media.length > 0;
}

function attempt(readOne: () => Item | null, messages: string[]): Item | null {
  try {
    return readOne();
  } catch (error) {
    messages.push(`cannot be read: ${messageOf(error)}`);
    return null;
  }
}
