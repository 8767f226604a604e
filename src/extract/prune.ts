import { ancestorsOf, type DomDocument, type DomElement, elementsBelow, elementsOf, removeBlock } from './dom.ts';
import { isFrame } from './frames.ts';
import { type Outline, outlineOf } from './outline.ts';

const NEVER_TEXT = new Set(
  'script style template noscript iframe object embed form button select input textarea dialog svg canvas nav amp-ad amp-sidebar amp-consent'.split(
    ' ',
  ),
);
const NEVER_TEXT_ROLES = new Set(['navigation', 'search', 'dialog', 'contentinfo', 'complementary', 'alert']);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const UNSEEN = /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?|is-hidden|u-hidden)(?:\s|$)/i;

/** Words of class names and ids that mark furniture: share bars, related links, newsletter boxes, comments. */
const FURNITURE = new Set(
  (
    'factbox factboxes infobox faktabox faktaboks faktaruta share shares sharing sharebar sharedaddy social socials sns related relatedposts relateds newsletter newsletters ' +
    'subscribe subscription subscriptions promo promos promotion advert adverts advertisement advertising advertorial ad ' +
    'ads adv adsense adslot adbox adunit dfp sponsor sponsored keyword keywords tags taglist tagcloud hashtag hashtags ' +
    'breadcrumb breadcrumbs comment comments commenting disqus discussion discussions replies komentar komentarze yorumlar recommend recommended recommendation recommendations ' +
    'recirc recirculation popular trending ranking skip skiplink skipnav feedback toolbar cookie cookies consent gdpr ' +
    'pagination paging pager sidebar outbrain taboola mgid revcontent copyright bio bios biography gnb lnb navigation ' +
    'navbar menu popup modal lightbox tooltip paywall regwall login signin signup register donate donation disclaimer ' +
    'whatsapp telegram facebook kakao utilities utility reactions rating banner banners player audioplayer verwandte ' +
    'empfehlungen kommentare werbung anzeige publicite publicidad pubblicita correlati correlate relacionadas ' +
    'relacionados relacionada leia artigosrelacionados'
  ).split(' '),
);
const FURNITURE_NAME =
  /most[-_]?(?:read|viewed|popular)|prev[-_]?next|read[-_]?(?:more|next|also)|also[-_]?(?:like|read)|see[-_]?also|go[-_]?top|more[-_]?(?:on|from|stories|news)|about[-_]?(?:the[-_]?)?author|author[-_]?(?:bio|box|info|card)|lire[-_]?aussi|leggi[-_]?anche|lea[-_]?tambien|read-?too/i;
/** Who wrote it and when: read before they are taken out, printed as fields of their own. */
const CREDIT = new Set(
  'byline bylines author authors reporter reporters writer writers journalist journalists journalistname autor autoren auteur auteurs autore autori autores redakteur timestamp datetime pubdate publishdate postmeta'.split(
    ' ',
  ),
);
const CAPTION = new Set('caption captions credit credits legend legende bildunterschrift'.split(' '));
/** Words of boxes that may as well show a post or a video which belongs to the text. */
const EMBED = new Set('social socials facebook telegram whatsapp player'.split(' '));
/** By schema.org's advice, that is what the text behind a paywall is called, and not only the box before it. */
const WALL = new Set(['paywall', 'regwall', 'subscription', 'subscriptions']);
const MIN_WALLED = 60;
/** Modifiers say what a box has or lacks, not what it is: `article--has-related`, `no-sidebar`. */
const MODIFIER = /(?:^|--|__)(?:has|have|no|not|with|without|is|js|hide|show)[-_].*$/i;
const MAX_CREDIT = 240;
const MAX_CAPTION = 700;
/** A box with this much prose that is this much of all prose is the article, whatever it is called. */
const MIN_ARTICLE = 500;
const MIN_SHARE = 0.25;
/** Messages to readers without script are shorter. */
const MIN_NOSCRIPT = 400;
/** A paragraph of this length is one of the text, whatever it is called. */
const MIN_PARAGRAPH = 250;

/** Takes out what no reader sees and what is no text: scripts, menus, forms, hidden boxes, frames without an address. */
export function pruneUnseen(document: DomDocument): void {
  openNoscript(document);
  const isArticle = articleTest(document);
  for (const element of elementsBelow(document.documentElement).filter(isNeverText)) {
    if (element.localName === 'iframe' && isFrame(element)) continue;
    const isBox = element.localName === 'form' || element.hasAttribute('role') || element.hasAttribute('hidden');
    if (!isBox || !isArticle(element)) element.remove();
  }
  for (const element of elementsOf(document.body, '[class], [style]')) {
    const isHidden =
      HIDDEN.test(element.getAttribute('style') ?? '') || UNSEEN.test(element.getAttribute('class') ?? '');
    if (isHidden && !isArticle(element)) element.remove();
  }
}

function isNeverText(element: DomElement): boolean {
  if (NEVER_TEXT.has(element.localName) || element.hasAttribute('hidden')) return true;
  return NEVER_TEXT_ROLES.has(element.getAttribute('role') ?? '');
}

/**
 * Takes out what stands around an article, by the names of its boxes. What holds the headline or a good part of the
 * page's text stays, whatever it is called.
 */
export function pruneFurniture(document: DomDocument): void {
  const outline = outlineOf(document.body);
  const isArticle = articleTest(document, outline);
  for (const element of elementsOf(document.body, 'aside, footer')) {
    if (!isArticle(element)) removeBlock(element);
  }
  for (const element of elementsOf(document.body, '[class], [id]')) {
    if (/^(?:h1|article|main|figure|img|iframe|video|picture)$/.test(element.localName)) continue;
    const words = wordsOf(element);
    if (isFurniture(element, words, outline) && !isArticle(element)) removeBlock(element);
  }
}

/** Some pages hold their text for readers without script only. */
function openNoscript(document: DomDocument): void {
  const boxes = elementsOf(document.body, 'noscript').filter((box) => box.querySelector('p') !== null);
  if (boxes.length === 0) return;
  const { sizeOf } = outlineOf(document.body);
  for (const box of boxes) {
    if (sizeOf(box).prose >= MIN_NOSCRIPT) box.replaceWith(...box.childNodes);
  }
}

/** Measures the page when it is first asked about a box that has any paragraph or headline. */
function articleTest(document: DomDocument, measured: Outline | null = null) {
  let outline = measured;
  const holding = new Set<DomElement>();
  for (const headline of elementsOf(document, 'h1').slice(0, 3)) {
    for (const ancestor of ancestorsOf(headline)) holding.add(ancestor);
  }
  return (element: DomElement): boolean => {
    if (holding.has(element)) return true;
    if (outline === null && element.querySelector('p, br') === null) return false;
    outline ??= outlineOf(document.body);
    const all = outline.sizeOf(document.body).prose;
    const { prose } = outline.sizeOf(element);
    return prose > 0 && (prose > all / 2 || (prose >= MIN_ARTICLE && prose >= all * MIN_SHARE));
  };
}

function isFurniture(element: DomElement, { words, names }: Words, { sizeOf }: Outline): boolean {
  const size = sizeOf(element);
  if (words.some((word) => CREDIT.has(word)) && size.text <= MAX_CREDIT) return true;
  if (words.some((word) => CAPTION.has(word)) && size.text <= MAX_CAPTION && element.closest('figure') === null)
    return element.querySelector('figure, h2, h3') === null;
  if (element.localName === 'p' && size.text >= MIN_PARAGRAPH && size.linked * 2 < size.text) return false;
  const furniture = words.filter((word) => FURNITURE.has(word));
  if (furniture.length === 0) return FURNITURE_NAME.test(names);
  if (furniture.every((word) => WALL.has(word)) && size.prose >= MIN_WALLED) return false;
  return FURNITURE_NAME.test(names) || !furniture.every((word) => EMBED.has(word)) || !showsPost(element);
}

function showsPost(element: DomElement): boolean {
  return element.localName === 'blockquote' || element.querySelector('blockquote, iframe') !== null;
}

type Words = { readonly names: string; readonly words: readonly string[] };

/** `related-articleBox02` → related, article, box. */
function wordsOf(element: DomElement): Words {
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 1_000);
  const names = written
    .split(/\s+/)
    .map((name) => name.replace(MODIFIER, ''))
    .join(' ');
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .map((word) => word.replace(/^\d+|\d+$/g, ''));
  return { names, words };
}
