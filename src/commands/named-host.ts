import { isIP } from 'node:net';
import type { NamedHost } from '../fetch/fetch.ts';

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/**
 * The host that a target of a command names outright, by its address or as localhost: what its user typed may be
 * reached although it is private, at that port.
 * @param target an address or a file
 * @returns `null` where the target names a host that has to be looked up, or is a file
 */
export function namedHost(target: string): NamedHost | null {
  const { host = '', hostname = '' } = URL.parse(target) ?? {};
  if (hostname === 'localhost') return { host, ranges: LOOPBACK };
  const address = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(address);
  return version === 0 ? null : { host, ranges: [`${address}/${version === 4 ? 32 : 128}`] };
}
