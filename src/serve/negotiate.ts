import type { Prepared, Variant } from './prepare.ts';

/**
 * Chooses the representation that the client accepts, likes best, and that is smallest.
 * @param acceptEncoding the header as sent; absent, `identity` is chosen. What cannot be read counts as not accepted.
 * @see RFC 9110 §12.5.3
 */
export function chooseVariant(document: Prepared, acceptEncoding: string | undefined): Variant {
  if (acceptEncoding === undefined) return document.identity;
  const weights = readWeights(acceptEncoding);
  const any = weights.get('*');
  let best = document.identity;
  // Where nothing is said of it, identity is a last resort; a client that forbids all gets it as well (§15.5.7 allows).
  let bestWeight = weights.get('identity') ?? 0;
  for (const variant of document.compressed) {
    const weight = weights.get(variant.encoding) ?? any ?? 0;
    const wins = weight > bestWeight || (weight === bestWeight && weight > 0 && best === document.identity);
    if (wins) {
      best = variant;
      bestWeight = weight;
    }
  }
  return best;
}

/**
 * Whether the client already has this representation.
 * @see RFC 9110 §13.2.2: If-None-Match decides alone where it is sent, If-Modified-Since otherwise
 */
export function isFresh(
  conditions: { readonly ifNoneMatch: string | undefined; readonly ifModifiedSince: string | undefined },
  etag: string,
  lastModifiedMs: number,
): boolean {
  const { ifNoneMatch, ifModifiedSince } = conditions;
  if (ifNoneMatch !== undefined) return ifNoneMatch.trim() === '*' || readTags(ifNoneMatch).includes(etag);
  if (ifModifiedSince === undefined) return false;
  return lastModifiedMs <= Date.parse(ifModifiedSince);
}

/** Entity tags of a list, `W/` taken off: the comparison is the weak one. A comma may stand inside a tag. */
function readTags(list: string): readonly string[] {
  return list.match(/"[^"]*"/g) ?? [];
}

function readWeights(acceptEncoding: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const q = parameters.find((parameter) => /^q\s*=/.test(parameter));
    const weight = q === undefined ? 1 : Number(q.slice(q.indexOf('=') + 1));
    if (name !== '' && weight >= 0 && weight <= 1) weights.set(name === 'x-gzip' ? 'gzip' : name, weight);
  }
  return weights;
}
