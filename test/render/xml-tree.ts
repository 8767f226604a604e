/** An element as a strict XML parser sees it. `text` is all text directly inside, decoded. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TOKEN = new RegExp(
  `<!\\[CDATA\\[(?<cdata>[\\s\\S]*?)\\]\\]>|<\\/(?<close>${NAME})\\s*>|<(?<open>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>\\/?)>|(?<text>[^<]+)`,
  'y',
);
const CHARACTERS = /^[\t\n\r\u0020-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Parses an XML document without DTD, comments or processing instructions, which feeds of ours have not.
 * @throws at the first thing that is not well-formed (XML 1.0, Namespaces in XML 1.0), with what stands there
 */
export function parseXml(document: string): XmlElement {
  if (!CHARACTERS.test(document)) throw new Error('a character that XML cannot hold');
  const declaration = '<?xml version="1.0" encoding="utf-8"?>';
  if (!document.startsWith(declaration)) throw new Error('no XML declaration');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(document)?.groups;
    if (token === undefined) throw new Error(`not well-formed: ${document.slice(at, at + 60)}`);
    take(token, open);
  }
  const [top, ...others] = root.children;
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  if (top === undefined || others.length > 0 || root.text.trim() !== '')
    throw new Error('not exactly one root element');
  checkPrefixes(top, new Set(['xml']));
  return top;
}

function take(token: Readonly<Record<string, string | undefined>>, open: Open[]): void {
  const parent = open.at(-1);
  if (parent === undefined) throw new Error('more is closed than opened');
  if (token['cdata'] !== undefined) parent.text += token['cdata'];
  if (token['text'] !== undefined) {
    if (token['text'].includes(']]>')) throw new Error(']]> in text');
    parent.text += decode(token['text']);
  }
  if (token['open'] !== undefined) {
    const element: Open = {
      name: token['open'],
      attributes: readAttributes(token['attributes'] ?? ''),
      children: [],
      text: '',
    };
    parent.children.push(element);
    if (token['empty'] === '') open.push(element);
  }
  if (token['close'] !== undefined && open.pop()?.name !== token['close']) {
    throw new Error(`</${token['close']}> closes <${parent.name}>`);
  }
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/\s+([^\s=]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`attribute ${name} twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

function decode(text: string): string {
  return text.replace(/&([^;&\s]*;?)/g, (reference, body: string) => {
    const number = /^#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(body);
    if (number !== null)
      return String.fromCodePoint(Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10));
    const value = ENTITIES[body.slice(0, -1)];
    if (!body.endsWith(';') || value === undefined) throw new Error(`the entity ${reference} does not exist`);
    return value;
  });
}

function checkPrefixes(element: XmlElement, outer: ReadonlySet<string>): void {
  const declared = Object.keys(element.attributes).flatMap((name) => name.match(/^xmlns:(.*)$/)?.[1] ?? []);
  const known = new Set([...outer, ...declared, 'xmlns']);
  for (const name of [element.name, ...Object.keys(element.attributes)]) {
    const [prefix, local] = name.split(':');
    if (local !== undefined && !known.has(prefix ?? '')) throw new Error(`the prefix of ${name} is not declared`);
  }
  for (const child of element.children) checkPrefixes(child, known);
}
