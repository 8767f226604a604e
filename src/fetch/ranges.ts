import { BlockList, isIP } from 'node:net';

type Range = { readonly list: BlockList; readonly what: string };

/**
 * What is no public host, by the IANA special-purpose registries (RFC 6890 and updates).
 * 168.63.129.16 is public by number, but inside a virtual machine of Azure it is the host's own metadata service.
 */
const IPV4: readonly (readonly [string, string])[] = [
  ['0.0.0.0/8', 'an unspecified address'],
  ['10.0.0.0/8', 'a private address'],
  ['100.64.0.0/10', 'a carrier-grade NAT address'],
  ['127.0.0.0/8', 'a loopback address'],
  ['168.63.129.16/32', 'a cloud metadata address'],
  ['169.254.0.0/16', 'a link-local or cloud metadata address'],
  ['172.16.0.0/12', 'a private address'],
  ['192.0.0.0/24', 'a protocol assignment'],
  ['192.0.2.0/24', 'a documentation address'],
  ['192.88.99.0/24', 'a 6to4 relay'],
  ['192.168.0.0/16', 'a private address'],
  ['198.18.0.0/15', 'a benchmarking address'],
  ['198.51.100.0/24', 'a documentation address'],
  ['203.0.113.0/24', 'a documentation address'],
  ['224.0.0.0/4', 'a multicast address'],
  ['240.0.0.0/4', 'a reserved or broadcast address'],
];

const IPV6: readonly (readonly [string, string])[] = [
  ['::/128', 'an unspecified address'],
  ['::1/128', 'a loopback address'],
  ['::/96', 'an IPv4-compatible address'],
  ['::ffff:0:0:0/96', 'an IPv4-translated address'],
  ['64:ff9b:1::/48', 'a local NAT64 address'],
  ['100::/64', 'a discard address'],
  ['2001::/32', 'a Teredo address'],
  ['2001::/23', 'a protocol assignment'],
  ['2001:db8::/32', 'a documentation address'],
  ['2002::/16', 'a 6to4 address'],
  ['3fff::/20', 'a documentation address'],
  ['fc00::/7', 'a private address'],
  ['fe80::/10', 'a link-local address'],
  ['fec0::/10', 'a site-local address'],
  ['ff00::/8', 'a multicast address'],
  // Only 2000::/3 is given out for public hosts.
  ['4000::/2', 'no public address'],
  ['8000::/1', 'no public address'],
];

const REFUSED: readonly Range[] = [...IPV4, ...IPV6].map(([cidr, what]) => ({ list: rangeOf(cidr), what }));

/**
 * Makes the test for addresses that may not be reached.
 * @param allow CIDR ranges (or single addresses) that are open although they are not public
 * @returns of an IP address in text (a zone is ignored): `null` where it may be reached, else what it is, "a loopback address"
 * @throws when a range is not one
 */
export function addressPolicy(allow: readonly string[]): (address: string) => string | null {
  const opened = allow.map(rangeOf);
  return (address) => {
    const bare = address.replace(/%.*$/, '');
    const version = isIP(bare);
    if (version === 0) return 'not an IP address';
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (opened.some((list) => list.check(bare, family))) return null;
    return REFUSED.find(({ list }) => list.check(bare, family))?.what ?? null;
  };
}

/** An IPv4 range also holds its addresses as IPv6 writes them: mapped (BlockList sees to that) and behind NAT64 (RFC 6052). */
function rangeOf(cidr: string): BlockList {
  const [address = '', prefix] = cidr.split('/');
  const version = isIP(address);
  const bits = version === 4 ? 32 : 128;
  const length = prefix === undefined ? bits : Number(prefix);
  if (version === 0 || !/^\d*$/.test(prefix ?? '') || prefix === '' || length > bits)
    throw new Error(`"${cidr}" is not a range of addresses, like 10.0.0.0/8`);
  const list = new BlockList();
  list.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  if (version === 4) list.addSubnet(`64:ff9b::${address}`, 96 + length, 'ipv6');
  return list;
}
