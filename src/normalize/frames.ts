import { type Attributes, attributeText, isHidden, linkTag, safeUrl } from './attributes.ts';
import { isCounter } from './counters.ts';
import { escapeHtml } from './escape.ts';
import { COMPONENTS, PLAYERS, STARTS_ITSELF } from './frame-rules.ts';
import { firstAddress, isTiny, pixels, sizeAttributes } from './images.ts';

const ADDRESSES = ['data-src', 'data-lazy-src', 'data-litespeed-src', 'src', 'data'] as const;
/** A player's own scripts run in its own origin; it may open pages, and may not steer ours. */
const RIGHTS =
  'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation" allow="fullscreen; encrypted-media; picture-in-picture" allowfullscreen';
/** Names the post that it shows. */
const FACEBOOK_POST = /^https?:\/\/www\.facebook\.com\/plugins\/(?:post|video)\.php\?/;
const VIDEO_ID = /^[\w-]{1,40}$/;

/**
 * What stands for a frame: a listed player as a frame with rights that we set, else a link to its address; `null` for
 * advertisements, counters and what has no address.
 *
 * The referrer is the origin alone and not nothing: YouTube's player answers "Error 153" without one.
 */
export function frameHtml(
  name: string,
  attributes: Attributes,
  { baseUrl, isInLink }: { readonly baseUrl: string | null; readonly isInLink: boolean },
): string | null {
  if (isHidden(attributes) || isTiny(attributes)) return null;
  const url = addressOf(name, attributes, baseUrl);
  if (url === null || isCounter(url)) return null;
  const title = attributeText(attributes['title'] ?? '');
  const player = playerUrl(url);
  if (player === null) return name === 'iframe' || name === 'amp-iframe' ? linkTo(url, title, isInLink) : null;
  const size = sizeAttributes({ width: pixels(attributes['width']), height: pixels(attributes['height']) });
  const label = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  return `<iframe src="${escapeHtml(player)}"${label}${size} ${RIGHTS} loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`;
}

/** @returns https address of a listed player, `null` for all others */
function playerUrl(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.port !== '') return null;
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !STARTS_ITSELF.test(unescaped(part)))
    .join('&');
  const bare = `${url.hostname}${url.pathname}${query === '' ? '' : `?${query}`}`;
  const player = PLAYERS.find((one) => one.address.test(bare));
  if (player === undefined) return null;
  return `https://${player.becomes === undefined ? bare : bare.replace(player.address, player.becomes)}`;
}

/** Of a parameter; what is escaped wrongly stays. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function addressOf(name: string, attributes: Attributes, baseUrl: string | null): string | null {
  const component = COMPONENTS.get(name);
  if (component === undefined) return firstAddress(attributes, ADDRESSES, baseUrl);
  const id = attributes[component.attribute] ?? '';
  return VIDEO_ID.test(id) ? component.address + id : null;
}

/** In a link, where no other can stand, its words alone. */
function linkTo(address: string, title: string, isInLink: boolean): string {
  const shown = FACEBOOK_POST.test(address) ? URL.parse(address)?.searchParams.get('href') : null;
  const url = safeUrl(shown ?? undefined, null) ?? address;
  const text = title === '' ? (URL.parse(url)?.hostname ?? url) : title;
  return isInLink ? escapeHtml(text) : `${linkTag(url)}${escapeHtml(text)}</a>`;
}
