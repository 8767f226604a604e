import type { ItemMedia } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { absoluteUrl, isNoPhoto, sameAddress, samePage, samePath } from './address.ts';
import { type Facts, image, noFacts } from './facts.ts';
import {
  type JsonNode,
  listOf,
  nodesOf,
  numberOf,
  type Resolve,
  readScript,
  refsOf,
  salvaged,
  textValue,
} from './json-ld-nodes.ts';
import { peopleIn } from './people.ts';
import { orNull, plainText, sameText } from './plain-text.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|^Review|^SocialMediaPosting)$/;
/** Speak of the page where nothing speaks of an article. */
const PAGE_TYPE = /^(?:VideoObject|ItemPage|WebPage|MediaObject|PodcastEpisode|Recipe|ClaimReview)$/;
const MAX_ARTICLES = 2_000;
const ORGANIZATION = /Organization$/;

/**
 * What the page's JSON-LD says of its article: NewsArticle and its relatives, alone, in arrays or in `@graph`.
 * A script that is no JSON is a problem and costs no other.
 * @param scripts the texts of its `application/ld+json` scripts
 * @param addresses the page's own, then its canonical one: of several articles the one under these is meant
 * @param titles the headline as the page's head prints it: else, the one under it
 * @see https://schema.org/NewsArticle
 */
export function jsonLdFacts(
  scripts: readonly string[],
  addresses: readonly string[],
  titles: readonly string[] = [],
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const nodes = scripts.flatMap((script, index) => {
    const read = readScript(script);
    if (read.kind === 'read') return nodesOf(read.value);
    problems.push({
      where: `page ${addresses[0]}`,
      message: `JSON-LD script ${index + 1} is skipped: ${read.message}`,
    });
    return nodesOf(salvaged(script));
  });
  const resolve = refsOf(nodes);
  const article = chooseArticle(nodes, addresses, titles);
  const base = addresses[0] ?? '';
  const facts = article === null ? pageFacts(nodes, resolve, base) : factsOf(article, resolve, base);
  return { facts: { ...facts, siteName: facts.siteName ?? siteOf(nodes) }, problems };
}

function factsOf(node: JsonNode, resolve: Resolve, base: string): Facts {
  // Some encode twice.
  const text = (key: string) => orNull(plainText(plainText(textValue(node[key]) ?? '')));
  return {
    ...noFacts,
    canonicalUrl: absoluteUrl(textValue(node['url']), base),
    title: text('headline') ?? text('name'),
    summary: text('description'),
    ...authorsOf([node['author'], node['creator'], node['contributor']], resolve),
    published: text('datePublished') ?? text('uploadDate') ?? text('dateCreated'),
    modified: text('dateModified'),
    sectionLabel: orNull(plainText(textValue(listOf(node['articleSection'])[0]) ?? '')),
    keywords: keywordsOf(node['keywords']),
    media: [...listOf(node['image'] ?? node['thumbnailUrl'])].flatMap((value) => photoOf(value, resolve, base)),
    language: text('inLanguage') ?? namesOf(node['inLanguage'], resolve)[0] ?? null,
    rights: text('copyrightNotice'),
    siteName: namesOf(node['publisher'], resolve)[0] ?? null,
    free: isFree(node),
    articleBody: bodyOf(node),
    isArticle: true,
  };
}

/** Of a page that declares no article, only what its own node says. */
function pageFacts(nodes: readonly JsonNode[], resolve: Resolve, base: string): Facts {
  const dated = nodes.filter((node) => node['datePublished'] !== undefined || node['uploadDate'] !== undefined);
  const page = dated.find((node) => typesOf(node).some((type) => PAGE_TYPE.test(type)));
  if (page === undefined) return noFacts;
  const { published, modified, authors, organizations, title, summary, media } = factsOf(page, resolve, base);
  const isArticle = typesOf(page).includes('VideoObject');
  return { ...noFacts, published, modified, authors, organizations, title, summary, media, isArticle };
}

function chooseArticle(
  nodes: readonly JsonNode[],
  addresses: readonly string[],
  titles: readonly string[],
): JsonNode | null {
  const isArticle = (type: string) => ARTICLE_TYPE.test(type) && type !== 'ClaimReview';
  const articles = nodes.filter((node) => typesOf(node).some(isArticle)).slice(0, MAX_ARTICLES);
  const under = (isSame: (one: string, other: string) => boolean) =>
    articles.filter((node) => addressesOf(node).some((url) => addresses.some((own) => isSame(url, own))));
  const here = [under(sameAddress), under(samePage), under(samePath)].find((found) => found.length > 0) ?? [];
  if (here.length > 0) return richest(here);
  const printed = new Set(titles.map(sameText));
  const titled = articles.filter((node) => printed.has(sameText(plainText(textValue(node['headline']) ?? ''))));
  if (titled.length > 0) return richest(titled);
  const unnamed = articles.filter((node) => addressesOf(node).length === 0);
  if (unnamed.length > 0) return richest(unnamed);
  // Several articles under other addresses: the list of an index page.
  return articles.length === 1 ? (articles[0] ?? null) : null;
}

function richest(nodes: readonly JsonNode[]): JsonNode | null {
  const size = (node: JsonNode) => Object.keys(node).length;
  return nodes.toSorted((a, b) => size(b) - size(a))[0] ?? null;
}

function addressesOf(node: JsonNode): readonly string[] {
  const main = node['mainEntityOfPage'];
  const named = [node['url'], node['@id'], main, ...nodesOf(main).flatMap((entity) => [entity['@id'], entity['url']])];
  return named.filter((value) => typeof value === 'string' && /^https?:\/\//.test(value)).map(String);
}

/** People before organizations, which only count where nobody is named. */
function authorsOf(values: readonly unknown[], resolve: Resolve): Pick<Facts, 'authors' | 'organizations'> {
  const entries = values.map((value) => flatList(value)).find((list) => list.length > 0) ?? [];
  const isOrganization = (entry: unknown) => typesOf(resolve(entry) ?? {}).some((type) => ORGANIZATION.test(type));
  const authors = entries.filter((entry) => !isOrganization(entry)).flatMap((entry) => personIn(entry, resolve));
  const organizations = entries.filter(isOrganization).flatMap((entry) => personIn(entry, resolve));
  return { authors: [...new Set(authors)], organizations };
}

function personIn(entry: unknown, resolve: Resolve): readonly string[] {
  const node = resolve(entry);
  const given = ['givenName', 'familyName'].map((key) => textValue(node?.[key]) ?? '').join(' ');
  const printed = node === null ? textValue(entry) : (textValue(node['name']) ?? given);
  return peopleIn(plainText(printed ?? ''));
}

function flatList(value: unknown): readonly unknown[] {
  return listOf(value).flatMap((entry) => (Array.isArray(entry) ? entry.flat(3) : [entry]));
}

/** A live blog's text is in its posts. */
function bodyOf(node: JsonNode): string | null {
  const own = textValue(node['articleBody'])?.trim() ?? '';
  if (own !== '') return own;
  const posts = listOf(node['liveBlogUpdate'])
    .slice(0, 500)
    .flatMap((post) => nodesOf(post));
  const texts = posts.flatMap((post) => [textValue(post['headline']) ?? '', textValue(post['articleBody']) ?? '']);
  return (
    texts
      .map(plainText)
      .filter((text) => text !== '')
      .join('\n') || null
  );
}

function typesOf(node: JsonNode): readonly string[] {
  return listOf(node['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));
}

function namesOf(value: unknown, resolve: Resolve): readonly string[] {
  const names = listOf(value).flatMap((entry) => {
    const node = resolve(entry);
    return plainText((node === null ? textValue(entry) : textValue(node['name'])) ?? '');
  });
  return [...new Set(names.filter((name) => name !== '' && !/^https?:/.test(name)))];
}

function siteOf(nodes: readonly JsonNode[]): string | null {
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  return orNull(plainText(textValue(site?.['name']) ?? ''));
}

function keywordsOf(value: unknown): readonly string[] {
  const words = listOf(value).flatMap((entry) =>
    typeof entry === 'string' ? entry.split(/[,;]/) : (textValue(nodesOf(entry)[0]?.['name']) ?? ''),
  );
  return [...new Set(words.map(plainText).filter((word) => word !== ''))];
}

function photoOf(value: unknown, resolve: Resolve, base: string): readonly ItemMedia[] {
  const node = resolve(value);
  const url = absoluteUrl(textValue(node === null ? value : (node['url'] ?? node['contentUrl'])), base);
  if (url === null || isNoPhoto(url)) return [];
  if (node === null) return [image(url)];
  return [
    image(url, {
      width: numberOf(node['width']),
      height: numberOf(node['height']),
      caption: orNull(plainText(textValue(node['caption']) ?? '')),
      credit: orNull(plainText(textValue(node['creditText']) ?? '')),
    }),
  ];
}

/** Said of the article, else of its parts. */
function isFree(node: JsonNode): boolean | null {
  const said = [node['isAccessibleForFree'], ...nodesOf(node['hasPart']).map((part) => part['isAccessibleForFree'])];
  const first = said.find((value) => value !== undefined && value !== null);
  return first === undefined ? null : !/^(?:https?:\/\/schema\.org\/)?false$/i.test(String(first));
}
