import { attributeOf, childrenInOrder, deepTextOf, type NameOrder, nameOrder, type XmlElement } from './element.ts';
import { relOf } from './item-link.ts';

const noticeNames = nameOrder(['rights', 'copyright', 'dc:rights', 'dcterms:rights', 'atom:rights', 'media:copyright']);
const licenceNames = nameOrder([
  'creativecommons:license',
  'cc:license',
  'dcterms:license',
  'media:license',
  'license',
]);

const linkNames = nameOrder(['link', 'atom:link']);

/** A copyright notice, else the address of a licence; what the item says of itself before what its head says. */
export function rightsOf(item: XmlElement, ...above: readonly XmlElement[]): string | null {
  for (const element of [item, ...above]) {
    const rights = first(element, noticeNames) ?? first(element, licenceNames) ?? linkedLicence(element);
    if (rights !== null) return rights;
  }
  return null;
}

function first(element: XmlElement, names: NameOrder): string | null {
  for (const child of childrenInOrder(element, names)) {
    const text = deepTextOf(child) ?? attributeOf(child, 'rdf:resource') ?? attributeOf(child, 'href');
    if (text !== null) return text;
  }
  return null;
}

/** RFC 4946. */
function linkedLicence(element: XmlElement): string | null {
  const licence = childrenInOrder(element, linkNames).find((link) => relOf(link) === 'license');
  return licence === undefined ? null : attributeOf(licence, 'href');
}
