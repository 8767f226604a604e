/** Host and port of an address, `""` where it is none. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}
