import type { HtmlElement } from '../../lib/html.ts';
import { ancestorsOf, childElements, type PageTree, textOf } from './dom.ts';
import { widthOf } from './headline.ts';
import type { Judged } from './judge.ts';

/** A page that calls itself an article needs little text to be one; another needs much, and more than its headlines. */
const LITTLE = 300;
const MUCH = 1200;
const OUTSIDE = new Set(['nav', 'aside', 'footer', 'header']);

/** Whether a page is an article itself, and its items are what else there is to read. */
export function isArticlePage(page: PageTree, items: readonly Judged[]): boolean {
  const inItems = new Set(items.map(({ element }) => element));
  const prose = Math.max(0, ...page.elements.map((element) => proseIn(element, inItems)));
  const headlines = items.reduce((sum, { parts }) => sum + widthOf(parts.headline?.text ?? ''), 0);
  return saysArticle(page) ? prose >= LITTLE && prose > headlines / 2 : prose >= MUCH && prose > headlines;
}

/** The width of the text that stands in an element itself and in its paragraphs, links left out. */
function proseIn(element: HtmlElement, items: ReadonlySet<HtmlElement>): number {
  if (element.name === 'script' || element.name === 'style') return 0;
  const own = element.children.reduce(
    (sum, child) => sum + ('data' in child && child.type === 'text' ? widthOf(child.data.trim()) : 0),
    0,
  );
  const paragraphs = childElements(element).filter(({ name }) => name === 'p');
  const width = own + paragraphs.reduce((sum, paragraph) => sum + widthOf(textOf(paragraph)), 0);
  if (width < LITTLE) return 0;
  return [element, ...ancestorsOf(element)].some((one) => items.has(one) || OUTSIDE.has(one.name)) ? 0 : width;
}

function saysArticle(page: PageTree): boolean {
  return page.elements.some(({ name, attribs }) => {
    if (name !== 'meta') return false;
    const property = attribs['property'] ?? attribs['name'];
    return property === 'article:published_time' || (property === 'og:type' && attribs['content'] === 'article');
  });
}

const PRICE = /[$€£¥₩]\s?\d|\d\s?(?:원|円|元|€|USD|EUR|kr|zł)(?![\p{L}])/u;

/** Whether the items are goods: most of them have a price. */
export function areGoods(items: readonly Judged[]): boolean {
  const priced = items.filter(({ element, parts }) =>
    PRICE.test(textOf(element).replace(parts.headline?.text ?? '', '')),
  );
  return priced.length > items.length / 2;
}
