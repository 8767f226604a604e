/** How much an address looks like that of an article: 2 as they do, 1 as they may, 0 not. */
export type Weight = 0 | 1 | 2;

/** First labels that name a service of a site, and second-level domains under which sites have their own name. */
const SECOND_LEVEL = /^(?:co|com|or|go|ac|ne|net|org|gov|edu|re|pe|gob)$/;

/** Segments of addresses that lead to lists, accounts and goods. */
const ELSEWHERE =
  /^(?:tags?|category|categories|authors?|writers?|reporters?|journalists?|users?|profiles?|members?|login|logout|signin|sign-in|signup|sign-up|register|join|subscribe|subscriptions?|search|store|shop|products?|prod|goods|cart|checkout|collections|account|mypage|share|sharer|intent|print|comments?|replies|privacy|terms|policy|policies|advertis\w*|careers?|jobs|rss|feeds?|sitemaps?|wp-admin|wp-json|wp-content|wp-login\.php|cdn-cgi|feedback|contact|about|help|faq|events?|services|solutions|features|pricing|docs|documentation|wiki|legal|team|courses|portfolio|clients|partners)$/i;
/** Segments under which a short id already is an article's. */
const READ = /^(?:view|views|article|articles|read|news|story|stories|post|posts|entry|detail|content|archives|ar)$/i;
const FILE = /\.(?:jpe?g|png|gif|webp|svg|mp3|mp4|m3u8|zip|css|js|xml|rss|json|ics|apk|exe|hwp|docx?|xlsx?)$/i;
/** Parameters that hold an article's id. */
const ID_KEY =
  /^(?:id|idx|idxno|no|num|nid|seq|aid|oid|cid|docid|uid|p|sn|number|wr_id|nttid|\w*(?:article|news|board|bbs|seq|idx|_id|_no|no))$/i;

/**
 * Judges an address by how publishers write those of articles: with a date, a number, an opaque id or a headline in it.
 * @param site where the link stands: articles of other sites are none of this one
 */
export function articleWeight(url: URL, site: URL): Weight {
  if (siteOf(url.hostname) !== siteOf(site.hostname)) return 0;
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => ELSEWHERE.test(segment)) || FILE.test(url.pathname)) return 0;
  if (/\/page\/\d+\/?$/.test(url.pathname)) return 0;
  const last = decoded(segments.at(-1) ?? '').replace(/\.[a-z]{2,6}$/i, '');
  if (hasIdParameter(url) || isOpaqueQuery(url.search)) return 2;
  if (last === '' || /^(?:index|default|main|home|list|all|latest)$/i.test(last)) return 0;
  if (isDated(url.pathname)) return 2;
  if (/\d{5,}/.test(last) || (/\d{4}/.test(last) && !/^(?:19|20)\d\d$/.test(last))) return 2;
  if (isHeadline(last) || isOpaque(last)) return 2;
  const parent = segments.at(-2) ?? '';
  if ((/^\d+$/.test(last) && READ.test(parent)) || /\d{5,}/.test(parent)) return 2;
  return wordsOf(last).length >= 2 || (READ.test(parent) && segments.length >= 2) || isFileName(url.pathname) ? 1 : 0;
}

/** @returns what a publisher's hosts have in common: `example.co.kr` of `m.news.example.co.kr` */
export function siteOf(hostname: string): string {
  if (/^[\d.]+$|:/.test(hostname)) return hostname;
  const labels = hostname.toLowerCase().split('.');
  const isSecondLevel = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function hasIdParameter(url: URL): boolean {
  return [...url.searchParams].some(
    ([key, value]) => (ID_KEY.test(key) && /\d/.test(value) && /^[\w-]+$/.test(value)) || isLongNumber(key, value),
  );
}

/** `ncd=7866666`; those of menus are long, too. */
function isLongNumber(key: string, value: string): boolean {
  return /^\d{6,}$/.test(value) && !/menu|sec|cat|page|ctg|code|date|dt|ymd/i.test(key);
}

/** Rodong Sinmun's ids are base64 without a name: `?MTJAMjAyNC0wMS0xNS1OMDAxQA==`. */
function isOpaqueQuery(search: string): boolean {
  return /^\?[A-Za-z0-9+/%]{14,}={0,2}$/.test(search);
}

/** `/2024/01/15/ferry`, `/2024-01-15-ferry`, `/20240115/1`; `/2024/01/` is an archive. */
function isDated(path: string): boolean {
  return /\/(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-][0-3]?\d)?[/-][^/]+/.test(path) || /(?:19|20)\d{6}/.test(path);
}

/** Words of a headline; in scripts without spaces, or percent-encoded, its length tells. */
function isHeadline(slug: string): boolean {
  const words = wordsOf(slug);
  return /[^\x20-\x7f]/.test(slug) ? slug.length >= 8 : words.length >= 4 && slug.length >= 16;
}

function wordsOf(slug: string): readonly string[] {
  return slug.split(/[-_+ .]/).filter((word) => word !== '');
}

/** `c4gd9v2kzr0o`, `1ee9bdb7186944f765208f34ecfb5407` */
function isOpaque(id: string): boolean {
  return /^[a-z0-9]{8,}$/i.test(id) && (id.match(/\d/g)?.length ?? 0) >= 2 && /[a-z]/i.test(id);
}

function isFileName(path: string): boolean {
  return /\.(?:html?|php|aspx?|jsp|do|shtml)$/i.test(path);
}
