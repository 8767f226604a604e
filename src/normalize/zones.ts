/**
 * Zone names of RFC 822 and those that news sources print, in minutes east of UTC. What several countries use for
 * different zones and RFC 822 does not define is not here.
 */
export const ZONE_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  MET: 60,
  WAT: 60,
  CEST: 120,
  MESZ: 120,
  MEST: 120,
  EET: 120,
  CAT: 120,
  SAST: 120,
  EEST: 180,
  EAT: 180,
  IDT: 180,
  MSK: 180,
  MSD: 240,
  TRT: 180,
  МСК: 180,
  IRST: 210,
  PKT: 300,
  NPT: 345,
  WIB: 420,
  ICT: 420,
  HKT: 480,
  MYT: 480,
  PHT: 480,
  SGT: 480,
  AWST: 480,
  WITA: 480,
  KST: 540,
  JST: 540,
  WIT: 540,
  ACST: 570,
  ACDT: 630,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  BRT: -180,
  BRST: -120,
  ART: -180,
  CLT: -240,
  CLST: -180,
  AST: -240,
  ADT: -180,
  EST: -300,
  PET: -300,
  COT: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Names that say summer and winter alike: the place's own rules decide. Longer names first. */
export const ZONE_PLACES: readonly (readonly [name: string, timezone: string])[] = [
  ['eastern(?: daylight| standard)?(?: time)?', 'America/New_York'],
  ['central european (?:summer )?time', 'Europe/Berlin'],
  ['central(?: daylight| standard)(?: time)?', 'America/Chicago'],
  ['mountain(?: daylight| standard)?(?: time)?', 'America/Denver'],
  ['pacific(?: daylight| standard)?(?: time)?', 'America/Los_Angeles'],
  ['(?:korea|korean|korea standard|korean standard|seoul) time|한국 ?시[간각]|현지 ?시각 서울', 'Asia/Seoul'],
  ['(?:japan|japan standard|tokyo) time|日本時間', 'Asia/Tokyo'],
  ['(?:beijing|china standard) time|北京时间|北京時間', 'Asia/Shanghai'],
  ['по московскому времени|moscow time|московское время', 'Europe/Moscow'],
  ['за києвом|за київським часом|kyiv time', 'Europe/Kyiv'],
  ['heure de paris', 'Europe/Paris'],
  ['hora peninsular', 'Europe/Madrid'],
  ['horário de brasília|hora de brasília', 'America/Sao_Paulo'],
  ['et', 'America/New_York'],
  ['pt', 'America/Los_Angeles'],
];

/** Names that mean something else where the source is at home: they are read by its own zone. */
const HOME_NAMES: Readonly<Record<string, RegExp>> = {
  CST: /^Asia\/(?:Shanghai|Taipei|Macau|Hong_Kong|Chongqing|Harbin|Urumqi)$|^America\/Havana$|^PRC$|^ROC$/,
  IST: /^Asia\/(?:Kolkata|Calcutta|Jerusalem|Tel_Aviv)$|^Europe\/Dublin$|^Israel$|^Eire$/,
  PST: /^Asia\/(?:Manila|Pyongyang)$/,
  BST: /^Asia\/(?:Dhaka|Dacca)$/,
  AST: /^Asia\/(?:Riyadh|Kuwait|Qatar|Bahrain|Baghdad|Aden)$/,
  EST: /^Australia\//,
  EDT: /^Australia\//,
  GST: /^Asia\/(?:Dubai|Muscat)$/,
  MMT: /^Asia\/(?:Yangon|Rangoon)$/,
  AMT: /^America\/Manaus$|^Asia\/Yerevan$/,
};

const OFFSET = /^(?:GMT|UTC|UT|Z)?\s?([+-])\s?(\d{1,2})(?:[:.]?([0-5]\d))?$/i;
/** RFC 2822 §4.3: the letters of RFC 822 were defined the wrong way round and say no more than UTC. */
const MILITARY = /^[A-IK-Y]$/;
const MAX_EAST = 14 * 60;
const MAX_WEST = 12 * 60;

/**
 * @param zone as printed: `Z`, `GMT`, `KST`, `+0900`, `+09:00`, `GMT+9`
 * @param timezone IANA zone of the source
 * @returns minutes east of UTC; the IANA zone whose rules decide; `home` where it is the source's own; `null` where it is unknown
 */
export function offsetMinutes(zone: string, timezone: string): number | 'home' | { readonly rules: string } | null {
  const name = zone.toUpperCase();
  if (HOME_NAMES[name]?.test(timezone)) return 'home';
  const named = ZONE_MINUTES[name] ?? (MILITARY.test(name) ? 0 : undefined);
  if (named !== undefined) return named;
  const place = placeOf(zone);
  if (place !== null) return { rules: place };
  const found = OFFSET.exec(zone.replace(/[\u2212\u2013]/, '-'));
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > (found[1] === '-' ? MAX_WEST : MAX_EAST)) return null;
  return found[1] === '-' ? -minutes : minutes;
}

const IANA = /^\p{L}+\/\p{L}+(?:[_/-]\p{L}+)*$/u;
const PLACES = ZONE_PLACES.map(([name, timezone]) => ({ pattern: new RegExp(`^(?:${name})$`, 'u'), timezone }));

function placeOf(zone: string): string | null {
  const text = zone.toLowerCase();
  return PLACES.find(({ pattern }) => pattern.test(text))?.timezone ?? (IANA.test(zone) ? zone : null);
}
