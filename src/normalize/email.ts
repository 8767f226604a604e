/** An e-mail address inside a text. Bounded, so that a long word without one is not searched over and over. */
export const EMAIL = "[\\w.+'-]{1,64}@[A-Za-z\\d-]{1,63}(?:\\.[A-Za-z\\d-]{1,63}){1,8}";

const ANY = new RegExp(`[(<[]? ?(?:e-?mail:? ?)?${EMAIL} ?[)>\\]]?`, 'gi');

/** The text without e-mail addresses and the brackets around them. */
export function withoutEmail(text: string): string {
  return text.includes('@') ? text.replace(ANY, ' ') : text;
}
