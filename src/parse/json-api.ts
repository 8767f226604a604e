import type { Item, ItemMedia, ItemText, SourceDocument } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { JsonApi } from '../model/source.ts';
import { webAddress } from './address.ts';
import { authorOf } from './authors.ts';
import type { Content } from './content.ts';
import { findAll, findText, findTexts } from './json-path.ts';
import { quote } from './quote.ts';
import { readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, nothing, type ReadAs, type Report } from './reading.ts';

/** JSON that lists articles in a way of its own, taken apart by the paths of its source. */
export const jsonApi: KindReader = {
  kind: 'json-api',
  roots: [],
  ownsJson: () => false,
  read,
};

type Field = Exclude<keyof JsonApi, 'items' | 'url'>;

function read({ json, base, text }: Content, { api }: ReadAs): SourceDocument {
  if (api === null) return nothing('json-api', 'a JSON API needs the paths of its items, under api:');
  if (json === null) return nothing('json-api', `this is no JSON: ${quote(text)}`);
  const raws = listAt(json.value, api.items);
  const { items, problems } = readItems(raws, {
    readOne: (raw, report) => readItem(raw, api, base, report),
    holdsAnything: () => true,
  });
  const damage = json.problem === null ? [] : [{ where: 'document', message: json.problem }];
  const none = nothing('json-api', '');
  return { ...none, items, problems: [...damage, ...emptyPaths(raws, api), ...problems] };
}

/** A path that ends at a list means its members. */
function listAt(value: unknown, path: string): readonly unknown[] {
  const found = findAll(value, path);
  return found.length === 1 && Array.isArray(found[0]) ? found[0] : found;
}

function readItem(raw: unknown, api: JsonApi, base: string, report: Report): Item | null {
  const at = (field: Field) => (api[field] === null ? null : findText(raw, api[field]));
  const url = webAddress(addressOf(raw, api.url), base, report);
  const guid = at('id');
  if (url === null && guid === null) {
    report(`has no address at ${quote(api.url)} and is left out`);
    return null;
  }
  return {
    ...noItem,
    guid,
    url,
    title: textField(at('title')),
    summary: textField(at('summary')),
    content: textField(at('body')),
    baseUrl: url ?? base,
    published: at('date'),
    modified: at('modified'),
    authors: api.author === null ? [] : findTexts(raw, api.author).map(authorOf),
    categories: termsOf(raw, api.keywords),
    media: imageOf(at('image'), base),
  };
}

const BRACES = /\{([^{}]+)\}/g;

/** @returns `null` where a path in it finds nothing: half an address leads nowhere */
function addressOf(raw: unknown, written: string): string | null {
  if (!written.includes('{')) return findText(raw, written);
  const parts = [...written.matchAll(BRACES)].map(([, path = '']) => findText(raw, path));
  if (parts.includes(null)) return null;
  return written.replace(BRACES, (_whole, path: string) => inAddress(findText(raw, path) ?? ''));
}

/** An id may be a path of its own; it is no query. */
function inAddress(text: string): string {
  return encodeURI(text).replace(/[?#]/g, encodeURIComponent);
}

/** APIs do not say whether a text is HTML: RSS's rule is the one that costs nothing. */
function textField(value: string | null): ItemText | null {
  return value === null ? null : { value, type: 'html' };
}

function termsOf(raw: unknown, path: string | null): Item['categories'] {
  const texts = path === null ? [] : findTexts(raw, path);
  const terms = texts.length === 1 ? (texts[0] ?? '').split(',') : texts;
  return terms
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => ({ term, scheme: null, label: null }));
}

function imageOf(written: string | null, base: string): readonly ItemMedia[] {
  const url = webAddress(written, base, () => undefined);
  return url === null ? [] : [{ ...noMedia, url, role: 'image' }];
}

/** A path that finds nothing is an API that changed, or a slip: it is named. */
function emptyPaths(raws: readonly unknown[], api: JsonApi): readonly Problem[] {
  const problem = (message: string) => ({ where: 'document', message });
  if (raws.length === 0) return [problem(`api.items ${quote(api.items)} finds nothing`)];
  const fields: readonly Field[] = [
    'id',
    'title',
    'date',
    'modified',
    'summary',
    'body',
    'author',
    'image',
    'keywords',
  ];
  return fields.flatMap((field) => {
    const path = api[field];
    if (path === null || raws.some((raw) => findTexts(raw, path).length > 0)) return [];
    return [problem(`api.${field} ${quote(path)} finds nothing in ${raws.length} items`)];
  });
}
