import { commonAncestor, type DomDocument, type DomElement, elementsBelow, enclosing } from './dom.ts';
import { type Outline, outlineOf } from './outline.ts';
import { textOf } from './plain-text.ts';

/** The part of the page that holds the article. */
export type Body = {
  /** What to print, in order: most articles stand in one element, some in several. */
  readonly parts: readonly DomElement[];
  /** Where it stands in the page: the innermost element that holds all parts. */
  readonly place: DomElement;
};

/** Ends of class names and ids under which sites keep exactly the article's text, `-` and `_` left out. */
const BODY_NAMES =
  /(?:(?:article|story|post|entry|news|detail|read|nota|noticia|materia|artikel|artigo|articulo|blog|single|view|content|art)(?:page|main|detail|full|view|news)?(?:body|bodies|text|txt|copy|contents?|content(?:s)?div|story|inhalt|cuerpo|conteudo|texto|bodycontents?|paragraphs?)|bodycopy|bodytext|richtext(?:article)?body|articleviewcontentdiv|trseditor|dicarea|viewcon|newsend|wsw)(?:wrap|wrapper|inner|container|div|html)?\d*$/;
const MIN_CHARACTERS = 40;
const MAX_TEASERS = 2;
/** Longer ones are standfirsts. */
const MAX_HEADING = 100;
/** Of the score of the best element, from which an element that is named for the text is preferred. */
const NAMED_SHARE = 0.5;
/** Several named elements are an article in pieces where they hold so much more than one of them. */
const PIECES = 1.15;
const NO_BODY = /^(?:p|h[1-6]|li|ul|ol|blockquote|tr|tbody|table|span|a|b|strong|em|font|figure|figcaption|dd|dt)$/;
/** Text before the headline is rarely the article's, text outside of the headline's box less often. */
const BEFORE_HEADLINE = 0.3;
const OUTSIDE = 0.7;
/** What stands in another `<article>` is the next story, which some sites append. */
const NEXT_STORY = -0.05;
const MIN_STORY = 400;

/**
 * Finds the article's text in a pruned page: the element with the most prose for the links and loose words it holds;
 * one that is named for the text where that is much the same, or several where the text is in pieces.
 * @param headline `null` where the page shows none
 * @returns `null` where there is no prose at all
 */
export function findBody(document: DomDocument, headline: DomElement | null): Body | null {
  const outline = outlineOf(document.body, nearnessTo(headline, document));
  const best = bestElement(document.body, outline);
  if (best === null) return null;
  const named = outline.elements.filter((element) => isNamedBody(element) && outline.sizeOf(element).score > 0);
  const parts = partsOf(best, named);
  const scoreOf = (elements: readonly DomElement[]) =>
    elements.reduce((sum, element) => sum + outline.sizeOf(element).score, 0);
  const enough = outline.sizeOf(best).score * NAMED_SHARE;
  const strongest = highest(
    named.filter((element) => outline.sizeOf(element).score >= enough),
    outline,
  );
  if (parts.length > 1 && scoreOf(parts) > (strongest === null ? enough : outline.sizeOf(strongest).score * PIECES))
    return { parts: parts.flatMap(withHeading), place: best };
  return bodyAt(strongest ?? best);
}

function bodyAt(element: DomElement): Body {
  return { parts: withHeading(element), place: element };
}

/** A heading right before a box of text belongs to it. */
function withHeading(element: DomElement): readonly DomElement[] {
  const before = element.previousElementSibling;
  const isHeading = before !== null && /^h[2-4]$/.test(before.localName) && before.querySelector('a') === null;
  const text = isHeading ? textOf(before) : '';
  return isHeading && text.length < MAX_HEADING && !/[.…]$/.test(text) ? [before, element] : [element];
}

function bestElement(root: DomElement, outline: Outline): DomElement | null {
  const all = [root, ...outline.elements];
  // Several teasers and nothing else are a list.
  let best = highest(all, outline) ?? (outline.teasers > MAX_TEASERS ? null : largest(all, outline));
  while (best !== null && best !== root && NO_BODY.test(best.localName)) best = best.parentElement;
  if (best === null || textOf(best).length < MIN_CHARACTERS) return null;
  return best;
}

/** Of equals the innermost, which comes later in document order. */
function highest(elements: readonly DomElement[], { sizeOf }: Outline): DomElement | null {
  let best: DomElement | null = null;
  let most = 0;
  for (const element of elements) {
    const { score } = sizeOf(element);
    if (score > 0 && score >= most) {
      best = element;
      most = score;
    }
  }
  return best;
}

/** Where nothing reads like an article: what holds all prose there is. */
function largest(elements: readonly DomElement[], { sizeOf }: Outline): DomElement | null {
  let best: DomElement | null = null;
  let most = 0;
  for (const element of elements) {
    const { prose } = sizeOf(element);
    if (prose > 0 && prose >= most) {
      best = element;
      most = prose;
    }
  }
  return best;
}

/** The outermost named elements of the best one: an article in pieces, unless each piece is an article of its own. */
function partsOf(best: DomElement, named: readonly DomElement[]): readonly DomElement[] {
  const inside = new Set(named.filter((element) => element !== best && best.contains(element)));
  const outermost = [...inside].filter((element) => {
    for (let at = element.parentElement; at !== null && at !== best; at = at.parentElement) {
      if (inside.has(at)) return false;
    }
    return true;
  });
  const articles = new Set(outermost.map((element) => enclosing(element, 'article')));
  return articles.size <= 1 ? outermost : [];
}

function isNamedBody(element: DomElement): boolean {
  if (!/^(?:div|section|article|main|td)$/.test(element.localName)) return false;
  const marks = ['itemprop', 'property', 'name'].map((name) => element.getAttribute(name) ?? '').join(' ');
  if (/(?:^|[\s:])articleBody(?:\s|$)/i.test(marks)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 1_000);
  return names.split(/\s+/).some((name) => BODY_NAMES.test(name.replace(/[-_]/g, '').toLowerCase()));
}

function nearnessTo(headline: DomElement | null, document: DomDocument) {
  if (headline === null) return () => 1;
  const box = headline.closest('article, main, [role="main"]') ?? commonAncestor(headline, document.body);
  const before = new Set<DomElement>();
  for (const element of elementsBelow(document.body)) {
    if (element === headline) break;
    before.add(element);
  }
  const inside = new Set<DomElement>([box, ...elementsBelow(box)]);
  const story = headline.closest('article');
  const own = story !== null && textOf(story).length >= MIN_STORY ? story : null;
  const isNextStory = (element: DomElement) => {
    const other = own === null || own.contains(element) ? null : enclosing(element, 'article');
    return other !== null && !other.contains(headline);
  };
  return ({ element }: { readonly element: DomElement }): number => {
    if (isNextStory(element)) return NEXT_STORY;
    // An element that began before the headline may hold it.
    const nearness = inside.has(element) ? 1 : OUTSIDE;
    return before.has(element) && !element.contains(headline) ? nearness * BEFORE_HEADLINE : nearness;
  };
}
