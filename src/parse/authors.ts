import type { ItemAuthor } from '../model/item.ts';
import { webAddress } from './address.ts';
import { childrenOf, firstText, textOf, type XmlElement } from './element.ts';
import type { Report } from './reading.ts';

/** RSS 2.0: "mail@example.org (Name)"; also seen: "Name <mail@example.org>". */
const mailThenName = /^([^\s@()<>]+@[^\s@()<>]+)\s*\((.*)\)$/;
const nameThenMail = /^(.*?)\s*[<(]\s*(?:mailto:)?([^\s@()<>]+@[^\s@()<>]+)\s*[>)]$/;
const mailOnly = /^[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+$/;

/** Splits an author as printed in one text. */
export function authorOf(printed: string): ItemAuthor {
  const rss = mailThenName.exec(printed);
  if (rss !== null) return { name: rss[2]?.trim() || null, email: rss[1] ?? null, url: null };
  const mail = nameThenMail.exec(printed);
  if (mail !== null) return { name: mail[1]?.trim() || null, email: mail[2] ?? null, url: null };
  if (mailOnly.test(printed)) return { name: null, email: printed, url: null };
  return { name: printed, email: null, url: null };
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
      name: firstText(person, [`${prefix}name`]),
      email: firstText(person, [`${prefix}email`]),
      url: webAddress(firstText(person, [`${prefix}uri`, `${prefix}url`]), person.base, report),
    };
    if (author.name !== null || author.email !== null || author.url !== null) return [author];
    return printed === null ? [] : [authorOf(printed)];
  });
}

/** Texts under these names, each an author. */
export function printedAuthors(element: XmlElement, name: string): readonly ItemAuthor[] {
  return childrenOf(element, name).flatMap((child) => {
    const printed = textOf(child);
    return printed === null ? [] : [authorOf(printed)];
  });
}

/** Each person once: the same name under two elements is one person, and the fuller account of it stays. */
export function distinctAuthors(authors: readonly ItemAuthor[]): readonly ItemAuthor[] {
  const byKey = new Map<string, ItemAuthor>();
  for (const author of authors) {
    const key = (author.name ?? author.email ?? author.url ?? '').toLowerCase();
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? author : merged(known, author));
  }
  return [...byKey.values()];
}

function merged(first: ItemAuthor, second: ItemAuthor): ItemAuthor {
  return { name: first.name, email: first.email ?? second.email, url: first.url ?? second.url };
}
