/** The script most letters of a text are written in, ISO 15924; kana make Japanese of Han. */
export type Script = { readonly name: string; readonly letters: number };

const SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
];
/** Scripts that one language writes, but for small ones that no feed is in. */
const ONLY: Readonly<Record<string, string>> = {
  Hang: 'ko',
  Kana: 'ja',
  Grek: 'el',
  Hebr: 'he',
  Thai: 'th',
  Geor: 'ka',
  Armn: 'hy',
  Beng: 'bn',
  Taml: 'ta',
  Khmr: 'km',
  Mymr: 'my',
};
/** Characters of news, simplified and traditional side by side. */
const PAIRS =
  '们們这這为為国國会會时時来來说說对對发發现現后後从從间間经經过過进進动動长長开開关關问問题題东東车車电電话話书書见見观觀业業产產务務员員场場报報网網边邊实實学學党黨军軍习習让讓谁誰还還没沒与與应應该該区區轮輪获獲选選击擊认認识識论論设設证證评評试試语語请請调調谈談议議战戰级級红紅约約纪紀线線组組织織终終结結给給统統续續编編罗羅职職联聯胜勝节節药藥医醫华華协協单單卖賣卫衛厂廠历歷压壓县縣参參双雙变變团團围圍图圖声聲处處备備复復头頭奖獎妇婦宁寧宝寶审審宽寬导導层層岁歲岛島币幣师師带帶帮幫库庫庆慶异異强強归歸录錄总總执執扩擴扬揚护護担擔拥擁择擇换換损損据據';
const SIMPLIFIED = new RegExp(`[${PAIRS.replace(/(.)./gu, '$1')}]`, 'gu');
const TRADITIONAL = new RegExp(`[${PAIRS.replace(/.(.)/gu, '$1')}]`, 'gu');
/** Languages with two alphabets: neither contradicts them. */
const TWO_SCRIPTS = /^(?:sr|uz|kk|az|ku|pa|sd|bs|ky|tk|tt|ug|ha|ms|mn|tg|be|ks|sh|hbs|crh|mo|ro-MD)(?:-|$)/;
const ASCII = /^[\0-\x7f]*$/;
/** So many letters show what a text is in. Latin ones also stand in texts of other scripts. */
const MIN_LETTERS = 5;
const MIN_LATIN = 60;
const MOST = 0.5;

/** @returns `null` where there are too few letters or no script has most of them */
export function scriptOf(text: string): Script | null {
  const counts = ASCII.test(text)
    ? [{ name: 'Latn', letters: count(text, /[a-z]/gi) }]
    : SCRIPTS.map(([name, letters]) => ({ name, letters: count(text, letters) }));
  const all = counts.reduce((sum, { letters }) => sum + letters, 0);
  const kana = counts.find(({ name }) => name === 'Kana')?.letters ?? 0;
  const han = counts.find(({ name }) => name === 'Hani')?.letters ?? 0;
  if (kana >= 2 && kana + han > all * MOST) return { name: 'Kana', letters: kana + han };
  const most = counts.reduce((first, other) => (other.letters > first.letters ? other : first));
  // A Korean headline may be half Latin names.
  const hangul = counts.find(({ name }) => name === 'Hang');
  if (hangul !== undefined && hangul.letters >= MIN_LETTERS && hangul.letters > all * 0.3) return hangul;
  return most.letters >= MIN_LETTERS && most.letters > all * MOST ? most : null;
}

/** @returns the language that alone writes so, Chinese with its script where that shows; `null` for shared scripts */
export function languageOfScript({ name }: Script, text: string): string | null {
  if (name !== 'Hani') return ONLY[name] ?? null;
  const simplified = count(text, SIMPLIFIED);
  const traditional = count(text, TRADITIONAL);
  if (simplified > traditional * 2) return 'zh-Hans';
  return traditional > simplified * 2 ? 'zh-Hant' : 'zh';
}

/** Whether a text of this script cannot be in a language. */
export function contradicts(language: string, { name, letters }: Script): boolean {
  if (TWO_SCRIPTS.test(language) || (name === 'Latn' && letters < MIN_LATIN)) return false;
  return !scriptsOf(language).includes(name);
}

const CACHE = new Map<string, readonly string[]>();
const CACHE_LIMIT = 500;

function scriptsOf(language: string): readonly string[] {
  const known = CACHE.get(language);
  if (known !== undefined) return known;
  const script = new Intl.Locale(language).maximize().script ?? '';
  const scripts = SHARED[script] ?? [script];
  if (CACHE.size < CACHE_LIMIT) CACHE.set(language, scripts);
  return scripts;
}

/** A headline in Han alone may be Japanese, an old one Korean. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Kore: ['Hang', 'Hani'],
  Jpan: ['Kana', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
