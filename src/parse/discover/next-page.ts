import { selectIn } from '../../lib/css.ts';
import type { HtmlElement } from '../../lib/html.ts';
import { ancestorsOf, classesOf, type PageTree, targetOf, textOf } from './dom.ts';
import { isUsable, ownSelectors } from './selectors.ts';

const NEXT_CLASS = /(?:^|[-_])(?:next|older)(?:$|[-_])|^nav-previous$|(?:pg|btn)_?next/i;
const NEXT_TEXT =
  /^(?:next(?: page)?|older(?: posts| entries)?|다음(?: ?페이지)?|次へ|次のページ|下一页|下一頁|suivant|weiter|siguiente|далее)?\s*[›»>→]*$/i;
const PAGER = /pag(?:e|ing|er|inat)|pagination|nav-links/i;

/**
 * Finds the link to the next page of a list.
 * @returns a selector in the whole page: `a[rel="next"]`, `.paging strong + a`; `null` where there is none that lasts
 */
export function nextPage(page: PageTree): string | null {
  for (const css of ['a[rel~="next"]', 'link[rel~="next"]']) if (leadsOn(page, css)) return css;
  const links = page.elements.filter(({ name }) => name === 'a');
  const named = links.filter((link) => isNamedNext(link) && NEXT_TEXT.test(textOf(link).slice(0, 40)));
  const candidates = [...named.flatMap(selectorsOf), ...afterCurrent(page)].filter((css) => isUsable({ css }));
  return candidates.find((css) => leadsOn(page, css)) ?? null;
}

function leadsOn(page: PageTree, css: string): boolean {
  const [first] = selectIn(page.document, css);
  const target = first === undefined ? null : targetOf(first, page.base);
  return target !== null && target.href !== page.url;
}

function isNamedNext(link: HtmlElement): boolean {
  return [link, ...ancestorsOf(link).slice(0, 1)].some((element) =>
    classesOf(element).some((name) => NEXT_CLASS.test(name)),
  );
}

function selectorsOf(link: HtmlElement): readonly string[] {
  const own = classesOf(link).find((name) => NEXT_CLASS.test(name));
  if (own !== undefined) return [`a.${own}`];
  const outer = ancestorsOf(link)[0];
  const named = outer === undefined ? undefined : classesOf(outer).find((name) => NEXT_CLASS.test(name));
  return named === undefined ? [] : [`.${named} a`];
}

/** Pagers without such a link print the current number as text and the next one behind it. */
function afterCurrent(page: PageTree): readonly string[] {
  const pagers = page.elements.filter((element) => classesOf(element).some((name) => PAGER.test(name)));
  return pagers.flatMap((pager) => {
    const context = ownSelectors(pager).find(isUsable);
    if (context === undefined) return [];
    return [
      'strong + a',
      'em + a',
      'b + a',
      'span.current + a',
      '.current + a',
      '.on + a',
      '.active + a',
      '.on + li a',
      '.active + li a',
      '.current + li a',
    ].flatMap((css) => {
      const full = `${context.css} ${css}`;
      const [link] = selectIn(page.document, full);
      return link !== undefined && /^\d+$/.test(textOf(link)) ? [full] : [];
    });
  });
}
