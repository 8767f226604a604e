import { foldSpace } from '../lib/text.ts';

const HANGUL_ROLE =
  /\s?(?:(?:선임|수습|전문|인턴|객원|사진|영상|대학생|시민|의학전문|통일전문|군사전문|논설|편집|전국부|온라인)\s?)?(?:기자|특파원|논설위원|편집위원|논설실장|해설위원|통신원|앵커|리포터|칼럼니스트|평론가|에디터|편집장|아나운서|PD|피디|작가|교수|위원)$/u;
/** "정치부 홍길동", "워싱턴=홍길동", "뉴스1 홍길동", "글·사진" */
const HANGUL_BEFORE =
  /^(?:글|취재|사진|글·사진|글\/사진|정리|인터뷰|영상|그래픽|\p{L}{1,6}[부팀국])?\s?[=:：]?\s|^(?:글|취재|정리|사진|영상)[=:：·ㆍ]\s?|^\p{Script=Hangul}{1,6}[=:]\s?|^(?:뉴스1|뉴시스|연합뉴스|이데일리|한겨레|경향신문|헤럴드경제)\s(?=\p{Script=Hangul}{2,4}$)/u;
const HANGUL_DESK =
  /(?:뉴스|신문|일보|방송|통신|뉴시스|편집국|편집부|취재팀|취재부|제작팀|미디어|디지털|온라인|닷컴|연구소|데스크|관리자|운영자|보도국|[부팀])$|^(?:뉴스1|본지|편집자|관리자|연합)/u;
const HAN_PREFIX =
  /^(?:本[报報社](?:特约|驻.{1,6})?)?(?:记者|記者|作者|撰文|撰稿|文字|文|采写|采訪|采访|採訪|特派員|特派记者|通讯员|实习记者|见习记者|取材|執筆|筆者)[：:／/・·| 　]*|^(?:新华社|新華社|中新社|中新网|中央社|央视|人民网|聯合報|自由時報)?(?:记者|記者)[ 　]*/u;
const HAN_ROLE =
  /[ 　]*(?:記者|记者|特派員|論説委員|編集委員|解説委員|支局長|編集長|専門記者|特约撰稿人|カメラマン|氏)$/u;
/** 編輯, 报道, 写真: what others did, or where a report was made. */
const HAN_OTHERS =
  /(?:報導|报道|報道|電|电|综合|綜合|編輯|编辑|責編|责编|校对|審核|摄影|攝影|写真|撮影|編集部|新聞|新闻|新报|新社|通信社?|取材班|社|网|網|台|报|報|供稿|圖|图)$|^(?:編輯|编辑|責任編輯|责任编辑|责编|責編|写真|撮影|摄影|攝影|来源|來源|聯合ニュース)/u;
const HAN_NAME =
  /^(?:\p{Script=Han}{1,3}[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}|[\p{Script=Katakana}ー]+(?:[・＝=][\p{Script=Katakana}ー]+)+|\p{Script=Han}{1,6}·\p{Script=Han}{1,6})$/u;
const SPLIT = /\s*[·ㆍ・、，,;；/／|&]\s*|\s+(?:및|그리고|和|與|与|及)\s+/u;
const BRACKETS = /[【〔［[(（]([^】〕］\])）]{0,40})[】〕］\])）]/gu;

/** The people of a byline in Hangul. Names stand side by side, one word each, with or without a role at the end. */
export function hangulNames(text: string): readonly string[] {
  const bare = foldSpace(
    text.replace(BRACKETS, (_, inner: string) => (/기자|특파원/.test(inner) ? ` ${inner} ` : ' ')),
  );
  return bare
    .replace(/^(?:글|취재)[·/,ㆍ]\s?사진\s?[=:]?\s?/, '')
    .split(SPLIT)
    .flatMap((part) => {
      const named = part
        .replace(HANGUL_BEFORE, '')
        .replace(/^[^=]{1,12}=\s?/, '')
        .trim();
      const hasRole = HANGUL_ROLE.test(named);
      const name = named.replace(HANGUL_ROLE, '').trim();
      const words = name.split(' ').filter((word) => hasRole === false || !/[부팀국]$/.test(word) || word.length < 3);
      const areNames = words.every((word) => /^\p{Script=Hangul}{2,4}$/u.test(word) && !HANGUL_DESK.test(word));
      if (areNames && (hasRole || words.length === 1)) return words.filter((word) => !/^(?:뉴스1|뉴시스)$/.test(word));
      const last = words.at(-1) ?? '';
      if (hasRole && /^\p{Script=Hangul}{2,4}$/u.test(last) && !HANGUL_DESK.test(last)) return [last];
      return name === '' || HANGUL_DESK.test(name) || name.length > 20 ? [] : [name];
    });
}

/** The people of a byline in Chinese or Japanese. */
export function hanNames(text: string): readonly string[] {
  const bare = foldSpace(text.replace(BRACKETS, (_, inner: string) => ` ${inner} `));
  return bare.split(SPLIT_HAN).flatMap((part) => {
    const isMarked = HAN_PREFIX.test(part.trim()) || HAN_ROLE.test(part.trim());
    const name = part
      .trim()
      .replace(HAN_PREFIX, '')
      .replace(HAN_ROLE, '')
      .replace(/^[^=＝]{1,10}[=＝](?=\p{Script=Han})/u, '')
      .trim();
    if (HAN_OTHERS.test(name) || name === '') return [];
    // 记者 张三 李四: two names of two or three characters each
    const words = name.split(/[ 　]/);
    if (isMarked && words.length > 1 && words.every((word) => /^\p{Script=Han}{2,4}$/u.test(word))) return words;
    return HAN_NAME.test(name) ? [name.replaceAll('　', ' ')] : [];
  });
}

const SPLIT_HAN = /\s*[、，,;；/／|&]\s*|\s+(?:和|與|与|及)\s+/u;
