import { isIP, isIPv4 } from 'node:net';
import { cronProblem } from '../lib/cron.ts';
import { cssProblem } from '../lib/css.ts';
import { readSelector } from '../lib/selector.ts';
import { suggest } from './suggest.ts';

/**
 * Checks of single values. Each takes the text and returns `null` or what is wrong with it, where `{value}` stands for
 * the value as written; a message without it keeps a value secret that may hold a password.
 */
export type Check = (text: string) => string | null;

export const DURATION = /^\d{1,6}[smhd]$/;
const UNIT_MS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `15m` → 900000. @throws {RangeError} for a text that DURATION does not match */
export function durationMs(text: string): number {
  const unitMs = UNIT_MS[text.slice(-1)];
  if (unitMs === undefined || !DURATION.test(text)) throw new RangeError(`"${text}" is no duration`);
  return Number(text.slice(0, -1)) * unitMs;
}

/** What sources, tags, lists of terms and sections are called. */
export const NAME = /^[a-z0-9-]{1,64}$/;
export const NAME_RULE = 'is no name here: use a-z, 0-9 and "-", at most 64';

/** First path segments that the service keeps for itself; those with a dot are no names anyway. */
const RESERVED = ['all', 'api', 'archive', 'assets', 'healthz', 'hub', 'metrics', 'readyz', 'status'];

export const entryName: Check = (text) => (NAME.test(text) ? null : `"${text}" ${NAME_RULE}`);

/** Of a section: the first segment of its paths. */
export const slug: Check = (text) =>
  RESERVED.includes(text)
    ? `"${text}" is a path of the service itself, as are ${RESERVED.filter((path) => path !== text).join(', ')}`
    : entryName(text);

/** Absolute http(s) without credentials. */
export const httpUrl: Check = (text) => {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || !/^https?:\/\//iu.test(text)) {
    return '{value} is no http(s) address, expected e.g. https://news.example.org/rss.xml';
  }
  if (url.username !== '' || url.password !== '') {
    return `an address must not hold a password: send it in a header, e.g. headers: { Authorization: "Basic \${TOKEN}" }`;
  }
  return null;
};

/** Public base address: `httpUrl` without query and fragment. */
export const baseUrl: Check = (text) => {
  const url = URL.parse(text);
  return httpUrl(text) ?? (url?.search || url?.hash ? '{value} must end before its "?" or "#"' : null);
};

/** A zone name of the IANA database. */
export const ianaZone: Check = (text) => {
  if (/^[A-Za-z]/u.test(text)) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: text });
      return null;
    } catch {
      // Not known: said below.
    }
  }
  const near = suggest(text, Intl.supportedValuesOf('timeZone'));
  return `{value} is no IANA time zone${near || ', expected e.g. Asia/Seoul or UTC'}`;
};

/** BCP 47. */
export const languageTag: Check = (text) => {
  try {
    Intl.getCanonicalLocales(text);
    return null;
  } catch {
    return '{value} is no language tag (BCP 47), expected e.g. en, ko or zh-Hant';
  }
};

/** A CSS selector, with the name of an attribute at its end or without: `time@datetime`. */
export const fieldSelector: Check = (text) => {
  const { css } = readSelector(text);
  return css === null ? null : cssSelector(css);
};

/** A CSS selector. */
export const cssSelector: Check = (text) => {
  const problem = cssProblem(text);
  return problem === null ? null : `{value} ${problem}`;
};

export const cronExpression: Check = (text) => {
  const why = cronProblem(text);
  if (why === null) return null;
  const reason = why.replace(' a invalid', ' an invalid');
  return `{value} is no cron expression (${reason}), expected e.g. "*/10 6-23 * * *": minute hour day month weekday`;
};

/** `10.0.0.0/8`, `fd00::/8`. */
export const cidr: Check = (text) => {
  const [address = '', prefix, ...rest] = text.split('/');
  const bits = isIPv4(address) ? 32 : 128;
  if (isIP(address) === 0 || rest.length > 0)
    return '{value} is no address range, expected e.g. 10.0.0.0/8 or fd00::/8';
  if (prefix === undefined) return `{value} is an address, did you mean the range "${address}/${bits}"?`;
  if (/^\d{1,3}$/u.test(prefix) && Number(prefix) <= bits) return null;
  return `{value} is no address range: after the "/" stands a number from 0 to ${bits}`;
};

/** `127.0.0.1:8080`, `[::1]:8080` or `localhost:8080`. @returns `null` for anything else; port 0 means any free one */
export function listenAddress(text: string): { readonly host: string; readonly port: number } | null {
  const match = /^(?:\[(?<ipv6>[0-9a-f:.]+)\]|(?<name>[a-z0-9.-]+)):(?<port>\d{1,5})$/iu.exec(text);
  const host = match?.groups?.['ipv6'] ?? match?.groups?.['name'];
  const port = Number(match?.groups?.['port']);
  return host === undefined || port > 65_535 || (host.includes(':') && isIP(host) === 0) ? null : { host, port };
}

/** RFC 4151: a domain name or mail address, a comma, a date. */
const AUTHORITY =
  /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*,\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

export const tagAuthority: Check = (text) =>
  AUTHORITY.test(text) ? null : '{value} is no authority of tag: URIs (RFC 4151), expected e.g. feeds.example.org,2026';

/** Where to complain: an http(s) address or a mail address. */
export const contactAddress: Check = (text) =>
  /^[\w.+-]+@[\w.-]+$/u.test(text) || httpUrl(text) === null
    ? null
    : '{value} is no http(s) or mail address, expected e.g. https://example.org/about or feeds@example.org';
