import { AGENCY_NAMES } from './agencies.ts';

/** Before names, in the languages of the press. */
export const PREFIX =
  /^(?:(?:written |reported |story |text |words |report |posted |compiled |edited |analysis |opinion |interview |photos? |pictures |video |reporting )?by|authors?|auteurs?|autore?|autorin|autor(?:es|a|em|ka)?|par|por|di|a cura di|von|text(?:e|o)?|door|tekst|teksti|skribent|av|af|oleh|penulis|yazan|napsal|forfatter|автор(?:ы|и)?|текст|from)(?=[\s:])\s*:?\s*|^[-–—|•·]\s*/iu;
/** A noun that says what somebody does there. */
const NOUN =
  '(?:reporters?|writers?|correspondents?|editors?|contributors?|columnists?|journalists?|interns?|analysts?|producers?|bureau chief|chief|photographers?|fellow|critics?|commentators?|' +
  'redakteur(?:in)?|korrespondent(?:in|en)?|reporter(?:in)?|correspondante?|envoyée? spéciale?|journaliste|rédact(?:eur|rice)(?: en chef)?|corresponsal|redactora?|periodista|enviad[oa] especial|corrispondente|inviat[oa]|giornalista|correspondente|repórter|jornalista|redacteur|verslaggever|correspondent|корреспондент|обозреватель|журналист|dziennikarka|dziennikarz|toimittaja|reportér)';
const MODIFIER =
  '(?:staff|senior|chief|contributing|deputy|managing|executive|associate|assistant|guest|special|freelance|former|news|online|digital|data|investigative|investigations|national|international|foreign|world|global|local|regional|' +
  'political|politics|diplomatic|parliamentary|white house|congressional|legal(?: affairs)?|court|crime|security|defen[cs]e|military|intelligence|environment|climate|energy|science|health|medical|education|social affairs|home affairs|religion|royal|media|technology|tech|cyber|business|economics?|finance|financial|markets?|industrial|consumer affairs|transport|travel|food|culture|arts?|music|film|books?|tv|fashion|sports?|football|soccer|cricket|rugby|tennis|golf|racing|opinion|features?|weekend|city|metro|community|' +
  'africa|asia|asia pacific|europe|middle east|south asia|latin america|americas|us|u\\.s\\.|uk|china|japan|korea|seoul|tokyo|beijing|moscow|washington|london|paris|berlin|brussels|jerusalem|new york|north of england|scotland|wales|ireland|associated press|ap|afp|reuters|yonhap|and)';
/** "Staff Reporter", "Environment editor", "AP Business Writer", "Special to …" at the end of a name. */
export const ROLE = new RegExp(
  `(?:^|,? +)(?:${MODIFIER} +)*${NOUN}(?: (?:at large|emeritus|in chief|in \\p{Lu}[\\p{L} ]+))?$|,? special to .*$`,
  'iu',
);
/** Before a name: "Associated Press writer Jane Doe". */
export const LEADING_ROLE = new RegExp(`^(?:(?:the )?(?:${MODIFIER}) +)*${NOUN}s?:? +(?=\\p{Lu})`, 'iu');
/** "with AFP", "avec AFP", "mit dpa", "for CNN", "contributed to this report" behind names. */
export const TRAILER =
  /(?:,? +(?:with|avec|mit|con|com|and|et|und|y|e) +(?:the )?(?:agenc(?:y|ies)|agences|agencias|agências|agenzie|agenturen|AP|AFP|Reuters|dpa|DPA|EFE|ANSA|Yonhap|Associated Press|wire(?: services| reports)?|staff(?: reports?)?|news agencies|PTI|Bloomberg|KNA|epd|APA|SID)(?:[,/] ?(?:AP|AFP|Reuters|dpa|EFE|ANSA|AFP))*| +(?:contributed|also contributed)\b.*| +(?:for|of|from) (?:the )?(?:AP|AFP|CNN|BBC|NPR|Reuters|Associated Press|Guardian|Washington Post|New York Times|[\p{Lu}][\p{L}]+ (?:News|Times|Post|Journal|Herald))\.?)$/iu;
/** "Ashifa Kassam in Stanstead, Quebec" */
export const PLACE_AFTER =
  / (?:in|aus|à) (?:\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}. ]+?)?(?=$| and | & |; |, \p{Lu}\S+ \p{Lu})/gu;
const NOBODY =
  /^(?:(?:the )?(?:web ?|site ?)?(?:admin(?:istrator)?s?|master|editors?|author|webmaster|moderator|user|guest|staff(?: (?:reports?|writers?|and agencies|reporters?))?|news ?desk|newsroom|editorial(?: (?:board|staff|team|desk))?|redaction|rédaction|la rédaction|redacción|redação|redazione|redaktion|die redaktion|redactie|redakcja|redakce|redakcia|toimitus|редакция|редакція|press release|agenc(?:y|ies)|agencias|agences|agenturen|wire (?:services?|reports?)|web ?desk|online desk|news agencies|our correspondents?|own correspondent|a correspondent|special correspondent|correspondents?|reporters?|contributors?|various(?: authors)?|multiple authors|no-?reply|do-?not-?reply|root|unknown|anonymous|null|undefined|none|n\/a|test|info|contact|support|feedback|news|home|default|wordpress|blogger|by|ntb|tt|sid|redaktionen))$/iu;
/** What ends like this is an organisation, where it has more than a given name before it. */
const ORGANISATION =
  /(?:^daily \S+$|^(?:the|le|la|die|der) .*\b(?:team|staff|times|post|press|editors|observer|guardian|economist|conversation)|\b(?:staff|team|newsroom|news ?desk|desk|news(?: agency| service| online)?|agency|agencies|service|network|newspaper|magazine|media|tv|radio|press association|associated press|correspondents|bureau|editorial board|board|online|daily|inc\.?|ltd\.?|llc|gmbh|corp\.?|company|group|foundation|institute|university|association|federation|department|ministry|committee|council|office|center|centre|redaktion|redacción|redacção|redazione|rédaction|nachrichten|zeitung|presse(?:-agentur)?|agentur|newswire|newsletter|digital|communications|advisor))$/iu;
/** "AWS Editor" is a function; "Jane Doe, editor" is a person with one. */
const DESK = /^\p{L}+ (?:editors?|writers?|reporters?|correspondents?|admins?)$/iu;
const KNOWN_ORGANISATIONS = new Set(
  'associated press|the associated press|agence france-presse|press trust of india|yonhap news agency|yonhap news|yonhap|kyodo news|xinhua news agency|europa press|press association|pa media|bloomberg|bloomberg news|reuters staff|deutsche welle|al jazeera|al jazeera english|bbc|bbc news|cnn|npr|nhk|kbs|mbc|sbs|voa|rfa|afp news|getty images|the guardian|new york times|washington post|the conversation|korea times|korea herald|korea joongang daily|upi|google|ap news|dpa-infocom|dpa infocom|tass|ria novosti|interfax'.split(
    '|',
  ),
);

/** Whether a name is that of a job, a desk, an agency or a company. */
export function isNobody(name: string): boolean {
  if (DESK.test(name)) return true;
  if (NOBODY.test(name) || AGENCY_NAMES.has(name) || KNOWN_ORGANISATIONS.has(name.toLowerCase())) return true;
  return name.includes(' ') && ORGANISATION.test(name);
}
