/** A file by its name: what follows in the query is how it is to be sent. */
const FILE = /\.(?:avif|bmp|gif|heic|jpe?g|mp3|mp4|m4a|m4v|ogg|png|svg|webm|webp)$/i;
/** WordPress writes an image's size into its name: `pier-1024x683.jpg`, `pier-scaled.jpg`. */
const SIZE_IN_NAME = /-(?:\d{2,4}x\d{2,4}|scaled)(?=\.\w+$)/i;
/** Parameters by which image servers cut and pack. */
const SIZING = /^(?:w|h|width|height|q|quality|dpr|fit|crop|resize|auto|format|fm|ssl|strip|type|size|s)=/i;

/** What two addresses of one photo have in common, however large, cut or packed it is sent. */
export function imageKey(url: string): string {
  const [address = url, query = ''] = url.split('?', 2);
  if (FILE.test(address)) return address.replace(SIZE_IN_NAME, '');
  const kept = query.split('&').filter((parameter) => parameter !== '' && !SIZING.test(parameter));
  return kept.length === 0 ? address : `${address}?${kept.join('&')}`;
}
