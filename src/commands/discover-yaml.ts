import { sameUrlKey } from '../config/references.ts';
import type { Discovery, Found } from '../discover.ts';
import { siteOf } from '../parse/discover/article-url.ts';

/**
 * The sources that were found as a file that a configuration can include, one for each address; feeds of comments are
 * left out.
 * @returns lines; none where there is nothing to write
 */
export function yamlLines(discovery: Discovery): readonly string[] {
  const news = oneOfEachUrl(discovery.found.filter(({ isComments }) => !isComments));
  if (news.length === 0) return [];
  const ids = new Set<string>();
  const entries = news.flatMap((found) => {
    const id = unused(idOf(found, discovery, news.length), ids);
    ids.add(id);
    return entryLines(id, found, discovery);
  });
  return ['sources:', ...entries];
}

/** Of a page that says more than once what it lists, the listing: it is there where it was asked for. */
function oneOfEachUrl(found: readonly Found[]): readonly Found[] {
  const chosen = Map.groupBy(found, ({ url }) => sameUrlKey(url));
  return [...chosen.values()].flatMap((same) => same.find(({ listing }) => listing !== null) ?? same.slice(0, 1));
}

function entryLines(id: string, found: Found, { site }: Discovery): readonly string[] {
  const { listing } = found;
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', found.title ?? site.title],
    ['url', found.url],
    ['language', found.language ?? site.language],
    ['timezone', found.timezone],
  ];
  const rules = listing === null ? [] : Object.entries(listing).filter(([name]) => name !== 'pages');
  return [
    `  ${id}:`,
    ...fields.flatMap(([name, value]) => (value === null ? [] : [`    ${name}: ${scalar(value)}`])),
    // Without headlines there is nothing to publish before the pages are read.
    ...(found.hasTitles ? [] : ['    fullText: true']),
    ...(rules.length === 0 ? [] : ['    listing:']),
    ...rules.flatMap(([name, value]) => (typeof value === 'string' ? [`      ${name}: ${scalar(value)}`] : [])),
  ];
}

/** JSON is YAML; a literal `${` is written `$${` in a configuration. */
function scalar(text: string): string {
  return JSON.stringify(text.replaceAll('${', () => '$${'));
}

const LONGEST_ID = 64;
/** What YAML 1.1 or 1.2 reads as something else than text: then it could not be named in a section without quotes. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|\d+|0x[\da-f]+|0o[0-7]+|\d+e-?\d+|\d{4}-\d{1,2}-\d{1,2})$/;

/** From the site's name; of several feeds each gets what its own title or address adds. */
function idOf({ url, title }: Found, { site }: Discovery, count: number): string {
  const host = siteOf(new URL(url).hostname);
  const name = slug(site.title ?? '') || slug(title ?? '');
  const base =
    name.length >= 3 && name.length <= 30
      ? name
      : (/^[\d.]+$/.test(host) ? slug(host) : slug(host.split('.')[0] ?? '')) || slug(host);
  if (count === 1) return base;
  const own = slug(title ?? '').replace(new RegExp(`^${base}-?|-?${base}$`, 'g'), '');
  return own === '' || own.length > 30 ? base : `${base}-${own}`;
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // Half a name is none: of 부두뉴스 NK nothing is kept but "nk".
  if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}\s]/u.test(plain)) return '';
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

function unused(id: string, taken: ReadonlySet<string>): string {
  const name = NO_TEXT.test(id) ? `source-${id}` : id;
  const short = name.slice(0, LONGEST_ID - 3).replace(/-+$/, '') || 'source';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? short : `${short}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
