/** One element of an XML document, its text decoded once. */
export type XmlElement = {
  /**
   * Lower case. Elements of the format itself have no prefix (`title`), those of known namespaces the usual one whatever
   * the document calls it (`dc:creator`), those of unknown namespaces their address: `{urn:example}title`.
   */
  readonly name: string;
  /** By name as above; `xmlns` declarations are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Absolute: what `xml:base` here and above says, else the document's address. */
  readonly base: string;
  /** `xml:lang` here or above. */
  readonly language: string | null;
};

/** All children of that name, in document order. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Names of elements in order of precedence. */
export type NameOrder = ReadonlyMap<string, number>;

export function nameOrder(names: readonly string[]): NameOrder {
  return new Map(names.map((name, rank) => [name, rank]));
}

/** All children of these names, in the order of the names. */
export function childrenInOrder(element: XmlElement, order: NameOrder): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) if (typeof child !== 'string' && order.has(child.name)) found.push(child);
  if (found.length < 2) return found;
  const rankOf = ({ name }: XmlElement) => order.get(name) ?? 0;
  return found.sort((a, b) => rankOf(a) - rankOf(b));
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return null;
}

/** @returns the element's own text, ends trimmed; `null` where there is none */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  let text = '';
  for (const child of element.children) if (typeof child === 'string') text += child;
  return text.trim() || null;
}

/** @returns the text of the element and all below it, ends trimmed; `null` where there is none. Depth costs no stack. */
export function deepTextOf(element: XmlElement): string | null {
  if (element.children.every((child) => typeof child === 'string')) return textOf(element);
  const parts: string[] = [];
  const rest: (XmlElement | string)[] = [...element.children].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (let at = next.children.length - 1; at >= 0; at--) rest.push(next.children[at] ?? '');
  }
  return parts.join('').trim() || null;
}

/** @returns the first text found under these names, in the order of the names */
export function firstText(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of element.children) {
      const text = typeof child !== 'string' && child.name === name ? textOf(child) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

/** @returns the attribute, ends trimmed; `null` where it is absent or empty */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.get(name)?.trim() || null;
}

const languageNames = ['dc:language', 'language', 'dcterms:language', 'atom:language'];

/** What the element says itself, else what stands above it. */
export function languageOf(element: XmlElement): string | null {
  return attributeOf(element, 'xml:lang') ?? firstText(element, languageNames) ?? element.language;
}

/** What an item says itself, else what stands above it, else what its head says in an element. */
export function languageIn(item: XmlElement, head: XmlElement): string | null {
  return languageOf(item) ?? firstText(head, languageNames) ?? (isReset(item) ? null : head.language);
}

/** `xml:lang=""` says that the language is unknown. */
function isReset(element: XmlElement): boolean {
  return element.attributes.get('xml:lang')?.trim() === '';
}
