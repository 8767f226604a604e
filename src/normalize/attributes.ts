import { escapeHtml } from './escape.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What else may stand in a start tag, by element: nothing that loads, runs, styles or names. */
const ALLOWED: Readonly<Record<string, readonly { readonly name: string; readonly value: RegExp }[]>> = {
  td: [
    { name: 'colspan', value: /^\d{1,3}$/ },
    { name: 'rowspan', value: /^\d{1,3}$/ },
  ],
  th: [
    { name: 'colspan', value: /^\d{1,3}$/ },
    { name: 'rowspan', value: /^\d{1,3}$/ },
  ],
  ol: [{ name: 'start', value: /^-?\d{1,6}$/ }],
  li: [{ name: 'value', value: /^-?\d{1,6}$/ }],
  abbr: [{ name: 'title', value: /^[^\0]{1,200}$/ }],
};
const DIRECTION = /^(?:ltr|rtl|auto)$/i;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const CAPTION_CLASS = /(?:^|[\s_-])(?:caption(?:-text)?|cutline|desc-con|tit-cap)(?:$|\s)/i;
/** An address that needs no second look: what `URL` would give back to the letter. */
const PLAIN_URL = /^https?:\/\/(?!0)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+\/(?:[\w~!$&()*+,;=:@%/?-]|\.(?![./]|%2e))*$/;

/** @returns absolute http(s), or `null`: no other scheme leads anywhere that is safe in a reader */
export function safeUrl(address: string | undefined, baseUrl: string | null): string | null {
  if (address === undefined) return null;
  if (PLAIN_URL.test(address)) return address;
  const trimmed = address.trim();
  const url = trimmed === '' ? null : URL.parse(trimmed, baseUrl ?? undefined);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === ''
    ? url.href
    : null;
}

/** The start tag of an element that stays; `null` for a link that leads nowhere safe: its text stays. */
export function startTag(tag: string, attributes: Attributes, baseUrl: string | null): string | null {
  if (tag === 'a') {
    const url = safeUrl(attributes['href'], baseUrl);
    return url === null ? null : `<a href="${escapeHtml(url)}" rel="noopener noreferrer" referrerpolicy="no-referrer">`;
  }
  const direction = attributes['dir'];
  let kept = direction !== undefined && DIRECTION.test(direction) ? ` dir="${direction.toLowerCase()}"` : '';
  for (const { name, value } of ALLOWED[tag] ?? []) {
    const given = attributes[name];
    if (given !== undefined && value.test(given)) kept += ` ${name}="${escapeHtml(given)}"`;
  }
  return `<${tag}${kept}>`;
}

/** Whether the document says that a reader does not see the element. */
export function isHidden(attributes: Attributes): boolean {
  const style = attributes['style'];
  return attributes['hidden'] !== undefined || (style !== undefined && HIDDEN_STYLE.test(style));
}

/** Whether an element is a photo's caption by its class, as WordPress and Yonhap mark it. */
export function isCaptionClass(attributes: Attributes): boolean {
  const names = attributes['class'];
  return names !== undefined && CAPTION_CLASS.test(names);
}
