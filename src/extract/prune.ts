import { type DomDocument, type DomElement, elementsOf } from './dom.ts';

const NEVER_TEXT =
  'script, style, template, noscript, iframe, object, embed, form, button, select, input, textarea, dialog, svg, canvas, nav, [hidden], [role="navigation"], [role="search"], [role="dialog"], [role="contentinfo"], [role="complementary"], [role="alert"]';

/** Words of class names and ids that mark furniture: share bars, related links, newsletter boxes, comments. */
const FURNITURE = new Set(
  (
    'share sharing sharedaddy social sns related relatedposts newsletter newsletters subscribe subscription promo promos ' +
    'advert advertisement advertising ad ads adsense sponsor sponsored keyword keywords tags taglist breadcrumb ' +
    'breadcrumbs comment comments disqus recommend recommended recommendation recommendations popular trending ranking ' +
    'skip skiplink skipnav feedback toolbar cookie cookies consent pagination paging pager sidebar outbrain taboola ' +
    'copyright bio gnb lnb navigation navbar menu popup modal lightbox tooltip'
  ).split(' '),
);
const FURNITURE_NAME =
  /most[-_]?(?:read|viewed|popular)|prev[-_]?next|read[-_]?(?:more|next)|also[-_]?(?:like|read)|go[-_]?top/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * Takes out of the tree what is never part of an article. What holds the headline or most of the page's text stays,
 * whatever it is called.
 */
export function prune(document: DomDocument): void {
  const headlines = elementsOf(document, 'h1');
  const paragraphs = elementsOf(document, 'p').map((element) => ({
    element,
    size: (element.textContent ?? '').length,
  }));
  const all = paragraphs.reduce((sum, { size }) => sum + size, 0);
  const sizeIn = (box: DomElement) =>
    paragraphs.reduce((sum, { element, size }) => (box.contains(element) ? sum + size : sum), 0);
  const isArticle = (element: DomElement) =>
    headlines.some((headline) => element.contains(headline)) || (all > 0 && sizeIn(element) > all / 2);

  for (const element of elementsOf(document.documentElement, NEVER_TEXT)) {
    if (element.localName !== 'form' || !isArticle(element)) element.remove();
  }
  for (const element of elementsOf(document.body, 'aside, footer')) {
    if (!isArticle(element)) element.remove();
  }
  for (const element of elementsOf(document.body, '[class], [id], [style]')) {
    if (element.localName !== 'h1' && isFurniture(element) && !isArticle(element)) element.remove();
  }
}

function isFurniture(element: DomElement): boolean {
  if (HIDDEN.test(element.getAttribute('style') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return FURNITURE_NAME.test(names) || wordsOf(names).some((word) => FURNITURE.has(word));
}

/** `related-articleBox02` → related, article, box. */
function wordsOf(names: string): readonly string[] {
  return names
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
