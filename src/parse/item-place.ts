import { quote } from '../lib/quote.ts';

/** Names an item for a human: `item 3 "Ferry resumes service"`. @param index counts from 0 */
export function itemPlace(index: number, title: string | null): string {
  return title === null ? `item ${index + 1}` : `item ${index + 1} ${quote(title)}`;
}
