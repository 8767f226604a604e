import type { SourceDocument } from '../model/item.ts';
import type { Content } from './content.ts';
import type { XmlElement } from './element.ts';
import { fieldOf, holdsAnything, isRecord } from './json.ts';
import { readItems } from './read-items.ts';
import { type KindReader, nothing, type Report } from './reading.ts';
import { readChannel, readRssItem } from './rss-item.ts';
import { emptyElement, withoutItems } from './xml-document.ts';

/**
 * RSS 2.0 written as JSON: `{"rss": {"channel": {"item": [ … ]}}}`.
 * @see https://github.com/scripting/Scripting-News/blob/master/rss-in-json/README.md
 */
export const rssJson: KindReader = {
  kind: 'rss-json',
  roots: [],
  ownsJson: (value) => isRecord(fieldOf(fieldOf(value, 'rss'), 'channel')),
  read,
};

function read({ json, base: url }: Content): SourceDocument {
  const raw = fieldOf(fieldOf(json?.value, 'rss'), 'channel');
  if (json === null || !isRecord(raw)) return nothing('rss-json', 'this is no RSS in JSON');
  const { item, ...head } = raw;
  const channel = withoutItems(elementOf('channel', head, url, 0), 'item');
  const raws = Array.isArray(item) ? item : item === undefined ? [] : [item];
  const readOne = (each: unknown, report: Report) => readRssItem(elementOf('item', each, url, 0), channel, report);
  const { items, problems } = readItems(raws, { readOne, holdsAnything });
  const damage = json.problem === null ? [] : [{ where: 'document', message: json.problem }];
  return {
    kind: 'rss-json',
    ...readChannel(channel),
    items,
    more: [],
    problems: [...damage, ...problems],
  };
}

/** Deeper members belong to no RSS element we read. */
const MAX_DEPTH = 6;

/** Members that hold the text of an element whose other members are its attributes. */
const textNames = ['#value', '#text', '_', '$t', '__text', '__cdata'];

/** Converters mark attributes; some put them in a member of their own. */
const attributeMark = /^[@_-]/;
const attributeNames = ['$', '@attributes', '_attributes'];

/**
 * The XML element a JSON value stands for: lists are repeated elements, and since JSON does not tell attributes from
 * children, a plain member is both.
 */
function elementOf(name: string, value: unknown, base: string, depth: number): XmlElement {
  const element = { ...emptyElement(base), name: name.toLowerCase() };
  if (!isRecord(value)) return { ...element, children: value === null || value === undefined ? [] : [String(value)] };
  const own = attributeNames.flatMap((member) => {
    const marked = value[member];
    return isRecord(marked) ? Object.entries(marked) : [];
  });
  const members = [...Object.entries(value), ...own]
    .filter(([member]) => !textNames.includes(member) && !attributeNames.includes(member))
    .map(([member, of]) => [member.replace(attributeMark, ''), of] as const);
  const texts = textNames.flatMap((member) => (typeof value[member] === 'string' ? [value[member]] : []));
  const plain = members.filter(([, of]) => ['string', 'number', 'boolean'].includes(typeof of));
  const children =
    depth === MAX_DEPTH
      ? []
      : members.flatMap(([member, of]) => {
          return (Array.isArray(of) ? of : [of]).map((each: unknown) => elementOf(member, each, base, depth + 1));
        });
  const isText = texts.length > 0;
  return {
    ...element,
    attributes: new Map(plain.map(([member, of]) => [member.toLowerCase(), String(of)])),
    children: isText ? texts : children,
  };
}
