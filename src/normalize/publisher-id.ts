/**
 * Publishers whose addresses hold their own id of an article. Yonhap: prefix, day, serial, wire version, desk, the
 * same in all eras of its addresses.
 */
export const PUBLISHERS: readonly { readonly host: RegExp; readonly id: RegExp }[] = [
  {
    host: /^https?:\/\/(?:[\w-]+\.)*(?:yna|yonhapnews)\.co\.kr[/:]/,
    id: /(?<![A-Z])([A-Z]{3}(?:19|20)\d{15})(?!\d)/,
  },
  // Whoever numbers articles in the same way, day and all, means the same by it.
  { host: /^https?:/, id: /\/view\/([A-Z]{3}(?:19|20)\d{15})(?!\d)/ },
];

/** @returns `AEN20200819000300325` of `https://en.yna.co.kr/view/AEN20200819000300325` */
export function publisherIdOf(address: string | null): string | null {
  if (address === null) return null;
  const publisher = PUBLISHERS.find(({ host }) => host.test(address));
  return publisher?.id.exec(address)?.[1] ?? null;
}
