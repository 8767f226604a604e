import { compile } from 'css-select';
import { messageOf } from './error.ts';

/** @returns what is wrong with a text that should be a CSS selector, `null` where nothing is */
export function cssProblem(text: string): string | null {
  if (text.trim() === '') return 'is no CSS selector: it is empty';
  try {
    compile(text);
    return null;
  } catch (error) {
    return `is no CSS selector: ${messageOf(error).trim()}`;
  }
}
