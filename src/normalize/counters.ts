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
  /^(?:[\w-]+\.)*(?:xiti|statcounter|histats|sitemeter|hubspot|pardot|taboola|outbrain)\.com\//,
  /^blogger\.googleusercontent\.com\/tracker\//,
  /^[\w.-]+\.list-manage\.com\/track\//,
  /^track(?:ing|er)?\.[\w.-]+\//,
  /^[^?]*\/(?:piwik|matomo|matomo\.php|track\/open)(?:\.php)?(?:$|\?)/,
  /^[^?]*\/wf\/open\?/,
  /^[^?]*\/(?:pixel|count(?:er)?|beacon|tracker|hit|1x1)\.(?:gif|php|aspx?)(?:$|\?)/,
  // Of the hosts called "pixel", some hold photos: pixel.nymag.com.
  /^pixel[\w-]*\.(?![^?]*\.(?:jpe?g|png|webp|avif)(?:$|\?))/,
];
const SCHEME = /^https?:\/\//;

/** Whether an address counts readers or sells to them, and shows nothing of the article. */
export function isCounter(url: string): boolean {
  const address = url.replace(SCHEME, '');
  return COUNTERS.some((counter) => counter.test(address));
}
