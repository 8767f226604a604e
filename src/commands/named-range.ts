import { isIP } from 'node:net';

/**
 * The address that a target of a command names outright, as a range of one: what its user typed may be reached although
 * it is private.
 * @param target an address or a file
 * @returns CIDR ranges; none where the target names a host, or is a file
 */
export function namedRange(target: string): readonly string[] {
  const host = URL.parse(target)?.hostname.replace(/^\[|\]$/g, '') ?? '';
  if (host === 'localhost') return ['127.0.0.0/8', '::1/128'];
  const version = isIP(host);
  return version === 0 ? [] : [`${host}/${version === 4 ? 32 : 128}`];
}
