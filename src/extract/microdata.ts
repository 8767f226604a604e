import { commonAncestor, type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { type Facts, noFacts } from './facts.ts';
import { peopleIn } from './people.ts';
import { orNull, pieceText, plainText, textOf } from './plain-text.ts';
import { printedTimes } from './printed-time.ts';

const SCOPES =
  '[itemtype$="Article"], [itemtype$="BlogPosting"], [itemtype$="/Report"], [typeof~="schema:Article"], [typeof~="schema:NewsArticle"], [typeof$="NewsArticle"], [typeof="Article"], .hentry, .h-entry';
const MARKED = '[itemprop], [property], .entry-title, .p-name, .p-summary, .dt-published, .dt-updated';
const MAX_SCOPES = 50;
const MAX_MARKED = 2_000;

/**
 * What attributes and class names say of the page's article: microdata (`itemprop`), RDFa (`property`), hAtom and
 * h-entry. Of several articles the one that holds the page's only `<h1>` is meant; else they are a list, which says
 * nothing.
 * @see https://schema.org/docs/gs.html, https://www.w3.org/TR/rdfa-lite/, https://microformats.org/wiki/h-entry
 */
export function microdataFacts(document: DomDocument): Facts {
  const scopes = elementsOf(document, SCOPES).slice(0, MAX_SCOPES);
  const scope = scopeOf(scopes, document);
  if (scope === null) return noFacts;
  const marked = elementsOf(scope, MARKED).slice(0, MAX_MARKED);
  const find = (property: string, ...classes: readonly string[]) =>
    marked.find((element) => isMarked(element, property, classes) && isOwn(element, scope)) ?? null;
  const first = (property: string, ...classes: readonly string[]) => markedValue(find(property, ...classes));
  return {
    ...noFacts,
    title: first('headline', 'entry-title', 'p-name'),
    summary: first('description', 'p-summary'),
    authors: authorsIn(scope),
    published: timeOf(find('datePublished', 'dt-published')),
    modified: timeOf(find('dateModified', 'dt-updated')),
    sectionLabel: first('articleSection'),
    free: /^false$/i.test(first('isAccessibleForFree') ?? '') ? false : null,
    isArticle: scopes.some((one) => one === scope),
  };
}

function scopeOf(scopes: readonly DomElement[], document: DomDocument): DomElement | null {
  if (scopes.length <= 1) return scopes[0] ?? document.body;
  const headlines = elementsOf(document, 'h1');
  const outermost = scopes.filter((scope) => !scopes.some((other) => other !== scope && other.contains(scope)));
  if (outermost.length === 1) return outermost[0] ?? null;
  const holding = outermost.filter((scope) => headlines.some((headline) => scope.contains(headline)));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

function isMarked(element: DomElement, property: string, classes: readonly string[]): boolean {
  const words = (name: string) => (element.getAttribute(name) ?? '').split(/\s+/);
  return (
    words('itemprop').includes(property) ||
    words('property').some((word) => word === property || word === `schema:${property}`) ||
    words('class').some((word) => classes.includes(word))
  );
}

/** What belongs to an article inside the article, a comment or a teaser, is not said of it. */
function isOwn(element: DomElement, scope: DomElement): boolean {
  const nearest = element.parentElement?.closest(`${SCOPES}, [itemtype$="Comment"], [itemprop~="comment"]`) ?? null;
  return nearest === null || nearest === scope || commonAncestor(nearest, scope) === nearest;
}

function authorsIn(scope: DomElement): readonly string[] {
  const selector = '[itemprop~="author"], [property="author"], [property="schema:author"], .p-author, .author.vcard';
  const names = elementsOf(scope, selector)
    .filter((element) => isOwn(element, scope))
    .slice(0, 20)
    .flatMap((author) => {
      const named = author.querySelector('[itemprop~="name"], [property="name"], .fn, .p-name') ?? author;
      const printed = named.hasAttribute('content') ? markedValue(named) : orNull(pieceText(named));
      return printed === null || printed.length > 120 ? [] : peopleIn(printed);
    });
  return [...new Set(names)];
}

function markedValue(element: DomElement | null): string | null {
  if (element === null) return null;
  const content = element.getAttribute('content');
  return orNull(content === null ? null : plainText(content)) ?? orNull(textOf(element));
}

/** Only machines' values: what is printed is read by `visible`. */
function timeOf(element: DomElement | null): string | null {
  if (element === null) return null;
  const inner = element.getAttribute('datetime') === null ? element.querySelector('time[datetime]') : null;
  const written =
    element.getAttribute('content') ?? element.getAttribute('datetime') ?? inner?.getAttribute('datetime');
  const title = /^\d{4}-\d{2}-\d{2}\S*$/.exec(element.getAttribute('title') ?? '')?.[0];
  return orNull(written) ?? title ?? printedTimes(textOf(element))[0]?.raw ?? null;
}
