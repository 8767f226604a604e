import type { TailRule } from './tail-rule.ts';

const MORE = [
  'read (?:more|on|full (?:article|story|text))(?: (?:at|on) .{2,40})?',
  '(?:click (?:here )?to )?(?:read|view|see) the (?:full|rest|original|whole|entire)\\b.{0,60}',
  'click (?:here )?(?:to|for) (?:read|continue|the full)\\b.{0,60}',
  'continue reading(?!.*\\p{Ll}\\.$)\\b.{0,160}|keep reading|view (?:full )?(?:post|article)|(?:the )?full (?:story|article)',
  'weiter ?lesen|mehr lesen|(?:den )?(?:ganzen|vollständigen|kompletten) (?:artikel|beitrag|text) lesen|lesen sie (?:hier )?(?:weiter|mehr)',
  "lire la suite(?: .{0,60})?|lire (?:l[’']article|plus)(?: complet)?|en savoir plus",
  'leer más|seguir leyendo|sigue leyendo|continuar leyendo|leia mais|continue (?:lendo|a ler)|ler mais',
  "leggi (?:tutto|di più|anche|l[’']articolo completo)|continua a leggere|continua",
  'lees (?:meer|verder)|läs (?:mer|hela artikeln)|les (?:mer|hele saken)|læs (?:mere|hele artiklen)|lue (?:lisää|koko juttu)',
  'czytaj (?:więcej|dalej)|(?:číst|čítať) (?:dál(?:e)?|viac|více)|celý článok|celý článek|tovább(?: olvasom)?|citește mai (?:mult|departe)',
  'читать (?:далее|дальше|полностью|продолжение)|подробнее|читати (?:далі|більше)|devamını oku|devamı',
  'baca selengkapnya|baca lagi|xem (?:thêm|tiếp|chi tiết)|διαβάστε περισσότερα|اقرأ المزيد|ادامه مطلب|קרא עוד',
  '(?:기사 ?)?(?:전문|계속|더) ?(?:읽기|보기)|(?:기사 )?자세히 ?보기|続きを読む|全文を読む|記事全文を読む|もっと(?:読む|見る)|阅读(?:全文|更多)|閱讀(?:全文|更多)|查看(?:全文|更多)|繼續閱讀|继续阅读|全文阅读|更多',
].join('|');
const WALLS = [
  '(?:to (?:read|continue reading|keep reading)|for full access)\\b.{0,80}\\b(?:subscri|sign in|sign up|log ?in|register|member).{0,120}',
  '(?:this|the) (?:full |rest of (?:this|the) )?(?:article|story|content|post) is (?:only |exclusively )?(?:for|available (?:only )?(?:to|for)|reserved for|limited to) .{0,40}(?:subscribers|members|readers).{0,80}',
  '(?:already|not) a (?:subscriber|member)\\?.{0,80}|subscribe (?:now |today )?to (?:read|continue|unlock|access).{0,80}',
  '(?:cet article|la suite|contenu) (?:est )?(?:réservée?|exclusi\\p{L}+) aux abonnés.{0,80}|il vous reste .{1,20} de cet article à lire.{0,80}',
  '(?:dieser|der vollständige) (?:artikel|inhalt|beitrag) ist (?:nur|exklusiv) für .{0,40}(?:abonnenten|mitglieder).{0,60}|jetzt (?:abonnieren und )?weiterlesen.{0,60}',
  '(?:este|el) (?:contenido|artículo) es (?:exclusivo|sólo|solo) para (?:suscriptores|socios).{0,80}|(?:contenido|conteúdo) exclusivo para (?:suscriptores|assinantes).{0,80}',
  "(?:questo|l[’']) ?(?:articolo|contenuto) è riservato agli abbonati.{0,80}",
  '(?:この記事は)?(?:有料)?会員限定(?:記事|です).{0,60}|[（(]?残り[:： ]?[\\d,０-９]+ ?文字.{0,40}|続きを(?:お)?読みになるには.{0,60}',
  '(?:이 기사는 )?(?:유료|프리미엄|구독자?|멤버십)(?: ?회원)? ?(?:전용|만 ?(?:볼|읽을)).{0,60}|(?:로그인|구독) ?(?:후|하시면|하면).{0,30}(?:읽|보실|볼 ?수).{0,40}',
  '本文为付费内容.{0,60}|(?:订阅|訂閱|登录|登入)(?:后|後)?(?:即可|可)?(?:阅读|閱讀).{0,40}',
  'материал доступен (?:только )?(?:подписчикам|по подписке).{0,60}',
].join('|');

/** What stands where a publisher has cut a text off: the text before it is a teaser. */
export const WALL_RULES: readonly TailRule[] = [
  { name: 'read-more', pattern: new RegExp(`^[^\\p{L}\\p{N}]*(?:${MORE})[^\\p{L}\\p{N}]*$`, 'iu'), takes: 'line' },
  {
    name: 'read-more',
    pattern:
      /(?:read more|continue reading|weiterlesen|lire la suite|leer más|leia mais|leggi tutto|lees verder|читать далее|подробнее|(?:계속|더) ?(?:읽기|보기)|続きを読む|阅读全文|閱讀全文) ?(?:…|\.{3}|→|»|>{1,2}|\])$/iu,
    takes: 'ending',
  },
  {
    name: 'read-more',
    pattern: /(?<=[.!?…”"'] )(?:read more|continue reading|weiterlesen|lire la suite|leer más|leia mais)$/i,
    takes: 'ending',
  },
  { name: 'wall', pattern: new RegExp(`^[^\\p{L}\\p{N}]*(?:${WALLS})$`, 'iu'), takes: 'line' },
];

/** Names of the rules that say so. */
export const CUT_RULES: readonly string[] = ['read-more', 'wall'];
