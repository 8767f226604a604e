import { analyse } from 'chardet';
import { type Charset, charsetNamed, charsetOf, isWide } from './charset.ts';

const GUESS_BYTES = 65_536;
/** Fewer letters tell little without what stands around them. */
const ENOUGH_BYTES = 200;
const windows1252 = charsetNamed('windows-1252');

/** Alphabets whose letters outside ASCII stand alone between others: text that is all such letters is none of these. */
const latin = /^(?:windows-125[02478]|iso-8859-(?:1|2|3|4|9|10|13|14|15|16)|utf-8)$/;

/** By statistics of the words that have bytes above ASCII: tags, which are most of a document, say nothing. */
export function guessedCharset(body: Uint8Array): Charset {
  const opening = body.subarray(0, GUESS_BYTES);
  const words = foreignWords(opening);
  let high = 0;
  let paired = 0;
  words.forEach((byte, at) => {
    if (byte < 0x80) return;
    high += 1;
    if ((words[at - 1] ?? 0) >= 0x80 || (words[at + 1] ?? 0) >= 0x80) paired += 1;
  });
  if (paired * 4 <= high) return windows1252;
  const isLatin = paired * 3 <= high * 2;
  const samples = words.length < ENOUGH_BYTES ? [words, opening] : [words];
  const found = samples.flatMap((sample) => analyse(sample)).toSorted((a, b) => b.confidence - a.confidence);
  const charsets = found.flatMap(({ name }) => {
    const charset = charsetOf(name);
    return charset === null || isWide(charset) || (!isLatin && latin.test(charset.name)) ? [] : [charset];
  });
  return charsets.find((charset) => charset.decode(opening, 'exact') !== null) ?? charsets[0] ?? windows1252;
}

/** Letters and bytes above ASCII of the words that have any of the latter, a space between two words. */
function foreignWords(body: Uint8Array): Uint8Array {
  const words: number[] = [];
  let start = 0;
  let isForeign = false;
  for (let at = 0; at <= body.length; at += 1) {
    const byte = body[at] ?? 0;
    isForeign ||= byte >= 0x80;
    if (byte >= 0x80 || (byte >= 0x41 && byte <= 0x7e && byte !== 0x3c)) continue;
    if (isForeign) for (const letter of body.subarray(start, at)) words.push(letter);
    if (isForeign) words.push(0x20);
    start = at + 1;
    isForeign = false;
  }
  return Uint8Array.from(words);
}
