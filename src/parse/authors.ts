import { foldSpace, trimOf } from '../lib/text.ts';
import type { ItemAuthor } from '../model/item.ts';
import { webAddress } from './address.ts';
import { childrenOf, deepTextOf, firstText, textOf, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';

/** No longer than RFC 5321 §4.5.3.1 allows: so a text of any length takes time by its length only. */
const mail = /(?:mailto:)?([^\s@()<>[\]"',;:&]{1,64}@[^\s@()<>[\]"',;:&]{1,255}\.[^\s@()<>[\]"',;:&.]{1,63})/i;
const separators = /[,;]\s+|\s(?:and|&)\s+/;

/**
 * Splits an author as printed in one text: "mail@example.org (Name)" (RSS 2.0), "Name <mail@example.org>", either alone,
 * or several with mail addresses.
 */
export function authorsIn(printed: string): readonly ItemAuthor[] {
  const parts = printed.includes('@') ? printed.split(separators) : [];
  const isList = parts.length > 1 && parts.every((part) => mail.test(part));
  return isList ? parts.map(authorOf) : [authorOf(printed)];
}

/** Splits one author as printed. */
export function authorOf(printed: string): ItemAuthor {
  const found = printed.includes('@') ? mail.exec(printed) : null;
  const email = found?.[1];
  if (found === null || email === undefined) return { name: withoutBrackets(printed), email: null, url: null };
  const around = `${printed.slice(0, found.index)} ${printed.slice(found.index + found[0].length)}`;
  const name = foldSpace(around.replace(/\(\s*\)|<\s*>|\[\s*\]|&lt;\s*&gt;/g, ' '));
  return { name: withoutBrackets(trimOf(name, /[\s,;:–—-]/)), email, url: null };
}

/** "(Name)" and "Name" in quotes are Name. */
function withoutBrackets(name: string): string | null {
  const inner = /^\((.*)\)$|^"([^"]*)"$|^<([^<>]*)>$/s.exec(name.trim());
  return (inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? name).trim() || null;
}

/** Atom's person (RFC 4287 §3.2); 0.3 says `url` for `uri`. @param prefix `atom:` where Atom is a guest */
export function personsOf(
  element: XmlElement,
  name: string,
  prefix: '' | 'atom:',
  report: Report,
): readonly ItemAuthor[] {
  return childrenOf(element, name).flatMap((person) => {
    const printed = textOf(person);
    const author = {
      name: firstText(person, [`${prefix}name`, 'name', 'foaf:name', 'atom:name']),
      email: firstText(person, [`${prefix}email`, 'email'])?.replace(/^mailto:/i, '') ?? null,
      url: webAddress(firstText(person, [`${prefix}uri`, `${prefix}url`, 'url', 'homepage']), person.base, report),
    };
    if (author.name !== null || author.email !== null || author.url !== null) return [author];
    return printed === null ? printedIn(person) : authorsIn(printed);
  });
}

/** Texts under these names, each an author. */
export function printedAuthors(element: XmlElement, ...names: readonly string[]): readonly ItemAuthor[] {
  return names.flatMap((name) => childrenOf(element, name).flatMap(printedIn));
}

function printedIn(element: XmlElement): readonly ItemAuthor[] {
  const listed = ['rdf:bag', 'rdf:seq', 'rdf:alt'].flatMap((list) =>
    childrenOf(element, list).flatMap((each) => childrenOf(each, 'rdf:li')),
  );
  if (listed.length > 0) return listed.flatMap(printedIn);
  const printed = textOf(element) ?? deepTextOf(element);
  return printed === null ? [] : authorsIn(printed);
}

/**
 * Authors of an item or a head: those that are people by the name of their element, else who a podcast names.
 * `null` names and addresses are what the document does not say.
 */
export function authorsUnder(element: XmlElement, report: Report): readonly ItemAuthor[] {
  const named = [
    ...personsOf(element, 'author', '', report),
    ...printedAuthors(element, 'dc:creator', 'dcterms:creator'),
    ...personsOf(element, 'atom:author', 'atom:', report),
  ];
  if (named.length > 0) return distinctAuthors(named);
  const others = printedAuthors(element, 'dc:author', 'creator', 'itunes:author', 'googleplay:author', 'byline');
  return distinctAuthors(others);
}

/** Each person once: the same name under two elements is one person, and the fuller account of it stays. */
export function distinctAuthors(authors: readonly ItemAuthor[]): readonly ItemAuthor[] {
  const byKey = new Map<string, ItemAuthor>();
  for (const author of authors) {
    const key = (author.name ?? author.email ?? author.url ?? '').toLowerCase();
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? author : merged(known, author));
  }
  return joined([...byKey.values()]);
}

/** A bare mail address beside a bare name is that person's. */
function joined(authors: readonly ItemAuthor[]): readonly ItemAuthor[] {
  const [first, second] = authors;
  if (first === undefined || second === undefined || authors.length > 2) return authors;
  const isOne = (first.name === null) !== (second.name === null) && (first.email === null) !== (second.email === null);
  return isOne ? [merged(first, second)] : authors;
}

function merged(first: ItemAuthor, second: ItemAuthor): ItemAuthor {
  return { name: first.name ?? second.name, email: first.email ?? second.email, url: first.url ?? second.url };
}
