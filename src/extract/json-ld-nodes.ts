import { messageOf } from '../lib/error.ts';

/** An object of a JSON-LD document: anything may be in it. */
export type JsonNode = Readonly<Record<string, unknown>>;

/** @returns the object a value is or refers to by `@id`; `null` where it is neither */
export type Resolve = (value: unknown) => JsonNode | null;

type Read = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'broken'; readonly message: string };

/** Keys whose objects speak of the page itself; others (itemListElement, comment) hold other things. */
const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage'];
const MAX_DEPTH = 8;

/** Reads a script's JSON. Wrappers, raw line breaks in strings and commas too many, all seen, are forgiven. */
export function readScript(script: string): Read {
  const text = script
    .trim()
    .replace(/^(?:\/[/*]\s*)?<!(?:--|\[CDATA\[)(?:\s*\*\/)?|(?:\/[/*]\s*)?(?:-->|\]\]>)(?:\s*\*\/)?$/g, '')
    .trim()
    .replace(/;$/, '');
  if (text === '') return { kind: 'read', value: null };
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch (error) {
    try {
      return { kind: 'read', value: JSON.parse(repaired(text)) };
    } catch {
      return { kind: 'broken', message: messageOf(error) };
    }
  }
}

/** What a script that is no JSON most likely says of an article: a quote too many in its text costs no more than that. */
export function salvaged(script: string): JsonNode | null {
  const value = (key: string) =>
    new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\\n]|\\\\.){1,300})"\\s*[,}\\n]`).exec(script)?.[1];
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"/.test(script)) return null;
  const published = value('datePublished');
  if (published === undefined) return null;
  const modified = value('dateModified');
  return {
    '@type': 'NewsArticle',
    datePublished: published,
    ...(modified === undefined ? {} : { dateModified: modified }),
  };
}

/** Line breaks in strings, commas too many or too few, escapes that are none, entities for quotes. */
function repaired(text: string): string {
  const decoded = /^[[{]\s*&quot;/.test(text) ? text.replaceAll('&quot;', '"').replaceAll('&amp;', '&') : text;
  const json = withoutControls(decoded)
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/\\(["\\/bfnrtu])|\\/g, (written, known) => (known === undefined ? '\\\\' : written));
  const isSeveral = json.startsWith('{') && json.endsWith('}') && /\}\s*\{\s*"@/.test(json);
  return isSeveral ? `[${json.replace(/\}\s*\{(?=\s*"@)/g, '},{')}]` : json;
}

/** The objects of a value: it, those of its arrays, and those that speak of the page. */
export function nodesOf(value: unknown, depth = 0): readonly JsonNode[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => nodesOf(entry, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...NESTED.flatMap((key) => nodesOf(value[key], depth + 1))];
}

export function refsOf(nodes: readonly JsonNode[]): Resolve {
  // A reference is found among the nodes too, before or after what it refers to.
  const byId = new Map(
    nodes.filter((node) => Object.keys(node).some((key) => !key.startsWith('@'))).map((node) => [node['@id'], node]),
  );
  return (value) => {
    if (!isNode(value)) return null;
    const isReference = typeof value['@id'] === 'string' && value['name'] === undefined && value['url'] === undefined;
    return isReference ? (byId.get(value['@id']) ?? value) : value;
  };
}

/** One value or many. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** Text where a value is text or a number, or the first of a list of such, or a `{ "@value": … }`. */
export function textValue(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  if (typeof first === 'number') return String(first);
  return isNode(first) && typeof first['@value'] === 'string' ? first['@value'] : null;
}

/** A whole number of pixels, also from `"1200 px"`. */
export function numberOf(value: unknown): number | null {
  const number = Number.parseInt(String(isNode(value) ? value['value'] : value), 10);
  return Number.isSafeInteger(number) && number > 0 ? number : null;
}

function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutControls(text: string): string {
  return Array.from(text, (character) => (character < ' ' ? ' ' : character)).join('');
}
