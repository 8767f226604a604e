import { type DomDocument, type DomElement, elementsOf } from './dom.ts';
import { type Facts, noFacts } from './facts.ts';
import { orNull, textOf } from './plain-text.ts';

/**
 * What `itemprop` attributes say of the page's article. Several articles (a list) say nothing.
 * @see https://schema.org/docs/gs.html
 */
export function microdataFacts(document: DomDocument): Facts {
  const scopes = elementsOf(document, '[itemtype$="Article"], [itemtype$="BlogPosting"]');
  if (scopes.length > 1) return noFacts;
  const scope = scopes[0] ?? document.body;
  const first = (name: string) => markedValue(scope.querySelector(`[itemprop~="${name}"]`));
  return {
    ...noFacts,
    title: first('headline'),
    summary: first('description'),
    authors: elementsOf(scope, '[itemprop~="author"]').flatMap((author) => {
      const name = markedValue(author.querySelector('[itemprop~="name"]') ?? author)?.replace(/^by\s+/i, '');
      return name === undefined || name.length > 80 || /^https?:/.test(name) ? [] : [name];
    }),
    published: first('datePublished'),
    modified: first('dateModified'),
    sectionLabel: first('articleSection'),
    free: /^false$/i.test(first('isAccessibleForFree') ?? '') ? false : null,
    isArticle: scopes.length === 1,
  };
}

function markedValue(element: DomElement | null): string | null {
  if (element === null) return null;
  return orNull(element.getAttribute('content')) ?? orNull(element.getAttribute('datetime')) ?? orNull(textOf(element));
}
