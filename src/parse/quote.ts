import { foldSpace } from '../lib/text.ts';

const MAX_QUOTED = 60;

/** A value from a document, for a message: in quotes, on one line, shortened. */
export function quote(value: string): string {
  const folded = foldSpace(value.slice(0, 4 * MAX_QUOTED));
  const characters = [...folded];
  const short = characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED - 1).join('')}…` : folded;
  return `"${short}"`;
}

/** Names an item for a human: `item 3 "Ferry resumes service"`. @param index counts from 0 */
export function itemPlace(index: number, title: string | null): string {
  return title === null ? `item ${index + 1}` : `item ${index + 1} ${quote(title)}`;
}
