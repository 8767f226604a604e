import type { Draft } from '../model/story.ts';
import type { NormalizeInput } from './input.ts';
import { publisherIdOf } from './publisher-id.ts';
import { canonicalUrl, cleanUrl } from './urls.ts';

/** Where to read the article, and what it is known by. The item's own address comes first: it was there before any page. */
export function addressesOf({ item, page }: NormalizeInput): Pick<Draft, 'url' | 'canonicalUrl' | 'nativeIds'> {
  const seen = [item.url, page?.url ?? null].map(cleanUrl).filter((url) => url !== null);
  const url = seen[0] ?? null;
  const guid = item.guid?.trim() ?? '';
  return {
    url,
    canonicalUrl: canonicalUrl(url),
    nativeIds: {
      guid: guid === '' ? null : guid,
      publisherId: seen.map(publisherIdOf).find((id) => id !== null) ?? null,
      urls: [...new Set(seen)],
    },
  };
}
