import { foldSpace } from '../lib/text.ts';
import { cleanCharacters } from './characters.ts';
import { escapeHtml } from './escape.ts';
import { BARE, MATH } from './html-tags.ts';

export type Attributes = Readonly<Record<string, string>>;

type Allowed = { readonly name: string; readonly value: RegExp };

const SPAN = /^\d{1,3}$/;
const CELL: readonly Allowed[] = [
  { name: 'colspan', value: SPAN },
  { name: 'rowspan', value: SPAN },
];
const DATE = /^[\dTZWPYMDHS :.,+-]{1,40}$/i;

/** What else may stand in a start tag, by element: nothing that loads, runs, styles or names. */
const ALLOWED: ReadonlyMap<string, readonly Allowed[]> = new Map<string, readonly Allowed[]>([
  ['td', CELL],
  ['th', [...CELL, { name: 'scope', value: /^(?:row|col|rowgroup|colgroup)$/ }]],
  ['details', [{ name: 'open', value: /^$/ }]],
  [
    'ol',
    [
      { name: 'start', value: /^-?\d{1,6}$/ },
      { name: 'type', value: /^[1aAiI]$/ },
      { name: 'reversed', value: /^$/ },
    ],
  ],
  ['li', [{ name: 'value', value: /^-?\d{1,6}$/ }]],
  ['abbr', [{ name: 'title', value: /^[^\0]{1,200}$/ }]],
  ['time', [{ name: 'datetime', value: DATE }]],
  ['del', [{ name: 'datetime', value: DATE }]],
  ['ins', [{ name: 'datetime', value: DATE }]],
]);
const MATH_VALUE = /^[\w.+%-]{1,20}$/;
/** How a formula is set. Of MathML's other attributes one links, and the rest style or name. */
const MATH_ALLOWED: readonly Allowed[] = [
  'accent',
  'accentunder',
  'columnspan',
  'display',
  'displaystyle',
  'fence',
  'form',
  'largeop',
  'linethickness',
  'lspace',
  'mathvariant',
  'maxsize',
  'minsize',
  'movablelimits',
  'rowspan',
  'rspace',
  'scriptlevel',
  'separator',
  'stretchy',
  'symmetric',
  'width',
].map((name) => ({ name, value: MATH_VALUE }));
const DIRECTION = /^(?:ltr|rtl|auto)$/i;
const DIRECTION_STYLE = /(?:^|;)\s*direction\s*:\s*(rtl|ltr)\b/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i;
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** Texts for screen readers, and the second rendering of formulas that stand there as MathML. */
const HIDDEN_CLASS =
  /(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|assistive-text|wp-embedded-content|katex-html|MJX_Assistive_MathML)(?:$|\s)/;
const CAPTION_CLASS =
  /(?:^|[\s_-])(?:caption(?:-text)?|imgcaption|(?:img|photo)[_-]desc|cutline|desc-con|tit-cap)(?:$|\s)/i;
/** Longer ones carry data, not an address. Characters. */
const MAX_URL = 10_000;
/** An address that needs no second look: what `URL` would give back to the letter. */
const PLAIN_URL = /^https?:\/\/(?!0)[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+\/(?:[\w~!$&()*+,;=:@%/?-]|\.(?![./]|%2e))*$/;

/** @returns absolute http(s), or `null`: no other scheme leads anywhere that is safe in a reader */
export function safeUrl(address: string | undefined, baseUrl: string | null): string | null {
  if (address === undefined || address.length > MAX_URL) return null;
  if (PLAIN_URL.test(address)) return address;
  const trimmed = address.trim();
  const url = trimmed === '' ? null : URL.parse(trimmed, baseUrl ?? undefined);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.username === '' && url.password === '' ? url.href : null;
}

/**
 * The start tag of an element that stays; `null` where only its content stays: of a link that leads nowhere safe, and
 * of elements that say nothing without attributes.
 */
export function startTag(tag: string, attributes: Attributes, baseUrl: string | null): string | null {
  if (tag === 'a') {
    const url = safeUrl(attributes['href'], baseUrl);
    return url === null ? null : linkTag(url, languageOf(attributes));
  }
  let kept = languageOf(attributes);
  for (const { name, value } of allowedIn(tag)) {
    const given = attributes[name];
    if (given !== undefined && value.test(given)) kept += ` ${name}="${escapeHtml(attributeText(given))}"`;
  }
  return kept === '' && BARE.has(tag) ? null : `<${tag}${kept}>`;
}

/**
 * @param url absolute http(s)
 * @param more attributes, already escaped
 */
export function linkTag(url: string, more = ''): string {
  return `<a href="${escapeHtml(url)}"${more} rel="noopener noreferrer" referrerpolicy="no-referrer">`;
}

/** An attribute's value as text to show. */
export function attributeText(value: string): string {
  return foldSpace(cleanCharacters(value));
}

/** Whether the document says that a reader does not see the element. */
export function isHidden(attributes: Attributes): boolean {
  const { style, hidden, class: names } = attributes;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (style !== undefined && HIDDEN_STYLE.test(style)) return true;
  return names !== undefined && HIDDEN_CLASS.test(names);
}

/** Whether an element is a photo's caption by its class, as WordPress, Yonhap and Naver mark it. */
export function isCaptionClass(attributes: Attributes): boolean {
  const names = attributes['class'];
  return names !== undefined && CAPTION_CLASS.test(names);
}

/** Language and direction of writing, which Word and mail programs put into the style. */
function languageOf({ dir, style, lang, 'xml:lang': xmlLang }: Attributes): string {
  const direction = dir ?? (style === undefined ? undefined : DIRECTION_STYLE.exec(style)?.[1]);
  const language = lang ?? xmlLang;
  const kept = direction !== undefined && DIRECTION.test(direction) ? ` dir="${direction.toLowerCase()}"` : '';
  return language !== undefined && LANGUAGE.test(language) ? `${kept} lang="${language}"` : kept;
}

function allowedIn(tag: string): readonly Allowed[] {
  return MATH.has(tag) ? MATH_ALLOWED : (ALLOWED.get(tag) ?? NONE);
}

const NONE: readonly Allowed[] = [];
