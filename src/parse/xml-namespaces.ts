/** Addresses, lower case, without scheme, `www.` and trailing `/` or `#`, by the prefix our adapters use. */
const addresses: Readonly<Record<string, string>> = {
  atom: 'w3.org/2005/atom purl.org/atom/ns purl.org/atom purl.org/echo purl.org/pie example.com/necho uri/of/echo/namespace',
  dc: 'dublincore.org/documents/dces purl.org/metadata/dublin_core',
  dcterms: 'purl.org/dc/terms purl.org/dc/qualifiers/1.0 dublincore.org/documents/dcmi-terms',
  content: 'purl.org/rss/1.0/modules/content',
  news: 'google.com/schemas/sitemap-news/0.9',
  image: 'google.com/schemas/sitemap-image/1.1',
  media: 'search.yahoo.com/mrss search.yahoo.com/rss video.search.yahoo.com/mrss rssboard.org/media-rss',
  itunes: 'itunes.com/dtds/podcast-1.0.dtd itunes.com/dtds/podcast itunes.apple.com/dtds/podcast-1.0.dtd',
  googleplay: 'google.com/schemas/play-podcasts/1.0 google.com/schemas/play-podcasts/1.0/play-podcasts.xsd',
  feedburner: 'rssnamespace.org/feedburner/ext/1.0',
  pheedo: 'pheedo.com/namespace/pheedo',
  xhtml: 'w3.org/1999/xhtml w3.org/tr/xhtml1 w3.org/tr/xhtml1/strict w3.org/1999/html',
  rdf: 'w3.org/1999/02/22-rdf-syntax-ns',
  rdfs: 'w3.org/2000/01/rdf-schema',
  xml: 'w3.org/xml/1998/namespace',
  cc: 'web.resource.org/cc creativecommons.org/ns',
  creativecommons:
    'backend.userland.com/creativecommonsrssmodule cyber.law.harvard.edu/rss/creativecommonsrssmodule.html',
  enc: 'purl.oclc.org/net/rss_2.0/enc',
  wfw: 'wellformedweb.org/commentapi',
  slash: 'purl.org/rss/1.0/modules/slash',
  sy: 'purl.org/rss/1.0/modules/syndication',
  ag: 'purl.org/rss/1.0/modules/aggregation',
  l: 'purl.org/rss/1.0/modules/link',
  taxo: 'purl.org/rss/1.0/modules/taxonomy',
  ev: 'purl.org/rss/1.0/modules/event',
  admin: 'webns.net/mvcb',
  thr: 'purl.org/syndication/thread/1.0',
  georss: 'georss.org/georss georss.org/georss/10',
  gml: 'opengis.net/gml',
  geo: 'w3.org/2003/01/geo/wgs84_pos',
  foaf: 'xmlns.com/foaf/0.1',
  opensearch: 'a9.com/-/spec/opensearch/1.1 a9.com/-/spec/opensearchrss/1.0',
  yandex: 'news.yandex.ru',
  turbo: 'turbo.yandex.ru',
  rambler: 'news.rambler.ru',
  podcast: 'podcastindex.org/namespace/1.0',
  source: 'source.scripting.com',
  svg: 'w3.org/2000/svg',
  math: 'w3.org/1998/math/mathml',
  xlink: 'w3.org/1999/xlink',
};

/** Formats whose addresses came in many versions. `''`: RSS itself. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(?:my|channel|home)\.netscape\.com\//, ''],
  [/^backend\.userland\.com\/(?!creativecommons|blogchannel)/, ''],
  [/^(?:blogs|cyber)\.law\.harvard\.edu\/(?:tech\/)?rss(?:\/rss\.html)?$/, ''],
  [/^purl\.org\/(?:rss\/1\.0(?:\/modules\/rss091)?|net\/rss1\.1)$/, ''],
  [/^rssboard\.org\/rss(?:-specification|-2-0.*)?$/, ''],
  [/^purl\.org\/dc\/elements\//, 'dc'],
  [/^prismstandard\.org\/namespaces\//, 'prism'],
  [/^purl\.org\/atom\//, 'atom'],
];

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(addresses).flatMap(([prefix, list]) => list.split(' ').map((address) => [address, prefix] as const)),
);

/** What a prefix means that is not declared, or for an address nobody knows: itself where it is a usual one. */
const usual: ReadonlyMap<string, string> = new Map([
  ...Object.keys(addresses).map((prefix) => [prefix, prefix] as const),
  ...Object.entries({
    ...{ rss: '', rss1: '', rss09: '', rss2: '', cdf: '', a: 'atom', a10: 'atom', atom10: 'atom', atom03: 'atom' },
    ...{ dct: 'dcterms', dcq: 'dcterms', dublincore: 'dc', mrss: 'media', yahoo: 'media', encl: 'enc', prism: 'prism' },
    ...{ fb: 'feedburner', licence: 'cc', html: 'xhtml', h: 'xhtml', xhtm: 'xhtml', link: 'l', podcasts: 'itunes' },
  }),
]);

/** @returns the prefix our adapters use for an address; `null` where it is no module we know */
export function prefixOfNamespace(uri: string): string | null {
  const bare = uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[/#]+$/, '');
  if (bare === '') return '';
  return prefixes.get(bare) ?? families.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** @returns the prefix our adapters use for one that is not declared; `null` where it is not usual */
export function usualPrefix(prefix: string): string | null {
  return usual.get(prefix) ?? null;
}
