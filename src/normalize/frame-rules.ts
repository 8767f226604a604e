/** Players that may stand in an article as a frame, by address without scheme; `$` names stand in `becomes`. */
export const PLAYERS: readonly { readonly address: RegExp; readonly becomes?: string }[] = [
  { address: /^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/[\w-]+/ },
  // Addresses of pages and of the old Flash player, which no frame shows.
  {
    address: /^(?:www\.|m\.)?youtube\.com\/(?:v\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)([\w-]{11}).*$/,
    becomes: 'www.youtube.com/embed/$1',
  },
  { address: /^youtu\.be\/([\w-]{11}).*$/, becomes: 'www.youtube.com/embed/$1' },
  { address: /^player\.vimeo\.com\/video\/\d+/ },
  { address: /^vimeo\.com\/(\d+)$/, becomes: 'player.vimeo.com/video/$1' },
  { address: /^(?:www\.)?dailymotion\.com\/embed\/video\/\w+/ },
  { address: /^geo\.dailymotion\.com\/player/ },
  { address: /^tv\.naver\.com\/embed\/\d+/ },
  { address: /^(?:play-tv|tv)\.kakao\.com\/embed\/player\/cliplink\// },
  { address: /^player\.bilibili\.com\/player\.html\?/ },
  { address: /^player\.youku\.com\/embed\// },
  { address: /^v\.qq\.com\/(?:txp\/)?iframe\/player\.html\?/ },
  { address: /^embed\.nicovideo\.jp\/watch\// },
  { address: /^rutube\.ru\/play\/embed\/\w+/ },
  { address: /^(?:vk\.com|vkvideo\.ru)\/video_ext\.php\?/ },
  { address: /^ok\.ru\/videoembed\/\d+/ },
  { address: /^players\.brightcove\.net\/\d+\// },
  { address: /^(?:cdn|content)\.jwplatform\.com\/players\// },
  { address: /^cdn\.jwplayer\.com\/players\// },
  { address: /^fast\.wistia\.(?:net|com)\/embed\/iframe\/\w+/ },
  { address: /^embed\.ted\.com\/talks\// },
  { address: /^streamable\.com\/[eo]\/\w+/ },
  { address: /^player\.twitch\.tv\/\?/ },
  { address: /^archive\.org\/embed\// },
  { address: /^w\.soundcloud\.com\/player\/?\?/ },
  { address: /^open\.spotify\.com\/embed(?:-podcast)?\// },
  { address: /^embed\.podcasts\.apple\.com\// },
  { address: /^bandcamp\.com\/EmbeddedPlayer\// },
];

/** AMP and other components that name a video by its id. */
export const COMPONENTS: ReadonlyMap<string, { readonly attribute: string; readonly address: string }> = new Map([
  ['amp-youtube', { attribute: 'data-videoid', address: 'https://www.youtube.com/embed/' }],
  ['lite-youtube', { attribute: 'videoid', address: 'https://www.youtube.com/embed/' }],
  ['amp-vimeo', { attribute: 'data-videoid', address: 'https://player.vimeo.com/video/' }],
  ['amp-dailymotion', { attribute: 'data-videoid', address: 'https://www.dailymotion.com/embed/video/' }],
]);

/** A player that starts by itself is a nuisance in a list of articles. */
export const STARTS_ITSELF = /^(?:auto_?play|auto_?start|autostartmode)=/i;
