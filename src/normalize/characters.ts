/** Controls, and invisible or reversing format characters. The joiners and marks that scripts need stay (U+200C-F). */
const NOISE = /[^\P{Cc}\s]|[\u00ad\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff]/u;
const NOISE_ALL = new RegExp(NOISE, 'gu');

const windows1252 = new TextDecoder('windows-1252');

/**
 * Repairs what is no text: lone surrogates become U+FFFD, controls and zero-width noise go, and U+0080-9F, which are
 * windows-1252 under a false flag, become the quotes and dashes they were meant to be. White space is left alone.
 */
export function cleanCharacters(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return NOISE.test(wellFormed) ? wellFormed.replace(NOISE_ALL, meant) : wellFormed;
}

function meant(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80 || code > 0x9f) return '';
  if (code === 0x85) return ' ';
  const decoded = windows1252.decode(Uint8Array.of(code));
  return decoded === character ? '' : decoded;
}
