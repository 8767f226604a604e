import { prefixOfNamespace, usualPrefix } from './xml-namespaces.ts';

/** What an element is called, and how the tree builder has to treat it. Computed once for each tag and scope. */
export type XmlName = {
  /** As in `XmlElement`. */
  readonly name: string;
  /** The tag as written, lower case: start and end tags are paired by it. */
  readonly tag: string;
  /** Holds text (or markup) only: never another field of its item. */
  readonly leaf: boolean;
  /** A field that begins here ends a leaf that was left open: any, or only the one it stands in directly, or none. */
  readonly ends: 'any' | 'parent' | 'none';
  /** Holds only elements: text between them is layout. */
  readonly container: boolean;
  /** Has no end tag where it is HTML. */
  readonly isVoid: boolean;
};

/** Namespaces in force at an element. */
export type XmlScope = {
  readonly parent: XmlScope | null;
  /** How many scopes stand above. */
  readonly depth: number;
  /** Prefixes declared here, and what they stand for. */
  readonly declared: ReadonlyMap<string, string>;
  /** Canonical prefix of the format's own namespace; `null` until its root was met. */
  readonly home: string | null;
  /** Names resolved, and scopes derived, so far: the same tags come again and again. */
  readonly names: Map<string, XmlName>;
  readonly scopes: Map<string, XmlScope>;
};

/** Text fields of an item or a document whose names HTML does not have. */
const plainFields = new Set(
  `guid pubdate description author managingeditor webmaster copyright language category lastbuilddate generator
  id updated published issued modified created rights subtitle tagline enclosure content:encoded itunes:author
  itunes:summary itunes:subtitle itunes:duration itunes:explicit itunes:keywords feedburner:origlink media:thumbnail
  itunes:image content:items fullitem pheedo:origlink abstract keywords lastmod comments yandex:full-text
  turbo:content`.split(/\s+/),
);

/** Text fields with a name that HTML has too. */
const ambiguousFields = new Set(['title', 'link', 'summary', 'content']);

/** Modules that come inside media elements, so do not end them. */
const nestable = /^(?:media|itunes):/;

export function outermostScope(): XmlScope {
  return {
    parent: null,
    depth: 0,
    declared: new Map([['xml', 'xml']]),
    home: null,
    names: new Map(),
    scopes: new Map(),
  };
}

/** Declarations nested deeper are of no document that means well, and would make every look-up longer. */
const MAX_DEPTH = 32;

/**
 * @param declarations `xmlns` and `xmlns:*` attributes as written, flat: name, value, name, value
 * @param isField whether they stand at a field or what holds fields: a default namespace nobody knows is then no reason
 *   to take it for something else than the format's own
 */
export function scopeWith(scope: XmlScope, declarations: readonly string[], isField: boolean): XmlScope {
  const key = `${isField}\n${declarations.join('\n')}`;
  const derivedBefore = scope.scopes.get(key);
  if (derivedBefore !== undefined) return derivedBefore;
  const declared = new Map<string, string>();
  const known = knownIn(scope, declarations);
  for (let at = 0; at < declarations.length; at += 2) {
    const prefix = (declarations[at] ?? '').slice('xmlns:'.length).toLowerCase();
    declared.set(prefix, canonical(prefix, declarations[at + 1] ?? '', known, isField ? scope.home : null));
  }
  const saysNothing = [...declared].every(([prefix, namespace]) => namespaceOf(scope, prefix) === namespace);
  if (saysNothing || scope.depth === MAX_DEPTH) return scope;
  const { home, depth } = scope;
  const derived = { parent: scope, depth: depth + 1, declared, home, names: new Map(), scopes: new Map() };
  scope.scopes.set(key, derived);
  return derived;
}

/** The scope below a format's root: the root's own namespace, or for RDF the default one, is the format's. */
export function homeScope(scope: XmlScope, rootTag: string): XmlScope {
  const prefix = /^(?:.*:)?rdf$/i.test(rootTag) ? '' : prefixOf(rootTag.toLowerCase());
  const home = namespaceOf(scope, prefix);
  return { ...scope, home, names: new Map(), scopes: new Map() };
}

/** @param tag as written, with any prefix */
export function nameIn(scope: XmlScope, tag: string): XmlName {
  const known = scope.names.get(tag);
  if (known !== undefined) return known;
  const lower = tag.toLowerCase();
  const prefix = prefixOf(lower);
  const local = prefix === '' ? lower : lower.slice(prefix.length + 1);
  const namespace = namespaceOf(scope, prefix);
  const name = nameOf(namespace === scope.home ? '' : namespace, local);
  const resolved = { name, tag: lower, ...rolesOf(name) };
  scope.names.set(tag, resolved);
  return resolved;
}

/** HTML elements without an end tag that no feed format has (HTML Living Standard §13.1.2). */
const voidNames = new Set('area br col embed hr img input param track wbr'.split(' '));

function rolesOf(name: string): Pick<XmlName, 'leaf' | 'ends' | 'container' | 'isVoid'> {
  const isField = plainFields.has(name) || name.startsWith('dc:') || name.startsWith('dcterms:');
  const isAmbiguous = ambiguousFields.has(name);
  return {
    leaf: (isField || isAmbiguous) && name !== 'author',
    ends: isAmbiguous ? 'parent' : isField && !nestable.test(name) ? 'any' : 'none',
    container: ['item', 'entry', 'channel', 'feed', 'rss', 'rdf:rdf'].includes(name),
    isVoid: voidNames.has(name.replace(/^xhtml:/, '')),
  };
}

function nameOf(namespace: string, local: string): string {
  if (namespace === '') return local;
  return namespace.startsWith('{') ? namespace + local : `${namespace}:${local}`;
}

/** Canonical prefix, or `{address}` of an unknown namespace. */
function namespaceOf(scope: XmlScope, prefix: string): string {
  return declaredIn(scope, prefix) ?? usualPrefix(prefix) ?? prefix;
}

function declaredIn(scope: XmlScope, prefix: string): string | undefined {
  for (let at: XmlScope | null = scope; at !== null; at = at.parent) {
    const namespace = at.declared.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return undefined;
}

/** What the declarations of an element, and those above it, stand for as far as we know. */
function knownIn(scope: XmlScope, declarations: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (let at = 1; at < declarations.length; at += 2) {
    const prefix = prefixOfNamespace(declarations[at] ?? '');
    if (prefix !== null) known.add(prefix);
  }
  for (let at: XmlScope | null = scope; at !== null; at = at.parent)
    for (const each of at.declared.values()) known.add(each);
  return known;
}

/** An address nobody knows under a usual prefix is a misspelt one, unless what the prefix means has another. */
function canonical(prefix: string, uri: string, knownHere: ReadonlySet<string>, home: string | null): string {
  const known = prefixOfNamespace(uri);
  if (known !== null) return known;
  const meant = usualPrefix(prefix);
  if (meant !== null && !knownHere.has(meant)) return meant;
  return prefix === '' && home !== null ? home : `{${uri.trim()}}`;
}

function prefixOf(lowerTag: string): string {
  const colon = lowerTag.indexOf(':');
  return colon === -1 ? '' : lowerTag.slice(0, colon);
}
