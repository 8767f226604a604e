import type { DatelineForm } from './dateline-form.ts';

const HANGUL_NAME = '[\\p{Script=Hangul}]{2,5}(?:[·,]? ?[\\p{Script=Hangul}]{2,4}){0,3}';
const KOREAN_ROLE = '(?:기자|\\p{Script=Hangul}{1,4}기자|\\p{Script=Hangul}{0,4}특파원|통신원|리포터|인턴|논설위원)';
const REPORTER = `(?:(?<reporter>${HANGUL_NAME} ?${KOREAN_ROLE}) ?)?`;
const CITY = '[\\p{Script=Han}\\p{Script=Katakana}ー]{1,14}?';
const HAN_AGENCY =
  '韩联社|新华社|韓聯社|新華社|中新社|中新网|人民网|央视网|环球网|朝中社|路透社|法新社|美联社|塔斯社|共同社|中央社|俄新社';

/** Datelines of Korean, Japanese and Chinese press. */
export const EAST_DATELINES: readonly DatelineForm[] = [
  // (서울=연합뉴스) 이상현 기자 =; [서울=뉴시스]홍길동 기자 =; (워싱턴 AP=연합뉴스); (로이터=연합뉴스)
  {
    name: 'korean',
    pattern: form(
      `^[([【［](?!사진|자료|출처|그래픽|제공|영상|글|이미지)(?:(?:로이터|AP|AFP|EPA|신화|타스|DPA|교도)(?= ?=)|(?<place>[\\p{L}·/,ㆍ ]{2,20}?)(?: (?:로이터|AP|AFP|EPA|신화|타스|DPA|교도))*) ?= ?(?<agency>(?![\\p{L}\\d]* ?(?:기자|특파원))\\p{L}[\\p{L}\\d]{1,11})[)\\]】］] ?${REPORTER}(?:= ?)?`,
    ),
    places: 'any',
  },
  // [헤럴드경제=홍길동 기자]; [이데일리 홍길동 기자]; [더팩트ㅣ홍길동 기자]: a paper and its reporter, no place
  {
    name: 'korean paper',
    pattern: form(
      `^[[【(［](?!사진|자료|출처|그래픽|제공|영상)(?<agency>[\\p{L}\\d]{2,10}?)(?: ?[=ㅣ|/] ?| )(?<reporter>${HANGUL_NAME} ?${KOREAN_ROLE})[\\]】)］] ?(?:= ?)?`,
    ),
    places: 'any',
  },
  // 【ソウル聯合ニュース】; 【ワシントン時事】; 【ソウル共同】
  {
    name: 'japanese',
    pattern: form(
      `^【(?<place>[^】=＝\\d]{1,12}?)(?<date>\\d{1,2}日)?(?:発)?(?<agency>聯合ニュース|時事|共同|朝鮮中央通信|朝鮮通信|ロイター|ＡＦＰ|AFP)(?:＝[^】]{1,10})?】[ 　]*`,
    ),
    places: 'any',
  },
  // 【平壌8月18日発朝鮮中央通信＝朝鮮通信】; 【8月18日 AFP】
  {
    name: 'japanese, dated',
    pattern: form(
      `^【(?<place>[^】\\d=＝]{0,12}?)(?<date>\\d{1,2}月\\d{1,2}日)(?:発)?[ 　]?(?<agency>朝鮮中央通信|朝鮮通信|聯合ニュース|時事|共同|AFP|ＡＦＰ)(?:＝[^】]{1,10})?】[ 　]*`,
    ),
    places: 'any',
  },
  // [東京 18日 ロイター] -
  {
    name: 'japanese reuters',
    pattern: form(
      `^[[［](?<place>[^\\]］\\d=]{1,12}?)[ 　]?(?<date>(?:\\d{1,2}月)?\\d{1,2}日)?[ 　](?<agency>ロイター|AFP|AP)[\\]］] ?[-―－–—]? *`,
    ),
    places: 'any',
  },
  // 【ソウル＝山田太郎】: a paper's own reporter
  {
    name: 'japanese reporter',
    pattern: form(
      `^[【（(［](?<place>${CITY})[=＝](?<reporter>[\\p{Script=Han}\\p{Script=Katakana}・ 　]{3,14})[】）)］][ 　]*`,
    ),
    places: 'any',
  },
  // 新华社平壤8月18日电; 新华社北京8月18日电（记者张三、李四）; 中新网8月18日电
  {
    name: 'chinese',
    pattern: form(
      `^[【（(]?(?<agency>${HAN_AGENCY})(?<place>(?!记者|記者)\\p{Script=Han}{2,8}?)?(?<date>(?:\\d{1,2}月)?\\d{1,2}日)(?:综合)?[电電讯訊](?:[ 　]?[（(](?:本报|本社)?(?<reporter>(?:记者|記者)[^（）()]{2,30})[）)])?[】）)]?[ 　]?`,
    ),
    places: 'any',
  },
  // （中央社記者張三台北18日電）: the reporter stands before the place
  {
    name: 'chinese, reporter first',
    pattern: form(
      `^[（(](?<agency>${HAN_AGENCY})(?:(?<reporter>(?:记者|記者)[\\p{Script=Han}、]{2,9}?))?(?<place>台北|臺北|台中|高雄|東京|首爾|北京|香港|華盛頓|紐約|倫敦|巴黎|柏林|新加坡|曼谷|布魯塞爾|\\p{Script=Han}{2})(?<date>(?:\\d{1,2}月)?\\d{1,2}日)(?:綜合外電報導|专电|專電|[电電])[）)][ 　]?`,
    ),
    places: 'any',
  },
  // 本报北京8月18日电（记者张三）
  {
    name: 'chinese paper',
    pattern: form(
      `^(?<agency>本报|本報)(?:讯|訊|(?<place>\\p{Script=Han}{2,6}?)(?<date>(?:\\d{1,2}月)?\\d{1,2}日)[电電讯訊])[ 　]?[（(]?(?<reporter>(?:记者|記者)[ 　]?[\\p{Script=Han}、 　]{2,20})?[）)]?[ 　]*`,
    ),
    places: 'any',
  },
];

function form(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
