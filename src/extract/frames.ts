import type { DomElement } from './dom.ts';

const AD_HOST =
  /(?:^|\.)(?:doubleclick\.net|googlesyndication\.com|googletagmanager\.com|amazon-adsystem\.com|adnxs\.com|taboola\.com|outbrain\.com|criteo\.com|teads\.tv|facebook\.com|recaptcha\.net)$/;

/** A frame that may show a video, a post or a map: it has an http(s) address, no advertiser's, and can be seen. */
export function isFrame(element: DomElement): boolean {
  const written = (element.getAttribute('src') ?? element.getAttribute('data-src') ?? '').trim();
  const url = /^(?:https?:)?\/\//i.test(written) ? URL.parse(written, 'https://frames.invalid/') : null;
  if (url === null) return false;
  if (AD_HOST.test(url.hostname) && !/\/plugins\/(?:video|post)\.php/.test(url.pathname)) return false;
  const sides = ['width', 'height'].map((name) => Number.parseInt(element.getAttribute(name) ?? '', 10));
  return !sides.some((side) => side <= 2);
}
