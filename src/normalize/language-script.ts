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
/** Characters of news that only one of the two ways of writing Chinese has. */
const SIMPLIFIED =
  /[们这为国会时来说对发现后从间经过进动长开关问题东车电话书见观业产务员场报网边实学党军习让谁还没与应该区]/g;
const TRADITIONAL =
  /[們這為國會時來說對發現後從間經過進動長開關問題東車電話書見觀業產務員場報網邊實學黨軍習讓誰還沒與應該區]/g;
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
