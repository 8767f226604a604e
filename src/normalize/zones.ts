/**
 * Zone names of RFC 822 and those that news sources print, in minutes east of UTC. What several countries use for
 * different zones and RFC 822 does not define is not here.
 */
export const ZONE_MINUTES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  GMT0: 0,
  ZULU: 0,
  'UTC/GMT': 0,
  'GMT/UTC': 0,
  'UNIVERSAL TIME': 0,
  'GREENWICH MEAN TIME': 0,
  'COORDINATED UNIVERSAL TIME': 0,
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
  IRDT: 270,
  AFT: 270,
  UZT: 300,
  YEKT: 300,
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
  VLAT: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  FJT: 720,
  NST: -210,
  NDT: -150,
  BRT: -180,
  BRST: -120,
  ART: -180,
  UYT: -180,
  BOT: -240,
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
  HNA: -240,
  HAA: -180,
  HNE: -300,
  HAE: -240,
  HNC: -360,
  HAC: -300,
  HNR: -420,
  HAR: -360,
  HNP: -480,
  HAP: -420,
};

/** Names that say summer and winter alike: the place's own rules decide. Longer names first. */
export const ZONE_PLACES: readonly (readonly [name: string, timezone: string])[] = [
  [
    'central european (?:standard |summer |daylight )?time|mitteleuropäische (?:sommer)?zeit|cet/cest|mez/mesz|met/mest',
    'Europe/Berlin',
  ],
  ['eastern european (?:standard |summer |daylight )?time|eet/eest', 'Europe/Helsinki'],
  ['western european (?:standard |summer |daylight )?time|wet/west', 'Europe/Lisbon'],
  ['(?:british|gmt|london|uk) (?:standard |summer |daylight )?time|gmt/bst', 'Europe/London'],
  ['(?:us )?eastern(?: daylight| standard)?(?: time)?|new york time|est5edt|est/edt', 'America/New_York'],
  ['(?:us )?central(?: daylight| standard)?(?: time)?|cst6cdt|cst/cdt', 'America/Chicago'],
  ['(?:us )?mountain(?: daylight| standard)?(?: time)?|mst7mdt|mst/mdt', 'America/Denver'],
  ['(?:us )?pacific(?: daylight| standard)?(?: time)?|pst8pdt|pst/pdt', 'America/Los_Angeles'],
  ['atlantic (?:daylight |standard )time', 'America/Halifax'],
  ['australian eastern (?:standard |daylight )?time|sydney time', 'Australia/Sydney'],
  ['new zealand (?:standard |daylight )?time', 'Pacific/Auckland'],
  ['indian? (?:standard )?time', 'Asia/Kolkata'],
  ['pakistan (?:standard )?time', 'Asia/Karachi'],
  ['singapore (?:standard )?time', 'Asia/Singapore'],
  ['hong kong (?:standard )?time', 'Asia/Hong_Kong'],
  ['(?:philippines?|manila) (?:standard )?time', 'Asia/Manila'],
  ['gulf standard time', 'Asia/Dubai'],
  ['israel (?:standard |daylight )?time', 'Asia/Jerusalem'],
  ['south african? (?:standard )?time', 'Africa/Johannesburg'],
  ['east(?:ern)? african? time', 'Africa/Nairobi'],
  ['west african? (?:standard )?time', 'Africa/Lagos'],
  ['(?:korea|korean|korea standard|korean standard|seoul) time|한국 ?시[간각]|현지 ?시각 서울', 'Asia/Seoul'],
  ['(?:japan|japan standard|tokyo) time|日本時間', 'Asia/Tokyo'],
  ['(?:beijing|china standard) time|北京时间|北京時間', 'Asia/Shanghai'],
  ['по московскому времени|moscow (?:standard )?time|московское время', 'Europe/Moscow'],
  ['за києвом|за київським часом|kyiv time', 'Europe/Kyiv'],
  ['heure de paris', 'Europe/Paris'],
  ['hora peninsular', 'Europe/Madrid'],
  ['horário de brasília|hora de brasília', 'America/Sao_Paulo'],
  ['et', 'America/New_York'],
  ['ct', 'America/Chicago'],
  ['mt', 'America/Denver'],
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

/**
 * Whether a name and an offset beside it can mean one zone: "CET +0200" is printed in summer, but "EST+5" is POSIX for
 * five hours behind.
 * @param name `undefined`: there is none
 */
export function agrees(name: string | undefined, offset: ReturnType<typeof offsetMinutes>): boolean {
  const minutes = name === undefined ? undefined : ZONE_MINUTES[name.toUpperCase()];
  return minutes === undefined || typeof offset !== 'number' || Math.abs(minutes - offset) <= 60;
}

const IANA = /^\p{L}+\/\p{L}+(?:[_/-]\p{L}+)*$/u;
const PLACES = ZONE_PLACES.map(([name, timezone]) => ({ pattern: new RegExp(`^(?:${name})$`, 'u'), timezone }));

function placeOf(zone: string): string | null {
  const text = zone.toLowerCase();
  return PLACES.find(({ pattern }) => pattern.test(text))?.timezone ?? (IANA.test(zone) ? zone : null);
}
