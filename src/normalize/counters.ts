/** Counters and advertisements that feeds and pages carry as images or frames, by address without scheme. */
const COUNTERS: readonly RegExp[] = [
  /^feeds\.feedburner\.com\/~/,
  /^(?:feeds?|rss)\.[\w.-]+\/~(?:r|ff|a)\//,
  /^(?:[\w-]+\.)*feedsportal\.com\//,
  /^(?:[\w-]+\.)*(?:doubleclick\.net|googlesyndication\.com|googletagmanager\.com|amazon-adsystem\.com)\//,
  /^(?:www\.|ssl\.)?google-analytics\.com\//,
  /^(?:pixel|stats)\.(?:wp|wordpress)\.com\//,
  /^(?:[\w-]+\.)*scorecardresearch\.com\//,
  /^(?:[\w-]+\.)*quantserve\.com\//,
  /^(?:[\w-]+\.)*imrworldwide\.com\//,
  /^(?:[\w-]+\.)*pheedo\.com\//,
  /^(?:www\.)?facebook\.com\/(?:tr\b|plugins\/(?:like|share))/,
  /^(?:[\w-]+\.)*chartbeat\.(?:com|net)\//,
  /^(?:[\w-]+\.)*parsely\.com\//,
  /^medium\.com\/_\/stat\b/,
  /^api\.follow\.it\/track-rss/,
  /^counter\.theconversation\.com\//,
  /^(?:[\w-]+\.)*(?:vgwort|ivwbox)\.de\//,
  /^blogger\.googleusercontent\.com\/tracker\//,
  /^[\w.-]+\.list-manage\.com\/track\//,
  /^[^?]*\/wf\/open\?/,
];
/** Names with other uses, too: pixel.nymag.com holds photos, tracking.swap.fm stands before the address of a podcast. */
const SUSPECTS: readonly RegExp[] = [
  /^(?:[\w-]+\.)*(?:xiti|statcounter|histats|sitemeter|hubspot|pardot|taboola|outbrain)\.com\//,
  /^(?:pixel|track|tracker|tracking)\.[\w.-]+\//,
  /^[^?]*\/(?:piwik|matomo|track\/open)(?:\.php)?(?:$|\?)/,
  /^[^?]*\/(?:pixel|count(?:er)?|beacon|tracker|hit|1x1)\.(?:gif|php|aspx?)(?:$|\?)/,
];
const FILE = /^[^?]*\.(?:avif|jpe?g|m4a|m4v|mp3|mp4|ogg|pdf|png|webp)(?:$|\?)/i;
const SCHEME = /^https?:\/\//;

/** Whether an address counts readers or sells to them, and shows nothing of the article. */
export function isCounter(url: string): boolean {
  const address = url.replace(SCHEME, '');
  if (COUNTERS.some((counter) => counter.test(address))) return true;
  return !FILE.test(address) && SUSPECTS.some((suspect) => suspect.test(address));
}
