/** Say where a reader came from, never which article it is. */
const TRACKING =
  /^(?:utm_\w+|at_\w+|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mkt_tok|_hs(?:enc|mi)|ref_src|cmpid|icid|ncid|smid|ocid|xtor|spm|taid|ftag|intcid|s_cid|soc_src|soc_trk|guccounter|guce_referrer(?:_sig)?|sfnsn|wt_?mc|amp_js_v|usqp)$/i;

/** Parameters that only lead back to the list an article was opened from, by publisher. */
const NAVIGATION: readonly { readonly host: RegExp; readonly names: RegExp }[] = [
  { host: /(?:^|\.)yna\.co\.kr$/, names: /^(?:section|input|site)$/ },
  { host: /(?:^|\.)bbc\.(?:com|co\.uk)$/, names: /^(?:ns_\w+|source)$/ },
];

/** Hosts that serve the same articles under the same paths. */
const MOBILE: readonly { readonly host: RegExp; readonly desktop: string }[] = [
  { host: /^m-(\w+)\.yna\.co\.kr$/, desktop: '$1.yna.co.kr' },
  { host: /^m\.yna\.co\.kr$/, desktop: 'www.yna.co.kr' },
  { host: /^m\.(\w+\.(?:co\.kr|com|org|net))$/, desktop: 'www.$1' },
  { host: /^amp\.(.+)$/, desktop: 'www.$1' },
];

/** The publisher's own id of an article, where its addresses hold one. Yonhap: prefix, day, serial, wire version, desk. */
const PUBLISHER_ID = /(?<![A-Z])([A-Z]{3}(?:19|20)\d{15})(?!\d)/;

/**
 * The address to read an article at.
 * @returns absolute http(s) without fragment, tracking and navigation parameters; `null` where it is none. What is left
 *   of a query stays as it is to the letter: it often is the id.
 */
export function cleanUrl(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (!url.hash.startsWith('#!')) url.hash = '';
  const kept = parametersOf(url).filter((part) => !isNoise(url.hostname, part));
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  if (query !== url.search) url.search = query;
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
  url.hostname = desktopHost(url.hostname.replace(/\.$/, ''));
  const parts = parametersOf(url);
  const sorted = parts.toSorted();
  if (sorted.join('&') !== parts.join('&')) url.search = `?${sorted.join('&')}`;
  return url.href;
}

/** `AEN20200819000300325` in `https://en.yna.co.kr/view/AEN20200819000300325` */
export function publisherIdOf(address: string | null): string | null {
  return address === null ? null : (PUBLISHER_ID.exec(address)?.[1] ?? null);
}

function parametersOf(url: URL): readonly string[] {
  return url.search === ''
    ? []
    : url.search
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
  const rule = MOBILE.find(({ host }) => host.test(hostname));
  return rule === undefined ? hostname : hostname.replace(rule.host, rule.desktop);
}
