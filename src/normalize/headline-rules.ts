import type { Mark } from './headline-mark.ts';
import { EAST_MARKS } from './headline-rules-east.ts';

const GENRES =
  'News (?:Focus|Analysis|Feature|Summary)|(?:Yonhap|Kyodo|AP|AFP|Reuters|Xinhua) (?:Interview|Feature|Profile|Special)|' +
  'Newsmaker|Interview|INTERVIEW|Feature|FEATURE|Profile|PROFILE|(?:Movie|Film|Music|Book|Album|Theater|TV|Drama|Concert) Review|Review|' +
  'Preview|PREVIEW|Asiad|Asian Games|Olympics?|OLYMPICS|Paralympics?|World Cup|Universiade|Editorial|EDITORIAL|EDITORIAL from [^()]{3,60}|' +
  'Column|COLUMN|Opinion|OPINION|Commentary|COMMENTARY|Analysis|ANALYSIS|Explainer|EXPLAINER|Exclusive|EXCLUSIVE|Obituary|' +
  'OBITUARY|Roundup|ROUNDUP|Q&A|Fact Check|FACT CHECK|Market Watch|Special|Herald Interview|Herald Review|Focus|FOCUS|Advisory|ADVISORY|' +
  'News Advisory|Local Elections?|Elections?';
/** Words that stand in capitals before a hyphen or a colon. */
const CAPITALS =
  'EXCLUSIVE|ANALYSIS|FACTBOX|INTERVIEW|INSIGHT|TIMELINE|EXPLAINER|PREVIEW|POLL|COLUMN|BREAKINGVIEWS|NEWSMAKER|SPECIAL REPORT|' +
  'FEATURE|BRIEF|FOCUS|SCENARIOS|SNAPSHOT|ADVISORY|INSTANT VIEW|GRAPHIC|WIDER IMAGE|FACT CHECK|AP FACT CHECK|Q&A|OPINION|EDITORIAL|' +
  'COMMENTARY|OBITUARY|PROFILE|BACKGROUND|BACKGROUNDER|REVIEW|LIVE|SPOTLIGHT|PODCAST|HINTERGRUND|KOMMENTAR|PORTRÄT|ANALYSE|INFOBOX|REPORTAGE';
/** Words that stand in small letters before a colon and are genres of a service, never a headline's own first word. */
const SERVICE_GENRES =
  'News Analysis|Roundup|Spotlight|Backgrounder|Factbox|Fact [Cc]heck|Explainer|Exclusive|Commentary|Editorial|Opinion|Obituary|' +
  'Xinhua (?:Headlines|Commentary|Insight|Special|Review)|Economic Watch|China Focus|World Insights|Across China|Asia Album|' +
  'AP (?:Explains|Interview|Fact Check|Exclusive|Analysis)|The Latest|Explained|Interview|Analysis|Feature|Kommentar|Analyse|Hintergrund|' +
  'Reportage|Éditorial|Editorial|Opinión|Análisis|Entrevista|Analisi|Intervista|Commento';
/** The headline itself begins: a small word behind a mark makes the mark a word of the sentence. */
const BEGINS = '(?=[^\\p{Ll}\\s]|\\p{Ll}\\p{Lu})';
const NTH = '\\d{1,2}(?:st|nd|rd|th)';
const REUTERS = '(?:UPDATE|WRAPUP) \\d{1,2}|REFILE|RPT|CORRECTED|REPEAT|ADDS|UPDATE';

/**
 * Marks before a headline, or behind it. Revision marks say which version it is, genre marks what it is; what is not
 * here belongs to the headline. Each has an example in the tests.
 */
export const MARKS: readonly Mark[] = [
  { name: 'urgent', pattern: mark(`^\\((URGENT|FLASH|BULLETIN)\\)\\s*${BEGINS}`), as: 'label', kind: 'urgent' },
  { name: 'lead', pattern: mark(`^\\((LEAD|${NTH} LD)\\)\\s*${BEGINS}`), as: 'label' },
  {
    name: 'corrected',
    pattern: mark(`^[([](CORRECT(?:ED|ION)(?: LEAD)?|Correct(?:ed|ion))[)\\]]:?\\s*${BEGINS}`),
    as: 'label',
    kind: 'correction',
  },
  { name: 'updated', pattern: mark(`^[([](UPDATED?)[)\\]]\\s*${BEGINS}`), as: 'label' },
  { name: 'withdrawn', pattern: /^\((?:WITHDRAWN|KILLED|STORY WITHDRAWN|RETRACTED)\)\s*/, as: 'withdrawn' },
  {
    name: 'withdrawn',
    pattern: mark(
      `^(?:(?:STORY |PHOTO )?WITHDRAWN|(?:MANDATORY |BULLETIN )?KILL(?: KILL KILL)?|RETRACTED|ZURÜCKGEZOGEN)\\s?[-–:]\\s?${BEGINS}`,
    ),
    as: 'withdrawn',
  },
  { name: 'withdrawn', pattern: /^(?:MANDATORY |BULLETIN )?KILL KILL KILL\s+/, as: 'withdrawn' },
  {
    name: 'photo-genre',
    pattern: /^[([]((?:(?:Yonhap|AP|AFP|News) )?Photos?(?: News)?|(?:YONHAP |NEWS )?PHOTOS?)[)\]]:?\s*/,
    as: 'kicker',
    kind: 'photo',
  },
  {
    name: 'photo-genre',
    pattern: /^(PHOTOS?|IN PICTURES|GALLERY|In pictures|Photos|En images|In Bildern) ?: (?=\S)/,
    as: 'kicker',
    kind: 'photo',
  },
  { name: 'video-genre', pattern: /^[([](Video|VIDEO|Watch|WATCH)[)\]]:?\s*/, as: 'kicker', kind: 'video' },
  { name: 'video-genre', pattern: /^(VIDEO|WATCH|Video|Watch|Vidéo|Vídeo) ?: (?=\S)/, as: 'kicker', kind: 'video' },
  { name: 'genre', pattern: new RegExp(`^\\((${GENRES})\\)\\s*`), as: 'kicker' },
  ...EAST_MARKS,
  // CORRECTED-UPDATE 2-Ferry …: the marks stand side by side, each is taken in its turn
  { name: 'reuters-corrected', pattern: mark(`^(CORRECTED)\\s?[-–]\\s?${BEGINS}`), as: 'label', kind: 'correction' },
  { name: 'reuters', pattern: mark(`^(${REUTERS})\\s?[-–]\\s?${BEGINS}`), as: 'label' },
  { name: 'reuters-genre', pattern: mark(`^(TABLE)-${BEGINS}`), as: 'kicker', kind: 'data' },
  { name: 'reuters-genre', pattern: mark(`^(DIARY)-${BEGINS}`), as: 'kicker', kind: 'digest' },
  { name: 'reuters-genre', pattern: mark(`^(${CAPITALS})-${BEGINS}`), as: 'kicker' },
  {
    name: 'flash',
    pattern: mark(`^(URGENT|FLASH|EIL|EILMELDUNG|Eilmeldung|Urgent|Flash): ${BEGINS}`),
    as: 'label',
    kind: 'urgent',
  },
  {
    name: 'flash',
    pattern: mark(
      `^(BREAKING(?: NEWS)?|JUST IN|Breaking(?: [Nn]ews)?|ALERTE(?: INFO)?|ÚLTIMA HORA|Última hora|ULTIM'ORA|СРОЧНО|МОЛНИЯ)(?::| [-–—|]) ?${BEGINS}`,
    ),
    as: 'kicker',
    kind: 'urgent',
  },
  // Kyodo: 2ND LD: …; UPDATE1: …; Xinhua: 1st LD Writethru: …; dpa: ROUNDUP 2: …, 1ST LEAD …
  {
    name: 'numbered-lead',
    pattern: mark(
      `^(LEAD|${NTH} LD(?: [Ww]rite-?thru)?|\\d(?:ST|ND|RD|TH) LD|UPDATE ?\\d{0,2}|Update ?\\d{0,2}|ROUNDUP(?: \\d{1,2})?|WDH): ${BEGINS}`,
    ),
    as: 'label',
  },
  { name: 'numbered-lead', pattern: mark(`^(\\d{1,2}(?:ST|ND|RD|TH) (?:LEAD|LD|ROUNDUP)) ${BEGINS}`), as: 'label' },
  {
    name: 'correction',
    pattern: mark(
      `^(CORRECTED|CORRECTION|Correction|KORREKTUR|Korrektur|BERICHTIGUNG|RECTIFICATIF|CORRECCIÓN): ${BEGINS}`,
    ),
    as: 'label',
    kind: 'correction',
  },
  { name: 'capital-genre', pattern: mark(`^(${CAPITALS}): ?${BEGINS}`), as: 'kicker' },
  { name: 'service-genre', pattern: mark(`^(${SERVICE_GENRES}): ${BEGINS}`), as: 'kicker' },
  // AP: Koreas Tension, 2nd Ld-Writethru
  {
    name: 'writethru',
    pattern: /,? (\d{1,2}(?:st|nd|rd|th) L(?:d|ead)(?:-Writethru)?|Writethru|WRITETHRU)$/,
    as: 'label',
  },
];

function mark(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}
