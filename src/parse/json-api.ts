import { type JsonAddress, type JsonPath, jsonAddress, jsonPath } from '../lib/json-path.ts';
import { quote } from '../lib/quote.ts';
import type { Item, ItemMedia, ItemText, SourceDocument } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { JsonApi } from '../model/source.ts';
import { webAddress } from './address.ts';
import { authorOf } from './authors.ts';
import type { Content } from './content.ts';
import { findAll, findText, findTexts } from './json-path.ts';
import { MAX_ITEMS, readItems } from './read-items.ts';
import { type KindReader, noItem, noMedia, nothing, type ReadAs, type Report } from './reading.ts';

/** JSON that lists articles in a way of its own, taken apart by the paths of its source. */
export const jsonApi: KindReader = {
  kind: 'json-api',
  roots: [],
  ownsJson: () => false,
  read,
};

const fields = ['id', 'title', 'date', 'modified', 'summary', 'body', 'author', 'image', 'keywords'] as const;
type Field = (typeof fields)[number];

/** The paths of a source, taken apart once. */
type Paths = { readonly address: JsonAddress; readonly of: ReadonlyMap<Field, JsonPath> };

function read({ json, base, text }: Content, { api }: ReadAs): SourceDocument {
  if (api === null) return nothing('json-api', 'a JSON API needs the paths of its items, under api:');
  if (json === null) return nothing('json-api', `this is no JSON: ${quote(text)}`);
  const raws = listAt(json.value, jsonPath(api.items));
  const paths = pathsOf(api);
  const { items, problems } = readItems(raws, {
    readOne: (raw, report) => readItem(raw, paths, { base, report, url: api.url }),
    holdsAnything: () => true,
  });
  const damage = json.problem === null ? [] : [{ where: 'document', message: json.problem }];
  const none = nothing('json-api', '');
  return { ...none, items, problems: [...damage, ...emptyPaths(raws.slice(0, MAX_ITEMS), api, paths), ...problems] };
}

function pathsOf(api: JsonApi): Paths {
  const of = new Map<Field, JsonPath>();
  for (const field of fields) {
    const written = api[field];
    if (written !== null) of.set(field, jsonPath(written));
  }
  return { address: jsonAddress(api.url), of };
}

/** A path that ends at a list means its members. */
function listAt(value: unknown, path: JsonPath): readonly unknown[] {
  const found = findAll(value, path);
  return found.length === 1 && Array.isArray(found[0]) ? found[0] : found;
}

type Place = { readonly base: string; readonly report: Report; readonly url: string };

function readItem(raw: unknown, { address, of }: Paths, { base, report, url: written }: Place): Item | null {
  const texts = (field: Field) => {
    const path = of.get(field);
    return path === undefined ? [] : findTexts(raw, path);
  };
  const at = (field: Field) => texts(field)[0] ?? null;
  const url = webAddress(addressIn(raw, address), base, report);
  const guid = at('id');
  if (url === null && guid === null) {
    report(`has no address at ${quote(written)} and is left out`);
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
    authors: texts('author').map(authorOf),
    categories: termsOf(texts('keywords')),
    media: imageOf(at('image'), base),
  };
}

/** @returns `null` where a path in it finds nothing: half an address leads nowhere */
function addressIn(raw: unknown, address: JsonAddress): string | null {
  if (address.kind === 'path') return findText(raw, address.path);
  const parts = address.parts.map((part) => {
    if (typeof part === 'string') return part;
    const found = findText(raw, part);
    return found === null ? null : inAddress(found);
  });
  return parts.includes(null) ? null : parts.join('');
}

/** An id may be a path of its own; it is no query. */
function inAddress(text: string): string {
  return encodeURI(text).replace(/[?#]/g, encodeURIComponent);
}

/** APIs do not say whether a text is HTML: RSS's rule is the one that costs nothing. */
function textField(value: string | null): ItemText | null {
  return value === null ? null : { value, type: 'html' };
}

function termsOf(texts: readonly string[]): Item['categories'] {
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
function emptyPaths(raws: readonly unknown[], api: JsonApi, { of }: Paths): readonly Problem[] {
  const problem = (message: string) => ({ where: 'document', message });
  if (raws.length === 0) return [problem(`api.items ${quote(api.items)} finds nothing`)];
  return [...of].flatMap(([field, path]) => {
    if (raws.some((raw) => findTexts(raw, path).length > 0)) return [];
    return [problem(`api.${field} ${quote(api[field] ?? '')} finds nothing in ${raws.length} items`)];
  });
}
