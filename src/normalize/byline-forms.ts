import { EMAIL } from './email.ts';

/** What may follow "By" and is no name: times, ways of travel, ways of doing. */
const NO_NAME =
  '(?!(?:The|A|An|This|That|These|Those|All|Any|My|Our|Your|His|Her|Their|Its|Way|Contrast|Law|Numbers|Mid|Early|Late|Then|Now|Today|Tonight|Noon|Midnight|Dawn|Dusk|Night|Day|Design|Default|Demand|Invitation|Appointment|Request|Comparison|Region|Country|State|Age|Gender|Sector|Category|Topic|Date|Year|Train|Bus|Car|Air|Sea|Boat|Ferry|Foot|Road|Rail|Land|Plane|Bike|Bicycle|Metro|Subway|Taxi|Mail|Phone|Popular|Far|Golly|God|Jove|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\\b)';
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = '(?:de|da|del|di|du|van|von|der|den|la|le|al|el|bin|ibn|dos|ten|ter|of|and|af|av|zu|y)';
const PERSON = `${NAME}(?: (?:${NAME}|${PARTICLE})){0,5}`;
/** Where the word before it is also one of running text: a given name and a surname at least. */
const WHOLE_PERSON = `(?!(?:Die|Der|Das|Ein|Eine|Le|La|Les|Un|Une|El|Los|Las|Una|Il|Lo|The|A|An|De|Het|Een|Den|Det|Et)\\b)${NAME}(?: (?:de|da|del|di|du|van|von|der|den|la|le|al|el|dos|ten|ter))*(?: ${NAME}){1,3}`;
const PLACE = `(?: in ${NAME}(?: ${NAME}){0,2}(?:, ${NAME})?)?`;
const JOIN = '(?:, (?:and )?| and | & | \\| )';
const NAMES = `${NO_NAME}${PERSON}${PLACE}(?:${JOIN}${PERSON}${PLACE}){0,5}`;
const WHOLE_NAMES = `${WHOLE_PERSON}(?:(?:, | und | et | y | e | en | og | och | i | и | ve )${WHOLE_PERSON}){0,4}`;
const ROLE_WORD = '(?:reporter|writer|correspondent|editor|contributor|columnist|journalist|intern)s?';
export const MAIL = `(?: ?[(<[]?${EMAIL}[)>\\]]?)?`;
const HANGUL_NAME = '\\p{Script=Hangul}{2,4}';
const KOREAN_ROLE = '\\p{Script=Hangul}{0,6}(?:기자|특파원|논설위원|통신원|칼럼니스트|리포터|편집위원)';
const HAN = '[\\p{Script=Han}]';
/** The hundred that nearly all Chinese bear. */
const SURNAME =
  '[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庄莊洪游柯翁]';

/** A byline that is a paragraph of its own. Each has an example in the tests. */
export const BYLINES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  // By A and B; BY JANE DOE; By A, Staff Reporter; By A in Seoul and B in Tokyo
  {
    name: 'english',
    pattern: form(
      `^(?:(?:Written |Reported |Story )?[Bb]y|BY):? ${NAMES}(?:,? (?:\\p{L}+ ){0,3}${ROLE_WORD})?${MAIL}$`,
    ),
  },
  // Von Anna Schmidt und Peter Müller; Von Anna Schmidt, dpa; Par Jean Dupont avec AFP; Di Mario Rossi; Por María López
  {
    name: 'european',
    pattern: form(
      `^(?:Von|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR|Av|AV|Af|AF|Oleh|OLEH):? ${WHOLE_NAMES}(?:(?:,| avec| mit| con| com)? (?:\\p{Lu}{2,6}|dpa))?${MAIL}$`,
    ),
  },
  // Автор: Иван Иванов; Text: Anna Svensson; Texte : Jean Dupont; Tekst: …
  {
    name: 'labelled',
    pattern: form(
      `^(?:Автор|Текст|Text|Texte|Texto|Testo|Tekst|Autor|Autora|Auteur|Autore|Autorin|Penulis|Author|Words|Yazan) ?: ?${WHOLE_NAMES}${MAIL}$`,
    ),
  },
  {
    name: 'korean',
    pattern: form(
      `^(?:\\[|\\()?(?:글|취재|글[·/]사진|\\p{Script=Hangul}{2,6}=)? ?(?:\\p{Script=Hangul}{2,5}[부팀국] )?${HANGUL_NAME}(?:(?:[·,ㆍ] ?| )${HANGUL_NAME}){0,3} ?${KOREAN_ROLE}(?:\\]|\\))?(?: ?[=/])?${MAIL}$`,
    ),
  },
  // 記者 張三; 记者张三 李四; 文/李四; 作者：李四; 【記者張三／台北報導】; 【山田太郎】 (Mainichi)
  {
    name: 'chinese',
    pattern: form(
      `^[（(【[]?(?:(?:作者|撰文|文)[ 　]?[:：/／|｜][ 　]?|(?:本[报報]|新华社|中新社|中央社)?(?:记者|記者)[:：/／ 　]{0,2}(?=${SURNAME}))${HAN}{2,4}(?:[、 　]${HAN}{2,4}){0,3}(?:[／/]${HAN}{2,10}(?:報導|报道|報道))?[）)】\\]]?$`,
    ),
  },
  {
    name: 'japanese',
    pattern: form(
      `^(?:【${HAN}{2,4}[ 　]?${HAN}{1,4}(?:、${HAN}{3,6})*】|(?:記者|文|取材)[・:：=＝]${HAN}{1,4}[ 　]?[\\p{Script=Han}\\p{Script=Hiragana}]{1,4}|${HAN}{2,4}[ 　]?${HAN}{1,3}[ 　]?(?:記者|特派員|論説委員|編集委員))$`,
    ),
  },
];

/** Run into the dateline, where a mirror has dropped the line breaks: By A SEOUL, Dec. 28 (Yonhap) -- */
export const RUN_IN = form(`^By ${NO_NAME}\\p{Lu}.{3,80}?[\\p{Ll}.] ?(?=\\p{Lu}{3})`);

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
