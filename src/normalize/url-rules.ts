/** Parameters that say where a reader came from, never which article it is. */
export const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|format|custom\d|link_\w+|ptr_\w+|bbc_\w+)|mc_[ce]id|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mkt_tok|_hs(?:enc|mi)|ref_src|ref_url|cmpid|icid|ncid|smid|ocid|xtor|taid|ftag|intcid|s_cid|soc_src|soc_trk|guccounter|guce_referrer(?:_sig)?|sfnsn|wt_?mc|amp_js_v|amp_gsa|usqp|oly_(?:enc|anon)_id|__twitter_impression|ns_(?:mchannel|source|campaign|linkname|fee))$/i;

/** Parameters that only lead back to the list an article was opened from, by publisher. */
export const NAVIGATION: readonly { readonly host: RegExp; readonly names: RegExp }[] = [
  { host: /(?:^|\.)yna\.co\.kr$/, names: /^(?:section|input|site)$/ },
  { host: /(?:^|\.)theguardian\.com$/, names: /^CMP$/ },
  { host: /(?:^|\.)nytimes\.com$/, names: /^(?:partner|emc|smtyp)$/ },
];

/** Hosts that serve the same articles under the same paths. Only compared with each other, never visited. */
export const SAME_ARTICLES: readonly { readonly host: RegExp; readonly desktop: string }[] = [
  { host: /^m-(\w+)\.yna\.co\.kr$/, desktop: '$1.yna.co.kr' },
  { host: /^(?:m\.)?yna\.co\.kr$/, desktop: 'www.yna.co.kr' },
  { host: /^(\w+)\.m\.wikipedia\.org$/, desktop: '$1.wikipedia.org' },
  { host: /^(?:m|mobile|amp)\.([\w-]+\.(?:co\.kr|go\.kr|or\.kr|co\.uk|co\.jp|com|org|net|kr|jp))$/, desktop: 'www.$1' },
];

/** Addresses that only send on to the one in their query, by host and path. */
export const REDIRECTORS: readonly { readonly address: RegExp; readonly parameter: string }[] = [
  // Google Alerts, Google's own results
  { address: /^(?:www\.)?google\.[a-z.]{2,6}\/url$/, parameter: 'url' },
  { address: /^(?:www\.)?google\.[a-z.]{2,6}\/url$/, parameter: 'q' },
  { address: /^news\.google\.[a-z.]{2,6}\/news\/url$/, parameter: 'url' },
  { address: /^www\.bing\.com\/news\/apiclick\.aspx$/, parameter: 'url' },
  { address: /^lm?\.facebook\.com\/l\.php$/, parameter: 'u' },
  { address: /^l\.instagram\.com\/$/, parameter: 'u' },
  { address: /^t\.umblr\.com\/redirect$/, parameter: 'z' },
  { address: /^out\.reddit\.com\/[\w]+$/, parameter: 'url' },
  { address: /^(?:www\.)?youtube\.com\/redirect$/, parameter: 'q' },
  { address: /^steamcommunity\.com\/linkfilter\/$/, parameter: 'url' },
  { address: /^vk\.com\/away\.php$/, parameter: 'to' },
];
