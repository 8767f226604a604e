/** @returns the absolute http(s) address; `null` where there is none */
export function absoluteUrl(address: string | null | undefined, base: string): string | null {
  const written = address?.trim() ?? '';
  if (written === '') return null;
  const url = URL.parse(written, base);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}

/** Marks, placeholders and counters that stand where a photo should: by what their path says. */
export function isNoPhoto(url: string): boolean {
  const path = URL.parse(url)?.pathname ?? url;
  return (
    /(?:^|[^a-z])logos?(?:[^a-z]|$)/i.test(path) ||
    /placeholder|no[-_]?image|spacer|blank\.|transparent|pixel\.|\/emoji\/|\/avatars?\/|default[-_](?:image|share)|\.svg$/i.test(
      path,
    )
  );
}

/**
 * What renditions of one photo have in common: the file's name without size and rendition marks where it is long enough
 * to be one of its kind, else the path. Seen: `PYH2020_P2.jpg`/`_P4.jpg` (Yonhap), `-1024x576` (WordPress), `?width=`.
 */
export function photoKey(url: string): string {
  const path = (URL.parse(url)?.pathname ?? url).toLowerCase();
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]{3,4}$/, '');
  const stem = file.replace(/(?:[-_](?:\d+x\d+|p\d|scaled|\d+w|[sml]|small|large|medium|thumb|thumbnail)|@\dx)+$/, '');
  return stem.length >= 8 && /\d/.test(stem) ? stem : path;
}

/** Whether two addresses name one page: the scheme, the query and a slash at the end aside. */
export function samePage(one: string, other: string): boolean {
  return pageKey(one) === pageKey(other);
}

/** Whether two addresses name one page by their query, too, where many sites keep the article's number. */
export function sameAddress(one: string, other: string): boolean {
  return samePage(one, other) && (URL.parse(one)?.search ?? '') === (URL.parse(other)?.search ?? '');
}

/** Whether two addresses differ in their host only, as those of mobile pages do. */
export function samePath(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one)?.pathname ?? '', URL.parse(other)?.pathname ?? ''];
  return a.length > 8 && a.replace(/\/$/, '') === b.replace(/\/$/, '');
}

function pageKey(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? url : parsed.host.replace(/^www\./, '') + parsed.pathname.replace(/\/$/, '');
}
