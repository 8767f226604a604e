import { bylineOf } from './byline.ts';
import { type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { APPEAL, LABEL, RELATED, TIME_LABEL } from './furniture-lines.ts';
import type { Line } from './lines.ts';
import { isProse } from './outline.ts';
import { isDesk, isPerson } from './people.ts';
import { textOf } from './plain-text.ts';

const MAX_ELEMENTS = 400;
const MAX_SIGNATURE = 40;
const MAX_BRACKETED = 60;
/** Behind the last sentence, as Japanese newspapers sign: 【山田太郎】, （山田太郎）. */
const SIGNED =
  /^(?:.*。)?(?:【(?<name>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、・ 　]{2,24})】|（(?<round>[\p{Script=Han}\p{Script=Hiragana}、・ 　]{2,24})）)$/u;
/** What else stands there in brackets. */
const NO_SIGNATURE =
  /^(?:完|了|終|続|共同|時事|おわり|つづく|敬称略|写真.*|.*(?:撮影|提供|参照|取材|関連|関係|以下略))$/u;
/** Scripts without capitals tell a name from other words in no way. */
const CAPITALS = /^\p{Lu}/u;
const MIN_SENTENCES = 3;
const KANA = /[\u3040-\u30ff]/;

/**
 * Who signed the text at its foot: a name alone, right behind the last paragraph, in bold, at the right margin, or as
 * the last paragraph of its box.
 */
export function signedBelow(document: DomDocument): readonly string[] {
  const signed = elementsOf(document, 'p')
    .slice(-MAX_ELEMENTS)
    .filter((element) => textOf(element).length <= MAX_SIGNATURE && isSignature(element))
    .map((element) => textOf(element).replace(/^[\s–—-]+/u, ''))
    .findLast((text) => isPerson(text) && !isDesk(text));
  return signed === undefined ? [] : [signed];
}

/** Newspapers in Korea and Japan sign below the text: `김철수 기자 kim@…`, `【山田太郎】`, `（山田太郎）`. */
export function bylineAtEnd(lines: readonly Line[]): string | null {
  const signed = lines
    .filter(({ text }) => text.length <= MAX_BRACKETED && /기자|특파원|記者|[】）]$/u.test(text))
    .map(({ text }) => bylineOf(text));
  const isJapanese = lines.some(({ text }) => KANA.test(text));
  const bracketed = lines
    .map(({ text }) => SIGNED.exec(text)?.groups)
    .map((groups) => groups?.['name'] ?? (isJapanese ? groups?.['round'] : undefined))
    .findLast((name) => name !== undefined && !NO_SIGNATURE.test(name));
  return signed.find((byline) => byline !== null) ?? bracketed ?? null;
}

/** Behind a sentence of a text of some length, and nothing but it. */
function isSignature(element: DomElement): boolean {
  const before = element.previousElementSibling;
  const text = textOf(element);
  if (before?.localName !== 'p' || !isSentence(before) || element.querySelector('a') !== null) return false;
  if (LABEL.test(text) || RELATED.test(text) || APPEAL.test(text) || TIME_LABEL.test(text)) return false;
  const next = element.nextElementSibling;
  if (isSetApart(element)) return textOf(next).length <= MAX_SIGNATURE * 2;
  return next === null && CAPITALS.test(text) && siblingSentences(element) >= MIN_SENTENCES;
}

function isSentence(element: DomElement): boolean {
  return isProse({ text: textOf(element), linked: 0 });
}

function siblingSentences(element: DomElement): number {
  let count = 0;
  for (let at = element.previousElementSibling; at !== null && count < MIN_SENTENCES; at = at.previousElementSibling)
    if (isSentence(at)) count += 1;
  return count;
}

function isSetApart(element: DomElement): boolean {
  const isRight = /right/i.test(`${element.getAttribute('style') ?? ''} ${element.getAttribute('align') ?? ''}`);
  const only = element.querySelector('strong, em, b, i');
  return isRight || (only !== null && textOf(only) === textOf(element));
}
