/** Words around the names of people, by language. */

export const AND_WORDS = 'and|AND|und|UND|et|ET|y|e|en|och|og|i|и|И|та|ja|ve|dan|și|és|with|con|avec|mit|και|و';

/** What leads to a name. */
export const LEAD_IN =
  /^(?:(?:(?:story|text|words|article|report(?:ed|ing)?|written|posted|published|analysis|opinion|review|interview|photos?) )?by|from|author|authors|аутор|συντάκτης|piše|מאת|نویسنده|โดย|लेखक|writer|autor(?:in|en|a|es|s)?|auteur|auteurs|autore|autori|verfasst von|geschrieben von|ein (?:gastbeitrag|kommentar|interview|artikel|bericht) von|(?:eine? \p{L}+ )?von|text|propos recueillis par|(?:un )?(?:article|texte|récit|enquête) (?:de|par)|publié par|écrit par|par|escrito por|redactado por|por|texto|a cura di|di|door|av|af|tekst|skrevet av|oprac|opracowanie|oleh|penulis|reporter|editor|haber|yazan|írta|szerző|de|автор(?:ы|и)?|текст|подготовил[аи]?|беседовал[аи]?|글|글ㆍ사진|글·사진|취재|기자|작성자|취재기자|文|取材|取材・文|構成|執筆|聞き手|撰文|作者|記者|记者|特約記者|采写|撰稿|كتبت?|بقلم|إعداد|الكاتب|تحرير)\s*[:：=／/|]\s*|^(?:authors?|autor(?:in|en|es)?|auteurs?)\s*,\s+|^(?:(?:story|text|words|article|report(?:ed|ing)?|written|posted|published|analysis|opinion|review|interview) )?by:?\s+|^(?:(?:verfasst |geschrieben |ein (?:gastbeitrag|kommentar|interview|artikel|bericht) |eine? \p{L}+ )?von|propos recueillis par|(?:un )?(?:article|texte|récit|enquête) (?:de|par)|(?:publié |écrit )?par|(?:escrito |redactado )?por|a cura di|di|door|av|af|skrevet av|oleh|écrit par|írta|ecrit par|bởi|από|του|της|كتبت?|بقلم|إعداد)\s+|^(?:글|취재)\s+(?=\p{Script=Hangul}{2,4}(?:\s|$))|^(?:\p{Script=Han}{2,6}?)?(?:\p{Script=Han}{2,4}\d+日電)?(?:特派|特約|實習|首席)?(?:記者|记者)\s*[:：・\s]?\s*(?=\p{Script=Han}{2,4})/iu;

const FIELD =
  'staff|senior|chief|deputy|assistant|associate|contributing|managing|political|politics|science|business|economics?|sports?|health|legal|world|news|foreign|special|guest|technology|tech|white house|europe|asia|africa|middle east|investigations?|data|education|environment|climate|energy|crime|arts|culture|diplomatic|defen[cs]e|security|national|international|home affairs|freelance|executive|city|local';
const POST =
  'reporters?|writers?|correspondents?|editors?|editor-in-chief|contributors?|columnists?|journalists?|interns?|producers?|anchors?|bureau chief|photographers?|analysts?|professor|fellow|researcher|staff';
const ROLE = `(?:(?:${FIELD})[\\s,/&-]+(?:and )?)*(?:${POST})`;
/** A role behind a name: ", Political Editor", " Staff Writer", " 기자", "記者". */
export const ROLE_AFTER = new RegExp(
  [
    '\\s+(?:text|words|reporting|tekst|texte|texto)$',
    `[,|–—-]?\\s+(?:for|at|in|of|à|in der|für|pour|bei|aus|desde)\\s+\\p{L}.*$`,
    `,?\\s+${ROLE}\\b(?:\\s?(?:of|for|at|and|in|,)\\s.*)?$`,
    '\\s+is (?:a|an|the|based)\\s.*$',
    '(?:\\s+\\p{Script=Hangul}{2,6})?\\s*(?:선임|수습|전문|인턴|객원|사진|영상|대|논설|디지털|온라인|편집|시민)?\\s?(?:기자|특파원|논설위원|통신원|앵커|평론가|칼럼니스트|에디터|PD|교수|작가|변호사)$',
    '\\s?(?:記者|编辑|編輯委員|編集委員|論説委員|特派員|支局長|記者/[^ ]*|／.*|報導|报道|综合报道|綜合報導)$',
    ',?\\s+(?:redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondant(?:e)?|envoyé(?:e)? spécial(?:e)?|corresponsal|redactor(?:a)?|periodista|enviad[oa] especial|inviat[oa]|corrispondente|giornalista|корреспондент|журналист|обозреватель|редактор)\\b.*$',
  ].join('|'),
  'iu',
);
/** A role before a name: "編集委員 ", "корреспондент ", "Dr." stays. */
export const ROLE_BEFORE =
  /^\S{1,12}\s?(?:記者|记者)(?=\p{Script=Han}{2,4}$)|^(?:(?:編集委員|論説委員|特派員|記者|客員編集委員|シニアライター|記者・?|记者|實習記者|корреспондент|журналист|обозреватель|\p{Script=Hangul}{2,5}(?:특파원|전문기자|선임기자))\s*[・:：\s])\s*|^(?:[\p{L}'’]+\s){0,3}(?:correspondent|reporter|editor|columnist|writer|Correspondent|Reporter|Editor|Columnist|Writer)\s(?=\p{Lu})/u;
/** No name at all. */
export const ROLE_ONLY = new RegExp(
  `^(?:the )?(?:${ROLE}[\\s,/&-]*)+$|^.{2,4}(?:報導|报道|電|电)$|^(?:선임|수습|전문|인턴|객원|사진|영상|온라인)?(?:기자|특파원|논설위원|통신원|앵커|편집|에디터)$|^(?:記者|记者|編集部|文|写真|摄影|攝影|編輯|编辑|報導|报道|by|von|par|por|di|and|und|et|y|updated|published)$`,
  'iu',
);
/** News agencies: authors only where nobody else is named. */
export const AGENCY =
  /^(?:the )?(?:reuters|associated press|ap(?: news)?|afp|agence france-presse|dpa|apa|sda|keystone-sda|epd|kna|efe|ansa|agi|adnkronos|askanews|lusa|belga|anp|ritzau|ntb|tt|stt|pap|čtk|ctk|mti|tass|ria novosti|interfax|xinhua|kyodo(?: news)?|jiji(?: press)?|yonhap(?: news(?: agency)?)?|bloomberg(?: news)?|upi|pti|ani|ians|europa press|lapresse|press association|pa media|canadian press|the canadian press|australian associated press|aap|bernama|antara|anadolu(?: agency)?|aa|연합뉴스|뉴시스|뉴스1|共同通信|共同通信社|時事通信|时事通讯社|新华社|新華社|中央社|中新社|中新网|тасс|риа новости|интерфакс|укринформ|رويترز|أ ?ف ?ب|وكالات|الأناضول)(?:[\s/,]+(?:staff|news|editorial|service|redaktion|reporters?|agency|agencies))*$|^(?:reuters|ap|afp|dpa|efe|ansa)(?:\s?[/,+&]\s?(?:reuters|ap|afp|dpa|efe|ansa|\p{Lu}{2,5}))+$/iu;
/** Desks, and what stands where a name should. */
export const NOBODY =
  /^(?:admin(?:istrator)?|author|editor(?:s|ial)?|webmaster|web ?desk|staff|newsroom|no-?reply|root|unknown|anonymous|null|undefined|none|n\/a|guest|redazione(?: .*)?|redaktion(?: .*)?|redakcja(?: .*)?|redakce(?: .*)?|redacción(?: .*)?|redacao|redação(?: .*)?|la rédaction|rédaction(?: .*)?|редакция(?: .*)?|편집부|온라인 ?뉴스팀|뉴스팀|디지털 ?뉴스팀|編集部|本站|网站编辑|التحرير|กองบรรณาธิการ|ban biên tập|tim redaksi|(?:\S+ ){0,2}(?:ڈیسک|डेस्क|ডেস্ক)|.{2,40} (?:staff|newsroom|news ?desk|web ?desk|editorial (?:team|board|staff)|editors?|news team|redaktion|staff (?:writers?|reporters?)|correspondents?|online|desk|team|agencies|news service))$/iu;
/** Newspapers, by what they are called. */
export const NEWSPAPER =
  /^(?:\p{Script=Hangul}{1,8}(?:일보|신문|뉴스|방송|통신|미디어|타임스|닷컴|저널|경제)|네이버|다음|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,10}(?:新聞|日報|日报|晚报|晚報|通信社|放送|网|網|电视台|電視台|時報|时报|周刊|報|报))$/u;
/** Reporters of papers in South Asia and elsewhere who are named by their place alone. */
export const REPORTER =
  /^(?:(?:staff|special|own|our|district|local|city|senior) )*(?:reporters?|correspondents?)$|^(?:(?:নিজস্ব|জেলা|বিশেষ|স্টাফ|উপজেলা) )?(?:প্রতিনিধি|প্রতিবেদক|সংবাদদাতা|রিপোর্টার)$|^(?:(?:विशेष|निज|हमारे|जिला|कार्यालय) )?(?:संवाददाता|प्रतिनिधि|संवाद सूत्र|ब्यूरो)$|^(?:نمائندہ|نامہ نگار|ویب ڈیسک|مراسل(?:نا)?|خبرنگار)$|^(?:phóng viên|pv|nhóm pv|ผู้สื่อข่าว|ทีมข่าว|tim redaksi|redaksi)$/iu;
/** The part before it is a photographer. */
export const PHOTO =
  /^(?:foto|fotos|photos?|photographer|photographs?|photography|bild|bilder|fotograf|fotógraf[oa]|fotografía|kuvat?|valokuvaaja|zdjęcia|fotky|fénykép|fotoğraf|фото|фотограф|사진|写真|撮影|摄影|攝影|ảnh|ภาพ|صور|تصوير)$/iu;
/** Before those who did something else than write it. */
export const OTHER_LABEL =
  /(?:^|\s)(?:edited|editing|reviewed|fact[- ]checked|translated|produced|curated|photos?|photograph(?:s|ed|y)|video|graphics?|illustrat(?:ed|ions?))(?: by)?\s*:?$|(?:heard|seen|featured|aired|published) (?:on|in|by)\s*:?$|^(?:editors?|foto|fotos|bild|фото|редактор|redaktor|editor[ae]?|photo|사진|写真|摄影|攝影|编辑|編輯|責任編輯|责任编辑)\s*[:：/]?$/iu;
