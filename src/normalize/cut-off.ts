/** Publishers cut teasers off like this; long texts may end so by themselves. */
const CUT_OFF = /(?:…|\.{3}|\. \. \.)\s*[\])]?$|\[\+\d+ chars\]$|\((?:more|mehr|suite|más|mais)(?:…|\.{3})?\)$/iu;
const MAX_TEASER = 4_000;
/** A long last line that stops in the middle of a sentence. On pages, such a line may be a link or a label. */
const MID_SENTENCE = /[\p{Ll},]$/u;
const MIN_SENTENCE = 120;
/** Sentences of East Asian texts end with a mark; what has this many characters is a sentence. */
const EAST_MID_SENTENCE = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、，]$/u;
const MIN_EAST_SENTENCE = 60;
/** No line ends with such a word, however short it is. */
const HANGING =
  /(?:^|\s)(?:the|an?|of|to|in|and|or|that|which|who|for|with|on|at|by|from|is|was|are|were|has|had|have|will|would|could|may|be|been|as|its|their|his|her|than|but|because|der|die|das|den|dem|des|ein|eine|und|oder|von|mit|für|auf|im|zu|dass|le|les|un|une|des|du|et|ou|que|qui|dans|pour|sur|avec|el|los|las|del|y|en|por|con|una|il|di|della|che|per|o|os|do|da|dos|das|em|het|een|van|и|в|на|с|по|что|для|от|из)$/u;
const MIN_HANGING = 25;

/**
 * Whether a publisher has cut a text off.
 * @param last its last line
 * @param length of the whole text, in characters
 * @param isFeed of feeds, not of pages, a line in mid-sentence is told
 */
export function isCutOffAt(last: string, length: number, isFeed: boolean): boolean {
  if (CUT_OFF.test(last)) return length < MAX_TEASER;
  if (!isFeed) return false;
  if (last.length >= MIN_SENTENCE && MID_SENTENCE.test(last)) return true;
  if (last.length >= MIN_EAST_SENTENCE && EAST_MID_SENTENCE.test(last)) return true;
  return last.length >= MIN_HANGING && HANGING.test(last);
}
