/**
 * Names of months by language, January first; alternatives are divided by `|`. Slavic names stand as they do in dates
 * (genitive) and in lists (nominative), Hebrew ones with and without their preposition. `—`: the Croatian name of October
 * is that of November in Polish, see `date-day.ts`.
 */
export const MONTH_NAMES: Readonly<Record<string, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  de: 'januar|jänner|jan|jän februar|feber|feb märz|maerz|mrz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv|jan février|févr|fév mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic',
  ca: 'gener|gen febrer|febr març abril|abr maig juny juliol|jul agost setembre|set octubre|oct novembre|nov desembre|des',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  it: 'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
  ro: 'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep octombrie|oct noiembrie|noi|nov decembrie|dec',
  nl: 'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  da: 'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
  no: 'januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des',
  sv: 'januari|jan februari|feb|febr mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  is: 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  fi: 'tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu',
  et: 'jaanuar|jaan veebruar|veebr märts aprill mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets',
  lv: 'janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī',
  lt: 'sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis',
  hu: 'január|jan február|febr|feb március|márc|már április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept|szep október|okt november|nov december|dec',
  pl: 'stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  cs: 'ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad|lis prosince|prosinec|pro',
  sk: 'januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december',
  sl: 'januarja|januar februarja|februar marca|marec aprila|april maja|maj junija|junij julija|julij avgusta|avgust septembra|september oktobra|oktober novembra|november decembra|december',
  hr: 'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna — studenoga|studenog prosinca',
  sr: 'januara|јануара|јануар februara|фебруара|фебруар marta|mart|марта|март aprila|априла|април maja|маја|мај juna|јуна|јун jula|јула|јул avgusta|августа|август septembra|септембар|септембра oktobra|oktobar|октобар|октобра novembra|novembar|новембар|новембра decembra|decembar|децембар|децембра',
  bg: 'януари|яну февруари март април май юни юли август септември|септ октомври ноември|ное декември',
  ru: 'января|январь|янв февраля|февраль|февр|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сент|сен октября|октябрь|окт ноября|ноябрь|нояб|ноя декабря|декабрь|дек',
  uk: 'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад грудня|грудень|груд',
  be: 'студзеня лютага сакавіка красавіка траўня|мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  el: 'ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ μαρτίου|μάρτιος|μαρ απριλίου|απρίλιος|απρ μαΐου|μάιος|μαϊ|μαι ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπτ|σεπ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε δεκεμβρίου|δεκέμβριος|δεκ',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  id: 'januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt september|sep oktober|okt november|nov desember|des',
  ms: 'januari|jan februari|feb mac april|apr mei jun julai ogos|ogo september|sep oktober|okt november|nov disember|dis',
  ar: 'يناير|جانفي فبراير|فيفري|شباط مارس|آذار أبريل|إبريل|نيسان|أفريل مايو|أيار|ماي|مايس يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية|يوليوز أغسطس|آب|أوت|غشت سبتمبر|أيلول|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
  he: 'ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר',
  hi: 'जनवरी|जन फरवरी|फ़रवरी|फर मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  th: 'มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค',
};

/** Levantine names of two words, written as one by `joined` before a date is looked for. */
const TWO_WORDS: readonly (readonly [string, number])[] = [
  ['كانون الثاني', 1],
  ['تشرين الأول', 10],
  ['تشرين الثاني', 11],
  ['كانون الأول', 12],
];

/** Months of the Persian calendar, the first begins in March. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';

/** Of Latin, Greek, Cyrillic, Arabic and Hebrew letters; the vowels of Indic and Thai words are letters of their own. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0655\u093c]/g;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.values(MONTH_NAMES).flatMap((year) =>
    year.split(' ').flatMap((names, index) => names.split('|').map((name) => [plain(name), index + 1] as const)),
  ),
  ...TWO_WORDS.map(([name, month]) => [plain(name).replace(' ', ''), month] as const),
]);
const PERSIAN_NUMBERS: ReadonlyMap<string, number> = new Map(
  PERSIAN.split(' ').map((name, index) => [plain(name), index + 1]),
);

/** @returns 1 to 12, or `null` where the word names no month: beginnings are not guessed at */
export function monthOf(word: string): number | null {
  return NUMBERS.get(plain(word)) ?? null;
}

/** @returns 1 to 12 in the Persian calendar, or `null` */
export function persianMonthOf(word: string): number | null {
  return PERSIAN_NUMBERS.get(plain(word)) ?? null;
}

/** Arabic names of two words as one word. */
export function joinMonths(text: string): string {
  return text.includes('ن ') ? text.replace(/(كانون|تشرين) (الثاني|الأول)/g, '$1$2') : text;
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .replace(/\.$/, '')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ');
}
