import { foldSpace } from './text.ts';

const MAX_QUOTED = 60;

/** A value from a document, for a message: in quotes, on one line, shortened. */
export function quote(value: string): string {
  const folded = foldSpace(value.slice(0, 4 * MAX_QUOTED));
  const characters = [...folded];
  const short = characters.length > MAX_QUOTED ? `${characters.slice(0, MAX_QUOTED - 1).join('')}…` : folded;
  return `"${short}"`;
}
