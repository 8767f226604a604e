import { weightOf } from './outline.ts';

/** What pages print where they stop, by language. */
const MARKER = new RegExp(
  [
    '(?:subscribe|sign (?:in|up)|log in|register|become an? (?:member|subscriber)|start (?:a|your) (?:free )?trial) (?:now )?to (?:continue|keep|read|unlock|access|finish)\\b|this (?:article|content|story) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:paying |paid |premium )?(?:subscribers|members)|(?:to|want to) read the (?:full|rest of (?:the|this)) (?:article|story)|already a subscriber\\?|subscribers? only|exclusively for subscribers|unlock this (?:article|story)',
    'weiterlesen mit |(?:diesen|den) (?:ganzen |kompletten )?artikel (?:weiter)?lesen (?:sie )?(?:mit|als)|(?:nur|exklusiv) für abonnent|jetzt abonnieren und weiterlesen|als abonnent(?:in)? weiterlesen|mit .{0,20}abo weiterlesen|bereits .{0,20}abonnent',
    'article (?:est )?réservé (?:à nos|aux) abonnés|il vous reste [\\d.,]+ ?% de cet article|la suite est réservée aux|abonnez-vous pour (?:lire|continuer|accéder)|réservé aux abonnés',
    'exclusiv[oa] para (?:los )?(?:suscriptores|assinantes)|suscr[ií]bete para (?:seguir|continuar|leer)|solo para suscriptores|assine (?:e|para) (?:continu|ler)|riservato agli abbonati|abbonati per (?:continuare|leggere)',
    'lees verder met|alleen voor abonnees|för prenumeranter|(?:kun )?for abonnenter|dla (?:prenumeratorów|subskrybentów)|pouze pro předplatitele|csak előfizetőknek|(?:только )?(?:для|по) подпис(?:чиков|ке)(?: доступн)?|доступ(?:ен|но|на) (?:только )?(?:по подписке|подписчикам)',
    '이 (?:기사|콘텐츠|글)는 .{0,16}(?:유료|프리미엄|구독|회원).{0,12}(?:회원|구독자|전용|기사|콘텐츠)|(?:유료|프리미엄|구독) ?(?:회원|구독자)(?:만|에게만)? ?(?:전용|볼|읽을)|(?:로그인|구독|가입).{0,16}(?:이어서|계속|전문|나머지).{0,10}(?:읽|보|확인)',
    'この記事は(?:有料|会員).{0,6}(?:限定|記事|会員)|残り\\s?[\\d,]+\\s?文字|続きを(?:読む|お読み|ご覧).{0,6}には|(?:会員登録|ログイン|購読).{0,20}(?:続き|全文)|有料会員限定',
    '(?:订阅|訂閱|付费|付費|登入|登录|加入会员|加入會員).{0,14}(?:阅读|閱讀|查看|解鎖|解锁)(?:全文|更多|完整|全部)|(?:会员|會員)(?:专享|專享|限定|獨享)|剩余.{0,6}%',
    'للمشتركين فقط|اشترك (?:للقراءة|لمتابعة القراءة)|المحتوى (?:مخصص|حصري) للمشتركين',
  ].join('|'),
  'iu',
);
const MAX_LINE = 260;
/** A page with more text than this shows the article, whatever its boxes say. */
const MAX_TEASER = 3_000;

/**
 * Whether a page does not show all of its article: it says that it is not free, or prints that one has to subscribe and
 * shows little.
 * @param free what its data say, `null` where they say nothing
 * @param lines of the page behind its headline
 * @param text the article's text that was found
 */
export function isPaywalled(free: boolean | null, lines: readonly string[], text: string): boolean {
  if (free !== null) return !free;
  return weightOf(text) < MAX_TEASER && lines.some(isPaywallLine);
}

/** The invitation itself, which is no text of the article. */
export function isPaywallLine(line: string): boolean {
  return line.length <= MAX_LINE && MARKER.test(line);
}
