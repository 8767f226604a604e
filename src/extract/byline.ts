import { foldSpace } from '../lib/text.ts';

const EMAIL = /[(<[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?/g;
/** Words that may stand in a byline in lower case. */
const SMALL = new Set('and for of the in at de da di del der den van von bin ibn al el la le y e with'.split(' '));
const KOREAN_ROLE = '(?:기자|특파원|논설위원|통신원|앵커|평론가|PD)';
const KOREAN = new RegExp(
  `^(?:\\p{L}{1,8}\\s*=\\s*)?(?:[가-힣]{2,4}|[가-힣]{2,4}(?:\\s?[·,]\\s?[가-힣]{2,4})+)\\s?[가-힣]{0,6}${KOREAN_ROLE}$`,
  'u',
);
const MAX_LENGTH = 100;

/**
 * The byline a line is, as printed but without e-mail addresses: `By Lee Haye-ah`, `By A and B, Staff Reporters`,
 * `김철수 기자`.
 * @returns `null` for a line that says more or something else ("By using this site, you agree")
 */
export function bylineOf(line: string): string | null {
  if (line.length > MAX_LENGTH + 60) return null;
  const text = foldSpace(line.replace(EMAIL, ' ')).replace(/^[|/·\s]+|[|/·=\s]+$/gu, '');
  if (text.length > MAX_LENGTH || /\d/.test(text)) return null;
  if (KOREAN.test(text)) return text;
  const names = /^(?:written |reported )?by:?\s+(.+)$/iu.exec(text)?.[1];
  return names !== undefined && isNames(names) ? text : null;
}

function isNames(text: string): boolean {
  const words = text.split(/[\s,/|&]+/u).filter((word) => word !== '');
  if (words.length > 16 || /[!?;]|\p{Ll}{3,}\.$/u.test(text)) return false;
  const first = words[0] ?? '';
  if (!/^[\p{Lu}\p{Lo}]/u.test(first) || /^The$/i.test(first)) return false;
  return words.every(
    (word) =>
      word === '' ||
      /^["'‘“(]?[\p{Lu}\p{Lo}]|^(?:staff|contributing|special|guest|writer|reporter|correspondent|editor|news)s?$/u.test(
        word,
      ) ||
      SMALL.has(word),
  );
}
