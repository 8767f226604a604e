import type { ItemMedia } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import { absoluteUrl, isNoPhoto, samePage } from './address.ts';
import { type Facts, image, noFacts } from './facts.ts';
import {
  type JsonNode,
  listOf,
  nodesOf,
  numberOf,
  type Resolve,
  readScript,
  refsOf,
  textValue,
} from './json-ld-nodes.ts';
import { orNull, plainText } from './plain-text.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report|^Review)$/;

/**
 * What the page's JSON-LD says of its article: NewsArticle and its relatives, alone, in arrays or in `@graph`.
 * A script that is no JSON is a problem and costs no other.
 * @param scripts the texts of its `application/ld+json` scripts
 * @param addresses the page's own, then its canonical one: of several articles the one under these is meant
 * @see https://schema.org/NewsArticle
 */
export function jsonLdFacts(
  scripts: readonly string[],
  addresses: readonly string[],
): { readonly facts: Facts; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const nodes = scripts.flatMap((script, index) => {
    const read = readScript(script);
    if (read.kind === 'read') return nodesOf(read.value);
    problems.push({
      where: `page ${addresses[0]}`,
      message: `JSON-LD script ${index + 1} is skipped: ${read.message}`,
    });
    return [];
  });
  const resolve = refsOf(nodes);
  const article = chooseArticle(nodes, addresses);
  const base = addresses[0] ?? '';
  const facts = article === null ? { ...noFacts, siteName: siteOf(nodes) } : factsOf(article, resolve, base);
  return { facts: { ...facts, siteName: facts.siteName ?? siteOf(nodes) }, problems };
}

function factsOf(node: JsonNode, resolve: Resolve, base: string): Facts {
  const text = (key: string) => orNull(plainText(textValue(node[key]) ?? ''));
  return {
    ...noFacts,
    canonicalUrl: absoluteUrl(textValue(node['url']), base),
    title: text('headline') ?? text('name'),
    summary: text('description'),
    authors: namesOf(node['author'] ?? node['creator'], resolve),
    published: text('datePublished') ?? text('dateCreated'),
    modified: text('dateModified'),
    sectionLabel: orNull(plainText(textValue(listOf(node['articleSection'])[0]) ?? '')),
    keywords: keywordsOf(node['keywords']),
    media: [...listOf(node['image'] ?? node['thumbnailUrl'])].flatMap((value) => photoOf(value, resolve, base)),
    language: text('inLanguage') ?? namesOf(node['inLanguage'], resolve)[0] ?? null,
    rights: text('copyrightNotice'),
    siteName: namesOf(node['publisher'], resolve)[0] ?? null,
    free: isFree(node),
    articleBody: textValue(node['articleBody'])?.trim() || null,
    isArticle: true,
  };
}

function chooseArticle(nodes: readonly JsonNode[], addresses: readonly string[]): JsonNode | null {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const here = articles.filter((node) => addressesOf(node).some((url) => addresses.some((own) => samePage(url, own))));
  if (here.length > 0) return richest(here);
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
