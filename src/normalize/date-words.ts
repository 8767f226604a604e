import { monthOf } from '../lib/months.ts';

/** Weekdays as printed beside a date, in the languages of `months.ts`. */
const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim ' +
  'lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom ' +
  'segunda terça quarta quinta sexta feira seg ter qua qui sex ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo ' +
  'mandag tirsdag onsdag torsdag fredag lørdag søndag man tir ons tor fre lør søn måndag tisdag lördag söndag mån tis lör sön ' +
  'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina ti ke to pe la su ' +
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob nd nie ndz ' +
  'pondělí úterý středa čtvrtek pátek neděle po út st čt pá ne ' +
  'luni marți miercuri joi vineri sâmbătă duminică hétfő kedd szerda csütörtök péntek szombat vasárnap ' +
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок вівторок середа четвер пʼятниця субота неділя нд ' +
  'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή δευ τρι τετ πεμ παρ σαβ κυρ ' +
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz ' +
  'senin sen selasa rabu kamis jumat sabtu minggu isnin khamis jumaat ahad ' +
  'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد thứ hai ba tư năm sáu bảy chủ nhật ' +
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार ' +
  'pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis ' +
  'pon uto sre sri čet pet sub ned ponedjeljak utorak srijeda četvrtak petak subota nedjelja sht dhe mrt ' +
  'astelehena asteartea asteazkena osteguna ostirala larunbata igandea bazar ertəsi çərşənbə axşamı cümə şənbə ' +
  'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі ' +
  'երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի ' +
  'شنبه یکشنبه دوشنبه سهشنبه سه شنبه چهارشنبه پنجشنبه جمعه';

/** What stands between a date and a time, or behind both, and says nothing more. */
const CONNECTORS =
  'at on of the to de del la las le les das do dos da den am um uhr à á as às alle ore ora alle om uur u kl klo kello o godz v hod в о г р year года году ' +
  'στις ώρα saat tarihinde pukul jam lúc ngày giờ năm hours hrs hr hs h heures el klockan d sh m gada gads m e i il ' +
  'le и o clock час часов оклок at في الساعة بتاريخ م هـ' +
  ' kell ob u во у ў pada בשעה को बजे เวลา น พศ ساعت এ কো কে کو அன்று թ në nang ж ag' +
  ' published publishedon updated posted modified created last first publié mis jour veröffentlicht aktualisiert stand publicado actualizado atualizado pubblicato aggiornato опубликовано обновлено ' +
  '송고 송고시간 기사송고 기사등록 입력 수정 등록 기사입력 최종수정 승인 배포 발행 게시 更新 掲載 配信 公開 发布 发表 發布 更新 发布时间 更新时间 时间 時間 来源 作成';

const WORDS: ReadonlySet<string> = new Set(`${WEEKDAYS} ${CONNECTORS}`.split(' '));
const EAST_WEEKDAY =
  /^(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?)$/;

/** Words that make a date something else than the time of a text. */
const REFUSED: ReadonlySet<string> = new Set(
  'ago until till before after since from between yesterday tomorrow vor nach bis seit jusqu hasta desde até fino avant après до после с prior expires ends starts begins'.split(
    ' ',
  ),
);
const MAX_LABEL_WORDS = 6;
/** Spanish "a las 14:05", Catalan "a les 14:05". */
const AT_HOUR = /(?<!\p{L})a l(?:as?|es)(?!\p{L})/gu;
/** Vietnamese weekdays have numbers: "T3", "Th 3", "Thứ 3". */
const NUMBERED_WEEKDAY = /(?<![\p{L}\d])t(?:h(?:ứ)?)?\.?\s?[2-7](?![\p{L}\d])/u;
/** Chinese pages name the source behind the time: 来源：新华社 */
const SOURCE = /(?:来源|來源|稿源|出处)\s?:\s?[^\d:]{1,30}$/u;
/** How long a text takes to read: "3 min read", "Lesezeit: 3 Min." */
const READING_TIME =
  /(?<=[|•·,]\s?)(?:(?:lesezeit|reading time|read time|tempo di lettura|temps de lecture|lecture|leestijd|lästid)\s?:?\s?)?\d{1,3}[\s-]?min(?:ute[ns]?|uti|utos|uuttia)?\.?(?:\s(?:read|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|lästid))?(?=$|[|•·,])/u;
/** RFC 822 comments, "(Tue)", "(KST)". */
const COMMENTS = /[([][^()[\]\d]*[)\]]/g;
const WORD = /[\p{L}\p{M}ʼ]+/gu;
/** Behind a date only what a mark divides from it may be a section or a name. */
const MARKED = /^(?:[\s,:-]*[|•·/–—])+\s*[^\d|•·]{1,40}$/;

/**
 * Whether what is left around a date says nothing that makes it another date. Before it, a label of a few words may
 * stand that is not known here: the name of a section, "Uploaded".
 */
export function isNoise(before: string, behind: string): boolean {
  const after = behind.replace(SOURCE, '').replace(READING_TIME, '');
  if (/\d/.test(before.replace(COMMENTS, '').replace(NUMBERED_WEEKDAY, '')) || /\d/.test(after.replace(COMMENTS, '')))
    return false;
  const front = wordsOf(before);
  const back = wordsOf(after);
  if ([...front, ...back].some((word) => REFUSED.has(word) || (!isKnown(word) && monthOf(word) !== null))) return false;
  const unknown = front.filter((word) => !isKnown(word)).length;
  return unknown <= MAX_LABEL_WORDS && (back.every(isKnown) || MARKED.test(after));
}

function wordsOf(text: string): readonly string[] {
  return text.replace(COMMENTS, ' ').replace(AT_HOUR, ' ').match(WORD) ?? [];
}

function isKnown(word: string): boolean {
  return WORDS.has(word) || EAST_WEEKDAY.test(word);
}
