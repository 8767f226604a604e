import { resolveUrl } from './address.ts';

const tags = /<[a-z][^<>]*>/gi;
const addresses =
  /(\s(?:href|src|poster|cite|action|data|longdesc|background)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Names of HTML attributes that hold an address. */
export const addressAttributes: ReadonlySet<string> = new Set(
  'href src poster cite action data longdesc background'.split(' '),
);

/** Makes addresses in HTML absolute, for a text that is relative to another address than the text beside it. */
export function rebase(html: string, base: string): string {
  return html.replace(tags, (tag) => {
    return tag.replace(addresses, (written, start, double, single, bare) => {
      const url = resolveUrl(double ?? single ?? bare ?? '', base);
      return url === null ? written : `${start}"${url.replaceAll('"', '%22')}"`;
    });
  });
}
