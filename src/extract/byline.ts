import { foldSpace } from '../lib/text.ts';

const EMAIL = /[(<[]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)>\]]?/g;
/** Words that may stand in a byline in lower case. */
const SMALL = new Set(
  'and for of the in at de da di do dos del der den van von bin ibn al el la le y e i et und en och og и with mit avec con à'.split(
    ' ',
  ),
);
const KOREAN_ROLE = '(?:기자|특파원|논설위원|통신원|앵커|평론가|PD|에디터)';
const KOREAN = new RegExp(
  `^(?:[\\[(]?\\p{L}{1,12}\\s*=\\s*(?:\\p{L}{1,12}[\\])])?\\s*)?(?:[가-힣]{2,4}|[가-힣]{2,4}(?:\\s?[·,]\\s?[가-힣]{2,4})+|[가-힣]{2,4}(?:\\s[가-힣]{2,4}){1,3})\\s?[가-힣]{0,6}${KOREAN_ROLE}$`,
  'u',
);
const ENGLISH = /^(?:written |reported |words |story |posted |published )?by:?\s+(?<names>.+)$/iu;
/** Short words that lead to names in other languages; what follows must be full names. */
const PREPOSITION =
  /^(?:(?:Ein (?:Gastbeitrag|Kommentar|Interview) )?[Vv]on|VON|Par|PAR|Propos recueillis par|Por|POR|Di|DI|A cura di|Door|Av|Af|Oleh|De notre (?:correspondante?|envoyée? spéciale?)(?: à \p{Lu}\p{L}+)?,?|Publié par|Escrito por|Redactado por)\s+(?<names>.+)$/u;
const LABELLED =
  /^(?:authors?\s*,\s(?=\S)|(?:autor(?:in|en|a|es|zy)?|auteurs?|autor[ei]|texto|text|tekst|reporter|penulis|haber|yazar|szerző|írta|автор(?:ы|и)?|аутор|συντάκτης|piše|текст|автор текста|подготовил[аи]?)\s*[:：]\s*)(?<names>.+)$/iu;
const HAN =
  /^(?:(?:取材・)?文|取材|執筆|構成|聞き手|撰文|作者|文字|采写|\p{Script=Han}{0,8}?(?:記者|记者))\s*[:：／/・｜|]?\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8})(?:[、・／/ ，,][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,8}){0,3}$/u;
const JAPANESE_ROLE =
  /^[【（(]?\p{Script=Han}{1,4}[ 　]?[\p{Script=Han}\p{Script=Hiragana}]{1,4}(?:記者|編集委員|特派員)[】）)]?$/u;
const ARABIC = /^(?:كتبت?|بقلم|إعداد|تقرير)\s*[:：\-–]?\s*(?:\p{Script=Arabic}+\s?){2,5}$/u;
/** `Ferhat Kaya / Harbor.com.tr`: a name with the paper's address or its agency. */
const WITH_PAPER =
  /^(?<names>[^/|]{5,60}?)\s?[/|]\s?(?:\p{L}[\w-]+\.(?:com|net|org|\p{Ll}{2})(?:\.\p{Ll}{2})?|\p{Lu}{2,5})$/u;
const MAX_LENGTH = 100;

/**
 * The byline a line is, as printed but without e-mail addresses: `By Lee Haye-ah`, `Von A und B`, `김철수 기자`,
 * `Автор: …`, `文／…`.
 * @returns `null` for a line that says more or something else ("By using this site, you agree")
 */
export function bylineOf(line: string): string | null {
  if (line.length > MAX_LENGTH + 60) return null;
  const text = foldSpace(line.replace(EMAIL, ' ').replace(/^\s*기자명\s/u, ''))
    .replace(/^[|/·•\s]+|[|/·•=\s]+$/gu, '')
    // The paper and the place behind the names: ", g1 Pará".
    .replace(/(?<=^\p{Lu}\p{L}*\s.{3,60}),\s[^,]*\d[^,]*$/u, '');
  if (text.length > MAX_LENGTH || text.length < 3 || /\d/.test(text)) return null;
  if (KOREAN.test(text) || HAN.test(text) || JAPANESE_ROLE.test(text) || ARABIC.test(text)) return text;
  const paired = WITH_PAPER.exec(text)?.groups?.['names'];
  if (paired !== undefined && isNames(paired) && isFullName(paired) && !/[,:]/.test(paired)) return paired;
  const english = ENGLISH.exec(text)?.groups?.['names'];
  if (english !== undefined) return isNames(english) ? text : null;
  const names = (PREPOSITION.exec(text) ?? LABELLED.exec(text))?.groups?.['names'];
  return names !== undefined && isNames(names) && isFullName(names) ? text : null;
}

function isFullName(text: string): boolean {
  return text.split(/\s+/u).filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= 2;
}

function isNames(text: string): boolean {
  const words = text.split(/[\s,/|&]+/u).filter((word) => word !== '');
  if (words.length > 16 || /[!?;]|\p{Ll}{3,}\.$/u.test(text)) return false;
  const first = words[0] ?? '';
  if (!/^[\p{Lu}\p{Lo}]/u.test(first) || /^The$/i.test(first)) return false;
  return words.every(
    (word) =>
      /^["'‘“(]?[\p{Lu}\p{Lo}]|^(?:staff|contributing|special|guest|writer|reporter|correspondent|editor|news)s?$/u.test(
        word,
      ) || SMALL.has(word),
  );
}
