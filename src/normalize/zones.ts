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
  CEST: 120,
  MESZ: 120,
  EET: 120,
  SAST: 120,
  EEST: 180,
  MSK: 180,
  PKT: 300,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  KST: 540,
  JST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  NST: -210,
  NDT: -150,
  BRT: -180,
  ART: -180,
  AST: -240,
  ADT: -180,
  EST: -300,
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

/** Names that mean something else where the source is at home: they are read by its own zone. */
const HOME_NAMES: Readonly<Record<string, readonly string[]>> = {
  CST: ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Macau', 'Asia/Hong_Kong'],
  IST: ['Asia/Kolkata', 'Asia/Calcutta', 'Asia/Jerusalem', 'Europe/Dublin'],
  PST: ['Asia/Manila', 'Asia/Pyongyang'],
};

const OFFSET = /^(?:GMT|UTC)?\s?([+-])(\d{1,2}):?(\d{2})?$/i;

/**
 * @param zone as printed: `Z`, `GMT`, `KST`, `+0900`, `+09:00`, `GMT+9`
 * @param timezone IANA zone of the source
 * @returns minutes east of UTC; `home` where the name is that of the source's own zone; `null` where it is unknown
 */
export function offsetMinutes(zone: string, timezone: string): number | 'home' | null {
  const name = zone.toUpperCase();
  if (HOME_NAMES[name]?.includes(timezone)) return 'home';
  const named = ZONE_MINUTES[name];
  if (named !== undefined) return named;
  const found = OFFSET.exec(zone.replace('\u2212', '-'));
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > 14 * 60 || Number(found[3] ?? 0) > 59) return null;
  return found[1] === '-' ? -minutes : minutes;
}
