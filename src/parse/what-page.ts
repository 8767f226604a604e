import { firstIn, selectIn } from '../lib/css.ts';
import { attributeIn, type HtmlDocument, parseHtml, textIn } from '../lib/html.ts';
import { headOf } from './page-head.ts';

/** What can be seen of a page at once. */
type Look = {
  readonly page: HtmlDocument;
  readonly source: string;
  readonly title: string;
  /** What a reader sees, the title left out. */
  readonly text: string;
};

/** Challenges are near the start, and small. */
const LOOK_AT = 500_000;

/**
 * Names an HTML page that is no news, but stands where some was expected.
 * @param text of the page
 * @returns `a login page`, `a bot wall (Cloudflare)`, `a page that leads on to https://…`; `null` for any other page
 */
export function whatPage(text: string): string | null {
  const look = lookAt(text);
  return obstacleOf(look) ?? shell(look);
}

/** Like `whatPage`, of a page that may yet be an article: one that a script fills may hold its text as data. */
export function obstacleIn(text: string): string | null {
  return obstacleOf(lookAt(text));
}

/** @returns where a page leads on to by a refresh or a script without being read, as written; `null` for any other page */
export function leadsOnTo(text: string): string | null {
  return targetOf(lookAt(text));
}

function lookAt(whole: string): Look {
  const source = whole.slice(0, LOOK_AT);
  const page = parseHtml(source);
  const text = textIn(firstIn(page, 'body') ?? firstIn(page, 'html') ?? page) ?? '';
  return { page, source, title: headOf(page).title ?? '', text };
}

function obstacleOf(look: Look): string | null {
  for (const name of names) {
    const found = name(look);
    if (found !== null) return found;
  }
  return null;
}

/** The surest first. */
const names: readonly ((look: Look) => string | null)[] = [
  botWall,
  ({ title }) => (/^(?:index of \/|directory listing (?:for|of) )/i.test(title) ? 'a directory listing' : null),
  (look) => {
    const target = targetOf(look);
    return target === null ? null : `a page that leads on to ${target}`;
  },
  ({ title, text }) => (NOT_FOUND.test(title) || NOT_FOUND.test(text.slice(0, 60)) ? 'a "page not found" page' : null),
  ({ title, text }) =>
    CONSENT.test(title) || (CONSENT.test(text.slice(0, 200)) && text.length < 3000) ? 'a consent page' : null,
  login,
  ({ source, text }) => (text.length < 1500 && PARKED.test(source) ? 'a parked domain' : null),
];

/** Who guards a site, and what only its challenges say; those that stand in ordinary pages too need an empty page. */
const WALLS: readonly { readonly by: string; readonly sign: RegExp; readonly isSure: boolean }[] = [
  {
    by: 'Cloudflare',
    sign: /_cf_chl_opt|<title>\s*(?:just a moment\.\.\.|attention required! \| cloudflare)/i,
    isSure: true,
  },
  { by: 'Incapsula', sign: /incapsula incident id|_Incapsula_Resource/i, isSure: false },
  { by: 'Akamai', sign: /errors\.edgesuite\.net|\/_sec\/cp_challenge\/|bm-verify=/i, isSure: false },
  { by: 'DataDome', sign: /captcha-delivery\.com/i, isSure: false },
  { by: 'PerimeterX', sign: /px-captcha|window\._pxAppId/i, isSure: false },
  { by: 'AWS WAF', sign: /token\.awswaf\.com|AwsWafIntegration|gokuProps/i, isSure: false },
  { by: 'Sucuri', sign: /sucuri_cloudproxy|sucuri website firewall/i, isSure: false },
  { by: 'DDoS-Guard', sign: /<title>\s*ddos-guard|check\.ddos-guard\.net/i, isSure: false },
  { by: 'Kasada', sign: /KPSDK|\/149e9513-01fa-4fb0-aad4-566afd725d1b\//, isSure: false },
  { by: 'Vercel', sign: /<title>\s*vercel security checkpoint/i, isSure: true },
  { by: 'Anubis', sign: /making sure you(?:'|&#39;|’)re not a bot/i, isSure: false },
];
const SHORT = 600;
const HUMAN =
  /(?:are you (?:a robot|human)|human verification|verify(?:ing)? (?:that )?you are (?:a )?human|robot check|checking your browser|enable javascript and cookies to continue|complete the captcha|unusual traffic|자동입력 방지|보안문자)/i;
const SETTING_COOKIE = /document\.cookie\s*=/;
const LOADING = /location\.(?:reload|href|replace)/;

function botWall({ source, title, text }: Look): string | null {
  const wall = WALLS.find(({ sign, isSure }) => (isSure || text.length < SHORT) && sign.test(source));
  if (wall !== undefined) return `a bot wall (${wall.by})`;
  if (text.length < SHORT * 2 && (HUMAN.test(title) || HUMAN.test(text))) return 'a bot wall';
  return text.length < SHORT / 2 && isReloading(source) ? 'a bot wall (a script that sets a cookie)' : null;
}

function isReloading(source: string): boolean {
  const at = source.search(SETTING_COOKIE);
  return at !== -1 && LOADING.test(source.slice(at));
}

const SCRIPTED =
  /(?:^|[\s;{(.])location(?:\.href)?\s*=\s*["']([^"']+)["']|location\.(?:replace|assign)\(\s*["']([^"']+)["']/;

/** Pages that only lead to another one; those that load themselves anew every few minutes are read as they are. */
function targetOf({ page, source, text }: Look): string | null {
  if (text.length >= SHORT) return null;
  for (const meta of selectIn(page, 'meta[http-equiv="refresh" i]')) {
    const target = /^\s*[\d.]*\s*[;,]?\s*url\s*=\s*["']?([^"']+)/i
      .exec(attributeIn(meta, 'content') ?? '')?.[1]
      ?.trim();
    if (target !== undefined && target !== '') return target;
  }
  const scripts = selectIn(page, 'script').map(({ children: [code] }) =>
    code !== undefined && 'data' in code ? code.data : '',
  );
  const found = text.length < SHORT / 2 && source.length < 20_000 ? SCRIPTED.exec(scripts.join('\n')) : null;
  return found?.[1] ?? found?.[2] ?? null;
}

const NOT_FOUND =
  /^(?:error[\s:]*)?404\b|\b404 (?:error|not found|page)|page (?:(?:was|could|can) ?not (?:be )?|not )found|^not found|페이지를 찾을 수 없|존재하지 않는 페이지|seite nicht gefunden|page introuvable|página no encontrada|ページが見つかりません|页面不存在|страница не найдена/i;
const CONSENT =
  /before you continue|cookie consent|consent to cookies|your privacy choices|we value your privacy|manage your privacy/i;
const PARKED =
  /this domain (?:name )?(?:is|may be) (?:parked|for sale|available)|buy this domain|domain parking|sedoparking|parkingcrew|bodis\.com|hugedomains|afternic|이 도메인은/i;
const LOGIN =
  /log[\s-]?in\b|sign[\s-]?in\b|로그인|anmelden|einloggen|connexion|iniciar sesión|ログイン|登录|登入|вход/i;

/** A box to log in stands on many front pages: only where there is little besides is it the page's purpose. */
function login({ page, title, text }: Look): string | null {
  if (firstIn(page, 'input[type="password" i]') === null) return null;
  return text.length < 800 || (LOGIN.test(title) && text.length < 4000) ? 'a login page' : null;
}

function shell({ page, text }: Look): string | null {
  if (text.length >= 200 || firstIn(page, 'script') === null) return null;
  const root = firstIn(page, '#root, #app, #__next, #___gatsby, #__nuxt, #fusion-app, app-root, [data-reactroot]');
  return root === null ? null : 'the empty shell of a script application';
}
