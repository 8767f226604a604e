import { NAVIGATION, REDIRECTORS, SAME_ARTICLES, TRACKING } from './url-rules.ts';

const MAX_REDIRECTS = 3;

/**
 * The address to read an article at.
 * @returns absolute http(s) without fragment, tracking and navigation parameters, and without a redirector that names
 *   it in the open; `null` where it is none. What is left of a query stays as it is to the letter: it often is the id.
 */
export function cleanUrl(address: string | null): string | null {
  let url = address === null ? null : parseHttp(address);
  for (let hop = 0; url !== null && hop < MAX_REDIRECTS; hop += 1) {
    const target = redirectTarget(url);
    if (target === null) break;
    url = target;
  }
  if (url === null) return null;
  if (!/^#[!/]/.test(url.hash)) url.hash = '';
  if (url.search !== '') {
    const { hostname } = url;
    const kept = parametersOf(url).filter((part) => !isNoise(hostname, part));
    const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
    if (query !== url.search) url.search = query;
  }
  return url.href;
}

/**
 * The one form in which addresses are compared: clean, https, desktop host without trailing dot and default port,
 * parameters in order.
 * @param cleaned what `cleanUrl` returned
 */
export function canonicalUrl(cleaned: string | null): string | null {
  const url = cleaned === null ? null : URL.parse(cleaned);
  if (url === null) return null;
  url.protocol = 'https:';
  if (url.port === '80') url.port = '';
  const desktop = desktopHost(url.hostname.replace(/\.$/, ''));
  if (desktop !== url.hostname) url.hostname = desktop;
  if (url.search !== '') {
    const parts = parametersOf(url);
    const sorted = parts.toSorted();
    if (sorted.join('&') !== parts.join('&')) url.search = `?${sorted.join('&')}`;
  }
  return url.href;
}

function parseHttp(address: string): URL | null {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url;
}

/** Where a redirector's address leads, `null` where it is none. */
function redirectTarget(url: URL): URL | null {
  for (const { address, parameter } of REDIRECTORS) {
    if (!address.test(`${url.hostname}${url.pathname}`)) continue;
    const target = url.searchParams.get(parameter);
    const leadsTo = target === null ? null : parseHttp(target);
    if (leadsTo !== null) return leadsTo;
  }
  return null;
}

function parametersOf(url: URL): readonly string[] {
  return url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '');
}

function isNoise(hostname: string, parameter: string): boolean {
  const name = parameter.split('=', 1)[0] ?? '';
  if (TRACKING.test(name)) return true;
  return NAVIGATION.some(({ host, names }) => host.test(hostname) && names.test(name));
}

function desktopHost(hostname: string): string {
  const rule = SAME_ARTICLES.find(({ host }) => host.test(hostname));
  return rule === undefined ? hostname : hostname.replace(rule.host, rule.desktop);
}
