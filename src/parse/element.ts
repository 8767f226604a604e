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

/** What the element says itself, else what stands above it. */
export function languageOf(element: XmlElement): string | null {
  return attributeOf(element, 'xml:lang') ?? firstText(element, ['dc:language', 'language']) ?? element.language;
}
