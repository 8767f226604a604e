/** Whole lines that speak of the site and not of the story, by what they are for; each list goes by languages. */

const any = (...parts: readonly string[]) => parts.join('|');
const whole = (...parts: readonly string[]) => new RegExp(`^(?:${any(...parts)})$`, 'iu');
const opening = (...parts: readonly string[]) => new RegExp(`^[^\\p{L}\\p{N}]*(?:${any(...parts)})`, 'iu');

/** Buttons and labels of the page. */
export const LABEL = whole(
  'home ?top|send feedback|how can we improve\\??|thanks for your feedback!?|go to (?:contents?|navigation|main|top)',
  'skip to (?:main )?(?:content|navigation)|back to top|loading\\.*|advertise?ments?|ad|sponsored(?: content)?|promoted',
  'share(?: this| on .{1,20})?(?: (?:article|story|post))?:?|print(?: this)?|copy (?:url|link)|e-?mail(?: this (?:story|article))?|scroll to continue.{0,30}|save|comments?|follow(?: us)?',
  'share (?:full )?article|gift (?:this )?article|listen(?: to (?:this )?article)?.{0,24}|\\d+ min(?:ute)?s? read|reading time:?.{0,20}',
  'keywords?:?|tags?:?|topics?:?|more on this story|(?:image|photo) (?:source|caption|credit).{0,80}|play(?: video)?|watch:?|video',
  'anzeige|werbung|teilen|drucken|merken|kommentare?|artikel (?:anhören|teilen|drucken)|zur startseite|lesezeit:?.{0,20}|themen:?|schlagwörter:?',
  'publicité|partager|imprimer|commenter|réagir|temps de lecture:?.{0,20}|écouter l.article|lecture \\d+ min\\.?|ajouter à vos favoris|thèmes?:?',
  'publicidad|compartir|imprimir|comentarios|comentar|guardar|escuchar|etiquetas:?|archivado en:?|temas:?',
  'publicidade|compartilhe?|compartilhar|partilhar|pubblicità|condividi|stampa|commenti|ascolta.{0,24}|argomenti:?',
  'haberin devamı|advertentie|deel dit artikel|delen|annons|dela|reklam|reklama|paylaş|bagikan|iklan|advertisement - scroll to continue',
  'реклама|поделиться|комментари(?:и|й)|распечатать|теги:?|ключевые слова:?',
  '키워드|공유(?:하기)?|댓글(?:쓰기)?|광고|프린트|인쇄|제보하기|URL ?복사|맨 ?위로|글자 ?크기.{0,20}|기사 ?(?:저장|공유|듣기)|본문 ?(?:듣기|글씨).{0,20}|이미지 ?(?:확대|크게).{0,10}|사진 ?확대|구독(?:하기)?|기자 ?페이지|태그',
  '広告|シェア|ツイート|印刷|保存|コメント|この記事をシェア.{0,10}|拡大する?|(?:写真)?拡大|有料会員(?:限定)?記事|キーワード',
  '廣告|广告|分享|評論|评论|列印|打印|收藏|[(（\\[【]?(?:責任編輯|责任编辑|責編|责编|編輯|编辑|校对|审核)[:：].{0,24}|相關新聞|相关新闻|關鍵字:?|关键词:?',
  'hírlevél|nyhetsbrev(?:et)?|nyhedsbrev|nieuwsbrief|uutiskirje|[\\d.,]+k shares|[\\[(]?(?:انتهای پیام|ادامه دارد|انتهى|तस्वीर|विज्ञापन|โฆษณา|quảng cáo)[/\\])]?\\S{0,12}|小字号|大字号|中字号|我要反馈|点击进入专题.{0,40}',
  'إعلان|شارك|طباعة|تعليقات|مشاركة|كلمات مفتاحية:?|الأكثر قراءة',
);

/** What leads to another story, in the line or below it. */
export const RELATED = opening(
  '(?:related(?: (?:articles?|news|stories|posts|topics|content|coverage|reading))?|(?:read|see|watch|also)(?: (?:more|also|next|too|read|see))|more (?:from|stories|on this|about|coverage)|recommended|don.t miss|in case you missed|you (?:may|might) also like|most (?:read|viewed|popular)|trending|editor.s picks?)\\b',
  '(?:mehr (?:zum thema|dazu|lesen)|lesen sie (?:auch|hier|mehr)|lesen sie dazu|weitere (?:artikel|nachrichten|themen)|das könnte sie auch|auch interessant|zum thema|meistgelesen|siehe auch)',
  '(?:lire (?:aussi|également|la suite|plus)|à lire(?: aussi| également)?|voir aussi|notre dossier|sur le même (?:sujet|thème)|les plus lus|articles? liés?|pour aller plus loin)',
  '(?:lea? (?:también|además|más)|leer (?:más|también)|lee además|te puede interesar|le puede interesar|ver (?:más|también)|más información|noticias relacionadas|relacionad[oa]s?|lo más (?:leído|visto))',
  '(?:lei[ar] (?:também|mais|ainda)|ler mais|veja (?:também|mais)|saiba mais|notícias relacionadas|leggi (?:anche|tutto|di più)|potrebbe interessarti|vedi anche|per approfondire|articoli correlati)',
  '(?:lees (?:ook|meer|verder)|meer over|läs (?:också|även|mer)|les også|læs også|lue myös|czytaj (?:też|także|więcej)|zobacz (?:też|także|również|wideo)|przeczytaj|čtěte (?:také|též)|mohlo by vás zajímat|citește și|vezi și|olvas(?:sa|d) (?:el|tovább)|baca (?:juga|selengkapnya)|simak juga|lihat juga|ilgili haber|ayrıca (?:bakınız|okuyun)|xem thêm|đọc thêm|tin liên quan|διαβάστε (?:επίσης|ακόμα)|δείτε (?:επίσης|ακόμα))',
  '(?:чита(?:йте|ть) (?:также|еще|ещё|подробнее|по теме)|по теме|материалы по теме|смотрите также|похожие|другие новости|самое (?:читаемое|популярное)|читайте:|больше новостей|читайте також)',
  '(?:관련 ?(?:기사|뉴스|영상|콘텐츠|글)|함께 ?(?:볼|읽을)|이 ?시각|많이 ?본|추천 ?(?:기사|뉴스)|주요 ?(?:기사|뉴스)|핫 ?이슈|인기 ?(?:기사|뉴스)|더 ?(?:보기|읽기)$|\\[관련)',
  '(?:関連(?:記事|ニュース|リンク|タグ)?(?:$|[:：】\\]・])|あわせて読みたい|こちらも|おすすめ|続きを読む|ランキング|アクセスランキング|延伸(?:閱讀|阅读)|相[關关](?:新聞|新闻|報導|报道|閱讀|阅读|文章)|更多(?:新聞|新闻|報導|报道|內容|精彩)|看更多|推[薦荐]閱?阅?[讀读]|猜你喜[歡欢]|點我看)',
  '(?:اقر[أا] (?:أيض|ايض)[اًا]+|إقرأ أيضا|اقرأ المزيد|شاهد أيض|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|ذات صلة|المزيد(?: من الأخبار)?$|อ่าน(?:เพิ่มเติม|ข่าว)|ข่าวที่เกี่ยวข้อง|یہ بھی پڑھیں|مزید پڑھیں|আরও পড়ুন|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें)',
);

/** Invitations to subscribe, to follow, to write in; tag lists; counts. */
export const APPEAL = opening(
  '(?:sign up|subscribe) (?:now |here |today |free )?(?:for|to|and|with) .{0,160}',
  '(?:follow|join|like|find) (?:us|our|.{2,30}) (?:on|at) (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|google news|threads|bluesky|tiktok|linkedin|our)\\b.{0,120}',
  '(?:follow .{0,60} at https?:|a version of this (?:article|story|column) (?:appear|was|ran)|(?:more about|read more by|contact|email|reach) \\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+$)',
  '(?:download|get) (?:the|our) .{0,40}\\bapp\\b.{0,80}',
  '(?:this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published|ran)|copyright |©|ⓒ|\\(c\\) ?\\d{4}|all rights reserved|the post .{1,200} appeared first)',
  '(?:have (?:you )?(?:a|any) (?:news )?(?:tip|story)|got a tip|contact (?:us|the (?:author|reporter))|do you have (?:a |any )?(?:story|tip|information|news)|send (?:us )?(?:your )?tips|reach (?:the )?(?:author|reporter))\\b.{0,160}',
  '(?:our standards:|reporting by .{2,160}(?:editing|writing) by|editing by |additional reporting by |compiled by |[^.]{3,160} contributed (?:to this (?:report|article|story)|reporting)|\\((?:with|from) (?:afp|ap|reuters|agenc))',
  '(?:(?:jetzt )?(?:newsletter|abonnieren|kostenlos anmelden|hier anmelden)|melden sie sich .{0,80}newsletter|folgen sie uns|mit material von|quelle:|bleiben sie (?:informiert|auf dem))',
  '(?:abonnez-vous|inscrivez-vous|suivez(?:-nous| toute)|téléchargez|cet article est réservé|\\(avec (?:afp|reuters))',
  '(?:suscr[ií]b|s[ií]guenos|apúntate|síganos|únete|regístrate|inscreva-se|assine (?:o|a|já)|iscriviti|seguici|abbonati|riproduzione riservata)',
  '(?:meld je aan|volg ons|zapisz się|śledź nas|obserwuj nas|odebírejte|sledujte nás|abonați-vă|urmărește|iratkozzon|kövess|ikuti (?:kami|berita)|bizi takip|abone ol|theo dõi|ακολουθήστε|εγγραφείτε)',
  '(?:подписывайтесь|подпишитесь|подписаться|следите за|присоединяйтесь|читайте нас|мы в (?:telegram|телеграм|соцсетях|vk|вк|дзен)|источник:|фото:|если вы нашли|нашли (?:ошибку|опечатку)|заметили ошибку|підписуйтесь)',
  '(?:[(（]?(?:영상|사진|촬영|편집|제작|디자인|그래픽|구성|기획|취재)\\p{L}{0,4}\\s?[:=]|저작권자|무단 ?전재|<저작권|ⓒ|©|copyrights?|제보는|제보하기|이 기사는 .{0,40}(?:구독|후원)|구독(?:과|하기|신청)|네이버에서 .{0,20}(?:구독|채널)|카카오톡 ?[:：]|\\[?사진 ?[=:]|.{0,30}(?:채널|뉴스레터).{0,12}(?:구독|추가)|■ ?제보)',
  '(?:無断(?:転載|複製)|著作権|この記事は(?:有料|会員)|会員登録(?:は|する)|購読(?:は|の申)|フォローする|版[權权](?:聲|声|所)|未[經经](?:授[權权]|許可|许可)|(?:轉載|转载)(?:请|請|须|須)|下[載载].{0,14}(?:app|客户端)|(?:訂閱|订阅|[關关]注)(?:我们|我們|公众号|官方|微信|電子報|頻道|频道)|(?:掃描|扫描|扫一扫).{0,12}(?:二维码|QR)|加入.{0,12}(?:會員|会员|LINE)|本文(?:来源|來源)|[來来]源[:：]|原标题[:：])',
  '(?:la suite après cette publicité|dieses thema im programm|über dieses thema berichtete|dalszy ciąg materiału pod|więcej informacji znajdziesz|for more (?:stories|news|on)\\b.{0,60}\\bvisit|this content is (?:provided|hosted) by|by (?:submitting|signing up|entering your)[^.]{0,60}\\byou (?:agree|consent|accept|are)|view this post on|a post shared by|(?:new)?you can now listen to|this is (?:an )?ai[- ]generated|now playing ?[-–:]|text ad:|support .{2,40} journalism)',
  '(?:[(]?(?:borítókép|nyitókép|címlapfotó|kiemelt kép)|iratkozz?on|simak (?:breaking|berita|video)|dapatkan (?:update|berita)|editor ?[:：] ?[\\p{Lu}. /]{2,12}$|(?:last ned|download|scarica|descarga|baixe|téléchargez|laden sie|hent|ladda (?:ner|hem)|lataa|pobierz|stáhněte|töltse le|unduh|tải|скачайте|завантажуйте|indirin)\\b.{0,40}\\bapp)',
  '(?:تابع(?:وا|نا)|اشترك (?:الآن|معنا|في (?:قناتنا|نشرتنا))|حمّ?ل تطبيق|جميع الحقوق|لمتابعة (?:القراءة|آخر|المزيد)|انضم إلى (?:قناتنا|نشرتنا)|حقوق النشر)',
);

/** A line that offers a newsletter, an app or a channel, wherever it says so. */
export const OFFER =
  /(?:newsletter|briefing|our app|infolettre|boletín|рассылк|뉴스레터|メルマガ|ニュースレター|電子報|نشرتنا|whatsapp|telegram|телеграм).{0,120}(?:sign(?:ing)? up|subscrib|register|join|anmelden|abonnier|abonn|inscri|suscr|assin|iscriv|подпис|구독|登録|訂閱|订阅|اشترك|folge|follow|suiv|seguir|s[ií]gue)|(?:sign(?:ing)? up|subscrib|register|join|melden sie sich|abonnier|abonn|inscri|suscr|assin|iscriv|подпис|구독|登録|訂閱|订阅|اشترك|follow|suiv|s[ií]gue).{0,120}(?:newsletter|briefing|infolettre|boletín|рассылк|뉴스레터|メルマガ|電子報|نشرتنا|whatsapp|telegram|телеграм)|(?:last ned|download|hent|ladda (?:ner|hem)) (?:the |our |vår |vores )?\S{0,12} ?app(?:en)?\b/iu;

/** A list of tags, written out: "Tags: ferry, islands", "#ferry #islands". */
export const TAG_LINE =
  /^(?:(?:tags?|keywords?|topics?|filed under|posted in|themen|schlagw\p{L}+|stichworte|mots[- ]cl[ée]s|etiquetas|temas|palabras clave|argomenti|теги|метки|ключевые слова|태그|해시태그|キーワード|タグ|标签|標籤|關鍵字|关键词|關鍵詞|الكلمات المفتاحية|وسوم)\s?[:：].*|(?:#[\p{L}\p{N}_·-]+[\s,、]*)+)$/iu;

export const COUNT =
  /^(?:[\d.,]+\s?[km]?\s(?:comments?|shares?|views?|likes?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари\p{L}*|просмотр\p{L}*)|(?:comments?|shares?|views?|likes?|kommentare|commentaires|comentarios|комментари\p{L}+|просмотр\p{L}+|댓글|조회|추천|좋아요|コメント|評論|评论|浏览)\s?[:(：]?\s?[\d.,]+\)?)$/iu;

/** A photo's credit that stands alone. */
export const PHOTO_CREDIT =
  /^.{2,120}(?:\s\|\s(?:dpa|afp|ap|reuters|epa|imago|picture alliance|getty images|anp|keystone)(?:[/ ].{0,40})?|(?<=[\p{L}\p{N}])credit:\s?.{2,60})$|^[([［【<]?(?:photos?|photograph|picture|image|foto|fotos|bild|imagen|crédits?(?: photo)?|credits?|credito|фото|사진|그래픽|写真|圖|图|照片|資料照|صورة|fotoğraf|zdjęcie|ảnh)(?: (?:by|courtesy|credit|source|de|von|di))?\s?[:=/／：|©]\s?.{1,90}$|^\(?(?:getty images|ap photo|reuters|afp|epa|dpa|picture alliance|imago|shutterstock)(?:[/ ,].{0,60})?\)?$/iu;

/** What a line that tells a time begins with. */
export const TIME_LABEL =
  /^(?:published|posted|updated|last (?:updated|modified)|veröffentlicht|aktualisiert|stand:|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|опубликовано|обновлено|입력|수정|등록|송고|公開|更新|配信|发布|發布|نشر)/iu;

/** Long lines are text, whatever they begin with. */
export const MAX_APPEAL = 260;
export const MAX_RELATED = 180;
