/**
 * @param declared tags as printed, the most specific first: `en_US`, `ko`, `english`
 * @returns the first that is a BCP 47 tag, in its canonical form
 */
export function languageOf(declared: readonly (string | null)[]): string | null {
  for (const tag of declared) {
    const canonical = canonicalTag(tag);
    if (canonical !== null) return canonical;
  }
  return null;
}

const CACHE = new Map<string, string | null>();
const CACHE_LIMIT = 500;

/** Intl throws for what is no tag; feeds repeat the same few. */
function canonicalTag(tag: string | null): string | null {
  if (tag === null) return null;
  const known = CACHE.get(tag);
  if (known !== undefined) return known;
  const canonical = readTag(tag.trim().replaceAll('_', '-'));
  if (CACHE.size < CACHE_LIMIT) CACHE.set(tag, canonical);
  return canonical;
}

function readTag(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) || /^(?:und|zxx|mul)$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
