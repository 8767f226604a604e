import { AGENCY } from './people-words.ts';
import { sameText } from './plain-text.ts';

const HOST_WORDS = /^(?:www|m|mobile|amp|news|en|edition|english|co|com|net|org|gov|ac)$/;

/**
 * The names a site goes by: what it calls itself, what its titles end in, and the word its host is named for.
 * @param given as its data name it
 * @param title the page's `<title>`
 */
export function siteNamesOf(given: readonly (string | null)[], title: string, url: string): readonly string[] {
  const named = given.filter((name) => name !== null);
  const host =
    URL.parse(url)
      ?.hostname.split('.')
      .slice(0, -1)
      .filter((word) => !HOST_WORDS.test(word))
      .at(-1) ?? '';
  const last = /(?:\s[|\-–—·:•»]\s|[|｜_])(?<name>[^|｜_]{2,40})$/u.exec(title)?.groups?.['name'] ?? '';
  const parts = title.split(/\s[|\-–—·:•»]\s|[|｜_]|,\s/u).slice(1);
  const isHost = (name: string) => host.length > 2 && sameText(name).replace(/^the/, '') === sameText(host);
  return [
    ...new Set([
      ...named,
      ...(isHost(last) ? [last] : []),
      ...parts.filter((part) => AGENCY.test(part)),
      ...(host.length > 2 ? [host] : []),
    ]),
  ];
}
