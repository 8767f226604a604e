import { selectIn } from '../lib/css.ts';
import { parseHtml } from '../lib/html.ts';
import { jsonPath } from '../lib/json-path.ts';
import type { Item, ItemAuthor, ItemMedia, SourceDocument } from '../model/item.ts';
import { webAddress } from './address.ts';
import { authorOf, distinctAuthors } from './authors.ts';
import type { Content } from './content.ts';
import { fieldOf, isRecord, readJson, stringOf } from './json.ts';
import { findTexts } from './json-path.ts';
import { baseOf, headOf } from './page-head.ts';
import { readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, type Report } from './reading.ts';

/**
 * A page that lists articles in its JSON-LD: an ItemList, the posts of a Blog, the parts of a CollectionPage, or several
 * articles side by side.
 * @see https://schema.org/ItemList, https://schema.org/NewsArticle
 */
export const jsonLd: KindReader = {
  kind: 'json-ld',
  roots: [],
  ownsJson: () => false,
  read,
};

const TYPE = jsonPath('@type');
const AUTHOR = jsonPath('author');
/** Members below which lists of articles are kept. */
const LISTS = ['@graph', 'itemListElement', 'item', 'blogPost', 'blogPosts', 'hasPart', 'mainEntity', 'liveBlogUpdate'];
const ARTICLE = /(?:Article|Posting|Report|NewsArticle|Review)$/;
/** A list of other things: its members are no news. */
const OTHER = /(?:BreadcrumbList|SiteNavigationElement|Product|Offer|Recipe|Person|Organization|FAQPage|Question)$/;

function read({ text, base: address }: Content): SourceDocument {
  const page = parseHtml(text);
  const base = baseOf(page, address);
  const scripts = selectIn(page, 'script[type="application/ld+json" i]');
  const values = scripts.flatMap(({ children: [script] }) => {
    const data = script !== undefined && 'data' in script ? readJson(script.data.trim()) : null;
    return data === null ? [] : [data.value];
  });
  const { items, problems } = readItems(articlesIn(values), {
    readOne: (node, report) => readItem(node, base, report),
    holdsAnything: () => true,
  });
  const byUrl = new Map(items.map((item) => [item.url, item]));
  return {
    kind: 'json-ld',
    ...headOf(page),
    homeUrl: base,
    items: [...byUrl.values()],
    more: [],
    problems,
  };
}

type Node = Readonly<Record<string, unknown>>;

/** Every article of every list, in order. Depth costs no stack. */
function articlesIn(values: readonly unknown[]): readonly Node[] {
  const articles: Node[] = [];
  const rest = [...values].reverse();
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (Array.isArray(value)) for (let at = value.length - 1; at >= 0; at--) rest.push(value[at]);
    if (!isRecord(value)) continue;
    const types = findTexts(value, TYPE);
    if (types.some((type) => OTHER.test(type))) continue;
    const isListed = types.includes('ListItem') && !isRecord(value['item']);
    if (isListed || types.some((type) => ARTICLE.test(type))) articles.push(value);
    rest.push(...LISTS.flatMap((name) => (Object.hasOwn(value, name) ? [value[name]] : [])).reverse());
  }
  return articles;
}

function readItem(node: Node, base: string, report: Report): Item | null {
  const page = fieldOf(node, 'mainEntityOfPage');
  const written =
    stringOf(node, 'url') ??
    stringOf(node, 'item') ??
    stringOf(node, 'mainEntityOfPage') ??
    stringOf(page, '@id') ??
    stringOf(page, 'url') ??
    stringOf(node, '@id');
  const url = webAddress(written, base, () => undefined);
  const title = stringOf(node, 'headline') ?? stringOf(node, 'name');
  if (url === null || title === null) {
    report('has no address or no headline and is left out');
    return null;
  }
  const summary = stringOf(node, 'description');
  return {
    ...noItem,
    url,
    title: { value: title, type: 'html' },
    summary: summary === null ? null : { value: summary, type: 'html' },
    baseUrl: base,
    published: stringOf(node, 'datePublished') ?? stringOf(node, 'dateCreated'),
    modified: stringOf(node, 'dateModified'),
    authors: authorsOf(node),
    media: imageOf(node, base),
    language: stringOf(node, 'inLanguage'),
  };
}

function authorsOf(node: Node): readonly ItemAuthor[] {
  return distinctAuthors(findTexts(node, AUTHOR).map(authorOf));
}

/** An address, an ImageObject, or a list of either. */
function imageOf(node: Node, base: string): readonly ItemMedia[] {
  const image = fieldOf(node, 'image');
  const first: unknown = Array.isArray(image) ? image[0] : image;
  const written = typeof first === 'string' ? first : stringOf(first, 'url');
  const url = webAddress(written, base, () => undefined);
  return url === null ? [] : [{ ...noMedia, url, role: 'image' }];
}
